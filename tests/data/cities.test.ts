import { getDevice, getRememberedCities, rememberCities } from '@/data/browser/device';
import { CURRENT_PACK } from '@/data/packFiles';
import { closeTabs, openTab, quotaError, waitForFailures, type Tab } from '../support/tabs';

let tab: Tab;
beforeEach(async () => {
  localStorage.clear();
  tab = await openTab();
});
afterEach(closeTabs);

const setup = { name: 'Granollers', country: 'ES', year: 2026 };

/** Everything in the store, table by table; but for the restore points, which stay when a city goes. */
async function readStore(): Promise<Record<string, unknown[]>> {
  const tables = tab.database.tables.filter(({ name }) => name !== 'restorePoints');
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(rows);
}

describe('a new city', () => {
  test('has one assessment with the pack of today and nothing answered', async () => {
    const { city, assessment } = await tab.createCity(setup);
    expect(city).toMatchObject({ name: 'Granollers', country: 'ES' });
    expect(assessment).toMatchObject({ cityId: city.id, year: 2026, packId: CURRENT_PACK });
    const open = await tab.getOpenAssessment(city.id, 2026);
    expect(open).toMatchObject({ city, years: [2026], copy: { at: undefined, changes: 0 } });
    expect(open?.assessment).toMatchObject({ id: assessment.id, answers: [], principles: [] });
  });

  test('has an id of its own, also when it has the name of another', async () => {
    const [first, second] = [await tab.createCity(setup), await tab.createCity(setup)];
    expect(first.city.id).not.toBe(second.city.id);
    expect(first.assessment.id).not.toBe(second.assessment.id);
  });
});

describe('what a city says of itself', () => {
  const facts = { size: 'under50k' as const, languages: ['ca', 'es'], networks: ['Atlantic network'] };
  const stored = async () => (await tab.database.cities.toArray())[0];

  test('is kept with the city, signed, and counts as one change each time', async () => {
    const { city } = await tab.createCity(setup);
    await tab.saveCityFacts(city.id, facts);
    expect(await stored()).toEqual({ ...city, ...facts, versions: { [getDevice()]: 1 } });
    await tab.saveCityFacts(city.id, { size: 'under100k' });
    expect(await stored()).toMatchObject({ ...facts, size: 'under100k', versions: { [getDevice()]: 2 } });
    expect(await tab.getOpenAssessment(city.id, 2026)).toMatchObject({ copy: { changes: 2 } });
    expect((await tab.getCityContent(city.id)).city).toEqual(await stored());
  });

  test('is taken back field by field, and what says the same is no change', async () => {
    const { city } = await tab.createCity(setup);
    await tab.saveCityFacts(city.id, { size: undefined, languages: [] });
    expect(await stored()).toEqual(city);
    await tab.saveCityFacts(city.id, facts);
    await tab.saveCityFacts(city.id, facts);
    await tab.saveCityFacts(city.id, { size: undefined, networks: [] });
    const { size: _, networks: __, ...left } = facts;
    expect(await stored()).toEqual({ ...city, ...left, versions: { [getDevice()]: 2 } });
    expect(await tab.getOpenAssessment(city.id, 2026)).toMatchObject({ copy: { changes: 2 } });
  });

  test('said in two tabs at once is kept from both', async () => {
    const { city } = await tab.createCity(setup);
    const other = await openTab();
    await Promise.all([
      tab.saveCityFacts(city.id, { size: 'over500k' }),
      other.saveCityFacts(city.id, { networks: ['Inland'] }),
    ]);
    expect(await stored()).toMatchObject({ size: 'over500k', networks: ['Inland'], versions: { [getDevice()]: 2 } });
  });

  test('brings a deleted city not back', async () => {
    const { city } = await tab.createCity(setup);
    await tab.deleteCity(city.id);
    await tab.saveCityFacts(city.id, facts);
    expect(await stored()).toBeUndefined();
  });

  test('waits and is tried again when the disk is full', async () => {
    const { city } = await tab.createCity(setup);
    const full = vi.spyOn(tab.database.cities, 'put').mockRejectedValue(quotaError());
    const kept = tab.saveCityFacts(city.id, facts);
    await waitForFailures(tab, 1);
    expect(tab.getSavingState()).toMatchObject({ reason: 'full' });
    expect(await stored()).toEqual(city);
    full.mockRestore();
    tab.retrySaving();
    await kept;
    expect(await stored()).toMatchObject(facts);
    expect(await tab.getOpenAssessment(city.id, 2026)).toMatchObject({ copy: { changes: 1 } });
  });

  test('waits while the browser has lost the store', async () => {
    const { city } = await tab.createCity(setup);
    await tab.database.cities.clear();
    void tab.saveCityFacts(city.id, facts);
    await waitForFailures(tab, 1);
    expect(tab.hasUnsavedWork()).toBe(true);
  });
});

