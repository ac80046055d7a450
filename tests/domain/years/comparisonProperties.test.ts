// @vitest-environment node
import fc from 'fast-check';
import { pointsOf, type AnswerPatch } from '@/domain/answer';
import type { IndicatorOutline } from '@/domain/pack';
import { compareYears, type YearComparison } from '@/domain/years/comparison';
import type { ScopeComparison } from '@/domain/years/likeForLike';
import { splitCityChange, splitPrincipleChange } from '@/domain/years/reasonShares';
import { answer } from '../../support/samples';
import { followedCities, reportOf, reportYears, steadyCities, type Followed } from '../../support/years/twoYears';

/** Every scope of a comparison by a name: the city, groups, principles and dimensions. */
function listScopes({ city, groups, principles }: YearComparison): Map<string, ScopeComparison> {
  return new Map<string, ScopeComparison>([
    ['city', city],
    ...groups.map((group) => [group.id, group] as const),
    ...principles.flatMap((principle) => [
      [principle.id, principle] as const,
      [`${principle.id} commitment`, principle.dimensions.commitment] as const,
      [`${principle.id} implementation`, principle.dimensions.implementation] as const,
    ]),
  ]);
}

const compare = (city: readonly Followed[], others: readonly IndicatorOutline[] = []) => {
  const { before, after, packs } = reportYears(city, others);
  return compareYears(before, after, packs);
};

const OPPOSITE = { up: 'down', down: 'up', same: 'same', notComparable: 'notComparable' } as const;

test('a year compared with itself shows no change anywhere', () => {
  let shown = 0;
  fc.assert(
    fc.property(steadyCities, (city) => {
      const { after } = reportYears(city);
      const comparison = compareYears(after, after);
      for (const { likeForLike, direction, sameSet } of listScopes(comparison).values()) {
        expect(likeForLike.after).toBe(likeForLike.before);
        expect(direction).toBe(likeForLike.withheld ? 'notComparable' : 'same');
        expect(sameSet).toBe(true);
        shown += likeForLike.withheld ? 0 : 1;
      }
      expect(splitCityChange(comparison)).toEqual([]);
    }),
  );
  expect(shown).toBeGreaterThan(500);
});

test('with everything answered the like-for-like level is the own level', () => {
  let equal = 0;
  fc.assert(
    fc.property(steadyCities, (city) => {
      const full = city.map((item) => ({ ...item, after: answer(item.outline.id, valueFor(item)) }));
      const { after } = reportYears(full);
      for (const { own, likeForLike } of listScopes(compareYears(after, after)).values()) {
        expect(likeForLike.after ?? -1).toBeCloseTo(own.after?.value ?? -1, 12);
        equal += 1;
      }
    }),
  );
  expect(equal).toBeGreaterThan(500);
});

function valueFor({ outline, after }: Followed): AnswerPatch {
  switch (outline.format) {
    case 'scale':
      return { level: after.level ?? 'underWay' };
    case 'yesNo':
      return { choice: after.choice ?? 'yes' };
    case 'number':
      return { figure: { measure: 'people', value: 1 } };
  }
}

test('swapping the years turns every change round and nothing else', () => {
  let turned = 0;
  fc.assert(
    fc.property(followedCities, (city) => {
      const { before, after, packs } = reportYears(city);
      const there = compareYears(before, after, packs);
      const back = compareYears(after, before, packs);
      const [scopes, swapped] = [listScopes(there), listScopes(back)];
      expect(new Set(swapped.keys())).toEqual(new Set(scopes.keys()));
      for (const [name, { own, likeForLike, direction, sameSet }] of scopes) {
        expect(swapped.get(name)).toMatchObject({
          own: { before: own.after, after: own.before },
          likeForLike: { ...likeForLike, before: likeForLike.after, after: likeForLike.before },
          direction: OPPOSITE[direction],
          sameSet,
        } satisfies ScopeComparison);
        turned += direction === 'up' || direction === 'down' ? 1 : 0;
      }
      const shares = splitCityChange(there).map(({ reason, up, down, carries }) => ({
        reason,
        up: down,
        down: up,
        carries: carries === undefined ? undefined : 0 - carries,
      }));
      expect(splitCityChange(back)).toEqual(shares);
    }),
  );
  expect(turned).toBeGreaterThan(200);
});

