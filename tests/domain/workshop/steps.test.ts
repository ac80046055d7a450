// @vitest-environment node
import fc from 'fast-check';
import { LEVELS } from '@/domain/pack';
import { optionsOf, type Ballot, type Rating } from '@/domain/workshop/ballot';
import { sessionSchema, type Session } from '@/domain/workshop/session';
import {
  askAgain,
  beginRating,
  canReopen,
  canReveal,
  closeRound,
  confirmMedians,
  keepCounts,
  listOpenItems,
  listRest,
  listWalk,
  moveBy,
  patchItem,
  patchSession,
  reopenRound,
  reveal,
  revealRest,
  setClosed,
  setTalk,
  showItem,
  sortBySpread,
  stepForward,
} from '@/domain/workshop/steps';
import { tallyItem } from '@/domain/workshop/tally';
import { MOMENT } from '../../support/samples';
import { ballotOf, sessionOf } from '../../support/workshop/fileSessions';
import { ballotsOf } from '../../support/workshop/rooms';
import { OUTLINE } from '../../support/workshop/sheets';

const ITEMS = ['P01', 'P02', 'P03', 'P04', '01.C1'];
const fresh = (fields: Partial<Session> = {}): Session => {
  const { ballots: _, ...session } = sessionOf('s', { talks: 2, items: ITEMS.map((id) => ({ id })), ...fields });
  return session;
};
const itemOf = (session: Session, id: string) => session.items.find((item) => item.id === id);
/** P03 stands farthest apart, then P01; of P02 all think alike; nobody rated P04. */
const BALLOTS = [
  ...ballotsOf('P01', ['notYet', 'underWay']),
  ...ballotsOf('P02', ['underWay', 'underWay']),
  ...ballotsOf('P03', ['notYet', 'sharedAndReviewed']),
  ...ballotsOf('01.C1', ['yes', 'yes', 'no']),
];
const talking = () => closeRound(beginRating(fresh()), BALLOTS, OUTLINE);

const ratingFor = (id: string) => fc.constantFrom<Rating[]>(...optionsOf(id, OUTLINE), 'unknown');
const ballots = fc.array(
  fc
    .tuple(
      fc.constantFrom(1, 2),
      fc.record(Object.fromEntries(ITEMS.map((id) => [id, ratingFor(id)])), { requiredKeys: [] }),
    )
    .map(([round, ratings]) => ballotOf('b', ratings as Record<string, Rating>, { round })),
  { maxLength: 15 },
);

describe('the phases', () => {
  test('one after the other, and a second window that is late changes nothing', () => {
    const rating = beginRating(fresh());
    expect([rating.phase, rating.current]).toEqual(['rating', 'P01']);
    expect(beginRating(rating)).toBe(rating);
    const closed = closeRound(rating, BALLOTS, OUTLINE);
    expect([closed.phase, closed.agenda, closed.current]).toEqual(['talking', ['P03', 'P01'], 'P03']);
    expect(closeRound(closed, [], OUTLINE)).toBe(closed);
    expect(beginRating(closed)).toBe(closed);
    const over = setClosed(closed, true);
    expect([over.phase, setClosed(over, true) === over, setClosed(over, false).phase]).toEqual([
      'closed',
      true,
      'talking',
    ]);
    expect(setClosed(rating, false)).toBe(rating);
  });

  test('the first round is opened again only while nothing was shown', () => {
    expect(reopenRound(talking()).phase).toBe('rating');
    const shown = reveal(talking(), 'P03');
    expect(canReopen(shown)).toBe(false);
    expect(reopenRound(shown)).toBe(shown);
  });

  test('what can be rated: everything, then only what was asked again and not shown', () => {
    expect(listOpenItems(beginRating(fresh()))).toEqual({ round: 1, ids: ITEMS });
    const again = askAgain(reveal(talking(), 'P03'), 'P03');
    expect(listOpenItems(again)).toEqual({ round: 2, ids: ['P03'] });
    expect(listOpenItems(reveal(again, 'P03'))).toEqual({ round: 2, ids: [] });
    expect(listOpenItems(setClosed(again, true))).toEqual({ round: 2, ids: [] });
  });
});

