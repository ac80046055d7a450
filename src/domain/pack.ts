/**
 * A pack is one edition of an indicator set: groups, principles, the scale and the indicators with all their words.
 * Source of the structure: Charter of Educating Cities (2020), 20 principles in three groups (1-5, 6-13, 14-20).
 */
import { z } from './schema';

/** The language the packs are written in; the others are translations of it. */
export const SOURCE_LANGUAGE = 'en';

/** The five levels, lowest first. The ids are permanent: files and answers hold them, never numbers or words. */
export const LEVELS = ['notYet', 'firstSteps', 'underWay', 'established', 'sharedAndReviewed'] as const;
/** The three choices of a yes/no indicator. */
export const CHOICES = ['yes', 'beingPrepared', 'no'] as const;
/** What an indicator looks at: what was decided, what is done, what changes. */
export const DIMENSIONS = ['commitment', 'implementation', 'progress'] as const;
export const FORMATS = ['scale', 'yesNo', 'number'] as const;
/** What became of an indicator since the pack before: nothing, other words for the same, or something to answer anew. */
export const CHANGES = ['same', 'wording', 'new'] as const;

export type LevelId = (typeof LEVELS)[number];
export type ChoiceId = (typeof CHOICES)[number];
export type Dimension = (typeof DIMENSIONS)[number];

/** One sentence or more of the product: never empty, no markup. */
const words = (most = 600) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1),
      z.maxLength(most),
      z.regex(/^[^<>]*$/, 'contains < or >: texts are plain, without markup'),
    );

const packId = z.string().check(z.regex(/^[a-z0-9-]+$/));
const principleId = z.string().check(z.regex(/^P\d{2}$/, 'a principle id looks like P01'));
const indicatorId = z.string().check(z.regex(/^\d{2}\.[CIP]\d{1,2}$/, 'an indicator id looks like 01.C1'));
const camelCaseId = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/, 'an id is one camelCase word'));
const sdgTarget = z.string().check(z.regex(/^\d{1,2}(\.(\d{1,2}|[a-d]))?$/, 'an SDG target looks like 4.1 or 5.c'));

const commonFields = {
  $schema: z.optional(z.string()),
  id: indicatorId,
  principle: principleId,
  dimension: z.enum(DIMENSIONS),
  shortForm: z.boolean(),
  title: words(80),
  question: words(300),
  why: words(),
  counts: words(),
  doesNotCount: words(),
  evidence: z.array(words(200)).check(z.minLength(2), z.maxLength(4)),
  departments: z.array(camelCaseId).check(z.minLength(1), z.maxLength(4)),
  sdg: z.array(sdgTarget).check(z.minLength(1)),
  /** Only in a pack that follows another. Left out: `same` when the pack before has the id, otherwise `new`. */
  change: z.optional(z.enum(CHANGES)),
  /** Ids of the pack before whose place it takes. */
  replaces: z.optional(z.array(indicatorId).check(z.minLength(1))),
};

/** Answered with one of five levels; each indicator has its own text for each level. */
export const scaleIndicatorSchema = z.strictObject({
  ...commonFields,
  format: z.literal('scale'),
  levels: z.strictObject({
    notYet: words(250),
    firstSteps: words(250),
    underWay: words(250),
    established: words(250),
    sharedAndReviewed: words(250),
  }),
});
export type ScaleIndicator = z.infer<typeof scaleIndicatorSchema>;

/** Answered with yes, being prepared or no, each with its condition. */
export const yesNoIndicatorSchema = z.strictObject({
  ...commonFields,
  format: z.literal('yesNo'),
  choices: z.strictObject({ yes: words(400), beingPrepared: words(300), no: words(300) }),
});
export type YesNoIndicator = z.infer<typeof yesNoIndicatorSchema>;

/** One way to measure a number indicator. `min` and `max` bound what can be typed; `decimals` what is shown. */
export const measureSchema = z.strictObject({
  label: words(80),
  unit: words(100),
  definition: words(),
  decimals: z.int().check(z.minimum(0), z.maximum(3)),
  min: z.number(),
  max: z.optional(z.number()),
});
export type Measure = z.infer<typeof measureSchema>;

