// @vitest-environment node
import { faultsOf } from '@/domain/schema';
import {
  getItem,
  isRecorded,
  isRevealed,
  sessionSchema,
  sessionSetupSchema,
  type SessionItem,
} from '@/domain/workshop/session';
import { sessionOf } from '../../support/workshop/fileSessions';

const faultIn = (fields: object) => {
  const parsed = sessionSchema.safeParse({ ...sessionOf('s'), ...fields });
  return parsed.success ? [] : faultsOf(parsed.error).map(({ field }) => field);
};

test('a session of one person about one question, with nothing to talk about, is one', () => {
  expect(faultIn({ people: 1, talks: 0, items: [{ id: 'P06' }], agenda: [], timer: {} })).toEqual([]);
  expect(faultIn({ later: 1, items: [{ id: '07.I12', later: 1 }] })).toEqual([]);
});

test.each([
  ['nobody', { people: 0 }, 'people'],
  ['half a person', { people: 1.5 }, 'people'],
  ['nothing to rate', { items: [] }, 'items'],
  ['a question that is none', { items: [{ id: 'x' }] }, 'items.0.id'],
  ['"I do not know" as what was agreed', { items: [{ id: 'P06', agreed: 'unknown' }] }, 'items.0.agreed'],
  ['a third round', { items: [{ id: 'P06', revealed: 3 }] }, 'items.0.revealed'],
  ['less than nobody at a level', { items: [{ id: 'P06', counts: [{ notYet: -1 }] }] }, 'items.0.counts.0.notYet'],
  ['a clock of two days', { timer: { left: 172_800_000 } }, 'timer.left'],
  ['a phase that is none', { phase: 'pause' }, 'phase'],
  ['a day that there is not', { date: '2026-02-30' }, 'date'],
])('a session with %s is none', (_, fields, field) => {
  expect(faultIn(fields)).toEqual([field]);
});

test('the form of preparing needs a title that is more than a space', () => {
  const form = { title: 'Workshop', format: 'training', people: 18 };
  expect(sessionSetupSchema.safeParse(form).success).toBe(true);
  expect(sessionSetupSchema.safeParse({ ...form, title: ' ' }).success).toBe(false);
  expect(sessionSetupSchema.safeParse({ ...form, items: [] }).success).toBe(false);
});

test('an item is recorded as soon as one thing is written down, and not by spaces', () => {
  const nothing: Partial<SessionItem>[] = [{}, { sentence: ' ' }, { parked: false }, { revealed: 2, again: true }];
  const something: Partial<SessionItem>[] = [
    { agreed: 'notYet' },
    { parked: true },
    { otherView: 'x' },
    { evidence: 'x' },
    { action: 'x' },
  ];
  expect(nothing.filter((fields) => isRecorded({ id: 'P06', ...fields }))).toEqual([]);
  expect(something.filter((fields) => isRecorded({ id: 'P06', ...fields }))).toEqual(something);
});

test('a round is seen from when it was shown', () => {
  expect([1, 2].map((round) => isRevealed({}, round))).toEqual([false, false]);
  expect([1, 2].map((round) => isRevealed({ revealed: 1 }, round))).toEqual([true, false]);
  expect([1, 2].map((round) => isRevealed({ revealed: 2 }, round))).toEqual([true, true]);
});

test('an item that the session does not have is asked for by a mistake of ours', () => {
  expect(() => getItem(sessionOf('s'), 'P20')).toThrow('There is no item P20');
});
