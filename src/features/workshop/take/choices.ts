import { listNewRemarks, type Remark, type TakeOver } from '@/domain/workshop/takeOver';

/** What a person chose for one item. `level` is undefined until it is decided. */
export type Choice = { level?: boolean; note?: boolean; discuss?: boolean };

/** What a person has chosen so far, by `nameTake`. */
export type Choices = ReadonlyMap<string, Choice>;

/** Names an item with the very answer that was looked at: when that changes meanwhile, it is asked again. */
export function nameTake({ item, agreed, answer, other }: TakeOver): string {
  return [item.id, agreed, answer?.at, other?.session.id].join(' ');
}

/** True when there is something to do for this choice. A note can be added while the level stays. */
export function isTicked({ level, note, discuss }: Choice = {}): boolean {
  return Boolean(level) || Boolean(note) || Boolean(discuss);
}

/** What the room said that can stand in a note. `label` says what a text is; the sentence itself needs no word. */
export function listRemarks(
  { item: { sentence = '', otherView = '', evidence = '' } }: TakeOver,
  label: (field: 'otherView' | 'evidence') => string,
): Remark[] {
  return [
    { text: sentence, written: sentence },
    { text: otherView, written: `${label('otherView')}\n${otherView}` },
    { text: evidence, written: `${label('evidence')}\n${evidence}` },
  ].filter(({ text }) => text.trim() !== '');
}

/** True when there is anything the note does not hold yet. */
export function hasNews({ answer }: TakeOver, remarks: readonly Remark[]): boolean {
  return listNewRemarks(answer?.note, remarks).length > 0;
}