test('an indicator that is added to the later pack changes no like-for-like value', () => {
  let kept = 0;
  const additions = fc.record({
    principle: fc.constantFrom('P03', 'P04', 'P05', 'P06', 'P07', 'P08'),
    dimension: fc.constantFrom('commitment' as const, 'implementation' as const),
    level: fc.constantFrom('notYet' as const, 'sharedAndReviewed' as const, undefined),
  });
  fc.assert(
    fc.property(followedCities, additions, (city, { principle, dimension, level }) => {
      const id = `${principle.slice(1)}.${dimension === 'commitment' ? 'C' : 'I'}9`;
      const added: IndicatorOutline = { id, principle, dimension, format: 'scale', shortForm: false, change: 'new' };
      const { before, packs } = reportYears(city, [added]);
      const answers = city.map((item) => item.after);
      const after = reportOf(2027, packs[1]!, level ? [...answers, answer(id, { level })] : answers);
      const comparison = compareYears(before, after, packs);
      const group = comparison.principles.find((item) => item.id === principle)?.group;
      const touched = ['city', group, principle, `${principle} ${dimension}`];
      const without = listScopes(compare(city));
      for (const [name, { likeForLike, ...others }] of listScopes(comparison)) {
        const was = without.get(name)!;
        if (!touched.includes(name)) {
          expect({ likeForLike, ...others }).toEqual(was);
        } else if (likeForLike.withheld === undefined && was.likeForLike.withheld === undefined) {
          const { before: old, after: now, restsOn } = was.likeForLike;
          expect(likeForLike).toMatchObject({ before: old, after: now, restsOn });
          kept += 1;
        }
        // Otherwise it has made a comparison too weak to be shown, or a year too empty for a level, or the other way round.
      }
    }),
    { numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(100);
});

test('the parts of the reasons add up to the difference, and their counts to the indicators that changed', () => {
  let split = 0;
  fc.assert(
    fc.property(followedCities, (city) => {
      const comparison = compare(city);
      const all = [
        { scope: comparison.city, shares: splitCityChange(comparison), principles: comparison.principles },
        ...comparison.principles.map((principle) => ({
          scope: principle,
          shares: splitPrincipleChange(principle),
          principles: [principle],
        })),
      ];
      for (const { scope, shares, principles } of all) {
        const { before, after, withheld } = scope.likeForLike;
        const moved = principles
          .flatMap(({ indicators }) => indicators)
          .filter(({ points }) => points?.before !== points?.after);
        expect(shares.reduce((total, { up, down }) => total + up + down, 0)).toBe(moved.length);
        expect(shares.every(({ carries }) => (carries === undefined) === (withheld !== undefined))).toBe(true);
        if (before !== undefined && after !== undefined) {
          expect(shares.reduce((total, { carries = 0 }) => total + carries, 0)).toBeCloseTo(after - before, 12);
          split += shares.length > 1 ? 1 : 0;
        }
      }
    }),
  );
  expect(split).toBeGreaterThan(100);
});

describe('computed a second time, from the words of the decision record', () => {
  /** Sum and number of the comparable indicators of one principle and dimension, for one of the years. */
  function meanOf(city: readonly Followed[], principle: string, dimension: string, year: 'before' | 'after') {
    let sum = 0;
    let count = 0;
    for (const item of city) {
      if (item.outline.principle !== principle || item.outline.dimension !== dimension) continue;
      if (item.outline.format === 'number') continue;
      if (item.fate !== 'same' && item.fate !== 'wording') continue;
      if (item.before.state !== 'answered' || item.after.state !== 'answered') continue;
      sum += pointsOf(item[year])!;
      count += 1;
    }
    return count === 0 ? undefined : sum / count;
  }

  const meanOfThose = (values: (number | undefined)[]) => {
    const there = values.filter((value) => value !== undefined);
    return there.length === 0 ? undefined : there.reduce((total, value) => total + value, 0) / there.length;
  };

  const principleMean = (city: readonly Followed[], principle: string, year: 'before' | 'after') =>
    meanOfThose([meanOf(city, principle, 'commitment', year), meanOf(city, principle, 'implementation', year)]);

  /** Comparable indicators, and how many apply in the year that has more. */
  function countSet(city: readonly Followed[]) {
    let comparable = 0;
    let before = 0;
    let after = 0;
    for (const { outline, fate, before: old, after: now } of city) {
      if (outline.format === 'number' || outline.dimension === 'progress') continue;
      if (fate !== 'added' && old.state !== 'notApplicable') before += 1;
      if (fate !== 'withdrawn' && now.state !== 'notApplicable') after += 1;
      const kept = fate === 'same' || fate === 'wording';
      if (kept && old.state === 'answered' && now.state === 'answered') comparable += 1;
    }
    return { restsOn: comparable, of: before > after ? before : after };
  }

  test('every principle, group and the city come out the same', () => {
    const seen = { noLevel: 0, tooFewComparable: 0, shown: 0 };
    fc.assert(
      fc.property(followedCities, (city) => {
        const comparison = compare(city);
        const principles = comparison.principles.map(({ id }) => id);
        const scopes = [
          { scope: comparison.city, own: principles },
          ...comparison.principles.map((scope) => ({ scope, own: [scope.id] })),
          ...comparison.groups.map((scope) => ({
            scope,
            own: comparison.principles.filter(({ group }) => group === scope.id).map(({ id }) => id),
          })),
        ];
        for (const { scope, own } of scopes) {
          const set = countSet(city.filter(({ outline }) => own.includes(outline.principle)));
          const hasLevels = scope.own.before?.value !== undefined && scope.own.after?.value !== undefined;
          const withheld = !hasLevels ? 'noLevel' : 10 * set.restsOn < 6 * set.of ? 'tooFewComparable' : undefined;
          expect(scope.likeForLike).toMatchObject({ ...set, withheld });
          seen[withheld ?? 'shown'] += 1;
          for (const year of ['before', 'after'] as const) {
            const mean = meanOfThose(own.map((id) => principleMean(city, id, year)));
            expect(scope.likeForLike[year] ?? -1).toBeCloseTo(withheld ? -1 : mean!, 12);
          }
        }
      }),
      { numRuns: 300 },
    );
    // The cases were not all of one kind.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });
});
