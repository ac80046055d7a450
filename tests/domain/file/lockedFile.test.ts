// @vitest-environment node
import fc from 'fast-check';
import {
  boundText,
  buildLockedHeader,
  isLockedFile,
  LOCKED_DATA_LIMIT,
  LOCKED_FILE_LIMIT,
  parseLockedFile,
  writeLockedFile,
} from '@/domain/file/lockedFile';
import { CONTENT, writeFile } from '../../support/cityFile';
import { MOMENT } from '../../support/samples';

const base64 = (length: number) => Buffer.alloc(length, 7).toString('base64');

const HEADER = buildLockedHeader({
  about: 'A locked file.',
  savedAt: MOMENT,
  tool: 'Test 1',
  iterations: 600_000,
  salt: base64(16),
  iv: base64(12),
});
const DATA = base64(100);
const TEXT = writeLockedFile(HEADER, DATA);

type Fields = Record<string, unknown>;
type Draft = Fields & { key: Fields; cipher: Fields };

const forge = (change: (document: Draft) => unknown): string => {
  const document = JSON.parse(TEXT) as Draft;
  change(document);
  return JSON.stringify(document);
};
const refusalOf = (text: string) => {
  const result = parseLockedFile(text);
  return result.ok ? undefined : result.refusal;
};

test('begins with what a person can read, and ends with the data', () => {
  expect(TEXT.split('\n').slice(0, 6)).toEqual([
    '{',
    '  "kind": "educating-cities-self-assessment/locked",',
    '  "about": "A locked file.",',
    '  "version": 1,',
    `  "savedAt": "${MOMENT}",`,
    '  "tool": "Test 1",',
  ]);
  expect(TEXT).toMatch(/"data": "[A-Za-z0-9+/=]+"\n\}\n$/);
});

test('comes back as it was written, with fields of a later version', () => {
  expect(parseLockedFile(TEXT)).toEqual({ ok: true, file: { ...HEADER, data: DATA } });
  const later = forge((document) => Object.assign(document, { hint: ['x'] }) && (document.key.later = 1));
  expect(parseLockedFile(later)).toMatchObject({ ok: true, file: { hint: ['x'], key: { later: 1 } } });
  expect(parseLockedFile(`\uFEFF${TEXT}`).ok).toBe(true);
});

test('the bound text is the same whatever the order of the fields, and another when any of them changes', () => {
  const turned = Object.fromEntries(Object.entries(HEADER).toReversed()) as typeof HEADER;
  expect(boundText(turned)).toBe(boundText(HEADER));
  const changes = [
    { about: '' },
    { version: 2 },
    { tool: '' },
    { later: 1 },
    { key: { ...HEADER.key, iterations: 1 } },
    { cipher: { ...HEADER.cipher, iv: '' } },
  ];
  const texts = changes.map((change) => boundText({ ...HEADER, ...change }));
  expect(new Set([...texts, boundText(HEADER)]).size).toBe(changes.length + 1);
});

describe('is known as a locked file', () => {
  test('by its kind, wherever that stands and whatever the layout', () => {
    expect(isLockedFile(TEXT)).toBe(true);
    expect(isLockedFile(`\uFEFF${JSON.stringify(JSON.parse(TEXT))}`)).toBe(true);
    expect(isLockedFile(TEXT.slice(0, TEXT.length / 2))).toBe(true);
    expect(isLockedFile(forge((document) => Object.assign(document, { version: 9, data: 1 })))).toBe(true);
  });

  test('and nothing that only speaks of one', () => {
    const note = '"kind": "educating-cities-self-assessment/locked"';
    const city = { ...CONTENT, city: { ...CONTENT.city, name: note } };
    for (const text of ['', 'PK\u0003\u0004', '[]', writeFile(CONTENT), writeFile(city)]) {
      expect(isLockedFile(text)).toBe(false);
    }
  });
});

