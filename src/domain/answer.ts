/**
 * An answer is what a city says about one indicator in one year. It is in exactly one of four states, and the four are
 * never mixed: a city that does not know is not at the lowest level, and one that has not answered has not said no.
 */
import { CHOICES, LEVELS, type ChoiceId, type Indicator, type LevelId } from './pack';
import { z } from './schema';

/**
 * `unanswered`: no row at all, or a row without an answer: one that carries remarks (a note, evidence, a flag) before there
 * is a level, or one that remembers that an answer was removed, so that an older file does not bring it back.
 */
export const STATES = ['answered', 'unknown', 'notApplicable', 'unanswered'] as const;
export type AnswerState = (typeof STATES)[number];

export const EVIDENCE_TYPES = [
  'councilDecision',
  'plan',
  'budgetLine',
  'report',
  'data',
  'programmeRecord',
  'webPage',
  'outsideReview',
  'testimony',
  'other',
] as const;
export const NOT_APPLICABLE_REASONS = ['noPowers', 'doesNotExist', 'other'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

export type EvidenceType = (typeof EVIDENCE_TYPES)[number];
export type NotApplicableReason = (typeof NOT_APPLICABLE_REASONS)[number];
export type Confidence = (typeof CONFIDENCES)[number];

/** Longest note, in UTF-16 units; far above what anybody writes, low enough to keep every screen alive. */
export const NOTE_LIMIT = 20_000;
/** Longest single line (title, source, place). */
export const LINE_LIMIT = 500;
/** Most pieces of evidence of one answer. */
export const EVIDENCE_LIMIT = 50;

const line = z.string().check(z.maxLength(LINE_LIMIT));

/** A year of the common calendar that municipal records can bear. */
export const yearSchema = z.int().check(z.minimum(1900), z.maximum(2100));

/** True for 2025, 2025-03 and 2025-03-14, false for days that do not exist such as 2025-02-30. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) {
    return false;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const daysInMonth = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28];
  const days = [...daysInMonth, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1900 && year <= 2100 && day >= 1 && day <= days;
}

/** Year, month or day, as exactly as it is known. */
export const partialDateSchema = z.string().check(z.refine(isPartialDate, 'notADate'));

/** A moment in UTC, as `Date.prototype.toISOString` writes it. */
export const momentSchema = z.iso.datetime();

/** A link a person may follow: only the web, so that no text can carry a script. */
export const linkSchema = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/\S+$/i, 'notALink'));

export const evidenceSchema = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  title: line,
  type: z.enum(EVIDENCE_TYPES),
  date: z.optional(partialDateSchema),
  /** Where it is kept: a folder, an archive number, an office. */
  place: z.optional(line),
  link: z.optional(linkSchema),
  department: z.optional(line),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A value in a year: the baseline and the target of a figure. */
const datedValueSchema = z.looseObject({ value: z.number(), year: yearSchema });

/** The figure of a number indicator. It is answered when it has a value; baseline and target may come before it. */
export const figureSchema = z.looseObject({
  measure: z.string().check(z.maxLength(64)),
  value: z.optional(z.number()),
  year: z.optional(yearSchema),
  source: z.optional(line),
  breakdown: z.optional(z.string().check(z.maxLength(NOTE_LIMIT))),
  baseline: z.optional(datedValueSchema),
  target: z.optional(datedValueSchema),
});
export type Figure = z.infer<typeof figureSchema>;

/** The fields of an answer that people fill in. */
export const answerFields = {
    state: z.enum(STATES),
    level: z.optional(z.enum(LEVELS)),
    choice: z.optional(z.enum(CHOICES)),
    figure: z.optional(figureSchema),
    /** Why the indicator does not apply; asked for when the principle is marked ready, not while typing. */
    reason: z.optional(z.enum(NOT_APPLICABLE_REASONS)),
    reasonWords: z.optional(line),
    note: z.optional(z.string().check(z.maxLength(NOTE_LIMIT))),
    /** Language the note was written in (BCP 47), so that it can be read aloud rightly. */
    noteLanguage: z.optional(z.string().check(z.maxLength(35))),
    evidence: z.optional(z.array(evidenceSchema).check(z.maxLength(EVIDENCE_LIMIT))),
    confidence: z.optional(z.enum(CONFIDENCES)),
    discuss: z.optional(z.boolean()),
    /** Role or department that answered, not a name. */
    department: z.optional(line),
};

