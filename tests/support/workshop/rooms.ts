/** Rooms full of people who rate, and how their ratings stand when somebody sorts the ballots into piles on a table. */
import fc from 'fast-check';
import type { Ballot, Rating } from '@/domain/workshop/ballot';
import type { Tally } from '@/domain/workshop/tally';
import { CHOICES, LEVELS } from '@/domain/pack';
import { ballotOf } from './fileSessions';

/** What can be rated, lowest first. */
export const OPTIONS: readonly (readonly Rating[])[] = [LEVELS, CHOICES.toReversed()];

/** A question and what every person of a room said to it; undefined: nothing. */
export type Said = { options: readonly Rating[]; ratings: (Rating | undefined)[] };

/** Rooms of up to 40 people, also empty ones, those of one mind, and those that know nothing. */
export const rooms: fc.Arbitrary<Said> = fc
  .constantFrom(...OPTIONS)
  .chain((options) =>
    fc
      .uniqueArray(fc.constantFrom(...options, 'unknown' as const, undefined), { minLength: 1 })
      .chain((some) => fc.array(fc.constantFrom(...some), { maxLength: 40 }).map((ratings) => ({ options, ratings }))),
  );

/** The ballots of a room over one question. */
export function ballotsOf(itemId: string, ratings: readonly (Rating | undefined)[], round = 1): Ballot[] {
  return ratings.map((rating, index) =>
    ballotOf(`${itemId} ${round} ${index}`, rating ? { [itemId]: rating } : {}, { round }),
  );
}

/** The tally as it is found on a table: the ballots in a row from low to high, and a finger on the one in the middle. */
export function tallyOnTable({ options, ratings }: Said): Omit<Tally, 'counts'> {
  const row = options.flatMap((option) => ratings.flatMap((rating) => (rating === option ? [option] : [])));
  const places = row.map((rating) => options.indexOf(rating));
  const together = options.map((_, level) => places.filter((place) => place === level || place === level + 1).length);
  const [median, lowest, highest] = [row[Math.floor((row.length - 1) / 2)], row[0], row.at(-1)];
  return {
    n: row.length,
    unknown: ratings.filter((rating) => rating === 'unknown').length,
    within: Math.max(...together),
    ...(median && lowest && highest ? { median, lowest, highest } : {}),
  };
}
