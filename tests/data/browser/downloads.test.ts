import { openFile, CONTENT } from '../../support/cityFile';
import { closeTabs, openTab, type Tab } from '../../support/tabs';

const WORDS = { about: 'What this is.', language: 'ca' };
const NOW = '2026-11-22T14:32:00.000Z';

let tab: Tab;
let cityId: string;
let id: string;
/** What the browser was handed: name and blob. */
let files: { name: string; blob: Blob }[];
let blobs: Map<string, Blob>;
let whileSaving: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
  tab = await openTab();
  const { city, assessment } = await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  [cityId, id] = [city.id, assessment.id];
  files = [];
  blobs = new Map();
  whileSaving = () => undefined;
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        const url = `blob:${blobs.size}`;
        blobs.set(url, blob);
        return url;
      },
      revokeObjectURL: (url: string) => blobs.delete(url),
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    whileSaving();
    files.push(...(blob ? [{ name: this.download, blob }] : []));
  });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await closeTabs();
});

const save = (note: string) => tab.saveAnswer(id, 'P01', '01.C1', { note, state: 'unknown' });
const copy = async () => (await tab.getOpenAssessment(cityId, 2026))?.copy;

test('a copy is handed to the browser under its name, says when and in which language, and can be opened', async () => {
  await save('In force');
  await tab.downloadCity(cityId, WORDS);
  expect(files.map(({ name }) => name)).toEqual(['educating-cities_Granollers_2026_all_rev001_2026-11-22.json']);
  expect(files[0]?.blob.type).toBe('application/json');
  const text = (await readBlob(files[0]?.blob)) ?? '';
  expect(JSON.parse(text)).toMatchObject({ about: 'What this is.', language: 'ca', savedAt: NOW });
  expect(openFile(text).content.assessments[0]?.answers).toMatchObject([{ note: 'In force' }]);
  expect(document.querySelectorAll('a')).toHaveLength(0);
});

test('the copy is remembered, with the changes that came after it', async () => {
  expect(await copy()).toEqual({ at: undefined, changes: 0 });
  await save('a');
  vi.setSystemTime('2026-11-23T10:00:00.000Z');
  await save('b');
  expect(await copy()).toEqual({ at: undefined, changes: 2 });
  await tab.downloadCity(cityId, WORDS);
  expect(await copy()).toEqual({ at: '2026-11-23T10:00:00.000Z', changes: 0 });
  vi.setSystemTime('2026-11-24T10:00:00.000Z');
  await save('c');
  expect(await copy()).toEqual({ at: '2026-11-23T10:00:00.000Z', changes: 1 });
});

test('files are counted: the same content is the same revision, and each says which it grew from', async () => {
  await save('a');
  await tab.downloadCity(cityId, WORDS);
  vi.setSystemTime('2026-11-23T10:00:00.000Z');
  await tab.downloadCity(cityId, WORDS);
  await save('b');
  await tab.downloadCity(cityId, WORDS);
  const [first, same, next] = await Promise.all(files.map(async ({ blob }) => openFile((await readBlob(blob)) ?? '')));
  expect(first).toMatchObject({ revision: 1, grewFrom: [] });
  expect(same).toMatchObject({ revision: 1, grewFrom: [], sha256: first?.sha256 });
  expect(next).toMatchObject({ revision: 2, grewFrom: [first?.sha256] });
  expect(files.map(({ name }) => /rev\d+/.exec(name)?.[0])).toEqual(['rev001', 'rev001', 'rev002']);
});

test('a change that is made while the file is written stays counted', async () => {
  await save('a');
  whileSaving = () => void tab.setReady(id, 'P01', true);
  await tab.downloadCity(cityId, WORDS);
  await vi.waitFor(async () => expect(await copy()).toEqual({ at: NOW, changes: 1 }));
});

test('a copy keeps what an opened file had in its header', async () => {
  await tab.storeCity(CONTENT, '2026-01-01T00:00:00.000Z', { later: { kept: true } });
  await tab.downloadCity('city-1', WORDS);
  const text = (await readBlob(files[0]?.blob)) ?? '';
  expect(openFile(text).extras).toEqual({ later: { kept: true } });
  expect(await tab.database.copies.get('city-1')).toMatchObject({ at: NOW, extras: { later: { kept: true } } });
});

test('when the store is gone, what is on the screen is handed out and nothing is claimed of the store', async () => {
  const open = await tab.getOpenAssessment(cityId, 2026);
  const seen = { city: open?.city ?? CONTENT.city, assessments: CONTENT.assessments };
  tab.database.close({ disableAutoOpen: true });
  await expect(tab.downloadCity(cityId, WORDS)).rejects.toThrow();
  expect(files).toHaveLength(0);
  await tab.downloadCity(cityId, WORDS, seen);
  expect(openFile((await readBlob(files[0]?.blob)) ?? '').content.assessments).toEqual(CONTENT.assessments);
});

test('a copy of what is on the screen is not remembered as a copy of everything', async () => {
  await save('a');
  await tab.downloadCity(cityId, WORDS, CONTENT);
  expect(files).toHaveLength(1);
  expect(await copy()).toEqual({ at: undefined, changes: 1 });
});

test('a copy that could not be remembered is still handed out', async () => {
  vi.spyOn(tab.database.copies, 'put').mockRejectedValue(new Error('The disk is full'));
  await tab.downloadCity(cityId, WORDS);
  expect(files).toHaveLength(1);
  expect(await copy()).toEqual({ at: undefined, changes: 0 });
});

/** jsdom's blobs have no `text()`. */
function readBlob(blob: Blob | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    if (!blob) {
      resolve(undefined);
      return;
    }
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.readAsText(blob);
  });
}
