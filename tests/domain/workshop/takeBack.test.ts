// @vitest-environment node
import type { Session } from '@/domain/workshop/session';
import {
  askAgain,
  isAtRest,
  listStepChanges,
  listWalk,
  moveBy,
  patchItem,
  reveal,
  setClosed,
  setTalk,
  showItem,
  stepForward,
  takeBack,
} from '@/domain/workshop/steps';
import { MOMENT } from '../../support/samples';
import { ballotOf } from '../../support/workshop/fileSessions';

/** Four questions, two of them on the agenda, the second of which everybody sees. */
const talking: Session = {
  id: 'session-1',
  title: 'Workshop',
  format: 'ninetyMinutes',
  people: 18,
  talks: 2,
  phase: 'talking',
  items: [{ id: 'P01' }, { id: 'P02' }, { id: 'P03' }, { id: 'P04' }],
  agenda: ['P03', 'P01'],
  current: 'P01',
  createdAt: MOMENT,
  at: MOMENT,
  versions: {},
};

describe('the walk of a clicker', () => {
  it('ends with the rest, which stands for all that is not on the agenda', () => {
    expect(listWalk(talking)).toEqual(['P03', 'P01', 'P02']);
    const atEnd = moveBy(talking, 1);
    expect(atEnd.current).toBe('P02');
    expect(isAtRest(atEnd)).toBe(true);
    expect(moveBy(atEnd, 1).current).toBe('P02');
    expect(moveBy({ ...atEnd, current: 'P04' }, -1).current).toBe('P01');
  });

  it('shows the whole rest at once, and then stays there', () => {
    const shown = stepForward(showItem(talking, 'P02'), []);
    expect(shown.items.map(({ revealed }) => revealed)).toEqual([undefined, 1, undefined, 1]);
    expect(stepForward(shown, [])).toBe(shown);
  });

  it('leaves out what the session does not have, and reveals nothing while nobody has come anywhere', () => {
    const { current: _, ...nowhere } = { ...talking, agenda: ['P03', 'P99'] };
    expect(listWalk(nowhere)).toEqual(['P03', 'P01']);
    expect(isAtRest(nowhere)).toBe(false);
    expect(stepForward(nowhere, []).items).toEqual(talking.items);
  });
});

describe('taking back', () => {
  const steps: [name: string, step: (now: Session) => Session][] = [
    ['showing the ratings', (now) => reveal(now, 'P01')],
    ['a move', (now) => moveBy(now, -1)],
    ['a second round', (now) => askAgain(now, 'P03')],
    ['an agreed level', (now) => patchItem(now, 'P01', { agreed: 'underWay' })],
    ['parking', (now) => patchItem(now, 'P01', { parked: true })],
    ['a question put on the agenda', (now) => setTalk(now, 'P02', true)],
    ['the end', (now) => setClosed(now, true)],
  ];

  it.each(steps)('%s leads to the very session before', (_, step) => {
    const before = patchItem(talking, 'P03', { revealed: 1 });
    const after = step(before);
    expect(listStepChanges(before, after)).not.toEqual([]);
    expect(takeBack(after, before, after)).toEqual(before);
  });

  it('takes away what was not there before, the agenda and the level', () => {
    const { agenda: _, ...rating } = { ...talking, phase: 'rating' as const, current: 'P02' };
    const back = takeBack(talking, rating, talking);
    expect(back).toEqual(rating);
    expect('agenda' in back).toBe(false);
  });

  it('leaves what was typed since, and what another window did to other fields', () => {
    const shown = reveal(talking, 'P01');
    const since = patchItem(moveBy({ ...shown, people: 20 }, -1), 'P01', { sentence: 'We know too little.' });
    const back = takeBack(since, talking, shown);
    expect(back).toMatchObject({ people: 20, current: 'P03' });
    expect(back.items[0]).toEqual({ id: 'P01', sentence: 'We know too little.' });
  });

  it('tells no step where something was typed only', () => {
    expect(listStepChanges(talking, patchItem(talking, 'P01', { sentence: 'A', action: 'B' }))).toEqual([]);
  });

  it('does nothing to an item that is gone', () => {
    const shown = reveal(talking, 'P01');
    const without = { ...shown, items: shown.items.slice(1) };
    expect(takeBack(without, talking, shown)).toEqual(without);
  });
});

test('forward never shows a second round in which nobody has rated: what came in after it would be seen at once', () => {
  const asked: Session = {
    ...talking,
    agenda: ['P01', 'P02'],
    current: 'P01',
    items: [{ id: 'P01', revealed: 1, again: true }, { id: 'P02' }],
  };
  const [first, second] = [1, 2].map((round) => ballotOf(`b${round}`, { P01: 'underWay' }, { round }));
  expect(stepForward(asked, first ? [first] : [])).toEqual({ ...asked, current: 'P02' });
  expect(stepForward(asked, second ? [second] : []).items[0]).toMatchObject({ revealed: 2 });
});
