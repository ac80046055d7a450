/**
 * A second, slow way to tell what came after what: every state of a record remembers by name each event that led to it. One
 * state is older than another when all its events are among the other's. Nothing here knows of version vectors.
 */
import { canonicalText } from '@/domain/json';
import type { MergeRecord } from '@/domain/merge/records';
import type { Outcome } from '@/domain/merge/weigh';

/** A state of a record and all that ever happened on the way to it. */
export type Traced = { record: MergeRecord; events: ReadonlySet<string> };

/** What a person wrote: without when, and how often by whom. */
export function wordsOf({ value }: Pick<MergeRecord, 'value'>): string {
  const { at: _at, versions: _versions, ...words } = value;
  return canonicalText(words);
}

function isPartOf(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((event) => all.has(event));
}

/** True when the state is history: another one grew from it. */
export function isHistory(state: Traced, states: readonly (Traced | undefined)[]): boolean {
  return states.some(
    (other) => other !== undefined && isPartOf(state.events, other.events) && !isPartOf(other.events, state.events),
  );
}

/** The outcome by the same rules as `weigh`, and what every side says, in no order. */
export function weighNaively(states: readonly (Traced | undefined)[]): { outcome: Outcome; words: string[] } {
  const latest = states.filter((state) => state !== undefined && !isHistory(state, states)) as Traced[];
  const standing = latest.filter(({ record }) => record.value.removed !== true);
  const counted = standing.length > 0 ? standing : latest;
  const words = [...new Set(counted.map(({ record }) => wordsOf(record)))].toSorted();
  return { outcome: nameOutcome(states, counted, words.length), words };
}

function nameOutcome(states: readonly (Traced | undefined)[], counted: Traced[], sides: number): Outcome {
  const [here, ...files] = states;
  if (sides > 1) {
    return counted[0]?.record.kind === 'principle' ? 'settled' : 'conflict';
  }
  if (here === undefined) {
    return 'new';
  }
  if (!counted.includes(here)) {
    return 'changedThere';
  }
  if (files.every((file) => file === undefined)) {
    return 'onlyHere';
  }
  return counted.length > 1 ? 'same' : 'changedHere';
}

/** The events behind the state that follows from these, with that of a decision when there was one. */
export function joinEvents(states: readonly (Traced | undefined)[], decision?: string): Set<string> {
  const events = states.flatMap((state) => [...(state?.events ?? [])]);
  return new Set(decision === undefined ? events : [...events, decision]);
}
