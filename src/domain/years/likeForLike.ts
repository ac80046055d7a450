/**
 * The level of two years on the same questions: what has changed is the city, not the set or what was answered of it.
 *
 * 1. An indicator is comparable when it is scored, means the same in both years and was answered in both.
 * 2. The like-for-like level of a dimension is the plain mean of its comparable indicators; of a principle, of its
 *    dimensions with a comparable one; of a group and the city, of their principles with a comparable one.
 * 3. It is shown when both years have a level of their own and when it rests on at least 60 % of the set: of the indicators
 *    that make a level and apply, in the year that has more of them. So it holds for each of the two years.
 *
 * No more than the comparable indicators goes into a value: one that is added or left unanswered moves none of them.
 * Source: docs/decisions/0017-years.md.
 */
import { isScored, type Dimension } from '@/domain/pack';
import type { IndicatorResult } from '@/domain/report';
import { isClearChange, isScoredDimension, type Level } from '@/domain/scoring';
import type { KnownReason } from './changeReason';
import type { KeptMeaning } from './meaning';

/** Rule 3: the least share of the set that must be comparable. */
export const LEAST_COMPARABLE = 0.6;

/** Two values of the same thing, of the year that is compared and of the one it is compared with. */
export type BothYears<T> = { before: T; after: T };

/** One indicator in two years. A side is undefined when the pack of that year does not have it. */
export type IndicatorComparison = BothYears<IndicatorResult | undefined> & {
  id: string;
  dimension: Dimension;
  /** Undefined when it does not mean the same in both years, or one of them does not have it. */
  kept: KeptMeaning | undefined;
  /** Points (0-4) of both years; undefined when it is not comparable. */
  points: BothYears<number> | undefined;
  /** Why the points differ: the reason given in the later year, which explains the step from the year before it. */
  reason: KnownReason | undefined;
};

/** Why nothing is shown: a year has no level of its own, or too few indicators can be compared. */
export type NotComparable = 'noLevel' | 'tooFewComparable';

/**
 * Like-for-like levels (0-4, not rounded), undefined exactly when `withheld` says why. `restsOn` counts the comparable
 * indicators, `of` the scored ones that apply, in the year that has more of them.
 */
export type LikeForLike = BothYears<number | undefined> & {
  withheld: NotComparable | undefined;
  restsOn: number;
  of: number;
};

/** `same` is a difference under 0.2 (rule 6 of the levels). */
export type Direction = 'up' | 'same' | 'down' | 'notComparable';

/** A dimension, principle, group or city in two years: each year's own level, and beside it the like-for-like one. */
export type ScopeComparison = {
  /** Undefined when the pack of the year does not have it. */
  own: BothYears<Level | undefined>;
  likeForLike: LikeForLike;
  direction: Direction;
  /** True when the scored indicators of both packs are the same and mean the same, answered or not. */
  sameSet: boolean;
};

/**
 * Compares a scope. `principles` holds the indicators of each of its principles (for a dimension: only those of it), `own`
 * the levels of the two years.
 */
export function compareScope(
  principles: readonly (readonly IndicatorComparison[])[],
  own: BothYears<Level | undefined>,
): ScopeComparison {
  const indicators = principles.flat();
  const weights = weighIndicators(principles);
  const countApplicable = (year: 'before' | 'after') =>
    indicators.filter((pair) => makesLevel(pair[year]) && pair[year]?.state !== 'notApplicable').length;
  const of = Math.max(countApplicable('before'), countApplicable('after'));
  const withheld = withhold(own, weights.size, of);
  const levelOf = (year: 'before' | 'after') =>
    withheld
      ? undefined
      : indicators.reduce((total, { id, points }) => total + (points?.[year] ?? 0) * (weights.get(id) ?? 0), 0);
  const likeForLike = { before: levelOf('before'), after: levelOf('after'), withheld, restsOn: weights.size, of };
  return {
    own,
    likeForLike,
    direction: directionOf(likeForLike),
    sameSet: indicators
      .filter(({ before, after }) => makesLevel(before) || makesLevel(after))
      .every(({ kept }) => kept !== undefined),
  };
}

/**
 * How much each comparable indicator counts in the level of a scope (rule 2), by id; together they count 1, or nothing when
 * there is none. A plain mean of plain means, written as one sum: so each part of a difference belongs to one indicator.
 */
export function weighIndicators(principles: readonly (readonly IndicatorComparison[])[]): ReadonlyMap<string, number> {
  const comparable = principles
    .map((indicators) => indicators.filter(({ points }) => points))
    .filter((indicators) => indicators.length > 0);
  return new Map(
    comparable.flatMap((indicators) => {
      const dimensions = new Set(indicators.map(({ dimension }) => dimension)).size;
      return indicators.map(({ id, dimension }) => {
        const count = indicators.filter((other) => other.dimension === dimension).length;
        return [id, 1 / (comparable.length * dimensions * count)] as const;
      });
    }),
  );
}

/** True when the year has the indicator and it counts in a level there (rule 1 of the levels). */
function makesLevel(result: IndicatorResult | undefined): boolean {
  return result !== undefined && isScored(result) && isScoredDimension(result.dimension);
}

function withhold(
  { before, after }: BothYears<Level | undefined>,
  restsOn: number,
  of: number,
): NotComparable | undefined {
  if (before?.value === undefined || after?.value === undefined) {
    return 'noLevel';
  }
  return restsOn / of < LEAST_COMPARABLE ? 'tooFewComparable' : undefined;
}

/** Which way two like-for-like levels (0-4, not rounded) go: a clear change, or none. */
export function directionOf({ before, after }: BothYears<number | undefined>): Direction {
  if (before === undefined || after === undefined) {
    return 'notComparable';
  }
  return isClearChange(before, after) ? (after > before ? 'up' : 'down') : 'same';
}
