// @vitest-environment node
import fc from 'fast-check';
import { carryOver } from '@/domain/plan/carryOver';
import { ACTION_STATUSES, planSchema, type Action, type Plan } from '@/domain/plan/plan';
import { MOMENT } from '../../support/samples';
import { target } from './plannedCity';

const LATER = '2027-01-11T09:00:00.000Z';
const ids = () => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};
const action = (id: string, status: Action['status']): Action => ({
  id,
  title: `Action ${id}`,
  difference: 'More children walk to school',
  owner: 'Head of mobility',
  departments: ['mobility'],
  due: '2026-09',
  status,
  costNote: 'Within the budget',
  indicators: ['06.I1'],
  at: MOMENT,
  versions: { 'device-1': 3 },
  colour: 'of a later version',
});
const plan: Plan = {
  targets: [2026, 2027, 2030].map((year) => ({ ...target('P06', { value: 3 }), id: `t${year}`, year })),
  priorities: [{ subject: { kind: 'principle', id: 'P06' }, need: 3, order: 0, at: MOMENT }],
  actions: [action('a', 'done'), action('b', 'planned'), action('c', 'dropped'), action('d', 'underWay')],
};

test('open actions go on as new ones that name the old, with everything that was written', () => {
  const next = carryOver(plan, 2027, ids(), LATER);
  const { versions: _, ...written } = action('b', 'planned');
  expect(next.actions).toEqual([
    { ...written, id: 'new-1', continues: 'b', at: LATER },
    { ...written, title: 'Action d', status: 'underWay', id: 'new-2', continues: 'd', at: LATER },
  ]);
});

test('targets whose year has not passed stand, priorities are chosen anew', () => {
  const next = carryOver(plan, 2027, ids(), LATER);
  expect(next.targets).toEqual(plan.targets.slice(1));
  expect(next.priorities).toEqual([]);
});

test('a chain of years leads back to the first action', () => {
  const second = carryOver(plan, 2027, ids(), LATER);
  const third = carryOver(second, 2028, () => 'third', LATER);
  expect(third.actions.map(({ continues }) => continues)).toEqual(['new-1', 'new-2']);
});

test('any plan gives one that can be kept, and stays as it was', () => {
  const actions = fc.array(fc.constantFrom(...ACTION_STATUSES)).map((list) => list.map((s, n) => action(`a${n}`, s)));
  fc.assert(
    fc.property(actions, (list) => {
      const before = structuredClone({ ...plan, actions: list });
      const after = { ...plan, actions: list };
      const next = carryOver(after, 2027, ids(), LATER);
      expect(planSchema.parse(next)).toEqual(next);
      expect(after).toEqual(before);
      expect(next.actions.map(({ continues }) => continues)).toEqual(
        list.filter(({ status }) => status !== 'done' && status !== 'dropped').map(({ id }) => id),
      );
    }),
  );
});
