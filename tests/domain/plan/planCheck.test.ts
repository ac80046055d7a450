// @vitest-environment node
import type { Answer, Figure } from '@/domain/answer';
import { checkAction, checkTarget } from '@/domain/plan/planCheck';
import type { Target } from '@/domain/plan/plan';
import { answers, report, target } from './plannedCity';

describe('an action', () => {
  test.each([
    ['2026', []],
    ['2026-01-01', []],
    ['2025-12-31', ['dueBeforeYear']],
    ['2025', ['dueBeforeYear']],
    [undefined, []],
  ])('of the plan of 2026 may be due in %s', (due, reasons) => {
    expect(checkAction({ title: 'Open the school yards', due }, 2026).map(({ reason }) => reason)).toEqual(reasons);
  });

  test('needs a title of more than spaces', () => {
    expect(checkAction({ title: ' ' }, 2026)).toEqual([{ field: 'title', reason: 'noTitle' }]);
  });

  test('says all that it lacks', () => {
    expect(checkAction({ title: '', due: '2020' }, 2026)).toHaveLength(2);
  });
});

const reasonsOf = (given: Answer[], one: Target, direction?: 'up' | 'down') =>
  checkTarget(one, report(given), direction).map(({ reason }) => reason);

describe('a target', () => {
  test('cannot be for a year before the assessment', () => {
    expect(reasonsOf([], target('01.I1', { level: 'established', year: 2025 }))).toEqual(['yearBeforeAssessment']);
    expect(reasonsOf([], target('01.I1', { level: 'established', year: 2026 }))).toEqual([]);
  });

  test('aims at something of the pack', () => {
    expect(checkTarget(target('P99', { value: 2 }), report())).toEqual([
      { field: 'subject', reason: 'unknownSubject' },
    ]);
    expect(reasonsOf([], target('99.C1', { level: 'established' }))).toEqual(['unknownSubject']);
    expect(reasonsOf([], target('01.I1', {}))).toEqual(['noAim']);
  });

  test.each([
    ['01.I1', { choice: 'yes' }],
    ['01.I1', { value: 3 }],
    ['01.C1', { level: 'established' }],
    ['01.P1', { level: 'established' }],
  ] as const)('of %s does not aim at %o', (id, aim) => {
    expect(reasonsOf([], target(id, aim))).toEqual(['otherFormat']);
  });

  test.each([
    ['firstSteps', ['againstDirection']],
    ['underWay', ['reachedAlready']],
    ['established', []],
  ] as const)('from under way to %s', (level, reasons) => {
    expect(reasonsOf(answers({ '01.I1': { level: 'underWay' } }), target('01.I1', { level }))).toEqual(reasons);
  });

  test.each([
    ['no', ['againstDirection']],
    ['beingPrepared', ['reachedAlready']],
    ['yes', []],
  ] as const)('from being prepared to %s', (choice, reasons) => {
    expect(reasonsOf(answers({ '01.C1': { choice: 'beingPrepared' } }), target('01.C1', { choice }))).toEqual(reasons);
  });

  test('from an answer that is missing, every aim is a gain', () => {
    expect(reasonsOf(answers({ '01.I1': { state: 'unknown' } }), target('01.I1', { level: 'notYet' }))).toEqual([]);
  });

  // (0 + 1 + 1) / 3 = 0.666...: shown, and aimed at, as 0.7.
  test.each([
    [0.6, ['againstDirection']],
    [0.7, ['reachedAlready']],
    [0.8, []],
  ])('of a principle at 0.7 to %d', (value, reasons) => {
    const given = answers({
      '06.C1': { level: 'notYet' },
      '06.I1': { choice: 'yes' },
      '06.I2': { level: 'notYet' },
      '06.I3': { level: 'notYet' },
    });
    expect(reasonsOf(given, target('P06', { value }))).toEqual(reasons);
  });

  const figure = (value: number | undefined, baseline?: number): Figure => ({
    measure: 'participantsShare',
    ...(value === undefined ? {} : { value }),
    ...(baseline === undefined ? {} : { baseline: { value: baseline } }),
  });
  test.each([
    // baseline, value, aim, direction
    [10, 20, 9, 'up', ['againstDirection']],
    [10, 20, 15, 'up', ['reachedAlready']],
    [10, 20, 25, 'up', []],
    [10, 5, 11, 'down', ['againstDirection']],
    [10, 5, 7, 'down', ['reachedAlready']],
    [10, 5, 3, 'down', []],
    // A city that has fallen behind its baseline may aim at the baseline.
    [10, 8, 10, 'up', []],
    [10, undefined, 9, 'up', ['againstDirection']],
    [undefined, 20, 19, 'up', ['againstDirection']],
    [undefined, 20, 19, 'down', []],
    [undefined, undefined, 1, 'up', []],
  ] as const)('of a number from %s over %s to %s, wanted %s', (baseline, value, aim, direction, reasons) => {
    const given = answers({ '01.P1': { figure: figure(value, baseline) } });
    expect(reasonsOf(given, target('01.P1', { value: aim }), direction)).toEqual(reasons);
  });

  test('of a number stays with the measure of the city', () => {
    const given = answers({ '01.P1': { figure: figure(20) } });
    const aim = { value: 25, measure: 'enrolmentsPerThousand' };
    expect(reasonsOf(given, target('01.P1', aim))).toEqual(['otherMeasure']);
    expect(reasonsOf(given, target('01.P1', { ...aim, measure: 'participantsShare' }))).toEqual([]);
  });
});
