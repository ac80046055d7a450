// @vitest-environment node
/** Many files into a network. Without workers: what they do in a browser is in tests/browser/network/network.test.ts. */
import type { ShareContent } from '@/domain/file/shareFile';
import { NETWORK_FILE_LIMIT } from '@/domain/network/files/networkFile';
import { CURRENT_PACK } from '@/data/packFiles';
import { CONTENT, writeFile } from '../../support/cityFile';
import { generateTwelve, openWindow, outcomesOf, tick, type Window } from '../../support/network/collectingWindow';
import { SAVED_AT, shareFile, writeShared, zipFile } from '../../support/network/sharedFiles';
import { closeTabs, type Tab } from '../../support/tabs';

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
const readIds = async (tab: Tab = here) => ((await tab.getNetwork(id))?.records ?? []).map((record) => record.id);

describe('files', () => {
  test('are taken with every year, in their order, with what they are called', async () => {
    const told: number[][] = [];
    const results = await here.collectFiles(
      id,
      cities.map((content) => shareFile(content)),
      {
        onProgress: (done, total) => told.push([done, total]),
      },
    );
    expect(results).toEqual(
      cities.map(({ city: { id: cityId, name }, years }) => ({
        file: `${cityId}.json`,
        city: name,
        years: years.map(({ year }) => ({ year, outcome: 'taken', packId: CURRENT_PACK })),
        otherPacks: [],
      })),
    );
    expect(told[0]).toEqual([0, 12]);
    expect(told.at(-1)).toEqual([12, 12]);
    const open = await here.getNetwork(id);
    expect(open?.records).toHaveLength(cities.flatMap(({ years }) => years).length);
  });

  test('that cannot be used are named with the reason, and stop none of the others', async () => {
    const good = shareFile(city(0));
    const text = writeShared(city(1));
    const results = await here.collectFiles(id, [
      new File([text.replace('"level": "established"', '"level": "notYet"')], 'changed.json'),
      new File([text.slice(0, 400)], 'half.json'),
      new File([writeFile(CONTENT)], 'copy.json'),
      shareFile({ ...city(2), consent: { mayBeNamed: true, mayBeCompared: false } }),
      shareFile({ ...city(3), years: [] }),
      new File(['%PDF-1.7'], 'report.pdf'),
      new File([text.replace('"version": 1', '"version": 99')], 'later.json'),
      Object.defineProperty(new File([''], 'large.json'), 'size', { value: NETWORK_FILE_LIMIT + 1 }),
      Object.assign(new File([text], 'stick.json'), { text: () => Promise.reject(new Error('Pulled out')) }),
      good,
    ]);
    expect(results.map(({ file, refusal }) => [file, refusal?.reason])).toEqual([
      ['changed.json', 'damaged'],
      ['half.json', 'notJson'],
      ['copy.json', 'wholeCopy'],
      ['city-5-2.json', 'notForComparing'],
      ['city-5-3.json', 'noYears'],
      ['report.pdf', 'notJson'],
      ['later.json', 'newerVersion'],
      ['large.json', 'tooLarge'],
      ['stick.json', 'unreadable'],
      ['city-5-0.json', undefined],
    ]);
    expect(results[3]?.city).toBe(city(2).city.name);
    expect((await here.getNetwork(id))?.records.map(({ cityId }) => cityId)).toEqual(
      city(0).years.map(() => 'city-5-0'),
    );
  });

  test('that a system puts into a folder by itself are passed over', async () => {
    const strays = ['.DS_Store', 'Thumbs.db', 'desktop.ini'].map((name) => new File(['x'], name));
    const zip = zipFile('all.zip', { '__MACOSX/._city.json': 'x', 'south/.hidden': 'x' });
    expect(await here.collectFiles(id, [...strays, zip])).toEqual([]);
  });

  test('of years made with a set that this app does not have say so; their other years are taken', async () => {
    const [first, second] = city(0).years;
    const later = { ...city(0), years: [first, { ...second, packId: 'educating-cities-2031' }] } as ShareContent;
    const [result] = await here.collectFiles(id, [shareFile(later)]);
    expect(result).toMatchObject({
      years: [{ year: 2025, outcome: 'taken' }],
      otherPacks: [{ year: 2026, packId: 'educating-cities-2031' }],
    });
  });
});

