// @vitest-environment node
import { roundLevel } from '@/domain/scoring';
import { compareYears } from '@/domain/years/comparison';
import type { ScopeComparison } from '@/domain/years/likeForLike';
import { answer, answersAt } from '../../support/samples';
import { firstPack, nextPack } from '../../support/years/nextPack';
import { reportPontelume } from '../../support/years/pontelume';
import { reportOf } from '../../support/years/twoYears';

/** Both like-for-like levels as they are shown, the direction, and what they rest on. */
function describeScope({ likeForLike, direction }: ScopeComparison): string {
  const { before, after, withheld, restsOn, of } = likeForLike;
  const levels =
    before === undefined || after === undefined ? withheld : `${roundLevel(before)} to ${roundLevel(after)}`;
  return `${levels}, ${direction}, ${restsOn} of ${of}`;
}

/**
 * Worked out by hand from the answers of 2025 and 2026 (yes 4, being prepared 1, no 0): C = commitment, I = implementation,
 * only indicators with a level in both years; a level is the mean of C and I.
 */
const FROM_2025_TO_2026 = {
  P01: '2 to 2.8, up, 4 of 4', // C (1 + 2) / 2 = 1.5, I (3 + 2) / 2 = 2.5: 2; C (4 + 2) / 2 = 3, I 2.5: 2.75
  P02: '1.8 to 2.8, up, 3 of 3', // C (1 + 2) / 2, I 2: 1.75; C (4 + 3) / 2, I 2: 2.75
  P03: '3 to 3, same, 3 of 3', // C 4, I (2 + 2) / 2: 3; C 4, I (1 + 3) / 2: 3
  P04: '1.8 to 2.7, up, 4 of 4', // C 2, I (2 + 1 + 2) / 3: 1.83; C 3, I (3 + 2 + 2) / 3: 2.67
  P05: '1.5 to 3.5, up, 3 of 3', // C 1, I 2: 1.5; C 4, I (4 + 2) / 2: 3.5
  P06: '1.3 to 2.2, up, 4 of 4', // C 2, I (0 + 0 + 2) / 3: 1.33; C 3, I (1 + 1 + 2) / 3: 2.17
  P07: '1 to 1.5, up, 2 of 3', // without 07.I2, unknown in 2025: C 0, I 2: 1; C 1, I 2: 1.5
  P08: '1.5 to 2.5, up, 4 of 4', // C (0 + 2) / 2, I 2: 1.5; C (4 + 2) / 2, I 2: 2.5
  P09: '0.8 to 1.5, up, 3 of 4', // without 09.I1: C 0, I (1 + 2) / 2: 0.75; C 1, I (1 + 3) / 2: 1.5
  P10: '1.8 to 2, up, 3 of 3', // C 1, I (2 + 3) / 2: 1.75; C 1, I (2 + 4) / 2: 2
  P11: '0.8 to 1.8, up, 3 of 3', // C 0, I (1 + 2) / 2: 0.75; C 1, I (2 + 3) / 2: 1.75
  P12: '1.5 to 2.5, up, 2 of 3', // without 12.I2, unanswered in 2026: C 1, I 2: 1.5; C 2, I 3: 2.5
  P13: '1.8 to 3, up, 4 of 4', // C (0 + 2) / 2, I (3 + 2) / 2: 1.75; C (4 + 2) / 2, I (4 + 2) / 2: 3
  P14: '1.8 to 1.5, down, 3 of 4', // without 14.I2: C 1, I (3 + 2) / 2: 1.75; C 1, I (3 + 1) / 2: 1.5
  P15: '1 to 1.5, up, 2 of 3', // without 15.I2: C 0, I 2: 1; C 0, I 3: 1.5
  P16: 'noLevel, notComparable, 1 of 3', // too much does not apply in 2026
  P17: '1.8 to 2, up, 3 of 4', // without 17.I2: C 2, I (2 + 1) / 2: 1.75; C 2, I (3 + 1) / 2: 2
  P18: 'noLevel, notComparable, 0 of 3', // not started in 2026
  P19: '2 to 2.5, up, 2 of 3', // without 19.I1: C 2, I 2: 2; C 3, I 2: 2.5
  P20: 'noLevel, notComparable, 2 of 3', // nothing of commitment in either year
};

/**
 * By hand: sums of the principles, those that are not shown included. P16 has 2 in both years (16.I1 alone), P20 1.5 and 2
 * (20.I1 and 20.I2), P18 nothing.
 */
const MEANS_2025_TO_2026 = {
  G1: '2 to 2.9, up, 17 of 17', // 10.08 / 5 = 2.02, 14.67 / 5 = 2.93
  G2: '1.3 to 2.1, up, 25 of 28', // 10.33 / 8 = 1.29, 16.92 / 8 = 2.11
  G3: 'tooFewComparable, notComparable, 13 of 23', // 57 %
  city: '1.6 to 2.3, up, 55 of 68', // 30.42 / 19 = 1.60, 43.08 / 19 = 2.27
};

/** By hand. 2025 is not looked at: 09.I1 was known in 2026 alone, 14.I2 in 2024 alone. */
const FROM_2024_TO_2026 = {
  P01: '2.8 to 2.8, same, 4 of 4', // C 3, I 2.5 in both: the fall of 2025 is not seen
  P09: '0.5 to 1.5, up, 3 of 4', // C 0, I (0 + 2) / 2: 0.5; C 1, I (1 + 3) / 2: 1.5
  P14: '1.3 to 1.5, up, 3 of 4', // C 0, I (3 + 2) / 2: 1.25; C 1, I (3 + 1) / 2: 1.5
  P15: 'noLevel, notComparable, 0 of 3', // not started in 2024
};

