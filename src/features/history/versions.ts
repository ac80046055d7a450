/** The answers that an indicator has had within a year, from the changes that were kept. */
import { answerFields, changesAnswer, type Answer, type AnswerPatch } from '@/domain/answer';

/** One change as it is kept: the answer before and after, undefined where there was none. */
export type Change = { at: string; before?: Answer | undefined; after?: Answer | undefined; undone: 0 | 1 | 2 };

/** An answer as it was at a moment. `before` is the one it took the place of; the first that is known took none. */
export type Version = {
  key: string;
  at: string;
  answer: Answer | undefined;
  before: Answer | undefined;
  isFirst: boolean;
  takenBack: boolean;
  isNow: boolean;
};

/**
 * One version for each change, the newest first as the changes are; last what there was before them, when anything was.
 * `current` is the answer as it is now.
 */
export function listVersions(changes: readonly Change[], current: Answer | undefined): Version[] {
  const isCurrent = (answer: Answer | undefined) => !changesAnswer(current, patchTo(answer));
  const versions = changes.map(({ at, before, after, undone }, index) => ({
    key: `${changes.length - index}`,
    at,
    answer: after,
    before,
    isFirst: false,
    takenBack: undone === 1,
    isNow: isCurrent(after),
  }));
  const first = changes.at(-1)?.before;
  return [
    ...versions,
    ...(first
      ? [
          {
            key: '0',
            at: first.at,
            answer: first,
            before: undefined,
            isFirst: true,
            takenBack: false,
            isNow: isCurrent(first),
          },
        ]
      : []),
  ];
}

/** The change that makes an answer again what it was: every field that people fill in, the empty ones too. */
export function patchTo(answer: Answer | undefined): AnswerPatch {
  const fields = Object.keys(answerFields) as (keyof AnswerPatch)[];
  return {
    ...Object.fromEntries(fields.map((field) => [field, answer?.[field]])),
    state: answer?.state ?? 'unanswered',
  };
}

/** Fields that say no more than what is listed beside them. */
const SILENT = new Set(['state', 'level', 'choice', 'method', 'noteLanguage']);

/** The fields that differ between two answers, beside the answer itself. */
export function listChangedFields(
  before: Answer | undefined,
  after: Answer | undefined,
): (keyof typeof answerFields)[] {
  const fields = Object.keys(answerFields) as (keyof typeof answerFields)[];
  return fields.filter(
    (field) => !SILENT.has(field) && JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]),
  );
}
