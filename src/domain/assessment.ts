/** A city, its assessments (one city, one year, one pack) and what a team says of each principle. */
import { LINE_LIMIT, stateOf, type Answer, type AnswerState } from './answer';
import { momentSchema, versionsSchema, yearSchema } from './dates';
import type { IndicatorOutline } from './pack';
import { citySizeSchema } from './network/city';
import { handedOutSchema, partSchema } from './part';
import { z } from './schema';

/** Most languages and networks of one city. */
export const LANGUAGES_LIMIT = 10;
export const NETWORKS_LIMIT = 20;

const id = z.string().check(z.minLength(1), z.maxLength(64));

export const citySchema = z.looseObject({
  id,
  name: z.string().check(
    z.maxLength(120),
    z.refine((name) => name.trim() !== '', 'needs at least 1'),
  ),
  /** ISO 3166-1 alpha-2, such as ES; the name is shown in the language of the reader. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  /** A fictional city for practice: shown as such everywhere and never mixed with real ones. */
  sample: z.optional(z.boolean()),
  /** What the city may say of itself to a network, so that cities alike find one another. */
  size: z.optional(citySizeSchema),
  /** The languages it works in (BCP 47). */
  languages: z.optional(z.array(z.string().check(z.maxLength(35))).check(z.maxLength(LANGUAGES_LIMIT))),
  /** The networks it belongs to, in its own words. */
  networks: z.optional(z.array(z.string().check(z.maxLength(LINE_LIMIT))).check(z.maxLength(NETWORKS_LIMIT))),
  /** How often each device has changed size, languages and networks: which of two files says it later. */
  versions: z.optional(versionsSchema),
  createdAt: momentSchema,
});
export type City = z.infer<typeof citySchema>;

/** What a city says of itself to its networks; a field that it does not say is not there. */
export type CityFacts = { [Fact in 'size' | 'languages' | 'networks']?: City[Fact] | undefined };

/** What a team says of one principle: who can answer it, and whether a person has said that it is ready for review. */
export const principleStateSchema = z.looseObject({
  principleId: z.string().check(z.regex(/^P\d{2}$/)),
  ready: z.boolean(),
  readyAt: z.optional(momentSchema),
  department: z.optional(z.string().check(z.maxLength(LINE_LIMIT))),
  versions: z.optional(versionsSchema),
});
export type PrincipleState = z.infer<typeof principleStateSchema>;

export const assessmentSchema = z.looseObject({
  id,
  year: yearSchema,
  packId: z.string().check(z.maxLength(64)),
  createdAt: momentSchema,
  /** The edition that a body has agreed, until somebody reopens the year. */
  agreed: z.optional(z.looseObject({ revision: z.int().check(z.minimum(1)), at: momentSchema })),
  /** The draft of the same year that took its place, with another edition of the indicator set, and where that came from. */
  replacedBy: z.optional(id),
  movedFrom: z.optional(id),
  /** Only this part of the year is here: a department answers it and sends it back. */
  part: z.optional(partSchema),
  /** The parts that were handed out to departments. */
  handedOut: z.optional(z.array(handedOutSchema).check(z.maxLength(500))),
});
/** The head of an assessment; its answers and principle states are kept one by one beside it. */
export type AssessmentHead = z.infer<typeof assessmentSchema>;

/** An assessment with everything in it, as it is scored, reported and written to a file. */
export type Assessment = AssessmentHead & { principles: PrincipleState[]; answers: Answer[] };

/** What the set-up form asks: three fields, and everything else later. */
export const citySetupSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  country: citySchema.shape.country,
  year: yearSchema,
});
export type CitySetup = z.infer<typeof citySetupSchema>;

/** Counts of the four states over some indicators; `applicable` = `total` - `notApplicable`. */
export type Counts = Record<AnswerState, number> & { total: number; applicable: number };

/** Counts the answers to these indicators. Rows of other indicators are not looked at. */
export function countAnswers(
  indicators: readonly Pick<IndicatorOutline, 'id'>[],
  answers: ReadonlyMap<string, Answer>,
): Counts {
  const counts = { answered: 0, unknown: 0, notApplicable: 0, unanswered: 0 };
  for (const indicator of indicators) {
    counts[stateOf(answers.get(indicator.id))] += 1;
  }
  return { ...counts, total: indicators.length, applicable: indicators.length - counts.notApplicable };
}

/** Answers by indicator id, the form in which every rule takes them. */
export function indexAnswers(answers: readonly Answer[]): ReadonlyMap<string, Answer> {
  return new Map(answers.map((answer) => [answer.indicatorId, answer]));
}

export const PRINCIPLE_STATUSES = ['notStarted', 'inProgress', 'ready'] as const;
export type PrincipleStatus = (typeof PRINCIPLE_STATUSES)[number];

/** Not started and in progress follow from the answers; only a person says ready. */
export function principleStatus(counts: Counts, state: PrincipleState | undefined): PrincipleStatus {
  if (state?.ready) {
    return 'ready';
  }
  return counts.unanswered === counts.total ? 'notStarted' : 'inProgress';
}

/** The answer that was touched last, where a person goes on; undefined when there is none. */
export function lastTouched(answers: readonly Answer[]): Answer | undefined {
  return answers.reduce<Answer | undefined>(
    (last, answer) => (!last || answer.at > last.at ? answer : last),
    undefined,
  );
}
