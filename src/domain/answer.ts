/**
 * An answer is what a city says about one indicator in one year. It is in exactly one of four states, and the four are
 * never mixed: a city that does not know is not at the lowest level, and one that has not answered has not said no.
 */
import { momentSchema, partialDateSchema, versionsSchema, yearSchema } from './dates';
import { CHOICES, LEVELS, type ChoiceId, type Indicator, type LevelId } from './pack';
import { z } from './schema';
import { CHANGE_REASONS } from './years/changeReason';

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

/** A value in a year: the baseline and the target of a figure. Either may come before the other. */
const datedValueSchema = z.looseObject({ value: z.optional(z.number()), year: z.optional(yearSchema) });

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

/** A workshop in which the level was agreed: its id and its title at that time. */
export const methodSchema = z.looseObject({
  kind: z.literal('workshop'),
  session: z.string().check(z.minLength(1), z.maxLength(64)),
  title: line,
});
export type Method = z.infer<typeof methodSchema>;

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
  /** Why the level is not that of the year before; asked for when the principle is marked ready, not while typing. */
  changeReason: z.optional(z.enum(CHANGE_REASONS)),
  /** How the level came about, where a group agreed on it together. Another level needs another one. */
  method: z.optional(methodSchema),
};

export const answerSchema = z
  .looseObject({
    ...answerFields,
    indicatorId: z.string().check(z.minLength(1), z.maxLength(32)),
    at: momentSchema,
    versions: versionsSchema,
  })
  .check(z.refine(hasOneValue, 'stateAndValueDisagree'));
export type Answer = z.infer<typeof answerSchema>;

/** What a person changes at once: the named fields take the new value, `undefined` empties one, the others stay. */
export type AnswerPatch = {
  [Field in keyof typeof answerFields]?: z.infer<(typeof answerFields)[Field]> | undefined;
};

/**
 * The answer after a change. `device` is who changes it, `at` when: the version vector of the answer grows by one. A value
 * that is given without a state answers; a state without a value is unanswered; one value takes the place of another: so
 * no change makes a row that `answerSchema` would refuse for its state.
 */
export function patchAnswer(
  before: Answer | undefined,
  indicatorId: string,
  patch: AnswerPatch,
  device: string,
  at: string,
): Answer {
  const versions = { ...before?.versions, [device]: (before?.versions[device] ?? 0) + 1 };
  const next = { ...before, ...patch, ...settleValue(before, patch), indicatorId, at, versions };
  return Object.fromEntries(Object.entries(next).filter(([, field]) => field !== undefined)) as Answer;
}

/** False when the patch says what the answer says already: then there is nothing to write and nothing to undo. */
export function changesAnswer(before: Answer | undefined, patch: AnswerPatch): boolean {
  const now: Record<string, unknown> = { state: 'unanswered', ...before };
  const next = { ...patch, ...settleValue(before, patch) };
  return Object.entries(next).some(([field, value]) => JSON.stringify(value) !== JSON.stringify(now[field]));
}

type Value = Pick<AnswerPatch, 'level' | 'choice' | 'figure'>;

/** State and value after a change: those that the patch names win over those that were there. */
function settleValue(before: Answer | undefined, patch: AnswerPatch): AnswerPatch & { state: AnswerState } {
  const merged = { ...before, ...patch };
  const given = valueOf(patch);
  const state = patch.state ?? (given ? 'answered' : (before?.state ?? 'unanswered'));
  const kind = state === 'answered' ? (given ?? valueOf(merged)) : undefined;
  const level = kind === 'level' ? merged.level : undefined;
  const choice = kind === 'choice' ? merged.choice : undefined;
  // A reason explains one level, and a workshop agreed on one: another level needs another reason and another way.
  const isOther = (level ?? choice) !== (before?.level ?? before?.choice);
  return {
    state: state === 'answered' && !kind ? 'unanswered' : state,
    level,
    choice,
    figure: kind === 'figure' ? merged.figure : dropValue(merged.figure),
    ...(isOther && !('changeReason' in patch) ? { changeReason: undefined } : {}),
    ...(isOther && !('method' in patch) ? { method: undefined } : {}),
  };
}

/** Which kind of value is there; undefined when there is none. */
function valueOf({ level, choice, figure }: Value): keyof Value | undefined {
  if (level !== undefined) {
    return 'level';
  }
  if (choice !== undefined) {
    return 'choice';
  }
  return figure?.value === undefined ? undefined : 'figure';
}

/** What is known around a figure (measure, baseline, target, source) stays when its value goes. */
function dropValue(figure: Figure | undefined): Figure | undefined {
  if (!figure) {
    return undefined;
  }
  const { value: _, ...rest } = figure;
  return rest;
}

/** A value stands only in an answered row, and an answered row has exactly one. */
function hasOneValue({ state, level, choice, figure }: Value & { state: AnswerState }): boolean {
  const values = [level, choice, figure?.value].filter((value) => value !== undefined);
  return values.length === (state === 'answered' ? 1 : 0);
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
      return answer.figure?.value !== undefined && Object.hasOwn(indicator.measures, answer.figure.measure);
  }
}