describe('a file that was there before', () => {
  test('is a duplicate, a newer state takes the place of the older, an older one does not', async () => {
    const changed = { ...city(0), years: city(0).years.map((year) => ({ ...year, answers: year.answers.slice(1) })) };
    const results = await here.collectFiles(id, [
      shareFile(city(0)),
      shareFile(city(0)),
      shareFile(changed, '2026-12-01T10:00:00.000Z'),
      shareFile(city(0), '2026-11-01T10:00:00.000Z'),
    ]);
    expect(results.map((result) => outcomesOf(result)[0])).toEqual(['taken', 'duplicate', 'newer', 'older']);
    const open = await here.getNetwork(id);
    expect(open?.records.map(({ savedAt }) => savedAt)).toEqual(city(0).years.map(() => '2026-12-01T10:00:00.000Z'));
  });

  test('saved again later with the same content is known by its later moment, also to who keeps what was read', async () => {
    const known = here.createKnownRecords();
    const moments = async () => new Set((await here.getNetwork(id, known))?.records.map(({ savedAt }) => savedAt));
    await here.collectFiles(id, [shareFile(city(0))]);
    expect(await moments()).toEqual(new Set([SAVED_AT]));
    await here.collectFiles(id, [shareFile(city(0), '2026-12-01T10:00:00.000Z')]);
    expect(await moments()).toEqual(new Set(['2026-12-01T10:00:00.000Z']));
  });

  test('goes from the disk when a newer state comes on another day', async () => {
    await here.collectFiles(id, [shareFile(city(0)), shareFile(city(1))]);
    const changed = { ...city(0), years: city(0).years.map((year) => ({ ...year, answers: year.answers.slice(1) })) };
    const [result] = await here.collectFiles(id, [shareFile(changed, '2026-12-01T10:00:00.000Z')]);
    expect(new Set(result && outcomesOf(result))).toEqual(new Set(['newer']));
    const open = await here.getNetwork(id);
    const own = open?.records.filter(({ cityId }) => cityId === 'city-5-0');
    expect(own?.map(({ savedAt }) => savedAt)).toEqual(city(0).years.map(() => '2026-12-01T10:00:00.000Z'));
    expect(open?.records).toHaveLength(city(0).years.length + city(1).years.length);
  });

  test('of another assessment is a question, and both are kept', async () => {
    const rival = { ...city(0), years: city(0).years.map((year) => ({ ...year, id: `other-${year.id}` })) };
    await here.collectFiles(id, [shareFile(city(0))]);
    const [result] = await here.collectFiles(id, [shareFile(rival)]);
    expect(new Set(result && outcomesOf(result))).toEqual(new Set(['question']));
    expect(await readIds()).toHaveLength(2 * city(0).years.length);
  });

  test('in two windows at once is taken once', async () => {
    const there = await openWindow();
    const files = cities.map((content) => shareFile(content));
    const [mine, theirs] = await Promise.all([here.collectFiles(id, files), there.collectFiles(id, files)]);
    const both = mine.map((result, index) => new Set([result, theirs[index]].map((one) => one?.years[0]?.outcome)));
    expect(both).toEqual(cities.map(() => new Set(['taken', 'duplicate'])));
    expect(await readIds(there)).toHaveLength(cities.flatMap(({ years }) => years).length);
  });

  test('and was removed in another window meanwhile is taken again', async () => {
    const there = await openWindow();
    let isRemoved = false;
    const files = [shareFile(city(0)), shareFile(city(1)), shareFile(city(0))];
    // Every write is made at once, so that another window comes between two of them.
    vi.spyOn(performance, 'now').mockImplementation(tick());
    const results = await here.collectFiles(id, files, {
      onProgress: (done) => {
        if (done === 1 && !isRemoved) {
          isRemoved = true;
          void there.removeCity(id, 'city-5-0');
        }
      },
    });
    expect(results.map((result) => outcomesOf(result)[0])).toEqual(['taken', 'taken', 'taken']);
    expect(await readIds()).toHaveLength(city(0).years.length + city(1).years.length);
  });
});
