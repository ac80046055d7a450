import type { Session } from '@/domain/workshop/session';
import { listStepChanges, type StepChange } from '@/domain/workshop/steps';

/** What a step was, for its name. Of several items the first is told; `count` says how many there were. */
export type StepName = {
  kind:
    'open' | 'close' | 'reopen' | 'end' | 'goOn' | 'reveal' | 'again' | 'agree' | 'park' | 'talk' | 'move' | 'count';
  itemId?: string | undefined;
  count?: number;
};

const FIELDS = ['revealed', 'again', 'agreed', 'parked'] as const;
const KINDS = { revealed: 'reveal', again: 'again', agreed: 'agree', parked: 'park' } as const;

/** Names what happened between two states of a session: the weightiest of all that changed. Undefined when nothing did. */
export function nameStep(before: Session, after: Session): StepName | undefined {
  const changes = listStepChanges(before, after);
  if (before.phase !== after.phase) {
    return { kind: namePhase(before, after) };
  }
  for (const field of FIELDS) {
    const items = changes.filter((change): change is StepChange & { itemId: string } => change.field === field);
    const [first] = items;
    if (first) {
      return { kind: KINDS[field], itemId: first.itemId, count: items.length };
    }
  }
  if (changes.some(({ field }) => field === 'agenda')) {
    return { kind: 'talk' };
  }
  return changes.length > 0 ? { kind: 'move', itemId: before.current } : undefined;
}

function namePhase(before: Session, after: Session): StepName['kind'] {
  switch (after.phase) {
    case 'talking':
      return before.phase === 'closed' ? 'goOn' : 'close';
    case 'closed':
      return 'end';
    case 'rating':
    case 'preparing':
      return before.phase === 'preparing' ? 'open' : 'reopen';
  }
}