/** Answered with a figure. The city picks one of the measures, by id, and keeps it from year to year. */
export const numberIndicatorSchema = z.strictObject({
  ...commonFields,
  format: z.literal('number'),
  direction: z.enum(['up', 'down']),
  measures: z.record(camelCaseId, measureSchema),
  breakdown: z.array(camelCaseId),
  ifNone: z.optional(words()),
});
export type NumberIndicator = z.infer<typeof numberIndicatorSchema>;

export const indicatorSchema = z.discriminatedUnion('format', [
  scaleIndicatorSchema,
  yesNoIndicatorSchema,
  numberIndicatorSchema,
]);
export type Indicator = z.infer<typeof indicatorSchema>;

/** What can be known of an indicator without its words: enough to count and to score. */
export type IndicatorOutline = Pick<
  Indicator,
  'id' | 'principle' | 'dimension' | 'format' | 'shortForm' | 'change' | 'replaces'
>;

/** A title of the Charter with how sure we are of its wording in this language. */
export const titleSchema = z.strictObject({
  text: words(120),
  status: z.enum(['verified', 'working']),
  source: words(200),
});
export type Title = z.infer<typeof titleSchema>;

export const principleSchema = z.strictObject({
  id: principleId,
  number: z.int().check(z.minimum(1), z.maximum(99)),
  group: z.string().check(z.regex(/^G\d$/)),
  title: titleSchema,
  /** At most 28 characters: the label of charts and narrow tables. */
  shortTitle: words(28),
  /** What the principle asks of a city, in our own words: the Charter's sentences are not ours to adapt. */
  asks: words(900),
  sdg: z.array(sdgTarget).check(z.minLength(1)),
});
export type Principle = z.infer<typeof principleSchema>;

const scaleLevelSchema = z.strictObject({
  id: z.enum(LEVELS),
  value: z.int().check(z.minimum(0), z.maximum(4)),
  name: words(40),
  commitment: words(300),
  implementation: words(300),
});

/** The file `pack.json`: everything of a pack but its indicators. */
export const packSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: packId,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  /** The id of the pack that this one is the next edition of. */
  follows: z.optional(packId),
  title: words(120),
  charterEdition: words(200),
  charterLink: z.url(),
  licence: words(200),
  disclaimer: words(400),
  groups: z.array(z.strictObject({ id: z.string().check(z.regex(/^G\d$/)), title: titleSchema })).check(z.minLength(1)),
  principles: z.array(principleSchema).check(z.minLength(1)),
  scale: z.array(scaleLevelSchema).check(z.length(5)),
  choices: z.strictObject({ yes: words(40), beingPrepared: words(40), no: words(40) }),
  dimensions: z.strictObject({ commitment: words(60), implementation: words(60), progress: words(60) }),
  departments: z.record(camelCaseId, words(60)),
  breakdowns: z.record(camelCaseId, words(60)),
});
export type PackHead = z.infer<typeof packSchema>;

/** A pack without the long words of its principles and indicators: what the hub, the counts and the levels need. */
export type PackOutline = Omit<PackHead, 'principles'> & {
  principles: PrincipleOutline[];
  indicators: IndicatorOutline[];
};
/** A principle without what it asks: that is read with its indicators. */
export type PrincipleOutline = Omit<Principle, 'asks'>;

/**
 * A whole pack, in one language. `leftOut` names indicators that could not be read; the rest works without them.
 * `untranslated` names those whose words are in the language of the pack and not in the one asked for.
 */
export type Pack = PackHead & { indicators: Indicator[]; leftOut: string[]; untranslated: string[] };

/** Only levels and yes/no answers make a level of a principle; numbers are shown as trend and progress (rule 1). */
export function isScored(indicator: Pick<Indicator, 'format'>): boolean {
  return indicator.format !== 'number';
}

/** The indicators of one principle, in the order of the pack. */
export function indicatorsOf<I extends { principle: string }>(indicators: readonly I[], principle: string): I[] {
  return indicators.filter((indicator) => indicator.principle === principle);
}

/** Commitment, implementation, progress; within them by number: the order of the pages and of every list. */
export function compareIndicators(a: Pick<Indicator, 'id'>, b: Pick<Indicator, 'id'>): number {
  const [aPrinciple = '', aRest = ''] = a.id.split('.');
  const [bPrinciple = '', bRest = ''] = b.id.split('.');
  return (
    Number(aPrinciple) - Number(bPrinciple) ||
    aRest.charCodeAt(0) - bRest.charCodeAt(0) ||
    Number(aRest.slice(1)) - Number(bRest.slice(1))
  );
}
