import type { Decision } from '@/domain/merge/decide';
import type { Conflict } from '@/domain/merge/plan';
import type { Side } from '@/domain/merge/weigh';

/** What a person has decided so far, by `nameConflict`. */
export type Decisions = ReadonlyMap<string, Decision>;

/** Names a conflict with the very states that were looked at: when one of them changes meanwhile, it is asked again. */
export function nameConflict({ name, sides }: Conflict): string {
  return `${name} ${JSON.stringify(sides.map(({ record }) => record.value.versions ?? {}))}`.replaceAll(
    /[^\w.]+/g,
    '-',
  );
}

/** The side that holds what is stored here; -1 when what is here is older than every side. */
export function findMine({ sides }: Conflict): number {
  return sides.findIndex(({ sources }) => sources.includes(0));
}

/** True when a side says nothing: no answer, no note, no evidence. */
export function isEmpty({ record: { value } }: Side): boolean {
  const { state, note, evidence } = value;
  return state === 'unanswered' && !note && !(Array.isArray(evidence) && evidence.length > 0);
}

/** The other side, where there are two and one of them has no answer; undefined otherwise. */
export function findFilled(conflict: Conflict): number | undefined {
  const filled = conflict.sides.flatMap((side, index) => (isEmpty(side) ? [] : [index]));
  return conflict.kind === 'answer' && conflict.sides.length > 1 && filled.length === 1 ? filled[0] : undefined;
}
