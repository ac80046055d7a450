// @vitest-environment node
/**
 * The rules of `src/domain/scoring.ts`, one by one, with examples that can be checked with a pencil. An expert in evaluation
 * can read this as documentation. `scoringProperties.test.ts` tries the rules on thousands of random cases.
 */
import {
  isClearChange,
  roundLevel,
  scoreCity,
  scoreDimension,
  scoreGroup,
  scorePrinciple,
  type Level,
} from '@/domain/scoring';
import { readShort, score } from '../support/shortPrinciple';

/** A principle that is fully answered at one level, or one without a level. */
const at = (value: number): Level => ({
  value,
  withheld: undefined,
  low: value,
  high: value,
  provisional: false,
  answered: 3,
  applicable: 3,
});
const none: Level = {
  ...at(0),
  value: undefined,
  withheld: 'notEnoughAnswers',
  high: 4,
  provisional: true,
  answered: 0,
};
const times = (count: number, level: Level) => Array<Level>(count).fill(level);

describe('rule 1: scale and yes/no indicators make the dimensions', () => {
  test.each([
    ['notYet', 0],
    ['firstSteps', 1],
    ['underWay', 2],
    ['established', 3],
    ['sharedAndReviewed', 4],
    ['yes', 4],
    ['beingPrepared', 1],
    ['no', 0],
  ])('%s is worth %i', (answer, points) => {
    expect(score({ C1: answer }).dimensions.commitment.value).toBe(points);
  });

  test('a dimension is the plain mean of its answered indicators', () => {
    const { commitment, implementation } = score({ C1: 'established', C2: 'yes', I1: 'firstSteps' }).dimensions;
    expect(commitment.value).toBe(3.5);
    expect(implementation.value).toBe(1);
  });

  test('numbers are never turned into points, in whatever dimension they stand', () => {
    expect(score({ C1: 'underWay', I1: 'underWay', I2: 1_000, P1: 12 })).toEqual(
      score({ C1: 'underWay', I1: 'underWay' }),
    );
  });

  test('progress makes no level, even if it were answered on a scale', () => {
    expect(score({ C1: 'underWay', P1: 'sharedAndReviewed' })).toEqual(score({ C1: 'underWay' }));
  });
});

describe('rule 2: applicable, answered, coverage', () => {
  test('unknown and unanswered are applicable and not answered; not applicable leaves both counts', () => {
    const level = score({ C1: 'yes', C2: 'unknown', I1: 'unanswered', I2: 'notApplicable' });
    expect(level).toMatchObject({ answered: 1, applicable: 3 });
    expect(level.dimensions.commitment).toMatchObject({ answered: 1, applicable: 2 });
    expect(level.dimensions.implementation).toMatchObject({ answered: 0, applicable: 1 });
  });

  test('an indicator without a row is unanswered', () => {
    const { indicators } = readShort({ C1: 'yes', I1: 'yes' });
    expect(scorePrinciple(indicators, new Map())).toMatchObject({ answered: 0, applicable: 2 });
  });
});

describe('rule 3: the level of a principle, and when there is none', () => {
  test('it is the mean of the dimensions, not of all indicators', () => {
    // (4 + 1) / 2 = 2.5; the mean of all four would be 1.75.
    expect(score({ C1: 'yes', I1: 'firstSteps', I2: 'firstSteps', I3: 'firstSteps' }).value).toBe(2.5);
  });

  test('a dimension with nothing applicable is left out', () => {
    expect(score({ C1: 'notApplicable', I1: 'established', I2: 'underWay' }).value).toBe(2.5);
  });

  test('a dimension with something applicable and nothing answered withholds the level', () => {
    const level = score({ C1: 'unanswered', I1: 'yes', I2: 'yes', I3: 'yes' });
    expect(level).toMatchObject({ value: undefined, withheld: 'notEnoughAnswers', answered: 3, applicable: 4 });
  });

  test('coverage of one half is enough, less is not', () => {
    expect(score({ C1: 'yes', C2: 'unknown', I1: 'yes', I2: 'unanswered' }).value).toBe(4);
    expect(score({ C1: 'yes', C2: 'unknown', I1: 'yes', I2: 'unanswered', I3: 'unanswered' })).toMatchObject({
      value: undefined,
      withheld: 'notEnoughAnswers',
    });
  });

  test('a third not applicable is allowed, more is not', () => {
    expect(score({ C1: 'yes', I1: 'underWay', I2: 'notApplicable' }).value).toBe(3);
    expect(score({ C1: 'yes', C2: 'yes', I1: 'underWay', I2: 'notApplicable', I3: 'notApplicable' })).toMatchObject({
      value: undefined,
      withheld: 'tooManyNotApplicable',
    });
  });

  test('what more answers cannot mend is named first', () => {
    expect(score({ C1: 'unanswered', I1: 'notApplicable', I2: 'notApplicable' }).withheld).toBe('tooManyNotApplicable');
    expect(score({ C1: 'notApplicable', I1: 'notApplicable' }).withheld).toBe('nothingApplicable');
  });

  test('a principle with numbers only has no level', () => {
    expect(score({ P1: 12 })).toMatchObject({ withheld: 'nothingApplicable', low: 0, high: 4, applicable: 0 });
  });
});

