// @vitest-environment node
import { NOTE_LIMIT, answerSchema, changesAnswer, patchAnswer, type Answer, type AnswerPatch } from '@/domain/answer';
import { indexAnswers } from '@/domain/assessment';
import type { Rating } from '@/domain/workshop/ballot';
import { listRoomViews, type RoomView } from '@/domain/workshop/roomView';
import { patchItem } from '@/domain/workshop/steps';
import { buildTakeOver, hasRoom, listNewRemarks, listTakeOvers, type Remark } from '@/domain/workshop/takeOver';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { MOMENT, answer } from '../../support/samples';
import { AGREED, BALLOTS } from '../../support/workshop/agreed';

const pack = await getPackOutline(CURRENT_PACK);
const METHOD = { kind: 'workshop', session: AGREED.id, title: AGREED.title } as const;

/** How each agreed item meets these answers and views. */
function meet(answers: Answer[] = [], views = new Map<string, RoomView>(), session = AGREED) {
  const takes = listTakeOvers(session, { answers: indexAnswers(answers), views }, pack);
  return Object.fromEntries(takes.map(({ item, meeting }) => [item.id, meeting]));
}

/** The answer after a person ticked these. */
function take(now: Answer | undefined, agreed: Rating, wanted: Partial<Parameters<typeof buildTakeOver>[3]>): Answer {
  const patch = buildTakeOver(now, { agreed }, AGREED, { level: false, remarks: [], discuss: false, ...wanted });
  return patchAnswer(now, '01.C2', patch, 'device-1', MOMENT);
}

const REMARKS: Remark[] = [
  { text: 'There is a budget line.', written: 'There is a budget line.' },
  { text: 'The library doubts it.', written: 'Seen differently\nThe library doubts it.' },
];

describe('what an agreed item meets', () => {
  test('nothing in an empty assessment; what was not agreed is not there', () => {
    expect(meet()).toEqual({ P01: 'free', P02: 'free', '01.C1': 'free', '01.C2': 'free' });
  });

  test.each<[string, AnswerPatch, string]>([
    ['a note alone', { note: 'to come' }, 'free'],
    ['the same level', { level: 'established' }, 'same'],
    ['another level', { level: 'notYet' }, 'differs'],
    ['that we do not know yet', { state: 'unknown' }, 'differs'],
    ['that it does not apply', { state: 'notApplicable', reason: 'noPowers' }, 'differs'],
    ['the same level from another workshop', { level: 'established', method: { ...METHOD, session: 'other' } }, 'same'],
  ])('%s', (_, patch, meeting) => {
    expect(meet([answer('01.C2', patch)])['01.C2']).toBe(meeting);
  });

  test('itself, once it was taken: and something else when the level or the room changed after that', () => {
    const taken = patchItem(AGREED, '01.C2', { takenAt: MOMENT });
    const stands = answer('01.C2', { level: 'established', method: METHOD });
    expect(meet([stands], undefined, taken)['01.C2']).toBe('taken');
    expect(meet([answer('01.C2', { level: 'notYet' })], undefined, taken)['01.C2']).toBe('differs');
    expect(meet([], undefined, taken)['01.C2']).toBe('free');
    const changed = patchItem(taken, '01.C2', { agreed: 'notYet' });
    expect(meet([stands], undefined, changed)['01.C2']).toBe('differs');
  });

  test('of a principle, the view of another workshop that was taken last', () => {
    const mine = patchItem(AGREED, 'P01', { takenAt: '2026-11-20T10:00:00.000Z' });
    const other = { ...patchItem(AGREED, 'P01', { takenAt: '2026-11-21T10:00:00.000Z' }), id: 'session-2' };
    const held = [mine, other].map((session) => ({ session, ballots: BALLOTS }));
    expect(meet([], new Map(), mine)['P01']).toBe('taken');
    expect(meet([], new Map(listRoomViews(held, pack)), mine)['P01']).toBe('differs');
    const again = patchItem(mine, 'P01', { takenAt: '2026-11-22T10:00:00.000Z' });
    const views = listRoomViews(
      [again, other].map((session) => ({ session, ballots: BALLOTS })),
      pack,
    );
    expect(meet([], new Map(views), again)['P01']).toBe('taken');
  });

  test('no place for a question that the set does not have, or an answer that it cannot have', () => {
    const odd = {
      ...AGREED,
      items: [
        { id: '99.C9', agreed: 'yes' as const },
        { id: '01.C1', agreed: 'underWay' as const },
      ],
    };
    expect(meet([], undefined, odd)).toEqual({ '99.C9': 'unfit', '01.C1': 'unfit' });
  });
});

describe('what is written', () => {
  test('the level with the workshop, and nothing that was not ticked', () => {
    const after = take(undefined, 'established', { level: true });
    expect(after).toMatchObject({ state: 'answered', level: 'established', method: METHOD });
    expect(after).not.toHaveProperty('note');
    expect(after).not.toHaveProperty('discuss');
    expect(take(answer('01.C2', { level: 'notYet' }), 'established', {})).toMatchObject({ level: 'notYet' });
  });

  test('a choice takes the place of what stood, and the row is one that a file may hold', () => {
    const before = answer('01.C1', { state: 'notApplicable', reason: 'noPowers', note: 'see the law' });
    const after = take(before, 'yes', { level: true });
    expect(after).toMatchObject({ state: 'answered', choice: 'yes', note: 'see the law' });
    expect(answerSchema.safeParse(after).success).toBe(true);
  });

  test('the remarks below the note that is there, each a paragraph, the level as it stands', () => {
    const before = answer('01.C2', { level: 'notYet', note: 'Our own words.' });
    const after = take(before, 'established', { remarks: REMARKS, discuss: true });
    expect(after).toMatchObject({
      level: 'notYet',
      discuss: true,
      note: 'Our own words.\n\nThere is a budget line.\n\nSeen differently\nThe library doubts it.',
    });
    expect(after).not.toHaveProperty('method');
  });

  test('nothing the second time', () => {
    const wanted = { level: true, remarks: REMARKS, discuss: true };
    const once = take(answer('01.C2', { note: 'Our own words.' }), 'established', wanted);
    expect(listNewRemarks(once.note, REMARKS)).toEqual([]);
    expect(changesAnswer(once, buildTakeOver(once, { agreed: 'established' }, AGREED, wanted))).toBe(false);
  });

  test('no note that would be too long: the one that is there keeps every word', () => {
    const long = answer('01.C2', { level: 'notYet', note: 'x'.repeat(NOTE_LIMIT - 20) });
    expect(hasRoom(long, REMARKS)).toBe(false);
    expect(take(long, 'established', { level: true, remarks: REMARKS }).note).toBe(long.note);
    expect(hasRoom(answer('01.C2', { note: 'short' }), REMARKS)).toBe(true);
  });
});
