// @vitest-environment node
import { Inflate, strFromU8, strToU8, zipSync } from 'fflate';
import { isZip, listEntries, readEntry, ZIP_LIMITS } from '@/data/network/zip';

type Texts = Record<string, string>;
const zipBytes = (texts: Texts, level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])), { level });
const fileOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Where the list of a zip begins, and where its end is told. */
const findPlaces = (bytes: Uint8Array) => {
  const end = bytes.length - 22;
  return { end, list: viewOf(bytes).getUint32(end + 16, true) };
};

async function readAll(zip: Blob): Promise<Texts> {
  const list = await listEntries(zip);
  const entries = list.ok ? list.entries : [];
  const parts = await Promise.all(entries.map((entry) => readEntry(zip, entry)));
  return Object.fromEntries(
    parts.map((part, index) => [entries[index]?.name, part.ok ? strFromU8(part.bytes) : part.reason]),
  );
}

test.each([0, 6] as const)(
  'what was packed (level %i) comes out, folders left out, whatever follows the list',
  async (level) => {
    const texts = { 'one.json': 'One', 'spain/dos.json': 'Dos '.repeat(30_000), 'años.json': '', 'empty/': '' };
    const { 'empty/': _, ...files } = texts;
    const zip = zipBytes(texts, level);
    expect(await readAll(fileOf(zip))).toEqual(files);
    const comment = strToU8('A comment of the town hall');
    viewOf(zip).setUint16(zip.length - 2, comment.length, true);
    expect(await readAll(new Blob([new Uint8Array(zip), comment]))).toEqual(files);
  },
);

test('a zip is known by its first bytes and by nothing else', async () => {
  expect(await isZip(fileOf(zipBytes({ a: 'A' })))).toBe(true);
  expect(await isZip(fileOf(zipBytes({})))).toBe(true);
  expect(await isZip(new Blob(['{"kind": "x"}']))).toBe(false);
  expect(await isZip(new Blob(['P']))).toBe(false);
});

test.each([
  ['cut off at the end', (bytes: Uint8Array) => bytes.slice(0, -40)],
  ['cut off at the beginning', (bytes: Uint8Array) => bytes.slice(30)],
  ['nothing', () => new Uint8Array()],
  [
    'with a list that is not where it says',
    (bytes: Uint8Array) => {
      viewOf(bytes).setUint32(findPlaces(bytes).end + 16, 3, true);
      return bytes;
    },
  ],
  [
    'with a longer list than there is',
    (bytes: Uint8Array) => {
      viewOf(bytes).setUint16(findPlaces(bytes).end + 10, 900, true);
      return bytes;
    },
  ],
])('a zip that is %s is damaged', async (_, damage) => {
  expect(await listEntries(fileOf(damage(zipBytes({ 'one.json': 'One' }))))).toEqual({
    ok: false,
    reason: 'zipDamaged',
  });
});

test('one damaged file leaves the others as they are', async () => {
  const bytes = zipBytes({ 'one.json': 'One '.repeat(2000), 'two.json': 'Two' });
  bytes.fill(0xff, 45, 60);
  expect(await readAll(fileOf(bytes))).toEqual({ 'one.json': 'zipDamaged', 'two.json': 'Two' });
});

test('a file with a password, one packed in another way and one that is too large are told', async () => {
  const change = async (place: number, value: number) => {
    const bytes = zipBytes({ 'one.json': 'One' });
    viewOf(bytes).setUint16(findPlaces(bytes).list + place, value, true);
    return readAll(fileOf(bytes));
  };
  expect(await change(8, 1)).toEqual({ 'one.json': 'zipLocked' });
  expect(await change(10, 14)).toEqual({ 'one.json': 'zipDamaged' });
  expect(await readAll(fileOf(zipBytes({ 'one.json': ' '.repeat(ZIP_LIMITS.entry + 1) })))).toEqual({
    'one.json': 'tooLarge',
  });
});

test('a file that is more than the zip says is not unpacked to its end', async () => {
  const bytes = zipBytes({ 'bomb.json': '0'.repeat(ZIP_LIMITS.entry) });
  expect(bytes.length).toBeGreaterThan(16 * 1024);
  viewOf(bytes).setUint32(findPlaces(bytes).list + 24, 1000, true);
  const pieces = vi.spyOn(Inflate.prototype, 'push');
  expect(await readAll(fileOf(bytes))).toEqual({ 'bomb.json': 'zipDamaged' });
  expect(pieces).toHaveBeenCalledTimes(1);
  pieces.mockRestore();
});

test('a file that is less than the zip says is damaged', async () => {
  const bytes = zipBytes({ 'one.json': 'One '.repeat(50) });
  viewOf(bytes).setUint32(findPlaces(bytes).list + 24, 1000, true);
  expect(await readAll(fileOf(bytes))).toEqual({ 'one.json': 'zipDamaged' });
});

test('too many files, or too much in all of them, are refused by what the zip says', async () => {
  const many = Object.fromEntries(Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, index) => [`${index}`, '']));
  expect(await listEntries(fileOf(zipBytes(many, 0)))).toEqual({ ok: false, reason: 'zipTooLarge' });
  // Thirty entries that all are the same bytes: small on the disk, large when unpacked.
  const bytes = zipBytes(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.json`, 'A'])));
  const list = await listEntries(fileOf(bytes));
  expect(list.ok).toBe(true);
  const view = viewOf(bytes);
  for (let place = findPlaces(bytes).list; view.getUint32(place, true) === 0x02014b50;) {
    view.setUint32(place + 24, 20 * 1024 * 1024, true);
    place += 46 + view.getUint16(place + 28, true) + view.getUint16(place + 30, true);
  }
  expect(await listEntries(fileOf(bytes))).toEqual({ ok: false, reason: 'zipTooLarge' });
});
