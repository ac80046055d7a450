/** What a room agreed on, beside what the assessment says: shown with how close together it stood, and never part of a level (rule 7). */
import type { Method } from '@/domain/answer';
import type { Fact, Text } from '@/domain/document/model';
import { nameRating } from './minutesInput';
import { describeWithin } from './roundWords';
import { formatPartialDate, type ReportInput } from './reportInput';

/** The workshop that an answer came from, and the view of a room where a person took it over. Empty when there is neither. */
export function describeRoom(itemId: string, method: Method | undefined, input: ReportInput): Fact[] {
  const { t, language, rooms } = input;
  const facts: Fact[] = method ? [{ label: t('exports.room.method'), value: { typed: method.title } }] : [];
  const view = rooms?.get(itemId);
  if (!view) {
    return facts;
  }
  const { session, agreed, rounds, sentence, otherView } = view;
  const last = rounds.findLast(({ n }) => n > 0);
  const lines: Text[] = [
    nameRating(agreed, input),
    ...(last ? [describeWithin(last, input)] : []),
    ...(session.id === method?.session ? [] : [{ typed: session.title }]),
    ...(session.date ? [formatPartialDate(session.date, language)] : []),
  ];
  return [
    ...facts,
    { label: t('exports.room.agreed'), value: lines },
    ...(sentence ? [{ label: t('exports.room.sentence'), value: { typed: sentence } }] : []),
    ...(otherView ? [{ label: t('roomView.otherView'), value: { typed: otherView } }] : []),
  ];
}
