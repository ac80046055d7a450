// @vitest-environment node
import { getOpenAssessment, saveAnswer, setReady, undo } from '@/data/assessments';
import { database } from '@/data/database';
import { agreeYear, listEditions, reopenYear } from '@/data/editions';
import { listRestorePoints } from '@/data/files/restorePoints';
import type { getPackOutline } from '@/data/packs';
import { getCityYears } from '@/data/years/cityYears';
import { moveToPack, returnToOldPack } from '@/data/years/packMove';
import {
  createSession,
  changeSession,
  forgetBallots,
  getSession,
  removeSession,
  saveBallots,
} from '@/data/workshop/sessions';
import { getItem } from '@/domain/workshop/session';
import { patchItem } from '@/domain/workshop/steps';
import { ballotOf } from '../support/workshop/fileSessions';
import { reopen, storeFreshCity, storedAnswer } from '../support/storedCity';
import { NEXT_PACK, nextPack } from '../support/years/nextPack';

// The product has one set so far: the next one is handed out where the app would load it.
vi.mock('@/data/packs', async (original) => {
  const packs = await original<typeof import('@/data/packs')>();
  const outline: typeof getPackOutline = async (id, language) =>
    id === NEXT_PACK ? nextPack : packs.getPackOutline(id, language);
  return { ...packs, getPackOutline: outline };
});

let cityId = '';
let oldId = '';

beforeEach(async () => {
  const { city, assessment } = await storeFreshCity();
  [cityId, oldId] = [city.id, assessment.id];
  await saveAnswer(oldId, 'P01', '01.C2', { level: 'established' });
  await saveAnswer(oldId, 'P06', '06.I1', { choice: 'yes' });
  await setReady(oldId, 'P01', true);
});

const openNow = () => reopen(cityId);
const listHeads = () => database.assessments.where({ cityId }).toArray();

test('a moved year takes over what means the same, and the old draft stays as it was', async () => {
  const before = await database.answers.where({ assessmentId: oldId }).toArray();
  await moveToPack(oldId, NEXT_PACK);
  const { assessment } = await openNow();
  expect(assessment).toMatchObject({ packId: NEXT_PACK, movedFrom: oldId, principles: [{ ready: false }] });
  expect(assessment.answers.map(({ indicatorId }) => indicatorId)).toEqual(['01.C2']);
  expect(await database.answers.where({ assessmentId: oldId }).toArray()).toEqual(before);
  expect(await listRestorePoints()).toMatchObject([{ cityId, reason: 'newSet', years: [{ year: 2026, answered: 2 }] }]);
});

test('pressed twice, it is moved once', async () => {
  await Promise.all([moveToPack(oldId, NEXT_PACK), moveToPack(oldId, NEXT_PACK)]);
  expect((await listHeads()).filter(({ replacedBy }) => replacedBy === undefined)).toHaveLength(1);
  expect(await getCityYears(cityId)).toHaveLength(1);
});

test('going back and moving again takes up the draft that was left, with its answers', async () => {
  await moveToPack(oldId, NEXT_PACK);
  const { assessment } = await openNow();
  await saveAnswer(assessment.id, 'P06', '06.I1', { choice: 'no' });
  await returnToOldPack(assessment.id);
  expect((await openNow()).assessment.id).toBe(oldId);
  expect((await storedAnswer(cityId, '06.I1'))?.choice).toBe('yes');
  await moveToPack(oldId, NEXT_PACK);
  expect((await openNow()).assessment.id).toBe(assessment.id);
  expect((await storedAnswer(cityId, '06.I1'))?.choice).toBe('no');
  expect(await listHeads()).toHaveLength(2);
});

test('an agreed year is neither moved nor changed, and its edition goes along when it is reopened', async () => {
  await agreeYear(await openNow(), { body: 'Council', date: '2026' });
  await moveToPack(oldId, NEXT_PACK);
  await saveAnswer(oldId, 'P01', '01.C2', { level: 'notYet' });
  await setReady(oldId, 'P01', false);
  await undo(oldId);
  const { assessment } = await openNow();
  expect(assessment).toMatchObject({ id: oldId, principles: [{ ready: true }] });
  expect((await storedAnswer(cityId, '01.C2'))?.level).toBe('established');

  await reopenYear(oldId);
  await moveToPack(oldId, NEXT_PACK);
  const moved = (await getOpenAssessment(cityId, 2026))?.assessment.id ?? '';
  expect(await listEditions(moved)).toMatchObject([{ revision: 1, body: 'Council' }]);
});

describe('workshops of a year that is moved', () => {
  const MOMENT = '2026-11-22T10:00:00.000Z';
  let id = '';
  beforeEach(async () => {
    const setup = { title: 'Spring', format: 'twoHalfDays' as const, people: 18, items: ['01.C2', '06.I1', 'P06'] };
    const { pack } = await openNow();
    id = await createSession(oldId, setup, pack);
    await saveBallots(oldId, id, [ballotOf('b1', { '01.C2': 'established', '06.I1': 'yes', P06: 'notYet' })]);
    for (const [item, agreed] of [
      ['01.C2', 'established'],
      ['06.I1', 'yes'],
      ['P06', 'notYet'],
    ] as const) {
      await changeSession(oldId, id, (session) => patchItem(session, item, { agreed, takenAt: MOMENT }));
    }
  });
  const moveNow = async () => {
    await moveToPack(oldId, NEXT_PACK);
    return (await openNow()).assessment.id;
  };

  test('come along with their ballots; what an indicator of another meaning was agreed on is not taken any more', async () => {
    const before = await getSession(oldId, id);
    const moved = await getSession(await moveNow(), id);
    expect(moved?.ballots).toEqual(before?.ballots);
    expect(moved?.session.items.map(({ takenAt, ...item }) => ({ ...item, taken: takenAt !== undefined }))).toEqual([
      { id: '01.C2', agreed: 'established', taken: true },
      { id: '06.I1', agreed: 'yes', taken: false },
      { id: 'P06', agreed: 'notYet', taken: true },
    ]);
    expect(await getSession(oldId, id)).toEqual(before);
  });

  test('are as they were when the move is taken back', async () => {
    const newId = await moveNow();
    await changeSession(newId, id, (session) => patchItem(session, 'P06', { sentence: 'In the new set' }));
    await returnToOldPack(newId);
    const old = await getSession(oldId, id);
    expect(old && getItem(old.session, 'P06')).not.toHaveProperty('sentence');
    await moveToPack(oldId, NEXT_PACK);
    const moved = await getSession(newId, id);
    expect(moved && getItem(moved.session, 'P06')).toMatchObject({ sentence: 'In the new set' });
  });

  test('whose ballots are deleted have none left in the old draft either', async () => {
    const newId = await moveNow();
    await forgetBallots(newId, id);
    expect(await database.ballots.count()).toBe(0);
    const drafts = await Promise.all([oldId, newId].map((draft) => getSession(draft, id)));
    expect(drafts.map((open) => open && getItem(open.session, 'P06').counts)).toEqual([
      [{ notYet: 1 }],
      [{ notYet: 1 }],
    ]);
  });

  test('that are deleted are deleted in both', async () => {
    const newId = await moveNow();
    await removeSession(newId, id);
    expect(await Promise.all([oldId, newId].map((draft) => getSession(draft, id)))).toEqual([undefined, undefined]);
    expect(await database.ballots.count()).toBe(0);
  });
});