describe('Pontelume', () => {
  const compare = (before: number, after: number) => compareYears(reportPontelume(before), reportPontelume(after));

  test('2025 and 2026 have the like-for-like levels that were worked out by hand', () => {
    const { principles, groups, city } = compare(2025, 2026);
    const described = Object.fromEntries(principles.map((principle) => [principle.id, describeScope(principle)]));
    expect(described).toEqual(FROM_2025_TO_2026);
    const means = [...groups, { id: 'city', ...city }].map((scope) => [scope.id, describeScope(scope)]);
    expect(Object.fromEntries(means)).toEqual(MEANS_2025_TO_2026);
  });

  test('any two years can be compared', () => {
    const { principles } = compare(2024, 2026);
    const described = principles.map((principle) => [principle.id, describeScope(principle)]);
    expect(Object.fromEntries(described)).toMatchObject(FROM_2024_TO_2026);
  });

  test('dimensions are compared by themselves', () => {
    const { principles } = compare(2025, 2026);
    const { commitment, implementation } = principles.find(({ id }) => id === 'P14')!.dimensions;
    expect(describeScope(commitment)).toBe('1 to 1, same, 1 of 1');
    expect(describeScope(implementation)).toBe('2.5 to 2, down, 2 of 3');
  });

  test('the own levels stand beside, and can say something else', () => {
    // One more answer hides the progress on the others: 15.I2 was unknown and is 1 now, I (3 + 1) / 2 = 2.
    const { own, likeForLike } = compare(2025, 2026).principles.find(({ id }) => id === 'P15')!;
    expect([own.before?.value, own.after?.value]).toEqual([1, 1]);
    expect([likeForLike.before, likeForLike.after]).toEqual([1, 1.5]);
  });
});

describe('with the next edition', () => {
  const all = Object.fromEntries(firstPack.principles.map(({ id }) => [id, 1 as const]));
  const packs = [firstPack, nextPack];
  const before = reportOf(2027, firstPack, answersAt(firstPack, all));
  const after = reportOf(2028, nextPack, answersAt(nextPack, { ...all, P01: 4, P08: 4, P13: 4 }));
  const principleOf = (id: string) => compareYears(before, after, packs).principles.find((item) => item.id === id)!;

  test.each([
    ['reworded: all is comparable', 'P01', '1 to 4, up, 4 of 4', true],
    ['one was added', 'P02', '1 to 1, same, 3 of 4', false],
    ['one of three took the place of another', 'P03', '1 to 1, same, 2 of 3', false],
    ['nothing changed', 'P04', '1 to 1, same, 4 of 4', true],
    ['one of three was withdrawn', 'P05', '1 to 1, same, 2 of 3', false],
    ['one of four means something else', 'P06', '1 to 1, same, 3 of 4', false],
    ['one was split: three of five are left', 'P08', '1 to 4, up, 3 of 5', false],
    ['two of four became one: too little is left', 'P13', 'tooFewComparable, notComparable, 2 of 4', false],
  ])('%s', (_, id, described, sameSet) => {
    expect(describeScope(principleOf(id))).toBe(described);
    expect(principleOf(id).sameSet).toBe(sameSet);
  });

  test('without the packs nothing is taken for the same', () => {
    const { principles, city } = compareYears(before, after);
    expect(new Set(principles.map(({ direction }) => direction))).toEqual(new Set(['notComparable']));
    expect(city.likeForLike).toMatchObject({ withheld: 'tooFewComparable', restsOn: 0, before: undefined });
  });

  test('a principle that one of the packs does not have is compared with nothing', () => {
    const shorter = { ...nextPack, principles: nextPack.principles.filter(({ id }) => id !== 'P04') };
    const less = reportOf(2028, shorter, answersAt(nextPack, all));
    for (const comparison of [compareYears(before, less, packs), compareYears(less, before, packs)]) {
      const principle = comparison.principles.find(({ id }) => id === 'P04')!;
      expect(describeScope(principle)).toBe('noLevel, notComparable, 0 of 4');
      expect(comparison.principles).toHaveLength(20);
    }
  });
});

describe('what applies', () => {
  const compareP12 = (old: (string | undefined)[], now: (string | undefined)[]) => {
    const report = (year: number, states: (string | undefined)[]) => {
      const rows = ['12.C1', '12.I1', '12.I2'].flatMap((id, index) => {
        const state = states[index];
        return state === undefined
          ? []
          : [answer(id, state === 'na' ? { state: 'notApplicable' } : { level: 'underWay' })];
      });
      return reportOf(year, firstPack, rows);
    };
    return describeScope(compareYears(report(2026, old), report(2027, now)).principles.find(({ id }) => id === 'P12')!);
  };

  test.each([
    ['in neither year is not part of the set', ['a', 'a', 'na'], ['a', 'a', 'na'], '2 to 2, same, 2 of 2'],
    ['in one year only is part of it', ['a', 'a', 'a'], ['a', 'a', 'na'], '2 to 2, same, 2 of 3'],
    ['and was not answered is part of it', ['a', 'a', undefined], ['a', 'a', 'na'], '2 to 2, same, 2 of 3'],
    ['in other indicators each year', ['a', 'a', 'na'], ['a', 'na', 'a'], 'tooFewComparable, notComparable, 1 of 2'],
  ])('%s', (_, old, now, described) => {
    expect(compareP12(old, now)).toBe(described);
  });
});
