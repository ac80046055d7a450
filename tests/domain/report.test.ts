// @vitest-environment node
import fc from 'fast-check';
import { STATES, type Answer } from '@/domain/answer';
import type { PackOutline } from '@/domain/pack';
import { buildReport, findExtremes, sortByLevel, type PrincipleResult, type Report } from '@/domain/report';
import { scoreCity, scoreGroup, scorePrinciple } from '@/domain/scoring';
import { answeredCities, type Answered } from '../support/arbitraries';
import { CITY, MOMENT, answer, assessment } from '../support/samples';

/** Two groups with three principles; P02 has a number beside its level. */
const PACK = {
  id: 'test-pack',
  groups: [{ id: 'G1' }, { id: 'G2' }],
  principles: [
    { id: 'P01', number: 1, group: 'G1' },
    { id: 'P02', number: 2, group: 'G1' },
    { id: 'P03', number: 3, group: 'G2' },
  ],
  indicators: [
    { id: '01.C1', principle: 'P01', dimension: 'commitment', format: 'yesNo', shortForm: true },
    { id: '01.I1', principle: 'P01', dimension: 'implementation', format: 'scale', shortForm: true },
    { id: '02.I1', principle: 'P02', dimension: 'implementation', format: 'scale', shortForm: false },
    { id: '02.P1', principle: 'P02', dimension: 'progress', format: 'number', shortForm: false },
    { id: '03.C1', principle: 'P03', dimension: 'commitment', format: 'scale', shortForm: true },
  ],
} as PackOutline;

const evidence = [{ id: 'e1', title: 'Decision', type: 'councilDecision' as const }];
const ANSWERS = [
  answer('01.C1', { choice: 'yes', evidence }),
  answer('01.I1', { level: 'established', note: 'In all schools', discuss: true }),
  answer('02.I1', { state: 'unknown', evidence }),
  answer('02.P1', { figure: { measure: 'people', value: 0 } }),
];
const build = (answers: Answer[], more = {}) => buildReport(CITY, { ...assessment(answers), ...more }, PACK);

