/**
 * A translation of a pack: words only, keyed by permanent ids, one file per language. An entry is a principle, an indicator or
 * one of the small lists; it is translated as a whole or not at all, so that the five levels of an indicator never speak two
 * languages. Each entry remembers the words it was made from: when those change, it is stale and says so.
 */
import { canonicalText } from './json';
import type { Indicator, PackHead, PackOutline } from './pack';
import { faultsOf, z, type Fault } from './schema';

const text = z
  .string()
  .check(z.trim(), z.minLength(1), z.regex(/^[^<>]*$/, 'contains < or >: texts are plain, without markup'));
const title = z.strictObject({ text, status: z.enum(['verified', 'working']), source: text });
const texts = z.record(z.string(), text);

/** The words of one indicator; which of levels, choices and measures it has follows from its format. */
const indicatorWordsSchema = z.strictObject({
  title: text,
  question: text,
  why: text,
  counts: text,
  doesNotCount: text,
  levels: z.optional(texts),
  choices: z.optional(texts),
  measures: z.optional(z.record(z.string(), z.strictObject({ label: text, unit: text, definition: text }))),
  ifNone: z.optional(text),
  evidence: z.array(text),
});
export type IndicatorWords = z.infer<typeof indicatorWordsSchema>;

const principleWordsSchema = z.strictObject({
  title,
  shortTitle: text.check(z.maxLength(28)),
  asks: text,
});

const listsSchema = z.strictObject({
  title: text,
  charterEdition: text,
  licence: text,
  disclaimer: text,
  scale: z.record(z.string(), z.strictObject({ name: text, commitment: text, implementation: text })),
  choices: texts,
  dimensions: texts,
  departments: texts,
  breakdowns: texts,
});

/** The file `translations/<language>.json`. `sources` holds, by entry, the hash of the words it was made from. */
export const translationSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)),
  lists: z.optional(listsSchema),
  groups: z.record(z.string(), z.strictObject({ title })),
  principles: z.record(z.string(), principleWordsSchema),
  indicators: z.record(z.string(), indicatorWordsSchema),
  sources: z.record(z.string(), z.string()),
});
export type Translation = z.infer<typeof translationSchema>;

/** The words of an indicator, without what is the same in every language. */
export function wordsOfIndicator(indicator: Indicator): IndicatorWords {
  const { title: name, question, why, counts, doesNotCount, evidence } = indicator;
  const common = { title: name, question, why, counts, doesNotCount, evidence };
  switch (indicator.format) {
    case 'scale':
      return { ...common, levels: indicator.levels };
    case 'yesNo':
      return { ...common, choices: indicator.choices };
    case 'number': {
      const measures = Object.entries(indicator.measures).map(
        ([id, { label, unit, definition }]) => [id, { label, unit, definition }] as const,
      );
      const { ifNone } = indicator;
      return { ...common, measures: Object.fromEntries(measures), ...(ifNone === undefined ? {} : { ifNone }) };
    }
  }
}

/** All words of a pack by entry: `lists`, `G1`, `P01`, `01.C1`. */
export function listEntries(pack: PackHead, indicators: readonly Indicator[]): Map<string, unknown> {
  return new Map<string, unknown>([
    ['lists', wordsOfLists(pack)],
    ...pack.groups.map((group) => [group.id, { title: group.title.text }] as const),
    ...pack.principles.map(
      ({ id, title: { text: heading }, shortTitle, asks }) => [id, { title: heading, shortTitle, asks }] as const,
    ),
    ...indicators.map((indicator) => [indicator.id, wordsOfIndicator(indicator)] as const),
  ]);
}

function wordsOfLists(pack: Omit<PackHead, 'principles'>): unknown {
  const { title: name, charterEdition, licence, disclaimer, choices, dimensions, departments, breakdowns } = pack;
  const levels = pack.scale.map(
    ({ id, name: level, commitment, implementation }) => [id, { name: level, commitment, implementation }] as const,
  );
  const scale = Object.fromEntries(levels);
  return { title: name, charterEdition, licence, disclaimer, scale, choices, dimensions, departments, breakdowns };
}

/** The mark of the words an entry was made from: twelve characters of their SHA-256. */
export function hashWords(words: unknown, sha256: (text: string) => string): string {
  return sha256(canonicalText(words)).slice(0, 12);
}

/** Whether every text, list item and key of `source` is in `words`, and no other: the same sentences in another language. */
export function hasSameShape(source: unknown, words: unknown): boolean {
  if (typeof source === 'string' || typeof words === 'string') {
    // Translation tools write an empty text for what nobody has translated yet.
    return typeof source === 'string' && typeof words === 'string' && words.trim() !== '';
  }
  if (Array.isArray(source) || Array.isArray(words)) {
    return (
      Array.isArray(source) &&
      Array.isArray(words) &&
      source.length === words.length &&
      source.every((item, place) => hasSameShape(item, words[place]))
    );
  }
  if (typeof source !== 'object' || typeof words !== 'object' || source === null || words === null) {
    return source === words;
  }
  const other = words as Record<string, unknown>;
  const keys = Object.keys(source);
  return (
    keys.length === Object.keys(other).length &&
    Object.entries(source).every(([key, value]) => key in other && hasSameShape(value, other[key]))
  );
}

/** Reads a translation file as its author wrote it. A file that cannot be used at all gives its faults. */
export function parseTranslation(content: unknown): { translation: Translation } | { faults: Fault[] } {
  const parsed = translationSchema.safeParse(content);
  return parsed.success ? { translation: parsed.data } : { faults: faultsOf(parsed.error) };
}

/** The words of one indicator in another language, or the indicator as it is when they are missing or do not fit. */
export function translateIndicator<I extends Indicator>(indicator: I, words: IndicatorWords | undefined): I {
  if (!words || !hasSameShape(wordsOfIndicator(indicator), words)) {
    return indicator;
  }
  if (indicator.format !== 'number') {
    return { ...indicator, ...words };
  }
  const measures = Object.entries(indicator.measures).map(
    ([id, measure]) => [id, { ...measure, ...words.measures?.[id] }] as const,
  );
  return { ...indicator, ...words, measures: Object.fromEntries(measures) };
}

/** The ids of the indicators that these words do not translate whole. */
export function untranslatedEntries(indicators: readonly Indicator[], words: Record<string, IndicatorWords>): string[] {
  return indicators
    .filter((indicator) => !hasSameShape(wordsOfIndicator(indicator), words[indicator.id]))
    .map(({ id }) => id);
}

/** The small words of a pack in another language: lists, groups and the titles of principles that have them. */
export type HeadWords = Pick<Translation, 'lists' | 'groups'> & {
  principles: Record<string, Omit<Translation['principles'][string], 'asks'>>;
};

/** Puts the words of another language into an outline; what is missing or does not fit stays as it is, entry by entry. */
export function translateOutline(pack: PackOutline, words: HeadWords | undefined): PackOutline {
  if (!words) {
    return pack;
  }
  const isWhole = hasSameShape(wordsOfLists(pack), words.lists);
  const { scale, ...lists } = (isWhole && words.lists) || {};
  return {
    ...pack,
    ...(lists as Partial<PackOutline>),
    groups: pack.groups.map((group) => ({ ...group, ...words.groups[group.id] })),
    principles: pack.principles.map((principle) => ({ ...principle, ...words.principles[principle.id] })),
    scale: pack.scale.map((level) => ({ ...level, ...scale?.[level.id] })),
  };
}
