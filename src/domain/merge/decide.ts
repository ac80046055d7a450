/** What becomes of a record that changed on several sides. */
import { EVIDENCE_LIMIT, NOTE_LIMIT, type Answer, type Evidence } from '@/domain/answer';
import { canonicalText } from '@/domain/json';
import type { Conflict } from './plan';
import type { MergeRecord, RecordValue } from './records';
import type { Side } from './weigh';

/**
 * What a person decided: the side that is taken, by its place among the sides of the conflict; whether the notes and the
 * evidence of all sides are kept with it; whether the answer is marked to be discussed.
 */
export type Decision = { take: number; keepAll: boolean; discuss?: boolean };

/** Why the notes and evidence of all cannot be kept together: they would be longer than an answer may be. */
export function canKeepAll({ kind, sides }: Pick<Conflict, 'kind' | 'sides'>): boolean {
  return kind === 'answer' && joinNotes(sides).length <= NOTE_LIMIT && joinEvidence(sides).length <= EVIDENCE_LIMIT;
}

/** The record after a decision, without a stamp. Throws when the side is none of the conflict. */
export function decide(conflict: Conflict, { take, keepAll, discuss }: Decision): MergeRecord {
  const side = conflict.sides[take];
  if (!side) {
    throw new Error(`There is no side ${take} of ${conflict.name}`);
  }
  const { record } = side;
  const note = joinNotes(conflict.sides);
  const evidence = joinEvidence(conflict.sides);
  const all = keepAll && canKeepAll(conflict);
  return {
    ...record,
    value: {
      ...record.value,
      ...(all && note !== '' ? { note } : {}),
      ...(all && evidence.length > 0 ? { evidence } : {}),
      ...(discuss ? { discuss } : {}),
    },
  };
}

/**
 * The state of a principle that was changed on several sides: ready only when every side says so; the department that is
 * named here, or else the first that is named.
 */
export function settle(sides: readonly Side[]): RecordValue {
  const values = sides.map(({ record }) => record.value);
  const ready = values.every((value) => value['ready'] === true);
  const department = values.map((value) => value['department']).find((name) => typeof name === 'string' && name !== '');
  const { readyAt: _, ...joined } = Object.assign({}, ...values.toReversed()) as RecordValue;
  const moments = values.map((value) => value['readyAt']).filter((moment) => typeof moment === 'string');
  return {
    ...joined,
    ready,
    ...(department === undefined ? {} : { department }),
    ...(moments.length > 0 ? { readyAt: moments.toSorted().at(-1) } : {}),
  };
}

/** Every note once, in the order of the sides, with an empty line between; one that stands in another is not repeated. */
function joinNotes(sides: readonly Side[]): string {
  const notes = [...new Set(sides.flatMap(({ record }) => (record.value as Partial<Answer>).note ?? []))];
  return notes
    .filter((note) => note.trim() !== '' && !notes.some((other) => other !== note && other.includes(note)))
    .join('\n\n');
}

/** Every piece of evidence once. Two versions of one piece are kept both; the second gets an id of its own. */
function joinEvidence(sides: readonly Side[]): Evidence[] {
  const joined: Evidence[] = [];
  for (const piece of sides.flatMap(({ record }) => (record.value as Partial<Answer>).evidence ?? [])) {
    const content = canonicalText({ ...piece, id: '' });
    if (!joined.some((known) => canonicalText({ ...known, id: '' }) === content)) {
      joined.push({ ...piece, id: freeId(piece.id, new Set(joined.map(({ id }) => id))) });
    }
  }
  return joined;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `.${number}`;
    const free = `${id.slice(0, 64 - ending.length)}${ending}`;
    if (!taken.has(free)) {
      return free;
    }
  }
}
