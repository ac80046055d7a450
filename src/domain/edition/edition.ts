/**
 * An edition is a year that a body has agreed, frozen: answers, plan, the pack they were given in, and the results as they
 * were then. It is never changed and never computed anew. Who reopens the year works on, and agrees the next revision.
 */
import { NOTE_LIMIT, LINE_LIMIT, answerSchema } from '@/domain/answer';
import { assessmentSchema, citySchema, principleStateSchema, type Assessment, type City } from '@/domain/assessment';
import { isPartialDate, momentSchema, partialDateSchema } from '@/domain/dates';
import { canonicalText } from '@/domain/json';
import {
  numberIndicatorSchema,
  packSchema,
  principleSchema,
  scaleIndicatorSchema,
  yesNoIndicatorSchema,
  type Pack,
} from '@/domain/pack';
import { planSchema, type Plan } from '@/domain/plan/plan';
import { buildReport, type Report } from '@/domain/report';
import { z } from '@/domain/schema';
import { resultsSchema, restoreReport, stripReport } from './results';

/** An assessment with its plan, when it has one. It holds no editions: an edition would hold the ones before it. */
export type PlannedAssessment = Assessment & { plan?: Plan };

const frozenAssessmentSchema = z.looseObject({
  ...assessmentSchema.shape,
  principles: z.array(principleStateSchema).check(z.maxLength(100)),
  answers: z.array(answerSchema).check(z.maxLength(2000)),
  plan: z.optional(planSchema),
});

/** A pack as it stands in an edition: it may have fields that a later version has added. */
const frozenPackSchema = z.looseObject({
  ...packSchema.shape,
  principles: z.array(z.looseObject(principleSchema.shape)).check(z.maxLength(100)),
  indicators: z
    .array(
      z.discriminatedUnion('format', [
        z.looseObject(scaleIndicatorSchema.shape),
        z.looseObject(yesNoIndicatorSchema.shape),
        z.looseObject(numberIndicatorSchema.shape),
      ]),
    )
    .check(z.maxLength(2000)),
});

const editionShape = z.looseObject({
  /** 1 for the first time that the year was agreed. */
  revision: z.int().check(z.minimum(1)),
  /** Who agreed: council, committee, steering group. */
  body: z.string().check(z.maxLength(LINE_LIMIT)),
  /** When the body agreed, as exactly as it is known. */
  date: partialDateSchema,
  opinions: z.optional(z.string().check(z.maxLength(NOTE_LIMIT))),
  /** When it was frozen here. */
  agreedAt: momentSchema,
  appVersion: z.optional(z.string().check(z.maxLength(64))),
  content: z.looseObject({
    city: citySchema,
    assessment: frozenAssessmentSchema,
    pack: frozenPackSchema,
    results: resultsSchema,
  }),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Edition = z.infer<typeof editionShape>;

/** Checks and never touches: a schema that trims would mend a text that was altered, or alter one that was agreed. */
export const editionSchema = z.custom<Edition>((value) => editionShape.safeParse(value).success, 'invalidEdition');

/** What the form of agreeing asks; everything as typed. */
export type AgreeForm = { body: string; date: string; opinions?: string };

export type AgreeFault =
  | { field: 'answers'; reason: 'nothingAnswered' }
  | { field: 'body'; reason: 'noBody' }
  | { field: 'date'; reason: 'noDate' | 'notADate' | 'dateInFuture' };

/** Why the year cannot be agreed like this, in the order of the form. `today` is a day such as 2026-11-22. */
export function checkAgreeing(report: Report, form: AgreeForm, today: string): AgreeFault[] {
  const date = form.date.trim();
  const dateFault = date === '' ? 'noDate' : !isPartialDate(date) ? 'notADate' : undefined;
  // As texts: this month and this year come before today, which begins with them.
  const reason = dateFault ?? (date > today ? 'dateInFuture' : undefined);
  return [
    ...(report.counts.answered === 0 ? [{ field: 'answers', reason: 'nothingAnswered' } as const] : []),
    ...(form.body.trim() === '' ? [{ field: 'body', reason: 'noBody' } as const] : []),
    ...(reason ? [{ field: 'date', reason } as const] : []),
  ];
}

/** What is frozen, and the circumstances. `earlier` are the editions that the year has already. */
export type Agreement = {
  city: City;
  assessment: PlannedAssessment;
  pack: Pack;
  form: AgreeForm;
  earlier: readonly Pick<Edition, 'revision'>[];
  agreedAt: string;
  appVersion?: string;
};

/**
 * Freezes a year after `checkAgreeing` found nothing. The results are computed here, so that they are those of the answers.
 * The edition shares nothing with what it was made from. `sha256` gives the hash of a text (UTF-8) in hexadecimal.
 */
export function agree(agreement: Agreement, sha256: (text: string) => string): Edition {
  const { city, assessment, pack, form, earlier, agreedAt, appVersion } = agreement;
  const edition = {
    revision: Math.max(0, ...earlier.map(({ revision }) => revision)) + 1,
    body: form.body.trim(),
    date: form.date.trim(),
    opinions: form.opinions?.trim() ? form.opinions : undefined,
    agreedAt,
    appVersion,
    content: { city, assessment, pack, results: stripReport(buildReport(city, assessment, pack)) },
  };
  // As it will come back from a file: the text that is hashed is the text that is kept.
  const frozen = JSON.parse(canonicalText(edition)) as Omit<Edition, 'sha256'>;
  return { ...frozen, sha256: sha256(canonicalText(frozen)) } as Edition;
}

/** True when nothing of an edition was changed after it was agreed: its body, date and opinions neither. */
export function isIntact({ sha256: given, ...edition }: Edition, sha256: (text: string) => string): boolean {
  return sha256(canonicalText(edition)) === given;
}

/** The report of an agreed year as it was agreed. */
export function reportOf({ content: { city, assessment, results } }: Edition): Report {
  return restoreReport(results, city, assessment);
}
