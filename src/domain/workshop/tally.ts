/**
 * How the ratings of a room stand: how many at each level, the middle, the ends, and how many stand close together. Everything
 * can be recounted with a pencil. "I don't know" is told beside and never counts as a level.
 */
import type { Ballot, Rating, RatingCounts } from './ballot';
import type { Session } from './session';

/** Under so many ratings single people could be known: only the ends are shown, and no dot for each. */
export const FEWEST_SHOWN = 3;

export type Tally = {
  counts: RatingCounts;
  /** Ratings with a level or choice. */
  n: number;
  unknown: number;
  /** The rating in the middle of all, of two the lower: in doubt the lower level. */
  median?: Rating;
  lowest?: Rating;
  highest?: Rating;
  /** The most people who stand on one level or on two neighbouring ones. */
  within: number;
};

/** How many ballots of a round gave each rating to an item. */
export function countRatings(
  ballots: readonly Pick<Ballot, 'round' | 'ratings'>[],
  itemId: string,
  round: number,
): RatingCounts {
  const counts: RatingCounts = {};
  for (const ballot of ballots) {
    const rating = ballot.round === round ? ballot.ratings[itemId] : undefined;
    if (rating) {
      counts[rating] = (counts[rating] ?? 0) + 1;
    }
  }
  return counts;
}

/** Describes counts over `options`, the ratings that the item can have, lowest first. Counts of others are not looked at. */
export function tally(counts: RatingCounts, options: readonly Rating[]): Tally {
  const people = options.map((rating) => counts[rating] ?? 0);
  const n = people.reduce((sum, count) => sum + count, 0);
  const given = options.filter((_, index) => (people[index] ?? 0) > 0);
  const middle = Math.ceil(n / 2);
  const median = options.find((_, index) => sumTo(people, index) >= middle);
  const pairs = people.map((count, index) => count + (people[index + 1] ?? 0));
  return {
    counts,
    n,
    unknown: counts.unknown ?? 0,
    within: Math.max(0, ...pairs),
    ...(n > 0 && median ? { median } : {}),
    ...(given[0] ? { lowest: given[0] } : {}),
    ...(given.at(-1) ? { highest: given.at(-1) } : {}),
  };
}

function sumTo(people: readonly number[], last: number): number {
  return people.slice(0, last + 1).reduce((sum, count) => sum + count, 0);
}

/** The tally of an item in a round: from the ballots, or as it was kept when these were deleted. */
export function tallyItem(
  { items }: Pick<Session, 'items'>,
  ballots: readonly Pick<Ballot, 'round' | 'ratings'>[],
  itemId: string,
  round: number,
  options: readonly Rating[],
): Tally {
  const kept = items.find(({ id }) => id === itemId)?.counts?.[round - 1];
  const counted = countRatings(ballots, itemId, round);
  return tally(Object.keys(counted).length > 0 ? counted : (kept ?? {}), options);
}

/**
 * Puts the tally that a room should talk about first before the other: the smaller share that stands close together, then the
 * ends that are farther apart, then more who do not know. 0 when neither goes first. One without ratings stands last.
 */
export function compareSpread(
  a: Tally,
  b: Tally,
  optionsOfA: readonly Rating[],
  optionsOfB: readonly Rating[],
): number {
  if (a.n === 0 || b.n === 0) {
    return Number(a.n === 0) - Number(b.n === 0);
  }
  // As products, so that no rounding decides.
  return a.within * b.n - b.within * a.n || rangeOf(b, optionsOfB) - rangeOf(a, optionsOfA) || b.unknown - a.unknown;
}

/** Steps between the ends; 0 when all stand on one level. */
export function rangeOf({ lowest, highest }: Tally, options: readonly Rating[]): number {
  return lowest && highest ? options.indexOf(highest) - options.indexOf(lowest) : 0;
}
