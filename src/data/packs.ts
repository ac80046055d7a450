/**
 * The only door to the indicator sets. Packs are discovered below `indicators/`: adding one touches no code. Their words
 * are loaded principle by principle, when they are read.
 */
import { compareIndicators, SOURCE_LANGUAGE, type Indicator, type Pack, type PackOutline } from '@/domain/pack';
import { parseIndicators } from '@/domain/packCheck';
import {
  translateIndicator,
  translateOutline,
  untranslatedEntries,
  type HeadWords,
  type IndicatorWords,
} from '@/domain/translation';

type WordsByIndicator = Record<string, IndicatorWords>;
/** What is read of one principle: what it asks, and its indicators or their words. */
type Part<Indicators> = { asks?: string; indicators: Indicators };

/** The small words of each translation, and the way to those of each principle: `{ P01: () => words, … }`. */
const headWordFiles = import.meta.glob<HeadWords>('/indicators/*/translations/*.json', {
  import: 'default',
  query: '?head',
});
const wordFiles = import.meta.glob<Record<string, () => Promise<{ default: Part<WordsByIndicator> }>>>(
  '/indicators/*/translations/*.json',
  { import: 'default', query: '?parts' },
);

/** All of each pack that is small, and the way to the indicators of each principle, by file, with all their words. */
const outlineFiles = import.meta.glob<PackOutline>('/indicators/*/pack.json', { import: 'default', query: '?outline' });
const indicatorFiles = import.meta.glob<Record<string, () => Promise<{ default: Part<Record<string, unknown>> }>>>(
  '/indicators/*/pack.json',
  { import: 'default', query: '?parts', eager: true },
);

/** Thrown when an assessment was made with a pack that this version of the app does not have. */
export class UnknownPackError extends Error {
  constructor(readonly packId: string) {
    super(`There is no pack ${packId}`);
  }
}

/** The pack that a new assessment uses: the newest, for the names of packs end with their year. */
export const CURRENT_PACK = Object.keys(outlineFiles).map(nameOfPack).toSorted().at(-1) ?? '';

function nameOfPack(path: string): string {
  return path.split('/').at(-2) ?? '';
}

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
 * The indicators of some principles with all their words, and what each principle asks. `leftOut` names files that could not
 * be read, `untranslated` the indicators whose words are not in the language that was asked for but in `SOURCE_LANGUAGE`.
 */
export type IndicatorsRead = {
  indicators: Indicator[];
  leftOut: string[];
  untranslated: string[];
  asks: Readonly<Record<string, string>>;
};

/**
 * Reads the indicators of one principle. Each is checked against its schema: a broken one is left out and named, so that
 * the rest can be answered.
 */
export function getPrincipleIndicators(
  packId: string,
  principleId: string,
  language = SOURCE_LANGUAGE,
): Promise<IndicatorsRead> {
  return readPrinciples(packId, [principleId], language);
}

/** The whole pack with all its words (about 60 kB packed): for results, reports and lists. Throws `UnknownPackError`. */
export async function getPack(packId: string, language = SOURCE_LANGUAGE): Promise<Pack> {
  const outline = await getPackOutline(packId, language);
  const ids = outline.principles.map(({ id }) => id);
  const { asks, ...read } = await readPrinciples(packId, ids, language);
  const principles = outline.principles.map((principle) => ({ ...principle, asks: asks[principle.id] ?? '' }));
  return { ...outline, principles, ...read };
}

async function readPrinciples(packId: string, principles: string[], language: string): Promise<IndicatorsRead> {
  const parts = indicatorFiles[`/indicators/${packId}/pack.json`];
  const words = await wordFiles[`/indicators/${packId}/translations/${language}.json`]?.();
  const [read, translated] = await Promise.all([loadParts(parts, principles), loadParts(words, principles)]);
  const { indicators, faults } = parseIndicators(read.indicators);
  const leftOut = faults.map(({ file }) => file.replace(/^.*\//, '').replace(/\.json$/, ''));
  return {
    indicators: indicators.map((indicator) => translateIndicator(indicator, translated.indicators[indicator.id])),
    leftOut: [...new Set(leftOut)],
    untranslated: language === SOURCE_LANGUAGE ? [] : untranslatedEntries(indicators, translated.indicators),
    asks: { ...read.asks, ...translated.asks },
  };
}

/** Loads the parts of some principles and puts them together. */
async function loadParts<Value>(
  parts: Record<string, () => Promise<{ default: Part<Record<string, Value>> }>> | undefined,
  principles: string[],
): Promise<{ asks: Record<string, string>; indicators: Record<string, Value> }> {
  const loaded = await Promise.all(principles.map(async (id) => ({ id, part: (await parts?.[id]?.())?.default })));
  return {
    asks: Object.fromEntries(loaded.flatMap(({ id, part }) => (part?.asks ? [[id, part.asks]] : []))),
    indicators: Object.assign({}, ...loaded.map(({ part }) => part?.indicators)) as Record<string, Value>,
  };
}

/** All packs in outline: what it takes to tell what an indicator of one means in another, and to count and to score. */
export function listPackLinks(): Promise<PackOutline[]> {
  return Promise.all(Object.keys(outlineFiles).map((path) => getPackOutline(nameOfPack(path))));
}