describe('is refused with the reason', () => {
  test('too large, before anything else is looked at', () => {
    expect(refusalOf(' '.repeat(LOCKED_FILE_LIMIT + 1))).toEqual({ reason: 'tooLarge' });
  });

  test('another kind, a newer version', () => {
    expect(refusalOf('null')).toEqual({ reason: 'otherKind' });
    expect(refusalOf(writeFile(CONTENT))).toEqual({
      reason: 'otherKind',
      found: 'educating-cities-self-assessment/city',
    });
    expect(refusalOf(forge((document) => Object.assign(document, { version: 2, key: 'argon2' })))).toEqual({
      reason: 'newerVersion',
      found: '2',
    });
  });

  test.each<[string, (document: Draft) => unknown, string, string]>([
    ['no key', (document) => Reflect.deleteProperty(document, 'key'), 'key', 'expected object'],
    ['a weak key', ({ key }) => (key.iterations = 99_999), 'key.iterations', 'needs at least 100000'],
    ['a key that takes hours', ({ key }) => (key.iterations = 10_000_001), 'key.iterations', 'allows at most 10000000'],
    ['rounds as text', ({ key }) => (key.iterations = '600000'), 'key.iterations', 'expected number'],
    ['another hash', ({ key }) => (key.hash = 'SHA-1'), 'key.hash', 'expected one of SHA-256'],
    ['another way to the key', ({ key }) => (key.name = 'HKDF'), 'key.name', 'expected one of PBKDF2'],
    ['another cipher', ({ cipher }) => (cipher.name = 'AES-CBC'), 'cipher.name', 'expected one of AES-GCM'],
    ['a short salt', ({ key }) => (key.salt = base64(15)), 'key.salt', 'wrongLength'],
    ['a long salt', ({ key }) => (key.salt = base64(65)), 'key.salt', 'wrongLength'],
    ['a salt that is no Base64', ({ key }) => (key.salt = 'a-_b'.repeat(6)), 'key.salt', 'notBase64'],
    ['a start of another length', ({ cipher }) => (cipher.iv = base64(16)), 'cipher.iv', 'wrongLength'],
    ['data without the tag', (document) => (document.data = base64(15)), 'data', 'wrongLength'],
    ['data cut in the middle of a sign', (document) => (document.data = DATA.slice(0, -1)), 'data', 'notBase64'],
    ['data with an end in the middle', (document) => (document.data = `AA==${DATA}`), 'data', 'notBase64'],
    ['data of three ends', (document) => (document.data = `${base64(18)}A===`), 'data', 'notBase64'],
    ['data with line ends', (document) => (document.data = `${DATA}\r\n\r\n`), 'data', 'notBase64'],
    [
      'a moment in year 10000',
      (document) => (document.savedAt = '+010000-01-01T00:00:00.000Z'),
      'savedAt',
      'invalid_format',
    ],
  ])('%s', (_, change, field, reason) => {
    expect(refusalOf(forge(change))).toEqual({ reason: 'invalid', faults: [{ field, reason }] });
  });
});

test('holds a city file of the largest size', () => {
  expect(parseLockedFile(writeLockedFile(HEADER, 'A'.repeat(LOCKED_DATA_LIMIT - (LOCKED_DATA_LIMIT % 4)))).ok).toBe(
    true,
  );
  const beyond = forge((document) => (document.data = 'A'.repeat(LOCKED_DATA_LIMIT + 4)));
  expect(refusalOf(beyond)).toEqual({
    reason: 'invalid',
    faults: [{ field: 'data', reason: `allows at most ${LOCKED_DATA_LIMIT}` }],
  });
});

test('any bytes that can be data are data', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 60 }), (bytes) => {
      const data = Buffer.from(bytes).toString('base64');
      expect(parseLockedFile(writeLockedFile(HEADER, data))).toMatchObject({ ok: true, file: { data } });
    }),
  );
});
