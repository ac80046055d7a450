/** How many have rated: the only thing that may be told of ballots before their reveal. And a count of hands as ballots. */
import type { Ballot, Rating, RatingCounts } from './ballot';

type Held = readonly Pick<Ballot, 'round' | 'way' | 'sheet' | 'ratings'>[];

/**
 * How many people handed in a sheet in a round: its ballots, and where hands were counted question by question, as many as at
 * the question that most people rated. `items` are those of the sheet.
 */
export function countReceived(ballots: Held, items: readonly string[], sheet: number, round: number): number {
  const ofRound = ballots.filter((ballot) => ballot.round === round && ballot.sheet === sheet);
  const counted = ofRound.filter(({ way }) => way === 'count');
  const most = items.map((id) => counted.filter(({ ratings }) => Object.hasOwn(ratings, id)).length);
  return ofRound.length - counted.length + Math.max(0, ...most);
}

/** How many people rated one item in a round, "I don't know" among them. */
export function countRated(ballots: Held, itemId: string, round: number): number {
  return ballots.filter((ballot) => ballot.round === round && Object.hasOwn(ballot.ratings, itemId)).length;
}

/** A count of hands or cards for one item as ballots: one for each person, in the order of `options`. */
export function listCountBallots(
  counts: RatingCounts,
  options: readonly Rating[],
  { itemId, newId, ...same }: Pick<Ballot, 'round' | 'sheet' | 'at'> & { itemId: string; newId: () => string },
): Ballot[] {
  return options.flatMap((rating) =>
    Array.from({ length: counts[rating] ?? 0 }, (): Ballot => ({
      ...same,
      id: newId(),
      way: 'count',
      ratings: { [itemId]: rating },
    })),
  );
}
