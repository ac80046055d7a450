// @vitest-environment node
import type { LevelId } from '@/domain/pack';
import type { ChangeReason } from '@/domain/years/changeReason';
import { compareYears } from '@/domain/years/comparison';
import { listReasonsToAsk, splitCityChange, splitPrincipleChange } from '@/domain/years/reasonShares';
import { answer, answersAt } from '../../support/samples';
import { firstPack, nextPack } from '../../support/years/nextPack';
import { reportOf } from '../../support/years/twoYears';

type Given = Record<string, readonly [LevelId, ChangeReason?]>;

/** P04 has 04.C1 and 04.I1 to 04.I3, all on a scale. All are under way in 2026. */
const OLD: Given = { '04.C1': ['underWay'], '04.I1': ['underWay'], '04.I2': ['underWay'], '04.I3': ['underWay'] };
const NEW: Given = {
  '04.C1': ['established', 'realProgress'],
  '04.I1': ['sharedAndReviewed', 'realProgress'],
  '04.I2': ['firstSteps', 'stricterReading'],
  '04.I3': ['established'],
};

const rows = (given: Given) =>
  Object.entries(given).map(([id, [level, changeReason]]) => answer(id, { level, changeReason }));

function compare(old: Given, now: Given, pack = firstPack) {
  const others = answersAt(firstPack, Object.fromEntries(firstPack.principles.map(({ id }) => [id, 4 as const])));
  const rest = others.filter(({ indicatorId }) => !(indicatorId in old));
  const before = reportOf(2026, firstPack, [...rest, ...rows(old)]);
  const after = reportOf(2027, pack, [...rest, ...rows(now)]);
  const comparison = compareYears(before, after, [firstPack, nextPack]);
  return {
    comparison,
    principle: comparison.principles.find(({ id }) => id === `P${Object.keys(old)[0]!.slice(0, 2)}`)!,
  };
}

describe('the change of a principle', () => {
  test('is split by reason: each indicator carries its weight in the mean', () => {
    const { principle } = compare(OLD, NEW);
    // C 2 to 3, I (2 + 2 + 2) / 3 = 2 to (4 + 1 + 3) / 3 = 2.67: 2 to 2.83. C weighs 1/2, each I 1/6.
    expect(principle.likeForLike.after).toBeCloseTo(17 / 6, 12);
    const shares = splitPrincipleChange(principle);
    expect(shares).toMatchObject([
      { reason: 'realProgress', up: 2, down: 0 },
      { reason: 'stricterReading', up: 0, down: 1 },
      { reason: 'noReason', up: 1, down: 0 },
    ]);
    // 1 x 1/2 + 2 x 1/6, -1 x 1/6, 1 x 1/6
    expect(shares.map(({ carries = NaN }) => Math.round(carries * 6))).toEqual([5, -1, 1]);
  });

  test('is nothing where nothing changed, whatever reason is left from another time', () => {
    const kept: Given = { ...OLD, '04.C1': ['underWay', 'realProgress'] };
    const { principle } = compare(OLD, kept);
    expect(splitPrincipleChange(principle)).toEqual([]);
    expect(principle.indicators.filter(({ reason }) => reason)).toEqual([]);
  });

  test('is counted but not measured where too little can be compared', () => {
    const few = Object.fromEntries(Object.entries(OLD).slice(0, 2));
    const { principle } = compare(OLD, { ...few, '04.C1': ['notYet', 'realSetback'] });
    expect(principle.likeForLike.withheld).toBe('tooFewComparable');
    expect(splitPrincipleChange(principle)).toEqual([{ reason: 'realSetback', up: 0, down: 1, carries: undefined }]);
  });

  test('has the reason of the later year, in whichever order the years are given', () => {
    const { comparison } = compare(OLD, NEW);
    const stale: Given = { ...OLD, '04.I3': ['underWay', 'correction'] };
    expect(splitPrincipleChange(compare(stale, NEW).principle)).toEqual(
      splitPrincipleChange(compare(OLD, NEW).principle),
    );
    expect(splitCityChange(comparison).map(({ reason }) => reason)).toEqual([
      'realProgress',
      'stricterReading',
      'noReason',
    ]);
  });
});

test('the change of the city has the same reasons, by the weight of an indicator among all principles', () => {
  const [inPrinciple, inCity] = [compare(OLD, NEW).principle, compare(OLD, NEW).comparison].map((scope) =>
    'city' in scope ? splitCityChange(scope) : splitPrincipleChange(scope),
  );
  inCity?.forEach((share, index) => {
    expect(share.up).toBe(inPrinciple?.[index]?.up);
    // One of 20 principles.
    expect((share.carries ?? NaN) * 20).toBeCloseTo(inPrinciple?.[index]?.carries ?? NaN, 12);
  });
  expect(inCity).toHaveLength(3);
});

describe('with other words', () => {
  // 01.C2 was reworded.
  const old: Given = { '01.C2': ['underWay'] };

  test('a change is set down to the wording when nobody has said why', () => {
    const { principle } = compare(old, { '01.C2': ['established'] }, nextPack);
    expect(splitPrincipleChange(principle)).toMatchObject([{ reason: 'wordingChanged', up: 1 }]);
    expect(listReasonsToAsk(principle)).toEqual([]);
  });

  test('what a person says goes before', () => {
    const { principle } = compare(old, { '01.C2': ['established', 'realProgress'] }, nextPack);
    expect(splitPrincipleChange(principle)).toMatchObject([{ reason: 'realProgress', up: 1 }]);
  });
});

describe('reasons to ask', () => {
  test('are those of changed levels without one', () => {
    expect(listReasonsToAsk(compare(OLD, NEW).principle).map(({ id }) => id)).toEqual(['04.I3']);
    expect(listReasonsToAsk(compare(OLD, OLD).principle)).toEqual([]);
  });

  test('are not those of answers that were not there before, or are not there now', () => {
    const less = Object.fromEntries(Object.entries(OLD).slice(0, 3));
    expect(listReasonsToAsk(compare(OLD, less).principle)).toEqual([]);
    const added: Given = { '04.I3': ['notYet'], ...less };
    const first = reportOf(2026, firstPack, rows(less));
    const second = reportOf(2027, firstPack, rows(added));
    const principle = compareYears(first, second).principles.find(({ id }) => id === 'P04')!;
    expect(listReasonsToAsk(principle)).toEqual([]);
  });

  test('are not those of an indicator that means something else now', () => {
    // 06.I1 is a yes/no indicator with a new meaning.
    const value = (year: number, choice: 'yes' | 'no', pack = firstPack) =>
      reportOf(year, pack, [answer('06.I1', { choice })]);
    const ask = (pack = firstPack) => {
      const comparison = compareYears(value(2026, 'no'), value(2027, 'yes', pack), [firstPack, nextPack]);
      return listReasonsToAsk(comparison.principles.find(({ id }) => id === 'P06')!).map(({ id }) => id);
    };
    expect(ask()).toEqual(['06.I1']);
    expect(ask(nextPack)).toEqual([]);
  });
});
