// @vitest-environment node
import { condenseYear, type NetworkYear } from '@/domain/network/record';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { generateCities } from '../../support/network/generateCities';
import { hashText, SAVED_AT } from '../../support/network/sharedFiles';
import { closeTabs, openTab, quotaError, waitForFailures, type Tab } from '../../support/tabs';

let tabs: [Tab, Tab];
let records: NetworkYear[];
let id: string;
beforeAll(async () => {
  const pack = await getPack(CURRENT_PACK);
  records = generateCities(pack, { seed: 3, cities: 6, years: [2025, 2026] }).flatMap((content) =>
    content.years.map((year) => condenseYear(content, year, pack, { savedAt: SAVED_AT, sha256: hashText })),
  );
});
beforeEach(async () => {
  tabs = [await openTab(), await openTab()];
  id = await tabs[0].createNetwork('Atlantic cities');
  await tabs[0].putRecords(id, records);
});
afterEach(closeTabs);

const idsOf = (list: readonly NetworkYear[] = []) => list.map((record) => record.id).toSorted();
const edition = (year: number) => ({
  id: `agreed-${year}`,
  year,
  body: 'Assembly',
  agreedAt: SAVED_AT,
  cities: 0,
  records: [],
  principles: [],
});

test('networks stand side by side, by name, each with its own cities and years', async () => {
  const [tab] = tabs;
  const other = await tab.createNetwork('Alpine cities', true);
  await tab.putRecords(
    other,
    records.filter(({ cityId, year }) => cityId === 'city-3-0' && year === 2025),
  );
  expect(await tab.listNetworks()).toMatchObject([
    { network: { id: other, name: 'Alpine cities', sample: true }, cities: 1, years: [2025] },
    { network: { id, name: 'Atlantic cities' }, cities: 6, years: [2026, 2025] },
  ]);
  await tab.removeRecords(other);
  expect(idsOf((await tab.getNetwork(id))?.records)).toEqual(idsOf(records));
  expect((await tab.getNetwork(other))?.records).toEqual([]);
});

test('another window reads what was written here, as it was written', async () => {
  const open = await tabs[1].getNetwork(id);
  expect(open?.records.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    records.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(await tabs[1].getNetwork('another')).toBeUndefined();
});

test('more records than are read in one go are all there, each once', async () => {
  const [tab] = tabs;
  const many = Array.from({ length: 1203 }, (_, index) => ({
    ...(records[0] as NetworkYear),
    id: `c${index} 2024 f`,
    cityId: `c${index}`,
    year: 2024,
  }));
  await tab.putRecords(id, many);
  expect(idsOf((await tab.getNetwork(id))?.records)).toEqual(idsOf([...records, ...many]));
});

test('a city goes with all its years, and only this one', async () => {
  const [tab] = tabs;
  const alike = { ...(records[0] as NetworkYear), id: 'city-3-00 2026 f', cityId: 'city-3-00' };
  await tab.putRecords(id, [alike]);
  await tab.removeCity(id, 'city-3-0');
  const left = [alike, ...records.filter(({ cityId }) => cityId !== 'city-3-0')];
  expect(idsOf((await tab.getNetwork(id))?.records)).toEqual(idsOf(left));
});

test('what is decided and what is agreed in two windows at once is all kept', async () => {
  const decision = { ids: ['a', 'b'], counts: ['a'] };
  await Promise.all([
    tabs[0].changeNetwork(id, (network) => ({ ...network, name: 'Ocean cities' })),
    tabs[1].changeNetwork(id, (network) => ({ ...network, decisions: [decision] })),
    tabs[0].saveEdition(id, edition(2025)),
    tabs[1].saveEdition(id, edition(2026)),
  ]);
  const { network } = (await tabs[1].getNetwork(id)) ?? {};
  expect(network).toMatchObject({ name: 'Ocean cities', decisions: [decision] });
  expect(network?.editions.map(({ year }) => year).toSorted()).toEqual([2025, 2026]);
});

test('what another coordinator agreed and decided joins what is here, once', async () => {
  const [tab] = tabs;
  const decision = { ids: ['a', 'b'], counts: ['a'] };
  await tab.saveEdition(id, edition(2025));
  const handedOver = {
    id: 'theirs',
    name: 'Their name',
    createdAt: SAVED_AT,
    editions: [edition(2025), edition(2026)],
    decisions: [decision],
  };
  await tab.joinNetwork(id, handedOver);
  await tab.joinNetwork(id, handedOver);
  expect((await tab.getNetwork(id))?.network).toMatchObject({
    name: 'Atlantic cities',
    editions: [{ year: 2025 }, { year: 2026 }],
    decisions: [decision],
  });
});

test('what is deleted in one window comes back by nothing that another does', async () => {
  const [here, there] = tabs;
  await here.deleteNetwork(id);
  await there.changeNetwork(id, (network) => ({ ...network, name: 'Again' }));
  await there.putRecords(id, records);
  await there.joinNetwork(id, { id, name: 'x', createdAt: SAVED_AT, editions: [edition(2026)] });
  expect(await here.listNetworks()).toEqual([]);
  expect(await here.database.networkYears.count()).toBe(0);
});

test('a decision that the disk has no room for is told, kept and written when there is room', async () => {
  const [tab] = tabs;
  const refuse = vi.spyOn(tab.database.networks, 'put').mockRejectedValue(quotaError());
  void tab.changeNetwork(id, (network) => ({ ...network, name: 'Ocean cities' }));
  await waitForFailures(tab, 1);
  expect(tab.getSavingState()).toMatchObject({ reason: 'full' });
  expect((await tab.getNetwork(id))?.network.name).toBe('Atlantic cities');
  refuse.mockRestore();
  tab.retrySaving();
  await vi.waitFor(() => expect(tab.hasUnsavedWork()).toBe(false));
  expect((await tab.getNetwork(id))?.network.name).toBe('Ocean cities');
});

test('"Delete everything on this computer" leaves no network', async () => {
  const [tab] = tabs;
  await tab.deleteEverything();
  expect([await tab.listNetworks(), await tab.database.networkYears.count()]).toEqual([[], 0]);
});