describe('a report', () => {
  const report = build(ANSWERS, { principles: [{ principleId: 'P02', ready: true, department: 'Culture' }] });

  test('says of which city, year and pack it is', () => {
    expect(report).toMatchObject({ city: CITY, year: 2026, packId: 'test-pack' });
  });

  test('counts every indicator, numbers included, over all and per principle', () => {
    expect(report.counts).toMatchObject({ answered: 3, unknown: 1, unanswered: 1, total: 5, applicable: 5 });
    expect(report.principles.map(({ counts }) => [counts.answered, counts.total])).toEqual([
      [2, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  test('scores principles, groups and the city by the rules', () => {
    const [first, second, third] = report.principles;
    expect(first?.level.value).toBe(3.5);
    expect(second?.level).toMatchObject({ value: undefined, withheld: 'notEnoughAnswers', applicable: 1 });
    expect(third?.level).toMatchObject({ value: undefined, low: 0, high: 4 });
    expect(report.groups).toMatchObject([
      { id: 'G1', level: { value: 3.5, answered: 1, applicable: 2, provisional: true } },
      { id: 'G2', level: { value: undefined, answered: 0, applicable: 1 } },
    ]);
    expect(report.overall).toMatchObject({
      value: undefined,
      withheld: 'tooFewPrinciples',
      answered: 1,
      applicable: 3,
    });
  });

  test('gives status and department of each principle', () => {
    expect(report.principles.map(({ status, department }) => [status, department])).toEqual([
      ['inProgress', undefined],
      ['ready', 'Culture'],
      ['notStarted', undefined],
    ]);
  });

  test('describes each indicator', () => {
    const [yes, level] = report.principles[0]?.indicators ?? [];
    expect(yes).toMatchObject({ id: '01.C1', state: 'answered', points: 4, strength: 'document', notEvidenced: false });
    expect(level).toMatchObject({ points: 3, strength: 'statement', notEvidenced: true, answer: ANSWERS[1] });
    expect(report.principles[1]?.indicators).toMatchObject([
      { state: 'unknown', points: undefined },
      { state: 'answered', points: undefined },
    ]);
    expect(report.principles[2]?.indicators).toMatchObject([
      { state: 'unanswered', strength: 'none', answer: undefined },
    ]);
  });

  test('lists what is to find out and to discuss, and how much is evidenced', () => {
    expect(report.toFindOut).toEqual(['02.I1']);
    expect(report.toDiscuss).toEqual(['01.I1']);
    expect(report.evidenced).toEqual({ documented: 1, answered: 3 });
  });

  test('leaves answers out that the pack does not ask for, from every count and level', () => {
    const foreign = answer('99.C1', { level: 'sharedAndReviewed', evidence, discuss: true });
    expect(build([...ANSWERS, foreign])).toEqual(build(ANSWERS));
  });

  test('of an untouched year is empty and not zero', () => {
    const { counts, principles, overall } = build([]);
    expect(counts).toMatchObject({ answered: 0, unanswered: 5 });
    expect(
      [...principles.map(({ level }) => level), overall].map(({ value, low, high }) => [value, low, high]),
    ).toEqual(Array.from({ length: 4 }, () => [undefined, 0, 4]));
  });
});

describe('for every city', () => {
  /** A pack and its answers made from random principles, in two groups of ten. */
  const read = (principles: Answered[]) => {
    const pack = {
      id: 'random',
      groups: [{ id: 'G1' }, { id: 'G2' }],
      principles: principles.map((_, index) => ({
        id: `P${index}`,
        number: index + 1,
        group: index < 10 ? 'G1' : 'G2',
      })),
      indicators: principles.flatMap(({ indicators }, index) =>
        indicators.map((indicator) => ({ ...indicator, principle: `P${index}`, shortForm: true })),
      ),
    } as PackOutline;
    return { pack, answers: principles.flatMap(({ answers }) => Object.values(answers)) };
  };

  test('counts of the principles make the counts of the city, and the levels are those of the rules', () => {
    fc.assert(
      fc.property(answeredCities(20), (principles) => {
        const { pack, answers } = read(principles);
        const report = buildReport(CITY, assessment(answers), pack);
        for (const count of [...STATES, 'total', 'applicable'] as const) {
          const sum = report.principles.reduce((total, { counts }) => total + counts[count], 0);
          expect(report.counts[count]).toBe(sum);
        }
        const levels = principles.map((one) => scorePrinciple(one.indicators, new Map(Object.entries(one.answers))));
        expect(report.principles.map(({ level }) => level)).toEqual(levels);
        expect(report.groups.map(({ level }) => level)).toEqual([
          scoreGroup(levels.slice(0, 10)),
          scoreGroup(levels.slice(10)),
        ]);
        expect(report.overall).toEqual(scoreCity(levels));
      }),
    );
  });

  test('the same answers in another order give the same report', () => {
    fc.assert(
      fc.property(answeredCities(6), (principles) => {
        const { pack, answers } = read(principles);
        const report = buildReport(CITY, assessment(answers), pack);
        expect(buildReport(CITY, assessment(answers.toReversed()), pack)).toEqual(report);
        expect(report.counts.answered).toBeLessThanOrEqual(report.counts.applicable);
      }),
    );
  });
});

describe('strongest and weakest', () => {
  const withLevels = (...values: (number | undefined)[]): Report => ({
    ...build([]),
    principles: values.map(
      (value, index) => ({ id: `P${index + 1}`, number: index + 1, level: { value } }) as PrincipleResult,
    ),
  });
  const find = (...values: (number | undefined)[]) => {
    const { strongest, weakest } = findExtremes(withLevels(...values));
    return { strongest: strongest.map(({ id }) => id), weakest: weakest.map(({ id }) => id) };
  };

  test('principles are sorted from the highest level, equal ones as in the Charter, those without a level left out', () => {
    const sorted = sortByLevel(withLevels(2, undefined, 3, 2, 0).principles);
    expect(sorted.map(({ id }) => id)).toEqual(['P3', 'P1', 'P4', 'P5']);
  });

  test('are three each, the most extreme first', () => {
    expect(find(1, 4, 2, 3, 0, 2.5, undefined, 3.5)).toEqual({
      strongest: ['P2', 'P8', 'P4'],
      weakest: ['P5', 'P1', 'P3'],
    });
  });

  test('are not named under six principles with a level', () => {
    expect(find(0, 1, 2, 3, 4, undefined)).toEqual({ strongest: [], weakest: [] });
  });

  test('are not named when nothing stands out by a clear change', () => {
    expect(find(2, 2.1, 2.15, 2, 2.1, 2.19)).toEqual({ strongest: [], weakest: [] });
    expect(find(1, 1, 1, 1, 1, 1.2)).toEqual({ strongest: ['P6'], weakest: ['P5', 'P4', 'P3'] });
  });

  test('a principle is never called weak whose level another is called strong for', () => {
    expect(find(3, 3, 3, 3, 3, 2)).toEqual({ strongest: ['P1', 'P2', 'P3'], weakest: ['P6'] });
    expect(find(2.2, 2.1, 2.1, 2.1, 2.1, 2)).toEqual({ strongest: ['P1'], weakest: ['P6'] });
    expect(find(0, 3, 3.1, 3.2, 3.8, 3.9, 4).weakest).toEqual(['P1', 'P2', 'P3']);
    expect(find(4, 1, 1, 1, 1, 1)).toEqual({ strongest: ['P1'], weakest: ['P6', 'P5', 'P4'] });
    const levels = fc.array(
      fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(levels, (values) => {
        const { strongest, weakest } = findExtremes(withLevels(...values));
        for (const strong of strongest) {
          for (const weak of weakest) {
            expect((strong.level.value ?? 0) - (weak.level.value ?? 4)).toBeGreaterThan(0.2 - 1e-9);
          }
        }
        expect(strongest.length > 0).toBe(weakest.length > 0);
      }),
    );
  });
});

test('a report takes its moment from nobody: the same input gives the same report', () => {
  vi.useFakeTimers({ now: new Date(MOMENT) });
  const before = build(ANSWERS);
  vi.setSystemTime('2030-01-01');
  expect(build(ANSWERS)).toEqual(before);
  vi.useRealTimers();
});
