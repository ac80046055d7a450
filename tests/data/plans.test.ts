import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/data/database';
import { getCityContent } from '@/data/files/content';
import { getPlan, removePlanItem, saveAction, saveCard, savePriority, saveTarget } from '@/data/plans';
import { startYear } from '@/data/years/cityYears';
import type { Action } from '@/domain/plan/plan';
import { MOMENT } from '../support/samples';
import { reopen, storeFreshCity } from '../support/storedCity';

let cityId = '';
let assessmentId = '';

beforeEach(async () => {
  const open = await storeFreshCity();
  cityId = open.city.id;
  assessmentId = open.assessment.id;
});

const ACTION: Action = { id: 'a1', title: 'Open the library', status: 'planned', at: MOMENT };
const countChanges = async () => (await reopen(cityId)).copy.changes;
const readActions = async () => (await getPlan(assessmentId)).plan.actions;

describe('the plan of a year', () => {
  it('is empty at first', async () => {
    const { plan, cards, origins } = await getPlan(assessmentId);
    expect({ ...plan, cards, origins: origins.size }).toEqual({
      targets: [],
      priorities: [],
      actions: [],
      cards: [],
      origins: 0,
    });
  });

  it('keeps one record of each kind, stamped, and counts each', async () => {
    const before = await countChanges();
    const subject = { kind: 'indicator' as const, id: '01.C2' };
    await saveTarget(assessmentId, { id: 't1', subject, year: 2027, level: 'established', at: MOMENT });
    await savePriority(assessmentId, { subject, order: 0, need: 3, at: MOMENT });
    await saveAction(assessmentId, ACTION);
    await saveCard(assessmentId, { indicatorId: '01.C2', title: 'Library', at: MOMENT });
    const { plan, cards } = await getPlan(assessmentId);
    expect(plan.targets).toMatchObject([{ id: 't1', year: 2027, level: 'established' }]);
    expect(plan.priorities).toMatchObject([{ subject, need: 3 }]);
    expect(cards).toMatchObject([{ indicatorId: '01.C2', title: 'Library' }]);
    expect(Object.values(plan.actions[0]?.versions ?? {})).toEqual([1]);
    expect(plan.actions[0]?.at).not.toBe(MOMENT);
    expect(await countChanges()).toBe(before + 4);
  });

  it('changes the named field and leaves what another tab wrote', async () => {
    await saveAction(assessmentId, ACTION);
    await saveAction(assessmentId, ACTION, { owner: 'Head of education' });
    await saveAction(assessmentId, ACTION, { due: '2027-03' });
    expect(await readActions()).toMatchObject([{ owner: 'Head of education', due: '2027-03' }]);
    await saveAction(assessmentId, ACTION, { due: undefined });
    const [action] = await readActions();
    expect(action).not.toHaveProperty('due');
    expect(Object.values(action?.versions ?? {})).toEqual([4]);
  });

  it('counts letters that follow one another once, and nothing that changes nothing', async () => {
    await saveAction(assessmentId, ACTION);
    const before = await countChanges();
    await saveAction(assessmentId, ACTION, { owner: 'H' });
    await saveAction(assessmentId, ACTION, { owner: 'He' });
    await saveAction(assessmentId, ACTION, { owner: 'He' });
    expect(await countChanges()).toBe(before);
    const [action] = await readActions();
    expect(Object.values(action?.versions ?? {})).toEqual([3]);
    await database.planItems.put({
      assessmentId,
      kind: 'action',
      id: 'a1',
      item: { ...ACTION, at: '2026-01-01T00:00:00.000Z' },
    });
    await saveAction(assessmentId, ACTION, { owner: 'Later' });
    expect(await countChanges()).toBe(before + 1);
  });

  it('removes a record and puts it back as it was', async () => {
    await saveAction(assessmentId, ACTION, { costNote: '12 000' });
    const [action = ACTION] = await readActions();
    await removePlanItem(assessmentId, 'action', action);
    expect(await readActions()).toEqual([]);
    await saveAction(assessmentId, action);
    expect(await readActions()).toMatchObject([{ id: 'a1', title: 'Open the library', costNote: '12 000' }]);
  });

  it('leaves a mark of what was removed, which goes when it is put back; both are changes of their own', async () => {
    await saveAction(assessmentId, ACTION);
    const [action = ACTION] = await readActions();
    const before = await countChanges();
    await removePlanItem(assessmentId, 'action', action);
    const { plan } = await getPlan(assessmentId);
    const [device = ''] = Object.keys(action.versions ?? {});
    expect(plan.removed).toMatchObject([{ kind: 'action', id: 'a1', versions: { [device]: 2 } }]);
    await removePlanItem(assessmentId, 'action', action);
    expect((await getPlan(assessmentId)).plan).toEqual(plan);
    expect(await countChanges()).toBe(before + 1);
    await saveAction(assessmentId, action);
    const again = await getPlan(assessmentId);
    expect(again.plan).not.toHaveProperty('removed');
    expect(again.plan.actions).toMatchObject([{ id: 'a1', versions: { [device]: 3 } }]);
  });

  it('marks a removed record of every kind by its own id', async () => {
    const subject = { kind: 'indicator' as const, id: '01.C2' };
    const target = { id: 't1', subject, year: 2027, at: MOMENT };
    const priority = { subject, order: 0, at: MOMENT };
    const card = { indicatorId: '01.C2', at: MOMENT };
    await saveTarget(assessmentId, target);
    await savePriority(assessmentId, priority);
    await saveCard(assessmentId, card);
    await removePlanItem(assessmentId, 'target', target);
    await removePlanItem(assessmentId, 'priority', priority);
    await removePlanItem(assessmentId, 'card', card);
    const { removed = [], targets, priorities } = (await getPlan(assessmentId)).plan;
    expect([targets, priorities]).toEqual([[], []]);
    expect(removed.map(({ kind, id }) => `${kind}: ${id}`).toSorted()).toEqual([
      'card: 01.C2',
      'priority: indicator 01.C2',
      'target: t1',
    ]);
    const [year] = (await getCityContent(cityId)).assessments;
    expect(year?.plan?.removed).toEqual(removed);
  });

  it('brings back what is typed in one tab when another has removed it', async () => {
    await saveAction(assessmentId, ACTION);
    const [known = ACTION] = await readActions();
    await removePlanItem(assessmentId, 'action', known);
    await saveAction(assessmentId, known, { owner: 'Head of education' });
    expect(await readActions()).toMatchObject([{ title: 'Open the library', owner: 'Head of education' }]);
  });

  it('writes nothing into a year that is gone', async () => {
    await saveAction('no-such-year', ACTION);
    expect(await database.planItems.count()).toBe(0);
  });

  it('knows from which year an open action goes on', async () => {
    await saveAction(assessmentId, ACTION);
    const { city } = await reopen(cityId);
    await startYear(city, 2027, assessmentId);
    const next = await getPlan((await reopen(cityId, 2027)).assessment.id);
    expect(next.plan.actions).toMatchObject([{ title: 'Open the library', continues: 'a1' }]);
    expect([...next.origins.values()]).toEqual([2026]);
  });
});
