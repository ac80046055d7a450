// @vitest-environment node
import type { Session, SessionItem } from '@/domain/workshop/session';
import { listRoomViews } from '@/domain/workshop/roomView';
import { keepCounts } from '@/domain/workshop/steps';
import { sessionOf } from '../../support/workshop/fileSessions';
import { ballotsOf } from '../../support/workshop/rooms';
import { OUTLINE } from '../../support/workshop/sheets';

const TAKEN: SessionItem = { id: 'P06', agreed: 'underWay', revealed: 1, takenAt: '2026-11-22T12:00:00.000Z' };
const BALLOTS = [...ballotsOf('P06', ['underWay', 'notYet', 'unknown']), ...ballotsOf('P06', ['underWay'], 2)];
const held = (id: string, item: SessionItem, fields: Partial<Session> = {}, ballots = BALLOTS) => ({
  session: sessionOf(id, { items: [item], ...fields }),
  ballots,
});
const viewOf = (...sessions: ReturnType<typeof held>[]) => listRoomViews(sessions, OUTLINE).get('P06');

test('a view is told of what was agreed and taken, and of nothing else', () => {
  expect(viewOf(held('s', TAKEN))).toMatchObject({ itemId: 'P06', agreed: 'underWay', takenAt: TAKEN.takenAt });
  expect(viewOf(held('s', { ...TAKEN, takenAt: undefined }))).toBeUndefined();
  expect(viewOf(held('s', { ...TAKEN, agreed: undefined }))).toBeUndefined();
  expect(listRoomViews([], OUTLINE).size).toBe(0);
});

test('no round that the room has not seen is in it', () => {
  expect(viewOf(held('s', { ...TAKEN, revealed: 0 }))?.rounds).toEqual([]);
  expect(viewOf(held('s', TAKEN))?.rounds).toMatchObject([{ n: 2, unknown: 1, median: 'notYet' }]);
  expect(viewOf(held('s', { ...TAKEN, revealed: 2 }))?.rounds).toMatchObject([{ n: 2 }, { n: 1 }]);
});

test('it stays the same when the ballots are deleted', () => {
  const open = held('s', { ...TAKEN, revealed: 2 });
  const kept = { session: { ...keepCounts(open.session, BALLOTS), ballots: [] }, ballots: [] };
  expect(viewOf(kept)).toEqual(viewOf(open));
});

test('of several workshops the one counts that was taken last, whatever their order', () => {
  const later = held('later', { ...TAKEN, agreed: 'established', takenAt: '2026-12-01T12:00:00.000Z' });
  const earlier = held('earlier', TAKEN);
  expect(viewOf(earlier, later)?.session.id).toBe('later');
  expect(viewOf(later, earlier)?.session.id).toBe('later');
});

test('it names the workshop and who sees it differently, and no empty text', () => {
  const view = viewOf(held('s', { ...TAKEN, sentence: ' ', otherView: 'The library' }, { date: '2026-11-12' }));
  expect(view?.session).toEqual({ id: 's', title: 'Session s', createdAt: expect.any(String), date: '2026-11-12' });
  expect(view).toMatchObject({ otherView: 'The library' });
  expect(view && Object.keys(view)).not.toContain('sentence');
});
