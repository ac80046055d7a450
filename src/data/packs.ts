/**
 * The only door to the indicator sets. Packs are discovered below `indicators/`: adding one touches no code. Their words
 * are loaded principle by principle, when they are read.
 */
import { compareIndicators, SOURCE_LANGUAGE, type Indicator, type Pack, type PackOutline } from '@/domain/pack';
import { parseIndicators } from '@/domain/packCheck';
import { translateIndicator, translateOutline, untranslatedEntries } from '@/domain/translation';
import { loadHeadWords, loadIndicators, loadIndicatorWords, loadOutlineFile, PACKS, type Part } from './packFiles';

/** Thrown when an assessment was made with a pack that this version of the app does not have. */
export class UnknownPackError extends Error {
  constructor(readonly packId: string) {
    super(`There is no pack ${packId}`);
  }
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
  const [pack, words] = await Promise.all([loadOutlineFile(packId), loadHeadWords(packId, language)]);
  if (!pack) {
    throw new UnknownPackError(packId);
  }
  return translateOutline({ ...pack, indicators: pack.indicators.toSorted(compareIndicators) }, words);
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
  return readPrinciples(packId, [principleId], language).then((read) => {
    known.set(keyOf(packId, principleId, language), read);
    return read;
  });
}

/** The same, at once, when it has been read before; undefined otherwise. */
export function getKnownIndicators(
  packId: string,
  principleId: string,
  language = SOURCE_LANGUAGE,
): IndicatorsRead | undefined {
  return known.get(keyOf(packId, principleId, language));
}

const known = new Map<string, IndicatorsRead>();

function keyOf(...parts: string[]): string {
  return parts.join(' ');
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
  const [read, translated] = await Promise.all([
    loadParts(principles, (principle) => loadIndicators(packId, principle)),
    loadParts(principles, (principle) => loadIndicatorWords(packId, principle, language)),
  ]);
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
  principles: string[],
  load: (principleId: string) => Promise<Part<Value> | undefined>,
): Promise<{ asks: Record<string, string>; indicators: Record<string, Value> }> {
  const loaded = await Promise.all(principles.map(async (id) => ({ id, part: await load(id) })));
  return {
    asks: Object.fromEntries(loaded.flatMap(({ id, part }) => (part?.asks ? [[id, part.asks]] : []))),
    indicators: Object.assign({}, ...loaded.map(({ part }) => part?.indicators)) as Record<string, Value>,
  };
}

/** All packs in outline: what it takes to tell what an indicator of one means in another, and to count and to score. */
export function listPackLinks(): Promise<PackOutline[]> {
  return Promise.all(PACKS.map((id) => getPackOutline(id)));
}
