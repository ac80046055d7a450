import type { ReportInput } from './document/reportInput';
import type { Action, Plan } from '@/domain/plan/plan';

/** What the files of a plan are made from. All words come from `pack` and `t`, in the same language. */
export type PlanInput = Pick<ReportInput, 'report' | 'pack' | 't' | 'language'> & { plan: Plan };

/** Actions with the first due first. A month or year counts as its last day; what has no due date stands at the end. */
export function sortByDue(actions: readonly Action[]): Action[] {
  const lastDay = ({ due }: Action) => (due === undefined ? '~' : `${due}-~`);
  return actions.toSorted(
    (a, b) => compare(lastDay(a), lastDay(b)) || compare(a.title, b.title) || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
