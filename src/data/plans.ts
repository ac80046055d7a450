/** The plan of a year and its practice cards, one record each, so that two tabs never overwrite each other. */
import {
  EMPTY_PLAN,
  keyOfSubject,
  type Action,
  type Plan,
  type PlanKind,
  type Priority,
  type Removed,
  type Target,
} from '@/domain/plan/plan';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import { countChange, countVersion } from './changes';
import { database } from './database';
import type { StoredPlanItem } from './stored';
import { checkNotLost } from './lostStore';
import { save } from './saving';

/** What follows from a year; without a field that would be empty, as it stands in a file. */
export type Planned = { plan?: Plan; cards?: PracticeCard[] };

/** A plan as its screens show it. `origins`: by action that goes on with another, the year that one stands in. */
export type OpenPlan = { plan: Plan; cards: PracticeCard[]; origins: ReadonlyMap<string, number> };

/** The fields that change at once; `undefined` empties one, the others stay. */
export type ItemPatch<Item> = { [Field in keyof Item]?: Item[Field] | undefined };

/** Letters that follow one another within this time are one change that the copy in a file lacks. */
const TYPING_PAUSE_MS = 5000;

/** The plan and the practice cards of one year. Records stand in the order of their ids. */
export async function readPlan(assessmentId: string): Promise<Planned> {
  const rows = await database.planItems.where({ assessmentId }).toArray();
  const list = <Item>(kind: StoredPlanItem['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ item }) => item as Item);
  const removed = list<Removed>('removed');
  const plan: Plan = {
    targets: list<Target>('target'),
    priorities: list<Priority>('priority'),
    actions: list<Action>('action'),
    ...(removed.length > 0 ? { removed } : {}),
  };
  const cards = list<PracticeCard>('card');
  const isPlanned = Object.values(plan).some((items) => Array.isArray(items) && items.length > 0);
  return { ...(isPlanned ? { plan } : {}), ...(cards.length > 0 ? { cards } : {}) };
}

/** The plan and the cards of one year with what a screen needs to know of other years. Empty when nothing is planned. */
export async function getPlan(assessmentId: string): Promise<OpenPlan> {
  const { assessments, planItems } = database;
  return database.transaction('r', [assessments, planItems], async () => {
    const [{ plan = EMPTY_PLAN, cards = [] }, head] = await Promise.all([
      readPlan(assessmentId),
      assessments.get(assessmentId),
    ]);
    const heads = await assessments.where({ cityId: head?.cityId ?? '' }).toArray();
    const continued = plan.actions.flatMap(({ id, continues }) => (continues ? [{ id, continues }] : []));
    const found = await Promise.all(
      continued.map(async ({ id, continues }) => {
        const rows = await planItems.bulkGet(heads.map((item) => [item.id, 'action', continues]));
        const year = heads.find((item) => rows.some((row) => row?.assessmentId === item.id))?.year;
        return year === undefined ? [] : [[id, year] as const];
      }),
    );
    return { plan, cards, origins: new Map(found.flat()) };
  });
}

/**
 * Changes a target, or adds it. `known` is the record as the screen has it: it is written whole when the store has none, so
 * that what is typed in one tab is not lost when another has removed it. Resolves when the disk has it, see `save`.
 */
export function saveTarget(assessmentId: string, known: Target, patch: ItemPatch<Target> = {}): Promise<void> {
  return saveItem({ assessmentId, kind: 'target', id: known.id, item: known }, patch);
}

/** Changes a priority, or adds it, as `saveTarget` does. */
export function savePriority(assessmentId: string, known: Priority, patch: ItemPatch<Priority> = {}): Promise<void> {
  return saveItem({ assessmentId, kind: 'priority', id: keyOfSubject(known.subject), item: known }, patch);
}

/** Changes an action, or adds it, as `saveTarget` does. */
export function saveAction(assessmentId: string, known: Action, patch: ItemPatch<Action> = {}): Promise<void> {
  return saveItem({ assessmentId, kind: 'action', id: known.id, item: known }, patch);
}

/** Changes a practice card, or adds it, as `saveTarget` does. */
export function saveCard(
  assessmentId: string,
  known: PracticeCard,
  patch: ItemPatch<PracticeCard> = {},
): Promise<void> {
  return saveItem({ assessmentId, kind: 'card', id: known.indicatorId, item: known }, patch);
}

/** Takes a record away. It is put back by saving it as it was. Nothing happens when it is gone already. */
export function removePlanItem(
  assessmentId: string,
  ...[kind, item]: ['target', Target] | ['priority', Priority] | ['action', Action] | ['card', PracticeCard]
): Promise<void> {
  const id = kind === 'card' ? item.indicatorId : kind === 'priority' ? keyOfSubject(item.subject) : item.id;
  return changeItem(assessmentId, kind, id, async (before) => {
    if (before) {
      const mark = { kind, id, at: new Date().toISOString(), versions: countVersion(before.item.versions) };
      await database.planItems.delete([assessmentId, kind, id]);
      // A mark stays: otherwise an older file would bring the record back.
      await database.planItems.put({ assessmentId, kind: 'removed', id: `${kind} ${id}`, item: mark });
    }
    return before && 'newStep';
  });
}

/** A row that is no mark of a removed one. */
type PlanRow = Exclude<StoredPlanItem, { kind: 'removed' }>;

function saveItem({ assessmentId, kind, id, item }: PlanRow, patch: object): Promise<void> {
  const at = new Date().toISOString();
  return changeItem(assessmentId, kind, id, async (before) => {
    const fields = Object.entries({ ...(before?.item ?? item), ...patch }).filter(([, field]) => field !== undefined);
    const next = Object.fromEntries(fields) as Target;
    if (before && JSON.stringify(before.item) === JSON.stringify(next)) {
      return undefined;
    }
    const mark = before ? undefined : await database.planItems.get([assessmentId, 'removed', `${kind} ${id}`]);
    const versions = countVersion(mark?.item.versions ?? next.versions);
    await database.planItems.put({ assessmentId, kind, id, item: { ...next, at, versions } } as StoredPlanItem);
    await database.planItems.delete([assessmentId, 'removed', `${kind} ${id}`]);
    return before && Date.parse(at) - Date.parse(before.item.at) < TYPING_PAUSE_MS ? 'sameStep' : 'newStep';
  });
}

type Step = Parameters<typeof countChange>[1];

/** One record, written or not, in a transaction with its count. Nothing is written into a year that was deleted meanwhile. */
function changeItem(
  assessmentId: string,
  kind: PlanKind,
  id: string,
  write: (before: StoredPlanItem | undefined) => Promise<Step | undefined>,
): Promise<void> {
  const { assessments, planItems, copies } = database;
  return save(`${assessmentId} ${kind} ${id}`, async () => {
    const head = await database.transaction('rw', [assessments, planItems, copies], async () => {
      const [found, before] = await Promise.all([
        assessments.get(assessmentId),
        planItems.get([assessmentId, kind, id]),
      ]);
      const step = found && !found.agreed ? await write(before) : undefined;
      if (found && step) {
        await countChange(found.cityId, step);
      }
      return found;
    });
    if (!head) {
      await checkNotLost();
    }
  });
}

/** Puts a plan and cards into the store as they stand in a file, inside a transaction of the caller. */
export async function writePlan(
  assessmentId: string,
  plan: Plan = EMPTY_PLAN,
  cards: readonly PracticeCard[] = [],
): Promise<void> {
  const rows: StoredPlanItem[] = [
    ...plan.targets.map((item) => ({ assessmentId, kind: 'target' as const, id: item.id, item })),
    ...plan.priorities.map((item) => ({
      assessmentId,
      kind: 'priority' as const,
      id: keyOfSubject(item.subject),
      item,
    })),
    ...plan.actions.map((item) => ({ assessmentId, kind: 'action' as const, id: item.id, item })),
    ...cards.map((item) => ({ assessmentId, kind: 'card' as const, id: item.indicatorId, item })),
    ...(plan.removed ?? []).map((item) => ({
      assessmentId,
      kind: 'removed' as const,
      id: `${item.kind} ${item.id}`,
      item,
    })),
  ];
  await database.planItems.bulkPut(rows);
}
