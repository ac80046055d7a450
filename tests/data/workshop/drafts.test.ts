// @vitest-environment node
import { createCity, deleteEverything } from '@/data/cities';
import { database } from '@/data/database';
import { getCityContent } from '@/data/files/content';
import { deleteCity } from '@/data/files/deletion';
import { listRestorePoints, restore } from '@/data/files/restorePoints';
import { dropDraft, getDraft, saveRating } from '@/data/workshop/drafts';

const SHEET = 'educating-cities-2026 all';

beforeEach(deleteEverything);

test('what somebody rated is there again after the window was closed, sheet by sheet', async () => {
  await saveRating(SHEET, 'P01', 'underWay');
  await saveRating(SHEET, 'P02', 'unknown');
  await saveRating('educating-cities-2026 short1', 'P01', 'notYet');
  expect(await getDraft(SHEET)).toEqual({ P01: 'underWay', P02: 'unknown' });
  expect(await getDraft('another')).toEqual({});
});

test('a rating is changed and taken away, and the others stay', async () => {
  await saveRating(SHEET, 'P01', 'underWay');
  await saveRating(SHEET, 'P02', 'notYet');
  await saveRating(SHEET, 'P01', 'established');
  await saveRating(SHEET, 'P02', undefined);
  expect(await getDraft(SHEET)).toEqual({ P01: 'established' });
});

test('ratings given at the same moment are all kept', async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);
  await Promise.all(ids.map((id) => saveRating(SHEET, id, 'firstSteps')));
  expect(Object.keys(await getDraft(SHEET)).toSorted()).toEqual(ids);
});

test('a sheet is forgotten, and no other', async () => {
  await saveRating(SHEET, 'P01', 'underWay');
  await saveRating('other', 'P01', 'underWay');
  await dropDraft(SHEET);
  expect([await getDraft(SHEET), await getDraft('other')]).toEqual([{}, { P01: 'underWay' }]);
});

test('it belongs to no city: neither in its file nor gone with it; it goes when everything is deleted', async () => {
  await saveRating(SHEET, 'P01', 'sharedAndReviewed');
  const { city } = await createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  expect(JSON.stringify(await getCityContent(city.id))).not.toContain('sharedAndReviewed');
  await deleteCity(city.id);
  await restore((await listRestorePoints())[0]?.id ?? '');
  expect(await getDraft(SHEET)).toEqual({ P01: 'sharedAndReviewed' });
  await deleteEverything();
  expect(await database.ballotDrafts.count()).toBe(0);
});
