// @vitest-environment node
import fc from 'fast-check';
import { LEVELS } from '@/domain/pack';
import { compareSpread, countRatings, rangeOf, tally, tallyItem } from '@/domain/workshop/tally';
import { ballotOf, sessionOf } from '../../support/workshop/fileSessions';
import { ballotsOf, rooms, tallyOnTable, type Said } from '../../support/workshop/rooms';

const tallyRoom = ({ options, ratings }: Said) => tally(countRatings(ballotsOf('P06', ratings), 'P06', 1), options);

describe('a tally', () => {
  test('is what one finds with the ballots on a table', () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const { counts: _, ...found } = tallyRoom(room);
        expect(found).toEqual(tallyOnTable(room));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on the order of the ballots', () => {
    fc.assert(
      fc.property(
        rooms.chain((room) =>
          fc.tuple(fc.constant(room), fc.shuffledSubarray(room.ratings, { minLength: room.ratings.length })),
        ),
        ([room, ratings]) => {
          expect(tallyRoom({ ...room, ratings })).toEqual(tallyRoom(room));
        },
      ),
    );
  });

  test('"I don\'t know" moves neither the middle nor the ends, and is counted beside', () => {
    fc.assert(
      fc.property(rooms, fc.integer({ min: 1, max: 30 }), (room, more) => {
        const before = tallyRoom(room);
        const after = tallyRoom({ ...room, ratings: [...room.ratings, ...Array<'unknown'>(more).fill('unknown')] });
        expect({ ...after, counts: {} }).toEqual({ ...before, unknown: before.unknown + more, counts: {} });
      }),
    );
  });

  test('of one person, of two, of nobody, and of people who do not know', () => {
    expect(tally({ underWay: 1 }, LEVELS)).toMatchObject({
      n: 1,
      median: 'underWay',
      lowest: 'underWay',
      highest: 'underWay',
      within: 1,
    });
    expect(tally({ notYet: 1, sharedAndReviewed: 1 }, LEVELS)).toMatchObject({ n: 2, median: 'notYet', within: 1 });
    for (const counts of [{}, { unknown: 3 }]) {
      const empty = tally(counts, LEVELS);
      expect(empty).toMatchObject({ n: 0, within: 0 });
      expect(Object.keys(empty)).not.toContain('median');
      expect(Object.keys(empty)).not.toContain('lowest');
    }
  });

  test('looks at nothing that the item cannot have, nor at another round or item', () => {
    expect(tally({ yes: 4, underWay: 2 }, LEVELS).n).toBe(2);
    const ballots = [ballotOf('1', { P06: 'underWay', P07: 'notYet' }), ballotOf('2', { P06: 'notYet' }, { round: 2 })];
    expect(countRatings(ballots, 'P06', 1)).toEqual({ underWay: 1 });
    expect(countRatings(ballots, 'P06', 2)).toEqual({ notYet: 1 });
    expect(countRatings(ballots, 'P08', 1)).toEqual({});
  });
});

describe('the tally of an item', () => {
  const kept = sessionOf('s', { items: [{ id: 'P06', counts: [{ notYet: 3 }, { underWay: 2 }] }] });

  test('is that of its ballots, and where these were deleted the one that was kept', () => {
    expect(tallyItem(kept, [], 'P06', 1, LEVELS)).toMatchObject({ n: 3, median: 'notYet' });
    expect(tallyItem(kept, [], 'P06', 2, LEVELS)).toMatchObject({ n: 2, median: 'underWay' });
    expect(tallyItem(kept, ballotsOf('P06', ['established']), 'P06', 1, LEVELS)).toMatchObject({ n: 1 });
  });

  test('is empty where there is nothing', () => {
    expect(tallyItem(kept, [], 'P07', 1, LEVELS).n).toBe(0);
    expect(tallyItem(sessionOf('s'), [], 'P06', 2, LEVELS).n).toBe(0);
  });
});

describe('what a room talks about first', () => {
  const compare = (a: Said, b: Said) => Math.sign(compareSpread(tallyRoom(a), tallyRoom(b), a.options, b.options));

  test('two ways to compare agree: turned around, and over a third', () => {
    fc.assert(
      fc.property(rooms, rooms, rooms, (a, b, c) => {
        expect(compare(a, b) + compare(b, a)).toBe(0);
        expect(compare(a, a)).toBe(0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) {
          expect(compare(a, c)).toBeLessThanOrEqual(0);
        }
        if (compare(a, b) === 0) {
          expect(compare(a, c)).toBe(compare(b, c));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, Said['ratings'], Said['ratings']]>([
    [
      'a smaller share stands together',
      ['notYet', 'underWay', 'sharedAndReviewed'],
      ['notYet', 'firstSteps', 'underWay'],
    ],
    [
      'a smaller share, although the ends are nearer',
      ['notYet', 'notYet', 'notYet', 'underWay', 'underWay'],
      ['notYet', 'notYet', 'notYet', 'notYet', 'sharedAndReviewed'],
    ],
    [
      'the same share, and the ends are farther apart',
      ['notYet', 'notYet', 'sharedAndReviewed'],
      ['notYet', 'notYet', 'underWay'],
    ],
    ['the same, and more do not know', ['notYet', 'unknown'], ['underWay']],
    ['somebody rated it', ['notYet'], ['unknown', 'unknown']],
  ])('%s', (_, first, second) => {
    expect(compare({ options: LEVELS, ratings: first }, { options: LEVELS, ratings: second })).toBe(-1);
  });

  test('shares are compared exactly: 1 of 3 is 2 of 6', () => {
    const third = { options: LEVELS, ratings: ['notYet', 'underWay', 'sharedAndReviewed'] as const };
    const six = { options: LEVELS, ratings: [...third.ratings, ...third.ratings] };
    expect(compare({ ...third, ratings: [...third.ratings] }, six)).toBe(0);
  });

  test('steps between the ends are those of the item', () => {
    expect(rangeOf({ lowest: 'no', highest: 'yes' } as never, ['no', 'beingPrepared', 'yes'])).toBe(2);
    expect(rangeOf(tally({ notYet: 2, sharedAndReviewed: 1 }, LEVELS), LEVELS)).toBe(4);
    expect(rangeOf(tally({}, LEVELS), LEVELS)).toBe(0);
  });
});