describe('the list of cities', () => {
  test('has real ones first, by name, each with its years from the newest', async () => {
    for (const name of ['Zaragoza', 'Àvila', 'Burgos']) {
      await tab.createCity({ ...setup, name });
    }
    const [avila] = await tab.listCities();
    await tab.database.cities.put({ id: 's', name: 'Aldea', country: 'ES', sample: true, createdAt: '' });
    for (const year of [2024, 2027]) {
      const head = { id: `y${year}`, year, packId: CURRENT_PACK, createdAt: '' };
      await tab.database.assessments.put({ ...head, cityId: avila?.city.id ?? '' });
    }
    const entries = await tab.listCities();
    expect(entries.map(({ city }) => city.name)).toEqual(['Àvila', 'Burgos', 'Zaragoza', 'Aldea']);
    expect(entries[0]?.assessments.map(({ year }) => year)).toEqual([2027, 2026, 2024]);
  });

  test('is remembered beside the store, and an empty store does not wipe that out', async () => {
    await tab.createCity(setup);
    await tab.listCities();
    expect(getRememberedCities()).toBe(1);
    await tab.database.cities.clear();
    expect(await tab.listCities()).toEqual([]);
    expect(getRememberedCities()).toBe(1);
  });
});

describe('deleting a city', () => {
  async function fill(): Promise<string> {
    const { city, assessment } = await tab.createCity(setup);
    await tab.saveAnswer(assessment.id, 'P01', '01.C1', { choice: 'yes', note: 'In force' });
    await tab.setReady(assessment.id, 'P01', true);
    return city.id;
  }

  test('takes everything of it away, nothing of another, and can be undone wholly', async () => {
    const other = await fill();
    const before = await readStore();
    const deleted = await fill();
    const { copies: copiesOfBoth, ...both } = await readStore();
    const point = await tab.deleteCity(deleted);
    expect(await readStore()).toEqual(before);
    expect(await tab.getOpenAssessment(other, 2026)).toBeDefined();
    await tab.restore(point ?? '');
    const { copies, ...after } = await readStore();
    expect(after).toEqual(both);
    expect(copies).toMatchObject(copiesOfBoth ?? []);
  });

  test('brought back, the city has the history of its answers and can take its last step back', async () => {
    const id = await fill();
    const head = (await tab.getOpenAssessment(id, 2026))?.assessment.id ?? '';
    await tab.saveAnswer(head, 'P01', '01.C1', { choice: 'no' });
    await tab.restore((await tab.deleteCity(id)) ?? '');
    const steps = (await tab.database.changes.toArray()).map(({ after, undone }) => [after?.choice, undone]);
    expect(steps).toEqual([
      ['yes', 0],
      ['no', 0],
    ]);
    expect(await tab.undo(head)).toBe('01.C1');
    expect((await tab.readAssessment(head)).answers).toMatchObject([{ choice: 'yes', note: 'In force' }]);
  });

  test('is refused, with nothing changed, when the disk has no room for its restore point', async () => {
    const id = await fill();
    const before = await readStore();
    vi.spyOn(tab.database.restorePoints, 'add').mockRejectedValue(quotaError());
    await expect(tab.deleteCity(id)).rejects.toThrow('aborted');
    expect(await readStore()).toEqual(before);
  });

  test('takes its mirror away, and nothing of what it combined stays', async () => {
    const id = await fill();
    const entry = { id: 'e1', at: '', files: [], added: 0, updated: 0, decisions: [] };
    await tab.database.ledger.bulkPut([
      { ...entry, cityId: id },
      { ...entry, id: 'e2', cityId: 'other' },
    ]);
    await tab.database.mirrors.put({ cityId: id, handle: {} as FileSystemFileHandle, name: 'city.json' });
    await tab.deleteCity(id);
    expect(await readStore()).toMatchObject({ mirrors: [], ledger: [{ id: 'e2' }] });
  });

  test('remembers how many are left: the last one gone is not a loss', async () => {
    const [first, second] = [await fill(), await fill()];
    rememberCities(2);
    await tab.deleteCity(first);
    expect(getRememberedCities()).toBe(1);
    await tab.deleteCity(second);
    expect(getRememberedCities()).toBe(0);
  });

  test('a write that comes after it brings nothing back', async () => {
    const id = await fill();
    const head = (await tab.getOpenAssessment(id, 2026))?.assessment.id ?? '';
    await tab.deleteCity(id);
    await tab.saveAnswer(head, 'P01', '01.C1', { choice: 'no' });
    await tab.setReady(head, 'P01', true);
    expect(Object.values(await readStore()).flat()).toEqual([]);
    expect(tab.hasUnsavedWork()).toBe(false);
  });

  test('of everything leaves an empty store, and nothing is remembered beside it', async () => {
    await fill();
    await fill();
    await tab.listCities();
    await tab.keepRestorePoint((await tab.listCities())[0]?.city.id ?? '', 'day');
    expect(Object.keys(localStorage)).not.toEqual([]);
    await tab.deleteEverything();
    expect(Object.values(await readStore()).flat()).toEqual([]);
    expect(await tab.database.restorePoints.count()).toBe(0);
    expect(Object.keys(localStorage)).toEqual([]);
  });
});

describe('what this browser holds', () => {
  test('is told city by city: years from the newest with their answers, and the copy', async () => {
    const { city, assessment } = await tab.createCity(setup);
    const head = { id: 'older', cityId: city.id, year: 2024, packId: CURRENT_PACK, createdAt: '' };
    await tab.database.assessments.put(head);
    await tab.saveAnswer(assessment.id, 'P01', '01.C1', { choice: 'no' });
    await tab.saveAnswer(assessment.id, 'P01', '01.I1', { state: 'unknown' });
    const years = [
      { year: 2026, answered: 1 },
      { year: 2024, answered: 0 },
    ];
    expect(await tab.listHoldings()).toEqual([{ city, years, copy: { at: undefined, changes: 2 } }]);
    expect(await tab.countRecords()).toMatchObject({ cities: 1, assessments: 2, answers: 2, principles: 0 });
  });
});
