// @vitest-environment node
import fc from 'fast-check';
import { listCandidates, placeOnBoard, type Candidate } from '@/domain/plan/priorities';
import type { Priority } from '@/domain/plan/plan';
import { MOMENT } from '../../support/samples';
import { PACK, answers, anyAnswers, anyTargets, report, target } from './plannedCity';

const idsOf = (candidates: Candidate[]) => candidates.map(({ subject }) => subject.id);
const find = (candidates: Candidate[], id: string) => candidates.find(({ subject }) => subject.id === id);

describe('candidates', () => {
  const given = answers({
    '01.C1': { choice: 'yes' },
    '01.C2': { level: 'underWay' },
    '01.I1': { level: 'firstSteps', discuss: true },
    '01.I2': { level: 'firstSteps' },
    '01.P1': { figure: { measure: 'participantsShare', value: 12, baseline: { value: 10 }, target: { value: 20 } } },
    '03.C1': { state: 'unknown' },
    '03.I1': { level: 'notYet' },
    '03.I2': { state: 'notApplicable' },
    '06.C1': { level: 'firstSteps' },
  });
  const targets = [target('01.I2', { level: 'established' }), target('06.C1', { level: 'underWay' })];

  test('lowest level first, then gap, flags and unknowns, then as in the pack', () => {
    // P01 = ((4 + 2) / 2 + (1 + 1) / 2) / 2 = 2; of those at 1 a gap of 2, a gap of 1, a flag. Without a level: 01.P1 has
    // a gap of 8 / 10, P03 and 03.C1 an unknown, and the rest stand as in the pack.
    expect(idsOf(listCandidates(report(given), { targets }))).toEqual([
      '03.I1', // 0
      '01.I2', // 1
      '06.C1',
      '01.I1',
      'P01', // 2
      '01.C2',
      '01.C1', // 4
      '01.P1', // no level
      'P03',
      '03.C1',
      '03.P1',
      'P06',
      '06.I1',
      '06.I2',
      '06.I3',
      '06.P1',
    ]);
  });

  test('each says why it stands there', () => {
    const list = listCandidates(report(given), { targets: [...targets, target('P01', { value: 2.5 })] });
    expect(find(list, '01.I1')?.reasons).toEqual(['lowLevel', 'toDiscuss']);
    expect(find(list, '01.I2')).toMatchObject({ level: 1, gap: 2, reasons: ['lowLevel', 'gapToTarget'] });
    expect(find(list, 'P01')).toMatchObject({ level: 2, gap: 0.5, discuss: 1, reasons: ['gapToTarget', 'toDiscuss'] });
    expect(find(list, '01.P1')).toMatchObject({ level: undefined, gap: 0.8, reasons: ['gapToTarget'] });
    expect(find(list, 'P03')).toMatchObject({ level: undefined, unknown: 1, reasons: ['toFindOut'] });
    expect(find(list, '01.C1')?.reasons).toEqual([]);
    expect(find(list, '03.I2')).toBeUndefined();
  });

  test('a target of the plan comes before the one beside the figure, unless it is in another measure', () => {
    const gapOf = (aim: { value: number; measure?: string }) =>
      find(listCandidates(report(given), { targets: [target('01.P1', aim)] }), '01.P1')?.gap;
    expect(gapOf({ value: 14 })).toBeCloseTo(0.5);
    expect(gapOf({ value: 11 })).toBeUndefined();
    expect(gapOf({ value: 14, measure: 'enrolmentsPerThousand' })).toBeUndefined();
  });

  test('a target of a year that has passed makes no gap', () => {
    const old = { ...target('01.I2', { level: 'established' }), year: 2025 };
    expect(find(listCandidates(report(given), { targets: [old] }), '01.I2')?.gap).toBeUndefined();
  });

  test('a yes that is wanted is a gap', () => {
    const list = listCandidates(report(answers({ '01.C1': { choice: 'beingPrepared' } })), {
      targets: [target('01.C1', { choice: 'yes' })],
    });
    expect(find(list, '01.C1')).toMatchObject({ level: 1, gap: 3 });
  });

  test('a principle that does not apply at all cannot be chosen', () => {
    const none = PACK.indicators.filter(({ principle }) => principle === 'P03').map(({ id }) => id);
    const without = answers(Object.fromEntries(none.map((id) => [id, { state: 'notApplicable' }])));
    expect(idsOf(listCandidates(report(without), { targets: [] })).filter((id) => /^P?03/.test(id))).toEqual([]);
  });

  test('levels that read the same stand by their gap', () => {
    // P01 = (3 + (2 + 1) / 2) / 2 = 2.25 and P06 = (3 + (4 + 0 + 0) / 3) / 2 = 2.17 are shown as 2.3 and 2.2; with one more
    // step P06 = (3 + (4 + 1 + 0) / 3) / 2 = 2.33 is shown as 2.3 too.
    const rows = answers({
      '01.C2': { level: 'established' },
      '01.I1': { level: 'underWay' },
      '01.I2': { level: 'firstSteps' },
      '06.C1': { level: 'established' },
      '06.I1': { choice: 'yes' },
      '06.I2': { level: 'firstSteps' },
      '06.I3': { level: 'notYet' },
    });
    const list = listCandidates(report(rows), { targets: [target('P06', { value: 2.6 })] });
    expect(idsOf(list).filter((id) => /^P0[16]/.test(id))).toEqual(['P06', 'P01']);
    expect(find(list, 'P06')?.gap).toBe(0.3);
  });

  test('for all answers and targets: each once, in order, and no reason without a ground', () => {
    fc.assert(
      fc.property(anyAnswers(fc.record({ discuss: fc.boolean() })), anyTargets, (rows, someTargets) => {
        const one = report(rows);
        const list = listCandidates(one, { targets: someTargets });
        const applicable = one.principles.flatMap(({ id, counts, indicators }) => [
          ...(counts.applicable > 0 ? [id] : []),
          ...indicators.filter(({ state }) => state !== 'notApplicable').map((indicator) => indicator.id),
        ]);
        expect(idsOf(list).toSorted()).toEqual(applicable.toSorted());
        // One number for all four: each step outweighs everything that comes after it.
        const weights = list.map(
          ({ level, gap, discuss, unknown }) =>
            Math.round((level ?? 9) * 10 + 1e-8) * 1e5 - (gap ?? 0) * 1e4 - discuss * 100 - unknown,
        );
        const order = applicable.toSorted(
          (a, b) => weights[idsOf(list).indexOf(a)]! - weights[idsOf(list).indexOf(b)]!,
        );
        expect(idsOf(list)).toEqual(order);
        for (const { reasons, level, gap, discuss, unknown } of list) {
          const grounds = [(level ?? 9) < 2, (gap ?? 0) > 0, discuss > 0, unknown > 0];
          expect(reasons).toHaveLength(grounds.filter(Boolean).length);
        }
      }),
    );
  });
});

