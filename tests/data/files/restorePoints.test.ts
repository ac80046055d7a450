// @vitest-environment node
import type { StoredRestorePoint } from '@/data/stored';
import { exportCity, readTables } from '../../support/merge/travel';
import { closeTabs, openTab, quotaError, type Tab } from '../../support/tabs';

const NOW = '2026-11-22T10:00:00.000Z';

let tab: Tab;
let cityId: string;
let id: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
  tab = await openTab();
  const { city, assessment } = await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  [cityId, id] = [city.id, assessment.id];
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await closeTabs();
});

const wait = (ms: number) => vi.setSystemTime(Date.now() + ms);
/** One more change, a minute later. */
const save = async (note: string) => {
  wait(60_000);
  await tab.saveAnswer(id, 'P01', '01.C1', { note });
};
/** The notes that the points of the city hold, the newest first. */
const notesKept = async () => {
  const points = await tab.listRestorePoints();
  const contents = await Promise.all(points.map(async (point) => (await tab.readRestorePoint(point.id))?.was));
  return contents.map((content) => content?.assessments[0]?.answers[0]?.note);
};
/** As many points as notes, one after each. */
async function keepMany(count: number, reason: StoredRestorePoint['reason'] = 'open'): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    await save(`note ${number}`);
    ids.push((await tab.keepRestorePoint(cityId, reason)) ?? '');
  }
  return ids;
}

describe('a restore point', () => {
  test('holds the whole city as it is, and says when and before what it was made', async () => {
    await save('In force');
    await tab.saveAnswer(id, 'P01', '01.I1', { level: 'underWay' });
    const { text } = await exportCity(tab, cityId);
    const point = (await tab.keepRestorePoint(cityId, 'combine')) ?? '';
    expect(await tab.listRestorePoints()).toEqual([
      {
        id: point,
        cityId,
        at: '2026-11-22T10:01:00.000Z',
        reason: 'combine',
        city: expect.objectContaining({ name: 'Granollers' }) as object,
        years: [{ year: 2026, answered: 1 }],
      },
    ]);
    await save('Changed');
    const inside = await tab.readRestorePoint(point);
    expect(inside?.was.assessments[0]?.answers.map(({ note, level }) => note ?? level)).toEqual([
      'In force',
      'underWay',
    ]);
    expect(inside?.now).toEqual(await tab.getCityContent(cityId));
    await tab.restore(point);
    expect((await exportCity(tab, cityId)).text).toBe(text);
  });

  test('is not made twice of the same state, whatever for', async () => {
    await save('In force');
    const first = await tab.keepRestorePoint(cityId, 'open');
    wait(60_000);
    expect(await tab.keepRestorePoint(cityId, 'combine')).toBe(first);
    await save('Changed');
    expect(await tab.keepRestorePoint(cityId, 'combine')).not.toBe(first);
    expect(await notesKept()).toEqual(['Changed', 'In force']);
  });

  test('is made anew when only what is known of its copy changed: that comes back too', async () => {
    await save('In force');
    const first = await tab.keepRestorePoint(cityId, 'open');
    await tab.recordCopy(cityId, NOW, 1, await exportCity(tab, cityId));
    expect(await tab.keepRestorePoint(cityId, 'open')).not.toBe(first);
    await tab.restore(first ?? '');
    expect((await tab.getOpenAssessment(cityId, 2026))?.copy).toEqual({ at: undefined, changes: 1 });
  });

  test('is made of nothing that is not there', async () => {
    expect(await tab.keepRestorePoint('nobody', 'open')).toBeUndefined();
    expect(await tab.listRestorePoints()).toEqual([]);
    expect(await tab.readRestorePoint('nothing')).toBeUndefined();
  });

  test('stays when its city goes, and can be deleted for good', async () => {
    await save('In force');
    const point = (await tab.deleteCity(cityId)) ?? '';
    expect(await tab.readRestorePoint(point)).toMatchObject({ was: { city: { name: 'Granollers' } }, now: undefined });
    await tab.deleteRestorePoint(point);
    expect(await tab.listRestorePoints()).toEqual([]);
    await expect(tab.restore(point)).rejects.toThrow('no restore point');
  });
});

describe('thirty points', () => {
  test('are kept of a city, and the oldest makes room', async () => {
    await keepMany(32);
    expect(await notesKept()).toEqual(Array.from({ length: 30 }, (_, index) => `note ${32 - index}`));
  });

  test('are those of one city: another has its own', async () => {
    const other = await tab.createCity({ name: 'Vic', country: 'ES', year: 2026 });
    const point = await tab.keepRestorePoint(other.city.id, 'open');
    await keepMany(31);
    const points = await tab.listRestorePoints();
    expect(points).toHaveLength(31);
    expect(points.at(-1)).toMatchObject({ id: point, city: { name: 'Vic' } });
  });
});

describe('once a day', () => {
  const days = async () => (await tab.listRestorePoints()).map(({ at, reason }) => `${reason} ${at.slice(0, 10)}`);

  test('the state in which a day of work begins is kept, and no second one on that day', async () => {
    await save('a');
    await tab.keepDailyPoint(cityId);
    await save('b');
    await tab.keepDailyPoint(cityId);
    expect(await days()).toEqual(['day 2026-11-22']);
    wait(24 * 60 * 60 * 1000);
    await tab.keepDailyPoint(cityId);
    expect(await days()).toEqual(['day 2026-11-23', 'day 2026-11-22']);
    expect(await notesKept()).toEqual(['b', 'a']);
  });

  test('also when other points were made on that day', async () => {
    await keepMany(2, 'combine');
    await save('c');
    await tab.keepDailyPoint(cityId);
    expect(await days()).toEqual(['day 2026-11-22', 'combine 2026-11-22', 'combine 2026-11-22']);
  });

  test('a day without changes keeps nothing more', async () => {
    await save('a');
    await tab.keepDailyPoint(cityId);
    wait(24 * 60 * 60 * 1000);
    await tab.keepDailyPoint(cityId);
    expect(await days()).toEqual(['day 2026-11-22']);
  });
});

describe('on a full disk', () => {
  const fail = () => vi.spyOn(tab.database.restorePoints, 'add');

  test('the oldest points of the city make room, and no more of them than needed', async () => {
    await keepMany(4);
    await save('last');
    fail().mockRejectedValueOnce(quotaError()).mockRejectedValueOnce(quotaError());
    await tab.keepRestorePoint(cityId, 'combine');
    expect(await notesKept()).toEqual(['last', 'note 4', 'note 3']);
  });

  test('without room for even one it is told, and the city is as it was', async () => {
    await keepMany(2);
    await save('last');
    const before = await readTables(tab);
    fail().mockRejectedValue(quotaError());
    await expect(tab.keepRestorePoint(cityId, 'combine')).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readTables(tab)).toEqual(before);
  });

  test('every other fault is told at once, and no older point goes for it', async () => {
    await keepMany(2);
    await save('last');
    fail().mockRejectedValue(new Error('The disk is broken'));
    await expect(tab.keepRestorePoint(cityId, 'combine')).rejects.toThrow('broken');
    expect(await notesKept()).toEqual(['note 2', 'note 1']);
  });

  test('a city that does not fit back stays as it is now', async () => {
    const [point = ''] = await keepMany(1);
    await save('last');
    const before = await readTables(tab);
    vi.spyOn(tab.database.copies, 'put').mockRejectedValueOnce(quotaError());
    await expect(tab.restore(point)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readTables(tab)).toEqual(before);
  });
});
