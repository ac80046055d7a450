/** The answers of a network record as the rules of levels and of comparing years take them. */
import type { Answer } from '@/domain/answer';
import type { Assessment, City } from '@/domain/assessment';
import type { ChoiceId, LevelId, PackOutline } from '@/domain/pack';
import { buildReport, type Report } from '@/domain/report';
import type { ChangeReason } from '@/domain/years/changeReason';
import { LETTERS, REASON_LETTERS, stateOfLetter, type NetworkYear } from './record';

const VALUES = new Map<string, LevelId | ChoiceId>(
  Object.entries(LETTERS).map(([value, letter]) => [letter, value as LevelId | ChoiceId]),
);
const REASONS = new Map<string, ChangeReason>(
  Object.entries(REASON_LETTERS).map(([reason, letter]) => [letter, reason as ChangeReason]),
);
const CHOICE_LETTERS: ReadonlySet<string> = new Set([LETTERS.yes, LETTERS.beingPrepared, LETTERS.no]);

/** What can be known of an answer from a network record. */
export type DecodedAnswer = Pick<Answer, 'indicatorId' | 'state' | 'level' | 'choice' | 'figure' | 'changeReason'>;

/** The answers of a record by indicator id; unanswered ones are left out. `pack` must be the one of the record. */
export function decodeAnswers(record: NetworkYear, pack: Pick<PackOutline, 'indicators'>): Map<string, DecodedAnswer> {
  const figures = new Map(record.figures.map((figure) => [figure.indicatorId, figure]));
  const answers = new Map<string, DecodedAnswer>();
  for (const [index, { id }] of pack.indicators.entries()) {
    const letter = record.answers[index];
    const state = stateOfLetter(letter);
    if (state === 'unanswered') {
      continue;
    }
    const value = VALUES.get(letter ?? '');
    const figure = figures.get(id);
    const reason = REASONS.get(record.reasons[index] ?? '');
    answers.set(id, {
      indicatorId: id,
      state,
      ...(value && letter
        ? CHOICE_LETTERS.has(letter)
          ? { choice: value as ChoiceId }
          : { level: value as LevelId }
        : {}),
      ...(figure ? { figure: { measure: figure.measure, value: figure.value } } : {}),
      ...(reason ? { changeReason: reason } : {}),
    });
  }
  return answers;
}

/** A record as a report, so that two years of it are compared by the rules of every city. */
export function reportOfRecord(record: NetworkYear, pack: PackOutline): Report {
  const city: City = { id: record.cityId, name: record.name, country: record.country, createdAt: record.savedAt };
  const assessment: Assessment = {
    id: record.assessmentId,
    year: record.year,
    packId: record.packId,
    createdAt: record.savedAt,
    principles: [],
    answers: [...decodeAnswers(record, pack).values()].map((answer) => ({
      at: record.savedAt,
      versions: {},
      ...answer,
    })),
  };
  return buildReport(city, assessment, pack);
}