describe('nothing is shown but by showing it', () => {
  const revealedOf = ({ items }: Session) => items.map(({ revealed = 0 }) => revealed);
  const id = fc.constantFrom(...ITEMS);
  const others: fc.Arbitrary<(session: Session, all: Ballot[]) => Session> = fc.oneof(
    fc.constantFrom<(session: Session, all: Ballot[]) => Session>(
      beginRating,
      reopenRound,
      keepCounts,
      (session, all) => closeRound(session, all, OUTLINE),
      (session, all) => confirmMedians(session, ITEMS, all, OUTLINE),
      (session) => setClosed(session, true),
      (session) => setClosed(session, false),
      (session) => moveBy(session, 1),
      (session) => moveBy(session, -1),
      (session) => patchSession(session, { talks: 3, place: undefined }),
    ),
    id.map((item) => (session: Session) => askAgain(session, item)),
    id.map((item) => (session: Session) => showItem(session, item)),
    id.map((item) => (session: Session) => setTalk(session, item, true)),
    id.map((item) => (session: Session) => setTalk(session, item, false)),
    id.map((item) => (session: Session) => patchItem(session, item, { agreed: 'underWay', sentence: 'x' })),
  );
  const shows: fc.Arbitrary<(session: Session, all: Ballot[]) => Session> = fc.oneof(
    fc.constantFrom(revealRest, stepForward),
    id.map((item) => (session: Session) => reveal(session, item)),
  );

  test('whatever the order of the steps: only reveal, the rest and the clicker show, and only while the room talks', () => {
    const step = fc.oneof(
      others.map((run) => ({ run, isShowing: false })),
      shows.map((run) => ({ run, isShowing: true })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), ballots, (steps, all) => {
        let session = fresh();
        for (const { run, isShowing } of steps) {
          const next = run(session, all);
          const [before, after] = [revealedOf(session), revealedOf(next)];
          if (!isShowing || session.phase !== 'talking') {
            expect(after).toEqual(before);
          }
          // A round is never skipped, and none is hidden again.
          expect(after.every((round, at) => round === before[at] || round === (before[at] ?? 0) + 1)).toBe(true);
          expect(sessionSchema.safeParse(next).success).toBe(true);
          session = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the rest is shown in its first round; what was asked again in its second waits', () => {
    const again = setTalk(askAgain(reveal(talking(), 'P03'), 'P03'), 'P03', false);
    const shown = revealRest(again);
    expect(listRest(shown).map(({ id: item, revealed }) => [item, revealed])).toEqual([
      ['P02', 1],
      ['P03', 1],
      ['P04', 1],
      ['01.C1', 1],
    ]);
    expect(itemOf(shown, 'P01')?.revealed).toBeUndefined();
  });

  test('a second round is asked for after the first was shown', () => {
    expect(askAgain(talking(), 'P03')).toEqual(talking());
    const both = reveal(askAgain(reveal(talking(), 'P03'), 'P03'), 'P03');
    expect(itemOf(both, 'P03')?.revealed).toBe(2);
    expect(canReveal(both, 'P03')).toBe(false);
  });
});

describe('the agenda', () => {
  test('is made of the first round alone', () => {
    fc.assert(
      fc.property(ballots, ballots, fc.array(fc.constantFrom(...ITEMS)), (first, second, parked) => {
        const firstRound = first.map((ballot) => ({ ...ballot, round: 1 }));
        const secondRound = second.map((ballot) => ({ ...ballot, round: 2, way: 'count' as const, at: '2030' }));
        const plain = beginRating(fresh());
        const noted = parked.reduce((next, id) => patchItem(next, id, { parked: true, agreed: 'notYet' }), plain);
        const agenda = closeRound(plain, firstRound, OUTLINE).agenda;
        expect(closeRound(noted, [...secondRound, ...firstRound.toReversed()], OUTLINE).agenda).toEqual(agenda);
      }),
    );
  });

  test('has as many questions as were asked for, those first that nobody agrees on, unrated ones last', () => {
    expect(sortBySpread(fresh(), BALLOTS, OUTLINE)).toEqual(['P03', 'P01', '01.C1', 'P02', 'P04']);
    for (const [talks, length] of [
      [0, 0],
      [1, 1],
      [100, 5],
    ] as const) {
      const { agenda, current } = closeRound(fresh({ talks }), BALLOTS, OUTLINE);
      expect([agenda?.length, current]).toEqual([length, talks === 0 ? 'P01' : 'P03']);
    }
  });

  test('holds each item once, at its end, and none that the session does not have', () => {
    expect(setTalk(setTalk(talking(), 'P03', true), 'P02', true).agenda).toEqual(['P01', 'P03', 'P02']);
    expect(setTalk(talking(), 'P01', false).agenda).toEqual(['P03']);
    expect(setTalk(talking(), 'P19', true).agenda).toEqual(['P03', 'P01']);
  });

  test('written by hand with an item that is gone is walked through all the same', () => {
    const odd = fresh({ phase: 'talking', agenda: ['P19', 'P02'], current: 'P19' });
    expect(listWalk(odd)).toEqual(['P02', 'P01']);
    expect(canReveal(odd, 'P19')).toBe(false);
    expect(stepForward(odd, []).current).toBe('P02');
    expect(moveBy(odd, -1).current).toBe('P02');
    expect(beginRating(fresh({ current: 'P19' })).current).toBe('P01');
  });
});

describe('what is written down', () => {
  test('the middle of the last round that was shown, where there is one', () => {
    const all = [...BALLOTS, ...ballotsOf('P03', ['established'], 2)];
    const once = revealRest(reveal(talking(), 'P03'));
    const agreedIn = (session: Session) =>
      confirmMedians(session, ITEMS, all, OUTLINE).items.map(({ agreed }) => agreed);
    expect(agreedIn(once)).toEqual([undefined, 'underWay', 'notYet', undefined, 'yes']);
    expect(agreedIn(reveal(askAgain(once, 'P03'), 'P03'))[2]).toBe('established');
    expect(agreedIn(talking()).filter(Boolean)).toEqual([]);
  });

  test('an empty field is gone, and nothing else of the item or session changes', () => {
    const session = talking();
    const typed = patchItem(session, 'P01', { sentence: 'a', otherView: 'b' });
    expect(patchItem(typed, 'P01', { sentence: undefined, otherView: undefined })).toEqual(session);
    expect(typed.items.filter(({ id }) => id !== 'P01')).toEqual(session.items.filter(({ id }) => id !== 'P01'));
    expect(patchSession({ ...session, place: 'Hall' }, { place: undefined })).toEqual(session);
  });

  test('what is agreed anew was not taken into the assessment', () => {
    const taken = patchItem(patchItem(talking(), 'P01', { agreed: 'underWay' }), 'P01', { takenAt: MOMENT });
    expect(itemOf(patchItem(taken, 'P01', { agreed: 'underWay', sentence: 'x' }), 'P01')?.takenAt).toBe(MOMENT);
    expect(itemOf(patchItem(taken, 'P01', { agreed: 'notYet' }), 'P01')?.takenAt).toBeUndefined();
    expect(itemOf(patchItem(taken, 'P01', { agreed: undefined }), 'P01')?.takenAt).toBeUndefined();
  });
});

describe('when the ballots are deleted', () => {
  test('every tally stays, also when more come and are deleted as well', () => {
    fc.assert(
      fc.property(ballots, ballots, (first, second) => {
        const tallies = (session: Session, all: Ballot[]) =>
          ITEMS.flatMap((id) => [1, 2].map((round) => tallyItem(session, all, id, round, [...LEVELS, 'no', 'yes'])));
        const kept = keepCounts(fresh(), first);
        expect(tallies(kept, [])).toEqual(tallies(fresh(), first));
        expect(tallies(keepCounts(kept, second), [])).toEqual(tallies(kept, second));
        expect(sessionSchema.safeParse(kept).success).toBe(true);
      }),
    );
  });
});
