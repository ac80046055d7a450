/**
 * One record in several files: which states of it count. A state that another one grew from is history; states with the same
 * content are one; two that nobody has seen together are a conflict. The order of the files makes no difference.
 */
import { canonicalText } from '@/domain/json';
import type { Versions } from '@/domain/dates';
import type { MergeRecord, RecordValue } from './records';
import { compareVersions, joinVersions } from './versions';

/** A state that counts, and where it stands: 0 is what is stored here, 1 the first file, and so on. */
export type Side = { sources: readonly number[]; record: MergeRecord };

/**
 * onlyHere: no file knows it; same: all that count say the same; new: it is not here yet; changedHere: the files have an
 * older state; changedThere: here is the older state; conflict: a person must decide; settled: both sides of the state of a
 * principle changed, and what follows is a rule.
 */
export const OUTCOMES = ['onlyHere', 'same', 'new', 'changedHere', 'changedThere', 'conflict', 'settled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `versions` knows all that any of the states knew. */
export type Weighed = { outcome: Outcome; sides: readonly Side[]; versions: Versions };

/** Weighs the states of one record, by source; at least one is there. */
export function weigh(states: readonly (MergeRecord | undefined)[]): Weighed {
  const present = states.flatMap((record, source) => (record ? [{ sources: [source], record }] : []));
  const versions = joinVersions(present.map(({ record }) => versionsOf(record.value)));
  const latest = present.filter((side) => !present.some((other) => isOlder(side, other)));
  const sides = preferKept(joinEqual(latest));
  const [first] = sides;
  const here = states[0];
  if (sides.length > 1) {
    return { outcome: first?.record.kind === 'principle' ? 'settled' : 'conflict', sides, versions };
  }
  if (!here) {
    return { outcome: 'new', sides, versions };
  }
  if (!first?.sources.includes(0)) {
    return { outcome: 'changedThere', sides, versions };
  }
  const inFiles = present.filter(({ sources }) => !sources.includes(0));
  if (inFiles.length === 0) {
    return { outcome: 'onlyHere', sides, versions };
  }
  return { outcome: first.sources.length > 1 ? 'same' : 'changedHere', sides, versions };
}

/** What a record says, apart from when and by whom. */
export function contentOf({ at: _at, versions: _versions, ...content }: RecordValue): string {
  return canonicalText(content);
}

/** A record that was made before there were versions has an empty vector: older than every one that has. */
export function versionsOf({ versions }: RecordValue): Versions {
  return versions ?? {};
}

function isOlder(side: Side, other: Side): boolean {
  return compareVersions(versionsOf(side.record.value), versionsOf(other.record.value)) === 'older';
}

/** One side for each content: with the vector that knows all of its histories, and the latest moment. */
function joinEqual(sides: readonly Side[]): Side[] {
  const byContent = new Map<string, Side>();
  for (const side of sides) {
    const content = contentOf(side.record.value);
    const known = byContent.get(content);
    byContent.set(content, known ? joinSides(known, side) : side);
  }
  return [...byContent.values()];
}

function joinSides(a: Side, b: Side): Side {
  const [first, second] = [a.record.value, b.record.value];
  const at = [first.at, second.at].filter((moment) => moment !== undefined).toSorted();
  const versions = joinVersions([versionsOf(first), versionsOf(second)]);
  const value = {
    ...first,
    ...(at.length > 0 ? { at: at.at(-1) } : {}),
    ...(Object.keys(versions).length > 0 ? { versions } : {}),
  } as RecordValue;
  return { sources: [...a.sources, ...b.sources], record: { ...a.record, value } };
}

/** What one took out of a plan while another went on with it stays: nothing may be lost without a question. */
function preferKept(sides: readonly Side[]): readonly Side[] {
  const kept = sides.filter(({ record }) => !record.value.removed);
  return kept.length > 0 ? kept : sides;
}
