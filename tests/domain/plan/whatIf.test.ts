// @vitest-environment node
import fc from 'fast-check';
import { CHOICE_POINTS, LEVEL_POINTS, patchAnswer, pointsOf, type Answer } from '@/domain/answer';
import { whatIf } from '@/domain/plan/whatIf';
import type { Target } from '@/domain/plan/plan';
import { MOMENT } from '../../support/samples';
import { PACK, answers, anyAnswers, anyTargets, report, target } from './plannedCity';

const given = answers({
  '01.C1': { choice: 'beingPrepared' },
  '01.C2': { level: 'established' },
  '01.I1': { level: 'firstSteps' },
  '01.I2': { level: 'underWay' },
  '03.C1': { choice: 'no' },
  '03.I1': { level: 'underWay' },
  '03.I2': { state: 'notApplicable' },
  '06.C1': { level: 'underWay' },
});

describe('the levels that targets would move', () => {
  test('principle, group and city, by how much', () => {
    // P01 = ((1 + 3) / 2 + (1 + 2) / 2) / 2 = 1.75; with 01.C1 at 4 and 01.I1 at 3 it is (3.5 + 2.5) / 2 = 3.
    // P03 = (0 + 2) / 2 = 1 stays. G1 = (1.75 + 1) / 2 = 1.375, then (3 + 1) / 2 = 2. The city has 2 of 3: no figure.
    const result = whatIf(report(given), [
      target('01.C1', { choice: 'yes' }),
      target('01.I1', { level: 'established' }),
    ]);
    expect(result.principles.map(({ id, change }) => [id, change])).toEqual([['P01', 1.25]]);
    expect(result.principles[0]?.after).toMatchObject({ value: 3, dimensions: { implementation: { value: 2.5 } } });
    expect(result.groups).toMatchObject([{ id: 'G1', before: { value: 1.375 }, after: { value: 2 }, change: 0.625 }]);
    expect(result.overall).toMatchObject({ after: { withheld: 'tooFewPrinciples' }, change: undefined });
    expect(result).toMatchObject({ used: ['target 01.C1', 'target 01.I1'], unused: [] });
  });

  test('a target where an answer is missing sets it, and can bring a level', () => {
    const result = whatIf(report(given), [
      target('06.I2', { level: 'established' }),
      target('06.I1', { choice: 'yes' }),
    ]);
    // P06: 2 and (4 + 3) / 2 = 3.5, 3 of 4 answered: 2.75. G2 and the city ((1.75 + 1 + 2.75) / 3) come with it.
    expect(result.principles).toMatchObject([
      { id: 'P06', before: { withheld: 'notEnoughAnswers' }, after: { value: 2.75, answered: 3 }, change: undefined },
    ]);
    expect(result.groups.map(({ id, after }) => [id, after.value])).toEqual([['G2', 2.75]]);
    expect(result.overall?.after.value).toBeCloseTo(5.5 / 3, 12);
  });

  test('of several targets for one indicator the highest counts, in whatever order', () => {
    const both = (['established', 'underWay'] as const).map((level) => ({ ...target('01.I1', { level }), id: level }));
    for (const targets of [both, both.toReversed()]) {
      expect(whatIf(report(given), targets).principles[0]?.change).toBe(0.5);
    }
  });

  test.each([
    ['P01', { value: 4 }, 'principleTarget'],
    ['01.P1', { value: 40 }, 'numberTarget'],
    ['99.C1', { level: 'established' }, 'unknownIndicator'],
    ['03.I2', { level: 'established' }, 'notApplicable'],
    ['01.I1', {}, 'noAim'],
    ['01.I1', { choice: 'yes' }, 'otherFormat'],
    ['01.C1', { value: 4 }, 'otherFormat'],
    ['01.C2', { level: 'established' }, 'notReplaced'],
    ['01.C2', { level: 'firstSteps' }, 'notReplaced'],
  ] as const)('%s with %o moves nothing: %s', (id, aim, reason) => {
    expect(whatIf(report(given), [target(id, aim)])).toEqual({
      principles: [],
      groups: [],
      overall: undefined,
      used: [],
      unused: [{ targetId: `target ${id}`, reason }],
    });
  });
});

describe('for all answers and targets', () => {
  test('no targets move nothing', () => {
    fc.assert(
      fc.property(anyAnswers(), (rows) => {
        expect(whatIf(report(rows), [])).toEqual({
          principles: [],
          groups: [],
          overall: undefined,
          used: [],
          unused: [],
        });
      }),
    );
  });

  test('targets that only raise what is answered never lower a level or a range', () => {
    fc.assert(
      fc.property(anyAnswers(), anyTargets, (rows, targets) => {
        const before = report(rows);
        const answered = new Set(rows.filter((row) => pointsOf(row) !== undefined).map((row) => row.indicatorId));
        const { principles, groups, overall } = whatIf(
          before,
          targets.filter(({ subject }) => answered.has(subject.id)),
        );
        for (const move of [...principles, ...groups, ...(overall ? [overall] : [])]) {
          expect(move.after.low).toBeGreaterThanOrEqual(move.before.low);
          expect(move.after.high).toBeGreaterThanOrEqual(move.before.high);
          expect(move.after.answered).toBe(move.before.answered);
          expect(move.change ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('the levels are those of a city that has given these answers', () => {
    let moved = 0;
    fc.assert(
      fc.property(anyAnswers(), anyTargets, (rows, targets) => {
        const result = whatIf(report(rows), targets);
        const [before, after] = [report(rows), report(answerAsPlanned(rows, targets))];
        for (const [index, principle] of after.principles.entries()) {
          const move = result.principles.find(({ id }) => id === principle.id);
          expect(move?.after ?? before.principles[index]?.level).toEqual(principle.level);
        }
        for (const [index, group] of after.groups.entries()) {
          const move = result.groups.find(({ id }) => id === group.id);
          expect(move?.after ?? before.groups[index]?.level).toEqual(group.level);
        }
        expect(result.overall?.after ?? before.overall).toEqual(after.overall);
        moved += result.principles.length;
        expect(result.used.length + result.unused.length).toBe(targets.length);
      }),
    );
    expect(moved).toBeGreaterThan(50);
  });
});

/** Every target that is higher than the answer is answered, one after the other. */
function answerAsPlanned(rows: Answer[], targets: Target[]): Answer[] {
  const now = new Map(rows.map((row) => [row.indicatorId, row]));
  for (const { subject, level, choice } of targets) {
    const format = PACK.indicators.find(({ id }) => id === subject.id)?.format;
    const before = now.get(subject.id);
    const points =
      format === 'scale' && level ? LEVEL_POINTS[level] : format === 'yesNo' && choice ? CHOICE_POINTS[choice] : -1;
    if (before?.state !== 'notApplicable' && points > (pointsOf(before) ?? -1)) {
      const patch = format === 'scale' ? { level } : { choice };
      now.set(subject.id, patchAnswer(before, subject.id, patch, 'device-1', MOMENT));
    }
  }
  return [...now.values()];
}
