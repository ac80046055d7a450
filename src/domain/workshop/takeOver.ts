/**
 * What a room agreed on, taken into the assessment: where nothing else stands it can simply be taken, where something else
 * stands a person decides. Nothing is taken by itself, and taking twice changes nothing.
 */
import { NOTE_LIMIT, stateOf, type Answer, type AnswerPatch } from '@/domain/answer';
import { CHOICES, LEVELS, type PackOutline } from '@/domain/pack';
import { isPrincipleId, optionsOf, type Rating } from './ballot';
import type { RoomView } from './roomView';
import type { Session, SessionItem } from './session';

/**
 * How an agreed item meets the assessment.
 * - `taken`: it was taken, and stands as it was agreed.
 * - `free`: nothing stands in its place.
 * - `same`: the assessment says the same, and not yet that the room agreed on it.
 * - `differs`: the assessment says something else, also "we don't know yet"; of a principle: another workshop's view counts.
 * - `unfit`: the indicator set has no such question, or not with this answer.
 */
type Meeting = 'taken' | 'free' | 'same' | 'differs' | 'unfit';

export type TakeOver = {
  item: SessionItem;
  agreed: Rating;
  meeting: Meeting;
  /** What the assessment says of an indicator. */
  answer?: Answer;
  /** The view of another workshop that counts for a principle now. */
  other?: RoomView;
};

/** What stands now: the answers of the year by indicator, and the views of rooms that count by item. */
export type Standing = { answers: ReadonlyMap<string, Answer>; views: ReadonlyMap<string, RoomView> };

/** Every item on which the room agreed, in the order of the session, with what the assessment says of it. */
export function listTakeOvers(session: Session, standing: Standing, pack: PackOutline): TakeOver[] {
  return session.items.flatMap((item) => {
    const { agreed } = item;
    return agreed && agreed !== 'unknown' ? [meet(item, agreed, session, standing, pack)] : [];
  });
}

function meet(
  item: SessionItem,
  agreed: Rating,
  session: Session,
  { answers, views }: Standing,
  pack: PackOutline,
): TakeOver {
  if (!fitsPack(item.id, agreed, pack)) {
    return { item, agreed, meeting: 'unfit' };
  }
  if (isPrincipleId(item.id)) {
    const view = views.get(item.id);
    const other = view && view.session.id !== session.id ? view : undefined;
    return other
      ? { item, agreed, meeting: 'differs', other }
      : { item, agreed, meeting: item.takenAt ? 'taken' : 'free' };
  }
  const answer = answers.get(item.id);
  return { item, agreed, meeting: meetAnswer(answer, item, agreed, session), ...(answer ? { answer } : {}) };
}

function meetAnswer(answer: Answer | undefined, item: SessionItem, agreed: Rating, session: Session): Meeting {
  if (stateOf(answer) === 'unanswered') {
    return 'free';
  }
  if ((answer?.level ?? answer?.choice) !== agreed) {
    return 'differs';
  }
  return item.takenAt && answer?.method?.session === session.id ? 'taken' : 'same';
}

function fitsPack(itemId: string, agreed: Rating, pack: PackOutline): boolean {
  const isKnown = isPrincipleId(itemId)
    ? pack.principles.some(({ id }) => id === itemId)
    : pack.indicators.some(({ id, format }) => id === itemId && format !== 'number');
  return isKnown && optionsOf(itemId, pack).includes(agreed);
}

/** A text of the room for the note: as it was typed, and as it is written there, with what it is. */
export type Remark = { text: string; written: string };

/** What a person ticked. `level`: what the room agreed takes the place of what stands. */
export type Wanted = { level: boolean; remarks: readonly Remark[]; discuss: boolean };

/**
 * What changes in the answer as it is stored by then, for `saveAnswer`. The note keeps every word it has; a remark that is in
 * it already is not written twice. Where the notes would be too long together, the note stays as it is: see `hasRoom`.
 */
export function buildTakeOver(
  now: Answer | undefined,
  { agreed }: Pick<TakeOver, 'agreed'>,
  { id, title }: Pick<Session, 'id' | 'title'>,
  { level, remarks, discuss }: Wanted,
): AnswerPatch {
  const note = addRemarks(now?.note, remarks);
  return {
    ...(level ? { ...valueOf(agreed), state: 'answered', method: { kind: 'workshop', session: id, title } } : {}),
    ...(note !== now?.note && hasRoom(now, remarks) ? { note } : {}),
    ...(discuss ? { discuss: true } : {}),
  };
}

/** True when the note of the answer and what the room said fit into one note. */
export function hasRoom(now: Pick<Answer, 'note'> | undefined, remarks: readonly Remark[]): boolean {
  return (addRemarks(now?.note, remarks)?.length ?? 0) <= NOTE_LIMIT;
}

/** The remarks that the note does not hold yet. */
export function listNewRemarks(note: string | undefined, remarks: readonly Remark[]): Remark[] {
  return remarks.filter(({ text }) => text.trim() !== '' && !note?.includes(text.trim()));
}

function addRemarks(note: string | undefined, remarks: readonly Remark[]): string | undefined {
  const added = listNewRemarks(note, remarks).map(({ written }) => written.trim());
  return added.length > 0 ? [...(note?.trim() ? [note] : []), ...added].join('\n\n') : note;
}

/** A level or a choice, and nothing left of the other. */
function valueOf(agreed: Rating): Pick<AnswerPatch, 'level' | 'choice'> {
  const level = LEVELS.find((id) => id === agreed);
  const choice = CHOICES.find((id) => id === agreed);
  return level ? { level } : choice ? { choice } : {};
}
