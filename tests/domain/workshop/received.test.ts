// @vitest-environment node
import type { Ballot } from '@/domain/workshop/ballot';
import { countRated, countReceived, listCountBallots } from '@/domain/workshop/received';
import { countRatings } from '@/domain/workshop/tally';
import { MOMENT } from '../../support/samples';

let next = 0;
const newId = () => `ballot-${(next += 1)}`;
const ballot = (given: Partial<Ballot>): Ballot => ({
  id: newId(),
  way: 'paper',
  round: 1,
  sheet: 0,
  ratings: {},
  at: MOMENT,
  ...given,
});

test('a count of hands becomes one ballot for each person, and nobody else', () => {
  const made = listCountBallots({ notYet: 2, established: 1, unknown: 1 }, ['notYet', 'established', 'unknown'], {
    itemId: 'P07',
    round: 2,
    sheet: 0,
    at: MOMENT,
    newId,
  });
  expect(countRatings(made, 'P07', 2)).toEqual({ notYet: 2, established: 1, unknown: 1 });
  expect(made.every(({ way, round }) => way === 'count' && round === 2)).toBe(true);
  expect(new Set(made.map(({ id }) => id)).size).toBe(4);
});

test('a sheet is received as often as people handed it in, and hands that were counted are the same people each time', () => {
  const hands = ['P01', 'P02', 'P02', 'P02'].map((id) => ballot({ way: 'count', ratings: { [id]: 'notYet' } }));
  const papers = [ballot({}), ballot({ ratings: { P01: 'unknown' } })];
  const others = [ballot({ round: 2 }), ballot({ sheet: 1 })];
  expect(countReceived([...hands, ...papers, ...others], ['P01', 'P02'], 0, 1)).toBe(5);
  expect(countReceived([], ['P01'], 0, 1)).toBe(0);
});

test('who does not know has rated, who left a question out has not', () => {
  const ballots = [
    ballot({ ratings: { P01: 'unknown' } }),
    ballot({}),
    ballot({ round: 2, ratings: { P01: 'notYet' } }),
  ];
  expect(countRated(ballots, 'P01', 1)).toBe(1);
});
