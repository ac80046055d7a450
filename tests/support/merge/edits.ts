/** Random edits of single records, signed as the app signs them. */
import fc from 'fast-check';
import { patchAnswer, type Answer, type AnswerPatch } from '@/domain/answer';
import type { FileAssessment } from '@/domain/file/cityFile';
import { listRecords, nameRecord, putRecords, type MergeRecord, type RecordValue } from '@/domain/merge/records';
import { LEVELS } from '@/domain/pack';
import type { FileSession } from '@/domain/workshop/session';
import { ballotOf, sessionOf } from '../workshop/fileSessions';
import { wordsOf } from './naiveMerge';

/** What is edited: `key` tells which record, `drawn` what is written, `field` which part of an answer. */
export type Edit = {
  kind: 'answer' | 'principle' | 'action' | 'card' | 'remove' | 'session' | 'ballot' | 'removeSession';
  key: number;
  drawn: number;
  field: 'level' | 'note' | 'evidence';
};
/** Who edits, when, and what an edit that was drawn writes. */
export type Hand = { device: string; at: string; nameWords: (drawn: number) => string };

/** As often as it stands here. */
const EDITED: readonly Edit['kind'][] = [
  ...(['answer', 'answer', 'answer', 'principle', 'principle', 'action', 'action', 'card', 'remove'] as const),
  ...(['session', 'ballot', 'ballot', 'removeSession'] as const),
];

export const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...EDITED),
  key: fc.nat(2),
  drawn: fc.nat(4),
  field: fc.constantFrom('level', 'note', 'evidence'),
});

const INDICATORS = ['01.C1', '01.I1', '02.C1'];

/** The year after an edit and the record that changed, before and after; undefined when the edit changes nothing. */
export function editYear(year: FileAssessment, edit: Edit, hand: Hand) {
  const [kind, key] = placeOf(edit);
  const name = nameRecord({ kind, key });
  const records = listRecords(year);
  const before = records.get(name);
  const value = write(edit, key, before?.value, hand);
  if (!value || (before && wordsOf({ value }) === wordsOf(before))) {
    return undefined;
  }
  const after: MergeRecord = { kind, key, value };
  const others = [...records.values()].filter((record) => nameRecord(record) !== name);
  return { name, before, after, year: putRecords(year, [...others, after]) };
}

function placeOf({ kind, key }: Edit): [MergeRecord['kind'], string] {
  const indicator = INDICATORS[key] ?? '';
  switch (kind) {
    case 'answer':
    case 'card':
      return [kind, indicator];
    case 'principle':
      return [kind, `P0${key + 1}`];
    case 'session':
    case 'ballot':
    case 'removeSession':
      return ['session', `s${key}`];
    default:
      return ['action', `a${key}`];
  }
}

/** What stands there afterwards; undefined when there is nothing to take away. */
function write(
  { kind, drawn, field }: Edit,
  id: string,
  before: RecordValue | undefined,
  { device, at, nameWords }: Hand,
): RecordValue | undefined {
  const words = nameWords(drawn);
  const versions = { ...before?.versions, [device]: (before?.versions?.[device] ?? 0) + 1 };
  const patches: Record<Edit['field'], AnswerPatch> = {
    level: { level: LEVELS[drawn] },
    note: { note: `note ${words}` },
    evidence: { evidence: [{ id: `e${drawn % 2}`, title: `paper ${words}`, type: 'plan' }] },
  };
  switch (kind) {
    case 'answer':
      return patchAnswer(before as Answer | undefined, id, patches[field], device, at);
    case 'principle':
      return { principleId: id, ready: drawn % 2 === 1, department: `office ${words}`, versions };
    case 'action':
      return { id, title: `action ${words}`, status: 'planned', at, versions };
    case 'card':
      return { indicatorId: id, title: `card ${words}`, at, versions };
    case 'session':
      return { ...asSession(before, id), items: [{ id: 'P06', sentence: `sentence ${words}` }], at, versions };
    case 'ballot': {
      const session = asSession(before, id);
      const ballot = ballotOf(`ballot ${words}`, { P06: LEVELS[drawn] ?? 'unknown' });
      const others = session.ballots.filter((other) => other.id !== ballot.id);
      return { ...session, ballots: [...others, ballot], at, versions };
    }
    case 'remove':
    case 'removeSession':
      return before && { removed: true, at, versions };
  }
}

/** A session as it was, or a new one where there is none. */
function asSession(before: RecordValue | undefined, id: string): FileSession {
  return before && !before.removed ? (before as FileSession) : sessionOf(id, { title: id, items: [{ id: 'P06' }] });
}