describe('rule 4: provisional levels and their range', () => {
  test('each missing answer counts 0 for the low end and 4 for the high end', () => {
    // commitment: 3 and one missing, 1.5 to 3.5; implementation: 2. Low (1.5 + 2) / 2, high (3.5 + 2) / 2.
    expect(score({ C1: 'established', C2: 'unknown', I1: 'underWay' })).toMatchObject({
      value: 2.5,
      low: 1.75,
      high: 2.75,
      provisional: true,
    });
  });

  test('the range closes when everything applicable is answered', () => {
    expect(score({ C1: 'established', I1: 'underWay', I2: 'notApplicable' })).toMatchObject({
      value: 2.5,
      low: 2.5,
      high: 2.5,
      provisional: false,
    });
  });

  test('a withheld level has a range too', () => {
    expect(score({ C1: 'unanswered', I1: 'yes' })).toMatchObject({ value: undefined, low: 2, high: 4 });
  });

  test('a dimension alone has the same parts', () => {
    const { indicators, answers } = readShort({ C1: 'established', C2: 'unknown', I1: 'underWay' });
    expect(scoreDimension(indicators, new Map(Object.entries(answers)), 'commitment')).toEqual({
      value: 3,
      withheld: undefined,
      low: 1.5,
      high: 3.5,
      provisional: true,
      answered: 1,
      applicable: 2,
    });
  });
});

describe('rule 5: groups and the city', () => {
  test('a group is the plain mean of its principles with a level, and counts principles', () => {
    expect(scoreGroup([at(1), at(2), at(4), none])).toMatchObject({
      value: 7 / 3,
      low: 7 / 3,
      high: 7 / 3,
      answered: 3,
      applicable: 4,
      provisional: true,
    });
  });

  test('the range of a group is the mean of the ranges', () => {
    const wide: Level = { ...at(2), low: 1, high: 4, provisional: true };
    expect(scoreGroup([wide, at(3)])).toMatchObject({ value: 2.5, low: 2, high: 3.5, provisional: true });
    expect(scoreGroup([at(2), at(3)]).provisional).toBe(false);
  });

  test('a group without any level has none', () => {
    expect(scoreGroup([none, none])).toMatchObject({ value: undefined, withheld: 'notEnoughAnswers', low: 0, high: 4 });
  });

  test('the city has no figure with 15 of 20 principles and has one with 16', () => {
    expect(scoreCity([...times(15, at(3)), ...times(5, none)])).toMatchObject({
      value: undefined,
      withheld: 'tooFewPrinciples',
      answered: 15,
      applicable: 20,
    });
    expect(scoreCity([...times(16, at(3)), ...times(4, none)])).toMatchObject({ value: 3, withheld: undefined });
  });
});

describe('rule 6: rounding and clear changes', () => {
  test.each([
    [0, 0],
    [0.04, 0],
    [0.05, 0.1],
    [1.25, 1.3],
    [2.15, 2.2],
    [2.35, 2.4],
    [10 / 3, 3.3],
    [3.949, 3.9],
    [4, 4],
  ])('%d is shown as %d', (value, shown) => {
    expect(roundLevel(value)).toBe(shown);
  });

  test('a mean that a computer loses a trace of is rounded as with a pencil', () => {
    // Ten times 1.35 divided by ten is 1.35, and the computer says 1.3499999999999999.
    const mean = scoreGroup(times(10, at(1.35))).value ?? 0;
    expect(mean).toBeLessThan(1.35);
    expect(roundLevel(mean)).toBe(1.4);
  });

  test('nothing is rounded on the way: 0.25 and 0 are 0.1 and not 0.2', () => {
    const quarter = score({ C1: 'notYet', I1: 'notYet', I2: 'firstSteps' });
    expect(quarter.value).toBe(0.25);
    expect(scoreGroup([quarter, at(0)]).value).toBe(0.125);
    expect(roundLevel(scoreGroup([quarter, at(0)]).value ?? 9)).toBe(0.1);
  });

  test('a difference of 0.2 is a clear change, also where the computer says 0.19999999999999996', () => {
    expect(1.2 - 1).toBeLessThan(0.2);
    expect(isClearChange(1, 1.2)).toBe(true);
    expect(isClearChange(1.2, 1)).toBe(true);
    expect(isClearChange(1, 1.199)).toBe(false);
    expect(isClearChange(3, 3)).toBe(false);
  });
});

describe('rule 7: what stands beside a level never changes it', () => {
  test('evidence, notes, confidence, discuss and departments change nothing', () => {
    const { indicators, answers } = readShort({ C1: 'established', I1: 'yes', I2: 'unknown' });
    const remarked = Object.entries(answers).map(
      ([id, answer]) =>
        [id, { ...answer, note: 'x', evidence: [], confidence: 'low', discuss: true, department: 'Mayor' }] as const,
    );
    expect(scorePrinciple(indicators, new Map(remarked))).toEqual(
      score({ C1: 'established', I1: 'yes', I2: 'unknown' }),
    );
  });
});

describe('rule 8: unanswered is never zero', () => {
  test('an unanswered indicator leaves the level alone; the lowest level lowers it', () => {
    expect(score({ C1: 'yes', I1: 'yes', I2: 'unanswered' }).value).toBe(4);
    expect(score({ C1: 'yes', I1: 'yes', I2: 'notYet' }).value).toBe(3);
  });
});
