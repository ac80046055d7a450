// @vitest-environment node
import { saveAnswer, setDepartment, setReady } from '@/data/assessments';
import { database } from '@/data/database';
import { agreeYear, reopenYear } from '@/data/editions';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { getCityYears, startYear } from '@/data/years/cityYears';
import { createSession, listSessions, saveBallots } from '@/data/workshop/sessions';
import type { City } from '@/domain/assessment';
import { ballotOf } from '../../support/workshop/fileSessions';
import { reopen, storeFreshCity } from '../../support/storedCity';

const P01 = ['01.C2', '01.I1', '01.I2'];

let city: City;
let id = '';

beforeEach(async () => {
  const open = await storeFreshCity();
  [city, id] = [open.city, open.assessment.id];
  for (const indicatorId of P01) {
    await saveAnswer(id, 'P01', indicatorId, { level: 'underWay' });
  }
  await saveAnswer(id, 'P01', '01.C1', { choice: 'yes' });
});

const years = async (language?: string) => (await getCityYears(city.id, language)).map(({ report }) => report.year);
const levelOf = async (year: number) => {
  const found = (await getCityYears(city.id)).find(({ report }) => report.year === year);
  return found?.report.principles.find((principle) => principle.id === 'P01')?.level.value;
};

describe('the years of a city', () => {
  test('stand in their order, each with its own answers and set', async () => {
    await startYear(city, 2028);
    await startYear(city, 2024);
    expect(await years()).toEqual([2024, 2026, 2028]);
    const [early, now] = await getCityYears(city.id);
    expect(now).toMatchObject({ assessmentId: id, pack: { id: CURRENT_PACK } });
    expect([early?.report.counts.answered, now?.report.counts.answered]).toEqual([0, 4]);
  });

  test('are none when there is no such city', async () => {
    expect(await getCityYears('nobody')).toEqual([]);
  });

  test('follow the store while they are not agreed', async () => {
    const before = await levelOf(2026);
    await saveAnswer(id, 'P01', '01.C2', { level: 'sharedAndReviewed' });
    expect(await levelOf(2026)).toBeGreaterThan(before ?? 4);
  });

  test('leave out a draft that another has replaced', async () => {
    await database.assessments.put({
      id: 'old',
      cityId: city.id,
      year: 2026,
      packId: 'x',
      createdAt: '',
      replacedBy: id,
    });
    expect(await years()).toEqual([2026]);
  });

  test('speak the language that is asked for, and that of their set without one', async () => {
    const [english, catalan] = await Promise.all([getPackOutline(CURRENT_PACK), getPackOutline(CURRENT_PACK, 'ca')]);
    expect(catalan.principles[0]?.title).not.toEqual(english.principles[0]?.title);
    for (const [language, outline] of [
      [undefined, english],
      ['ca', catalan],
    ] as const) {
      const [year] = await getCityYears(city.id, language);
      expect(year?.pack.principles.map(({ title }) => title)).toEqual(outline.principles.map(({ title }) => title));
    }
  });

  test('fail with the name of a set that this app does not have', async () => {
    await database.assessments.update(id, { packId: 'educating-cities-2040' });
    await expect(getCityYears(city.id)).rejects.toMatchObject({ packId: 'educating-cities-2040' });
  });
});

describe('an agreed year', () => {
  beforeEach(async () => {
    await agreeYear(await reopen(city.id), { body: 'Council', date: '2026' });
  });

  test('has its levels and counts as they were agreed, whatever the rows say since', async () => {
    const [agreed] = await getCityYears(city.id);
    await database.answers.where({ assessmentId: id }).modify({ level: 'notYet' });
    await database.answers.delete([id, '01.I1']);
    const [later] = await getCityYears(city.id);
    expect(later?.report).toEqual(agreed?.report);
    expect(await levelOf(2026)).toBe(agreed?.report.principles[0]?.level.value);
    expect(later?.report.counts.answered).toBe(4);
  });

  test('has its titles in the language that is asked for', async () => {
    const catalan = await getPackOutline(CURRENT_PACK, 'ca');
    const [year] = await getCityYears(city.id, 'ca');
    expect(year?.pack.principles.map(({ title }) => title)).toEqual(catalan.principles.map(({ title }) => title));
  });

  test('is shown with the words of its edition where the app has lost its set', async () => {
    await database.assessments.update(id, { packId: 'educating-cities-1999' });
    const [year] = await getCityYears(city.id, 'ca');
    expect(year?.pack.id).toBe(CURRENT_PACK);
    expect(year?.report.counts.answered).toBe(4);
  });

  test('follows the store again when it was reopened', async () => {
    const before = await levelOf(2026);
    await reopenYear(id);
    await saveAnswer(id, 'P01', '01.C2', { level: 'sharedAndReviewed' });
    expect(await levelOf(2026)).toBeGreaterThan(before ?? 4);
  });
});

describe('a new year', () => {
  test('takes departments along, no answer, and nothing that is ready', async () => {
    await setDepartment(id, 'P01', 'Education');
    await setReady(id, 'P01', true);
    await setReady(id, 'P02', true);
    await startYear(city, 2027, id);
    const { assessment } = await reopen(city.id, 2027);
    expect(assessment.answers).toEqual([]);
    expect(assessment.principles).toMatchObject([{ principleId: 'P01', ready: false, department: 'Education' }]);
    expect(assessment.packId).toBe(CURRENT_PACK);
  });

  test('takes no workshop along: it belongs to the year in which the room met', async () => {
    const setup = { title: 'Spring', format: 'training' as const, people: 12 };
    const session = await createSession(id, setup, await getPackOutline(CURRENT_PACK));
    await saveBallots(id, session, [ballotOf('b1', { P06: 'underWay' })]);
    await startYear(city, 2027, id);
    const { assessment } = await reopen(city.id, 2027);
    expect(await listSessions(assessment.id)).toEqual([]);
    expect(await database.ballots.where({ assessmentId: assessment.id }).count()).toBe(0);
    expect(await listSessions(id)).toMatchObject([{ session: { title: 'Spring' }, ballots: 1 }]);
  });

  test('started twice, as from two tabs, is one and stays as it is', async () => {
    await Promise.all([startYear(city, 2027), startYear(city, 2027, id)]);
    const { assessment } = await reopen(city.id, 2027);
    await saveAnswer(assessment.id, 'P01', '01.C2', { level: 'established' });
    await startYear(city, 2027, id);
    expect(await years()).toEqual([2026, 2027]);
    expect((await reopen(city.id, 2027)).assessment.answers).toHaveLength(1);
  });

  test('is not started for a city that was deleted meanwhile', async () => {
    await database.cities.delete(city.id);
    await startYear(city, 2027);
    expect((await database.assessments.toArray()).map(({ year }) => year)).toEqual([2026]);
  });
});
