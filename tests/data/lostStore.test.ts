import { openTab, closeTabs, waitForFailures, type Tab } from '../support/tabs';

let tab: Tab;
let cityId: string;
let assessmentId: string;

beforeEach(async () => {
  localStorage.clear();
  tab = await openTab();
  const { city, assessment } = await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  [cityId, assessmentId] = [city.id, assessment.id];
});
afterEach(closeTabs);

/** What the browser does by itself, or somebody who clears its data: nothing of the app runs. */
async function loseStore(): Promise<void> {
  await Promise.all(tab.database.tables.map((table) => table.clear()));
}

test('a change after the store was lost is not saved and not said to be', async () => {
  await loseStore();
  void tab.saveAnswer(assessmentId, 'P01', '01.C1', { note: 'The last words' });
  await waitForFailures(tab, 1);
  expect(tab.getSavingState().savedAt).toBeUndefined();
  expect(tab.hasUnsavedWork()).toBe(true);
  expect(await tab.database.answers.count()).toBe(0);
});

test('a city that is lost cannot be read; one that a person deleted is not there', async () => {
  await loseStore();
  await expect(tab.getOpenAssessment(cityId, 2026)).rejects.toThrow('emptied');
  const { city } = await tab.createCity({ name: 'Vic', country: 'ES', year: 2026 });
  await tab.deleteCity(city.id);
  expect(await tab.getOpenAssessment(city.id, 2026)).toBeUndefined();
});

test('a city that was brought back or opened from a file can be lost as well', async () => {
  const content = await tab.getCityContent(cityId);
  await tab.restore((await tab.deleteCity(cityId)) ?? '');
  await loseStore();
  await expect(tab.getOpenAssessment(cityId, 2026)).rejects.toThrow('emptied');
  await tab.deleteEverything();
  await tab.storeCity(content, undefined);
  await loseStore();
  await expect(tab.getOpenAssessment(cityId, 2026)).rejects.toThrow('emptied');
});
