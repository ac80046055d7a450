// @vitest-environment node
import { EMPTY_PLAN, actionSchema, nextTarget, planSchema, prioritySchema, targetSchema } from '@/domain/plan/plan';
import { MOMENT } from '../../support/samples';
import { target } from './plannedCity';

const action = { id: 'a1', title: '', status: 'planned', at: MOMENT } as const;
const priority = { subject: { kind: 'principle', id: 'P01' }, order: 0, at: MOMENT } as const;

describe('what a plan can hold', () => {
  test('half a plan is kept: an action without a title, a target without an aim, a priority without a place', () => {
    const plan = { targets: [target('01.I1', {})], priorities: [priority], actions: [action] };
    expect(planSchema.parse(plan)).toEqual(plan);
    expect(planSchema.parse(EMPTY_PLAN)).toEqual(EMPTY_PLAN);
  });

  test('fields of a later version are kept wherever they stand', () => {
    const plan = {
      targets: [{ ...target('P01', { value: 2.5 }), colour: 'red' }],
      priorities: [{ ...priority, subject: { ...priority.subject, more: 1 }, colour: 'red' }],
      actions: [{ ...action, colour: 'red' }],
      colour: 'red',
    };
    expect(planSchema.parse(plan)).toEqual(plan);
  });

  test.each([
    ['01.I1', { level: 'established' }],
    ['01.C1', { choice: 'yes' }],
    ['01.P1', { value: -12.345, measure: 'people' }],
    ['P01', { value: 0 }],
    ['P01', { value: 2.3 }],
    ['P01', { value: 4 }],
  ] as const)('%s may aim at %o', (id, aim) => {
    expect(targetSchema.safeParse(target(id, aim)).success).toBe(true);
  });

  test.each([
    ['two aims', '01.I1', { level: 'established', value: 3 }],
    ['a level of a principle by name', 'P01', { level: 'established' }],
    ['a choice for a principle', 'P01', { choice: 'yes' }],
    ['a measure for a principle', 'P01', { value: 2, measure: 'people' }],
    ['more than the highest level', 'P01', { value: 4.1 }],
    ['less than the lowest level', 'P01', { value: -0.1 }],
    ['two decimals', 'P01', { value: 2.25 }],
    ['a year that is none', '01.I1', { year: 20_300 }],
  ] as const)('refuses %s', (_, id, aim) => {
    expect(targetSchema.safeParse(target(id, aim)).success).toBe(false);
  });

  test.each([
    ['a fourth step', prioritySchema, { ...priority, need: 4 }],
    ['a step between two', prioritySchema, { ...priority, means: 1.5 }],
    ['a status of its own', actionSchema, { ...action, status: 'late' }],
    ['a due date that does not exist', actionSchema, { ...action, due: '2027-02-30' }],
    ['a title without end', actionSchema, { ...action, title: 'x'.repeat(501) }],
    ['51 departments', actionSchema, { ...action, departments: Array<string>(51).fill('x') }],
  ] as const)('refuses %s', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });

  test('refuses the same record twice', () => {
    const one = target('P01', {});
    expect(planSchema.safeParse({ ...EMPTY_PLAN, targets: [one, one] }).success).toBe(false);
    expect(planSchema.safeParse({ ...EMPTY_PLAN, priorities: [priority, priority] }).success).toBe(false);
    expect(planSchema.safeParse({ ...EMPTY_PLAN, actions: [action, action] }).success).toBe(false);
  });
});

describe('the next target of a subject', () => {
  const targets = [2032, 2026, 2028, 2025].map((year) => ({ ...target('P01', {}), id: `t${year}`, year }));
  const subject = { kind: 'principle', id: 'P01' } as const;

  test('is the first from the year on', () => {
    expect(nextTarget(targets, subject, 2026)?.year).toBe(2026);
    expect(nextTarget(targets, subject, 2027)?.year).toBe(2028);
    expect(nextTarget(targets, subject, 2033)).toBeUndefined();
  });

  test('is its own', () => {
    expect(nextTarget(targets, { kind: 'principle', id: 'P02' }, 2026)).toBeUndefined();
    expect(nextTarget(targets, { kind: 'indicator', id: 'P01' }, 2026)).toBeUndefined();
  });
});
