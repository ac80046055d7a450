/**
 * The results of an agreed year as they are frozen: the report without the city and the answers, which stand beside it in the
 * edition already. They are shown as they were computed then, whatever later versions compute.
 */
import { STATES } from '@/domain/answer';
import { STRENGTHS } from '@/domain/evidence';
import { PRINCIPLE_STATUSES, indexAnswers, type Assessment, type City } from '@/domain/assessment';
import { CHANGES, DIMENSIONS, FORMATS } from '@/domain/pack';
import type { IndicatorResult, Report } from '@/domain/report';
import { z } from '@/domain/schema';

const count = z.int().check(z.minimum(0));
const id = z.string().check(z.minLength(1), z.maxLength(64));
const ids = z.array(id).check(z.maxLength(2000));

const countsSchema = z.looseObject({
  answered: count,
  unknown: count,
  notApplicable: count,
  unanswered: count,
  total: count,
  applicable: count,
});

const levelFields = {
  value: z.optional(z.number()),
  withheld: z.optional(z.enum(['nothingApplicable', 'tooManyNotApplicable', 'notEnoughAnswers', 'tooFewPrinciples'])),
  low: z.number(),
  high: z.number(),
  provisional: z.boolean(),
  answered: count,
  applicable: count,
};
const levelSchema = z.looseObject(levelFields);

const indicatorResultSchema = z.looseObject({
  id,
  principle: id,
  dimension: z.enum(DIMENSIONS),
  format: z.enum(FORMATS),
  shortForm: z.boolean(),
  change: z.optional(z.enum(CHANGES)),
  replaces: z.optional(ids),
  state: z.enum(STATES),
  points: z.optional(z.number()),
  strength: z.enum(STRENGTHS),
  notEvidenced: z.boolean(),
});

const principleResultSchema = z.looseObject({
  id,
  number: z.int(),
  group: id,
  status: z.enum(PRINCIPLE_STATUSES),
  department: z.optional(z.string()),
  counts: countsSchema,
  level: z.looseObject({
    ...levelFields,
    dimensions: z.looseObject({ commitment: levelSchema, implementation: levelSchema }),
  }),
  indicators: z.array(indicatorResultSchema).check(z.maxLength(200)),
});

export const resultsSchema = z.looseObject({
  year: z.int(),
  packId: id,
  counts: countsSchema,
  principles: z.array(principleResultSchema).check(z.maxLength(100)),
  groups: z.array(z.looseObject({ id, level: levelSchema })).check(z.maxLength(20)),
  overall: levelSchema,
  toFindOut: ids,
  toDiscuss: ids,
  evidenced: z.looseObject({ documented: count, answered: count }),
});
export type Results = z.infer<typeof resultsSchema>;

/** The numbers and ids of a report. */
export function stripReport({ city: _, principles, ...rest }: Report): Results {
  return {
    ...rest,
    principles: principles.map(({ indicators, ...principle }) => ({
      ...principle,
      indicators: indicators.map(stripIndicator),
    })),
  };
}

type FrozenResult = Results['principles'][number]['indicators'][number];

/** A report that was made from a whole pack has the words of each indicator in it: they stand in the pack of the edition. */
function stripIndicator(result: IndicatorResult): FrozenResult {
  const known = Object.entries(result).filter(([field]) => Object.hasOwn(indicatorResultSchema.shape, field));
  return Object.fromEntries(known) as FrozenResult;
}

/** The whole report again, with the city and the answers that the results were computed from. Nothing is computed. */
export function restoreReport(results: Results, city: City, assessment: Assessment): Report {
  const answers = indexAnswers(assessment.answers);
  // What a file leaves out because it is undefined reads as undefined.
  const report = results as unknown as Omit<Report, 'city'>;
  return {
    ...report,
    city,
    principles: report.principles.map((principle) => ({
      ...principle,
      indicators: principle.indicators.map((result) => ({ ...result, answer: answers.get(result.id) })),
    })),
  };
}