describe('the board', () => {
  const priority = (id: string, order: number, steps: Partial<Priority>): Priority => ({
    subject: { kind: 'indicator', id },
    order,
    at: MOMENT,
    ...steps,
  });

  test.each([
    [3, 3, 1, 1, 'quickWin'],
    [3, 1, 1, 2, 'quickWin'],
    [3, 3, 3, 3, 'bigProject'],
    [2, 2, 2, 2, 'bigProject'],
    [1, 1, 1, 1, 'fillIn'],
    [1, 2, 2, 1, 'fillIn'],
    [1, 2, 1, 3, 'later'],
    [1, 1, 3, 3, 'later'],
  ] as const)('need %i, reach %i, means %i, cooperation %i: %s', (need, reach, means, cooperation, quadrant) => {
    expect(placeOnBoard([priority('01.I1', 0, { need, reach, means, cooperation })])).toMatchObject([
      { impact: (need + reach) / 2, effort: (means + cooperation) / 2, quadrant },
    ]);
  });

  test('one answer missing: no place, and still in the list', () => {
    const [placed] = placeOnBoard([priority('01.I1', 0, { need: 3, reach: 3, means: 1 })]);
    expect(placed).toMatchObject({ impact: 3, effort: undefined, quadrant: undefined });
  });

  test('in the order that people gave', () => {
    const list = [priority('01.I2', 2, {}), priority('01.C1', 2, {}), priority('06.C1', 0, {})];
    expect(placeOnBoard(list).map((one) => one.priority.subject.id)).toEqual(['06.C1', '01.C1', '01.I2']);
  });
});
