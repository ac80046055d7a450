// @vitest-environment node
/** Zips and files of networks, and work that ends before its time. */
import type { ShareContent } from '@/domain/file/shareFile';
import { writeNetworkFile } from '@/domain/network/files/networkFile';
import { generateTwelve, openWindow, outcomesOf, tick, type Window } from '../../support/network/collectingWindow';
import { hashText, SAVED_AT, shareFile, writeShared, zipFile } from '../../support/network/sharedFiles';
import { closeTabs, quotaError } from '../../support/tabs';

let cities: ShareContent[];
let here: Window;
let id: string;

beforeAll(async () => {
  cities = await generateTwelve();
});
beforeEach(async () => {
  here = await openWindow();
  id = await here.createNetwork('Atlantic cities');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeTabs();
});

const city = (index: number): ShareContent => cities[index] as ShareContent;

describe('a zip', () => {
  test('gives its files, with its name in front, whatever else is in it', async () => {
    const inner = await zipFile('inner.zip', { 'a.json': writeShared(city(5)) }).arrayBuffer();
    const results = await here.collectFiles(id, [
      zipFile('all.zip', {
        'spain/one.json': writeShared(city(0)),
        'two.json': writeShared(city(1)).slice(0, 300),
        '../../three.json': writeShared(city(2)),
        'inner.zip': new Uint8Array(inner),
      }),
      shareFile(city(3)),
    ]);
    expect(results.map(({ file, city: name, refusal }) => [file, refusal?.reason ?? name])).toEqual([
      ['all.zip/spain/one.json', city(0).city.name],
      ['all.zip/two.json', 'notJson'],
      ['all.zip/../../three.json', city(2).city.name],
      ['all.zip/inner.zip', 'zipInside'],
      ['city-5-3.json', city(3).city.name],
    ]);
  });

  test('that is damaged is named, and stops none of the others', async () => {
    const whole = new Uint8Array(await zipFile('all.zip', { 'one.json': writeShared(city(0)) }).arrayBuffer());
    const results = await here.collectFiles(id, [new File([whole.slice(0, 900)], 'half.zip'), shareFile(city(1))]);
    expect(results).toMatchObject([{ file: 'half.zip', refusal: { reason: 'zipDamaged' } }, { city: 'City 2' }]);
  });
});

describe('the file of a network', () => {
  const header = { about: 'A network.', language: 'en', savedAt: SAVED_AT, tool: 'tests' };

  test('adds its cities and what was agreed, and never more than is known', async () => {
    await here.collectFiles(
      id,
      cities.slice(0, 4).map((content) => shareFile(content)),
    );
    const agreed = {
      id: 'e',
      year: 2026,
      body: 'Assembly',
      agreedAt: SAVED_AT,
      cities: 4,
      records: [],
      principles: [],
    };
    await here.saveEdition(id, agreed);
    const open = await here.getNetwork(id);
    const unknown = { ...open?.records[0], id: 'city-9 2026 f', cityId: 'city-9', packId: 'educating-cities-2031' };
    const records = [...(open?.records ?? []), { ...unknown, year: 2026 }];
    const text = writeNetworkFile({ network: open?.network, records } as never, header, hashText);
    const other = await here.createNetwork('Next coordinator');
    const [result] = await here.collectFiles(other, [new File([text], 'network.json')]);
    expect(result).toMatchObject({
      network: 'Atlantic cities',
      otherPacks: [{ year: 2026, packId: 'educating-cities-2031' }],
    });
    expect(new Set(result && outcomesOf(result))).toEqual(new Set(['taken']));
    expect(await here.getNetwork(other)).toMatchObject({
      network: { name: 'Next coordinator', editions: [agreed] },
      records: open?.records,
    });
  });

  test('in which a year bears the name of another city is refused', async () => {
    await here.collectFiles(id, [shareFile(city(0))]);
    const open = await here.getNetwork(id);
    const records = open?.records.map((record) => ({ ...record, id: `city-1 ${record.id}` }));
    const text = writeNetworkFile({ network: open?.network, records } as never, header, hashText);
    const [result] = await here.collectFiles(id, [new File([text], 'network.json')]);
    expect(result).toMatchObject({
      refusal: { reason: 'invalid', faults: [{ field: 'content.records.0.id' }] },
      years: [],
    });
  });
});

describe('work that ends before its time', () => {
  test('stopped, keeps what was taken and tells of no other file', async () => {
    const controller = new AbortController();
    const results = await here.collectFiles(
      id,
      cities.map((content) => shareFile(content)),
      {
        signal: controller.signal,
        onProgress: (done) => done >= 1 && controller.abort(),
      },
    );
    expect(results.length).toBeGreaterThan(0);
    expect(results.length).toBeLessThan(cities.length);
    expect(new Set(results.flatMap(outcomesOf))).toEqual(new Set(['taken']));
    const kept = new Set((await here.getNetwork(id))?.records.map(({ cityId }) => `${cityId}.json`));
    expect([...kept].toSorted()).toEqual(results.map(({ file }) => file).toSorted());
  });

  test('on a full disk, keeps what fitted and names every file that is not in', async () => {
    const write = here.database.networkYears.bulkPut.bind(here.database.networkYears);
    let writes = 0;
    vi.spyOn(here.database.networkYears, 'bulkPut').mockImplementation(((rows: never) =>
      (writes += 1) > 1 ? Promise.reject(quotaError()) : write(rows)) as never);
    vi.spyOn(performance, 'now').mockImplementation(tick());
    const results = await here.collectFiles(
      id,
      cities.map((content) => shareFile(content)),
    );
    expect(results.map(({ refusal }) => refusal?.reason)).toEqual([undefined, ...Array(11).fill('noRoom')]);
    expect(results.slice(1).flatMap(({ years }) => years)).toEqual([]);
    expect(new Set((await here.getNetwork(id))?.records.map(({ cityId }) => cityId))).toEqual(new Set(['city-5-0']));
    vi.restoreAllMocks();
    const again = await here.collectFiles(
      id,
      cities.map((content) => shareFile(content)),
    );
    expect(again.map((result) => outcomesOf(result)[0])).toEqual(['duplicate', ...Array(11).fill('taken')]);
  });

  test('in a network that another window has deleted, takes nothing and says so', async () => {
    const there = await openWindow();
    await there.deleteNetwork(id);
    const results = await here.collectFiles(id, [shareFile(city(0)), shareFile(city(1))]);
    expect(results.map(({ refusal }) => refusal?.reason)).toEqual(['notStored', 'notStored']);
    expect(await there.database.networkYears.count()).toBe(0);
  });
});