export const answerSchema = z
  .looseObject({
    ...answerFields,
    indicatorId: z.string().check(z.minLength(1), z.maxLength(32)),
    at: momentSchema,
    /** Version vector: how often each device has changed this answer. Tells newer from concurrent when files merge. */
    versions: z.record(z.string().check(z.maxLength(64)), z.int().check(z.minimum(1))),
  })
  .check(z.refine(hasOneValue, 'stateAndValueDisagree'));
export type Answer = z.infer<typeof answerSchema>;

/** What a person changes at once: the named fields take the new value, `undefined` empties one, the others stay. */
export type AnswerPatch = {
  [Field in keyof typeof answerFields]?: z.infer<(typeof answerFields)[Field]> | undefined;
};

/** The answer after a change. `device` is who changes it, `at` when: the version vector of the answer grows by one. */
export function patchAnswer(
  before: Answer | undefined,
  indicatorId: string,
  patch: AnswerPatch,
  device: string,
  at: string,
): Answer {
  const versions = { ...before?.versions, [device]: (before?.versions[device] ?? 0) + 1 };
  const next = { state: 'unanswered' as const, ...before, ...patch, indicatorId, at, versions };
  return Object.fromEntries(Object.entries(next).filter(([, field]) => field !== undefined)) as Answer;
}

/** A level or choice stands only in an answered row, and an answered row has exactly one value. */
function hasOneValue(answer: { state: AnswerState; level?: unknown; choice?: unknown; figure?: Figure }): boolean {
  const values = [answer.level !== undefined, answer.choice !== undefined].filter(Boolean).length;
  if (answer.state !== 'answered') {
    return values === 0;
  }
  return values === 1 || (values === 0 && answer.figure?.value !== undefined);
}

/** The state of an indicator, whether or not there is a row for it. */
export function stateOf(answer: Pick<Answer, 'state'> | undefined): AnswerState {
  return answer?.state ?? 'unanswered';
}

/** Points of an answer on 0-4: levels 0 to 4; yes 4, being prepared 1, no 0. Undefined when there is none (rule 1). */
export function pointsOf(answer: Pick<Answer, 'state' | 'level' | 'choice'> | undefined): number | undefined {
  if (answer?.state !== 'answered') {
    return undefined;
  }
  if (answer.level !== undefined) {
    return LEVEL_POINTS[answer.level];
  }
  return answer.choice === undefined ? undefined : CHOICE_POINTS[answer.choice];
}

export const LEVEL_POINTS: Readonly<Record<LevelId, number>> = {
  notYet: 0,
  firstSteps: 1,
  underWay: 2,
  established: 3,
  sharedAndReviewed: 4,
};
export const CHOICE_POINTS: Readonly<Record<ChoiceId, number>> = { yes: 4, beingPrepared: 1, no: 0 };

/** The answer fits the indicator's format: a level for a scale, a choice for yes/no, a known measure for a number. */
export function fitsIndicator(answer: Answer, indicator: Indicator): boolean {
  if (answer.state !== 'answered') {
    return true;
  }
  switch (indicator.format) {
    case 'scale':
      return answer.level !== undefined;
    case 'yesNo':
      return answer.choice !== undefined;
    case 'number':
      return answer.figure?.value !== undefined && answer.figure.measure in indicator.measures;
  }
}

/** How strong the evidence of an answer is; shown beside a level and never part of it (rule 7). */
export const STRENGTHS = ['none', 'statement', 'document', 'dataOrReview'] as const;
export type Strength = (typeof STRENGTHS)[number];

/**
 * none: nothing is said; statement: a note or a testimony; document: anything written that others can look up;
 * dataOrReview: measured data or somebody else's review. The strongest piece counts.
 */
export function evidenceStrength(answer: Pick<Answer, 'note' | 'evidence'> | undefined): Strength {
  const types = (answer?.evidence ?? []).filter(({ title, link }) => title || link).map(({ type }) => type);
  if (types.some((type) => type === 'data' || type === 'outsideReview')) {
    return 'dataOrReview';
  }
  if (types.some((type) => type !== 'testimony' && type !== 'other')) {
    return 'document';
  }
  return types.length > 0 || answer?.note ? 'statement' : 'none';
}

/** A level 3 or 4, or a yes, without a document behind it: stays as it is and is flagged "not evidenced". */
export function lacksEvidence(answer: Answer | undefined): boolean {
  const strength = evidenceStrength(answer);
  return (pointsOf(answer) ?? 0) >= 3 && (strength === 'none' || strength === 'statement');
}
