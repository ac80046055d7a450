// @vitest-environment node
import { closeTabs, openTab, type Tab } from '../support/tabs';

afterEach(closeTabs);

test('a query that is watched runs again after a change, here or in another tab, until it is stopped', async () => {
  const [tab, other] = [await openTab(), await openTab()];
  const { assessment } = await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  const seen: number[] = [];
  const stop = tab.watch(
    async () => (await tab.readAssessment(assessment.id)).answers.length,
    (count) => seen.push(count),
    (error) => seen.push(error ? -1 : -2),
  );
  await vi.waitFor(() => expect(seen).toEqual([0]));
  await tab.saveAnswer(assessment.id, 'P01', '01.C1', { choice: 'yes' });
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  await other.saveAnswer(assessment.id, 'P01', '01.I1', { level: 'underWay' });
  await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
  stop();
  await tab.saveAnswer(assessment.id, 'P01', '01.I2', { level: 'underWay' });
  expect((await tab.readAssessment(assessment.id)).answers).toHaveLength(3);
  expect(seen.at(-1)).toBe(2);
});

describe('a query that cannot be run', () => {
  const fail = (tab: Tab) => new Promise((resolve) => tab.watch(() => tab.listCities(), resolve, resolve));

  test('tells why', async () => {
    const tab = await openTab();
    vi.spyOn(tab.database.cities, 'toArray').mockRejectedValue(new Error('No store'));
    expect(await fail(tab)).toMatchObject({ message: 'No store' });
  });

  test('tells when the store cannot be opened, as after damage on the disk: no screen stays empty', async () => {
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Access denied', 'SecurityError');
    });
    expect(await fail(await openTab())).toBeInstanceOf(Error);
    broken.mockRestore();
  });

  test('tells when the store was closed for good', async () => {
    const tab = await openTab();
    tab.database.close({ disableAutoOpen: true });
    expect(await fail(tab)).toMatchObject({ name: 'DatabaseClosedError' });
  });

  test('leaves the last value standing when the store is closed later', async () => {
    const tab = await openTab();
    const told = { values: 0, errors: 0 };
    tab.watch(
      () => tab.listCities(),
      () => (told.values += 1),
      () => (told.errors += 1),
    );
    await vi.waitFor(() => expect(told.values).toBe(1));
    tab.database.close({ disableAutoOpen: true });
    const other = await openTab();
    await other.createCity({ name: 'Vic', country: 'ES', year: 2026 });
    expect((await other.listCities()).length).toBe(1);
    expect(told).toEqual({ values: 1, errors: 0 });
  });
});
