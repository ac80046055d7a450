// @vitest-environment node
/** Whatever file is chosen: what is stored stays as it is, to the byte, until a person says that a good one is to be used. */
import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { saveAnswer } from '@/data/assessments';
import { database } from '@/data/database';
import { getCityContent } from '@/data/files/content';
import { readCityFile, storeCity } from '@/data/files/cityFiles';
import { unlockText } from '@/data/files/locking';
import { fingerprintOf } from '@/domain/file/cityFile';
import { boundText, buildLockedHeader, writeLockedFile } from '@/domain/file/lockedFile';
import { listPlaces, KINDS, spoil, type Document } from '../../domain/file/badFiles';
import { CONTENT, forgeFile, hashWithNode, openFile, writeFile } from '../../support/cityFile';
import { MOMENT } from '../../support/samples';
import { storeFreshCity } from '../../support/storedCity';

const [CITY_KIND] = KINDS;

/** Everything in the store, as text. */
async function readStore(): Promise<string> {
  const tables = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.toCollection().keys(), await table.toArray()]),
  );
  return JSON.stringify(tables);
}

beforeEach(async () => {
  const { assessment } = await storeFreshCity();
  await saveAnswer(assessment.id, 'P01', '01.C1', { choice: 'yes', note: 'Plan of 2024 \u202E' });
});

const text = writeFile(CONTENT);
const bytes = Buffer.from(text);
const later = (field: string, value: unknown) => forgeFile((document) => Object.assign(document, { [field]: value }));
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

test.each<[string, BlobPart, string]>([
  ['is empty', '', 'notJson'],
  ['is a zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(500)]), 'notJson'],
  ['is UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'notJson'],
  ['is cut in the middle', bytes.subarray(0, bytes.length / 2), 'notJson'],
  ['is cut by one byte', bytes.subarray(0, bytes.lastIndexOf('}')), 'notJson'],
  ['is a list', `[${text}]`, 'otherKind'],
  ['is null', 'null', 'otherKind'],
  ['is of another kind', '{"kind":"<img src=x onerror=alert(1)>"}', 'otherKind'],
  ['is of a newer version', later('version', 99), 'newerVersion'],
  ['has one byte that is another', text.replace('In force', 'In farce'), 'damaged'],
  [
    'has lost a byte of a letter',
    Buffer.from(text.replace('In force', 'En vigor é')).map((byte) => (byte === 0xc3 ? 32 : byte)),
    'damaged',
  ],
  [
    'has a key that reaches prototypes',
    text.replace('"content"', '"__proto__": {"isAdmin": true}, "content"'),
    'forbiddenKeys',
  ],
  ['is nested deeply', text.replace('"content"', `"x": ${deep}, "content"`), 'invalid'],
  ['has no content', later('content', null), 'invalid'],
  ['was saved in year 10000', later('savedAt', '+010000-01-01T00:00:00.000Z'), 'invalid'],
])('a file that %s changes nothing', async (_, part, reason) => {
  const before = await readStore();
  expect(await readCityFile(new File([part], 'city.json'))).toMatchObject({ ok: false, refusal: { reason } });
  expect(await readStore()).toBe(before);
  expect({}).not.toHaveProperty('isAdmin');
});

test('a file of 100 MB is refused by its size, without reading it', async () => {
  const before = await readStore();
  const read = vi.fn<() => Promise<string>>();
  const [arrayBuffer, stream] = [vi.fn(), vi.fn()];
  const file = { name: 'city.json', size: 100 * 1024 * 1024, text: read, arrayBuffer, stream } as unknown as File;
  expect(await readCityFile(file)).toEqual({ ok: false, refusal: { reason: 'tooLarge' } });
  expect([read, arrayBuffer, stream].flatMap(({ mock }) => mock.calls)).toEqual([]);
  expect(await readStore()).toBe(before);
});

test('reading changes nothing, whatever stands at any place', async () => {
  const before = await readStore();
  const places = listPlaces(JSON.parse(CITY_KIND.text)).filter(([path]) => path[0] === 'content');
  const reasons = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), async ([path], value) => {
      const result = await readCityFile(new File([spoil(CITY_KIND, path, value).text], 'city.json'));
      reasons.add('refusal' in result ? result.refusal.reason : 'opened');
    }),
    { numRuns: 200 },
  );
  expect(await readStore()).toBe(before);
  expect(reasons).toContain('invalid');
});

test('what is accepted is stored and written as harmless text, and the other city stays as it is', async () => {
  const [other] = await database.cities.toArray();
  const others = await getCityContent(other?.id ?? '');
  const odd = '\u202E<script>alert(1)</script>\uD83D\u0000\u2029{{x}} =1+1';
  const texts = listPlaces(JSON.parse(CITY_KIND.text)).filter(
    ([path]) =>
      path[0] === 'content' &&
      /^(note|title|department|source|difference|owner|summary|name)$/.test(String(path.at(-1))),
  );
  const document = texts.reduce<Document>(
    (draft, [path]) => {
      const parent = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Document)[key], draft) as Document;
      parent[String(path.at(-1))] = odd;
      return draft;
    },
    JSON.parse(CITY_KIND.text) as Document,
  );
  const { content } = openFile(CITY_KIND.write(document));
  await storeCity(content, MOMENT);
  const written = openFile(writeFile(await getCityContent(content.city.id)));
  expect(written.content).toEqual(document.content);
  expect(JSON.stringify(written.content).split('<script>')).toHaveLength(texts.length + 1);
  expect(fingerprintOf(await getCityContent(other?.id ?? ''), hashWithNode)).toBe(fingerprintOf(others, hashWithNode));
});

describe('a locked file with one byte that is another', () => {
  const passphrase = 'quatre paraules soltes';
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const header = buildLockedHeader({
    about: 'A locked file.',
    savedAt: MOMENT,
    tool: 'Test 1',
    iterations: 100_000,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
  });
  const cipher = createCipheriv('aes-256-gcm', pbkdf2Sync(passphrase, salt, 100_000, 32, 'sha256'), iv);
  cipher.setAAD(Buffer.from(boundText(header)));
  const data = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  const locked = Buffer.from(writeLockedFile(header, data.toString('base64')));

  test('is known as locked, and opens as the very same text or not at all', async () => {
    const before = await readStore();
    expect(await readCityFile(new File([locked], 'city.locked.json'))).toEqual({
      ok: false,
      locked: locked.toString(),
    });
    expect(await unlockText(locked.toString(), passphrase)).toEqual({ ok: true, text });
    const head = locked.indexOf('"data"') + 10;
    const places = fc.oneof(fc.nat({ max: head }), fc.nat({ max: locked.length - 1 }));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(places, fc.nat({ max: 7 }), async (place, bit) => {
        const flipped = Buffer.from(locked);
        flipped[place] = (locked[place] ?? 0) ^ (1 << bit);
        const result = await unlockText(await new File([flipped], 'city.locked.json').text(), passphrase);
        seen.add(result.ok ? 'opened' : result.reason);
        expect(result.ok ? result.text : text).toBe(text);
      }),
      { numRuns: 60 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['wrongPassphrase', 'refused']));
    expect(seen).not.toContain('failed');
    expect(await readStore()).toBe(before);
  });
});
