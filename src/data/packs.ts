/**
 * The only door to the indicator sets. Packs are discovered below `indicators/`: adding one touches no code. Their words
 * are loaded principle by principle, when they are read.
 */
import { compareIndicators, type Indicator, type Pack, type PackOutline } from '@/domain/pack';
import { parseIndicators } from '@/domain/packCheck';
import {
  translateIndicator,
  translateOutline,
  untranslatedEntries,
  type HeadWords,
  type IndicatorWords,
} from '@/domain/translation';

type WordsByIndicator = Record<string, IndicatorWords>;

/** The small words of each translation, and the way to those of each principle: `{ P01: () => words, … }`. */
const headWordFiles = import.meta.glob<HeadWords>('/indicators/*/translations/*.json', {
  import: 'default',
  query: '?head',
});
const wordFiles = import.meta.glob<Record<string, () => Promise<{ default: WordsByIndicator }>>>(
  '/indicators/*/translations/*.json',
  { import: 'default', query: '?parts' },
);

/** All of each pack that is small, and the way to the indicators of each principle, by file, with all their words. */
const outlineFiles = import.meta.glob<PackOutline>('/indicators/*/pack.json', { import: 'default', query: '?outline' });
const indicatorFiles = import.meta.glob<Record<string, () => Promise<{ default: Record<string, unknown> }>>>(
  '/indicators/*/pack.json',
  { import: 'default', query: '?parts', eager: true },
);

/** Thrown when an assessment was made with a pack that this version of the app does not have. */
export class UnknownPackError extends Error {
  constructor(readonly packId: string) {
    super(`There is no pack ${packId}`);
  }
}

/** The language the packs are written in; the others are translations of it. */
export const SOURCE_LANGUAGE = 'en';

/** The pack that a new assessment uses. */
export const CURRENT_PACK = 'educating-cities-2026';

const outlines = new Map<string, Promise<PackOutline>>();

/**
 * The pack without the long words of its indicators (about 6 kB): principles, scale, and what is needed to count and to
 * score, in a language as far as it is translated. Throws `UnknownPackError`.
 */
export function getPackOutline(packId: string, language = SOURCE_LANGUAGE): Promise<PackOutline> {
  const key = `${packId} ${language}`;
  const known = outlines.get(key);
  if (known) {
    return known;
  }
  const loading = loadOutline(packId, language);
  outlines.set(key, loading);
  // A part of the app that could not be loaded is asked for again the next time.
  loading.catch(() => outlines.delete(key));
  return loading;
}

async function loadOutline(packId: string, language: string): Promise<PackOutline> {
  const words = headWordFiles[`/indicators/${packId}/translations/${language}.json`];
  const [pack, translated] = await Promise.all([outlineFiles[`/indicators/${packId}/pack.json`]?.(), words?.()]);
  if (!pack) {
    throw new UnknownPackError(packId);
  }
  return translateOutline({ ...pack, indicators: pack.indicators.toSorted(compareIndicators) }, translated);
}

/**
 * The indicators of some principles with all their words. `leftOut` names files that could not be read, `untranslated` the
 * indicators whose words are not in the language that was asked for but in `SOURCE_LANGUAGE`.
 */
export type IndicatorsRead = { indicators: Indicator[]; leftOut: string[]; untranslated: string[] };

/**
 * Reads the indicators of one principle. Each is checked against its schema: a broken one is left out and named, so that
 * the rest can be answered.
 */
export async function getPrincipleIndicators(
  packId: string,
  principleId: string,
  language = SOURCE_LANGUAGE,
): Promise<IndicatorsRead> {
  const [read, words] = await Promise.all([
    readIndicators(packId, [principleId]),
    loadWords(packId, language, [principleId]),
  ]);
  return translate(read, words, language);
}

/** The whole pack with all its words (about 60 kB packed): for results, reports and lists. Throws `UnknownPackError`. */
export async function getPack(packId: string, language = SOURCE_LANGUAGE): Promise<Pack> {
  const outline = await getPackOutline(packId, language);
  const principles = outline.principles.map(({ id }) => id);
  const [read, words] = await Promise.all([
    readIndicators(packId, principles),
    loadWords(packId, language, principles),
  ]);
  return { ...outline, ...translate(read, words, language) };
}

async function loadWords(packId: string, language: string, principles: string[]): Promise<WordsByIndicator> {
  const parts = await wordFiles[`/indicators/${packId}/translations/${language}.json`]?.();
  const wanted = principles.flatMap((principle) => parts?.[principle]?.() ?? []);
  const loaded = await Promise.all(wanted);
  return Object.assign({}, ...loaded.map((part) => part.default)) as WordsByIndicator;
}

function translate(
  { indicators, leftOut }: Pick<IndicatorsRead, 'indicators' | 'leftOut'>,
  words: WordsByIndicator,
  language: string,
): IndicatorsRead {
  return {
    indicators: indicators.map((indicator) => translateIndicator(indicator, words[indicator.id])),
    leftOut,
    untranslated: language === SOURCE_LANGUAGE ? [] : untranslatedEntries(indicators, words),
  };
}

async function readIndicators(
  packId: string,
  principles: string[],
): Promise<Pick<IndicatorsRead, 'indicators' | 'leftOut'>> {
  const parts = indicatorFiles[`/indicators/${packId}/pack.json`];
  const loaded = await Promise.all(principles.flatMap((principle) => parts?.[principle]?.() ?? []));
  const files = Object.assign({}, ...loaded.map((part) => part.default)) as Record<string, unknown>;
  const { indicators, faults } = parseIndicators(files);
  const leftOut = faults.map(({ file }) => file.replace(/^.*\//, '').replace(/\.json$/, ''));
  return { indicators, leftOut: [...new Set(leftOut)] };
}

/** The languages a pack can be read in, its own first. */
export function listPackLanguages(packId: string): string[] {
  const folder = `/indicators/${packId}/translations/`;
  const translated = Object.keys(wordFiles).filter((path) => path.startsWith(folder));
  return [SOURCE_LANGUAGE, ...translated.map((path) => path.slice(folder.length, -'.json'.length))];
}
