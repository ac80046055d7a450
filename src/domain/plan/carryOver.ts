/** How a plan goes on in the next year. */
import type { Action, Plan } from './plan';

/** Planned and under way: what is not over yet. */
export function isOpen({ status }: Pick<Action, 'status'>): boolean {
  return status === 'planned' || status === 'underWay';
}

/**
 * The plan that `year` starts with. Open actions go on as new ones that name the old by `continues`, in the same order and
 * with everything that was written, a due date that has passed too: the form says so. Targets for `year` and later stand as
 * they are. Priorities are chosen anew from the new answers. `createId` gives a new id at each call, `at` is the moment.
 */
export function carryOver(plan: Plan, year: number, createId: () => string, at: string): Plan {
  const actions = plan.actions.filter(isOpen).map(({ versions: _, ...action }): Action => {
    return { ...action, id: createId(), continues: action.id, at };
  });
  const { removed: _, ...rest } = plan;
  return { ...rest, targets: plan.targets.filter((target) => target.year >= year), priorities: [], actions };
}
