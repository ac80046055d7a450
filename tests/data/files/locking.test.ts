// @vitest-environment node
import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { fromBase64, toBase64 } from '@/data/files/base64';
import { canLock, lockText, unlockText } from '@/data/files/locking';
import { LOCKED_DATA_LIMIT, parseLockedFile, type LockedFile } from '@/domain/file/lockedFile';
import { CONTENT, writeFile } from '../../support/cityFile';

const PASSPHRASE = 'quatre paraules soltes';
const ABOUT = { about: 'A locked file.' };
const TEXT = '{"city":"Łódź 👩‍👩‍👧","note":"a"}';

/** Making a key takes its time, so the tests that do not change the file share one. */
let locked: string;
beforeAll(async () => {
  locked = await lockText(TEXT, PASSPHRASE, ABOUT);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const change = (edit: (file: LockedFile & Record<string, unknown>) => void): string => {
  const file = JSON.parse(locked) as LockedFile & Record<string, unknown>;
  edit(file);
  return JSON.stringify(file);
};

describe('Base64', () => {
  test('gives the bytes back and is what others write, at every length around a piece', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.constantFrom(0, 12_288 - 50, 24_576 - 50), (some, before) => {
        const bytes = Uint8Array.from([...new Uint8Array(before).fill(7), ...some]);
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(Buffer.from(fromBase64(text)).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('refuses what is no Base64', () => {
    expect(() => fromBase64('****')).toThrow();
  });
});

describe('a locked text', () => {
  test('is opened with its passphrase, as the very same text', async () => {
    const city = writeFile(CONTENT);
    const file = await lockText(city, PASSPHRASE, ABOUT);
    expect(await unlockText(file, PASSPHRASE)).toEqual({ ok: true, text: city });
    expect(file).not.toContain('Granollers');
    expect(file).not.toContain(PASSPHRASE);
  });

  test('whatever text and passphrase: empty, a byte order mark, emoji', async () => {
    const unit = 'grapheme' as const;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit }), fc.string({ unit, minLength: 1 }), async (text, passphrase) => {
        expect(await unlockText(await lockText(text, passphrase, ABOUT), passphrase)).toEqual({ ok: true, text });
      }),
      {
        numRuns: 5,
        examples: [
          ['\uFEFF{}', '🔑'],
          ['', 'a'],
        ],
      },
    );
  });

  test('may be 20 MB long, and no longer', async () => {
    const text = 'é23456789.'.repeat(1024 * 1024 * 1.8);
    const file = await lockText(text, PASSPHRASE, ABOUT);
    const opened = await unlockText(file, PASSPHRASE);
    expect(opened.ok && opened.text === text).toBe(true);
    expect(file.length).toBeLessThan(LOCKED_DATA_LIMIT);
    await expect(lockText(text + text, PASSPHRASE, ABOUT)).rejects.toThrow('too large');
  });

  test('says how it is opened: 600 000 rounds, a fresh salt and start each time', async () => {
    const files = await Promise.all([lockText(TEXT, PASSPHRASE, ABOUT), lockText(TEXT, PASSPHRASE, ABOUT)]);
    const [first, second] = files.map((text) => JSON.parse(text) as LockedFile);
    expect(first).toMatchObject({
      about: 'A locked file.',
      key: { name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 },
      cipher: { name: 'AES-GCM' },
    });
    expect(first?.key.salt).not.toBe(second?.key.salt);
    expect(first?.cipher.iv).not.toBe(second?.cipher.iv);
    expect(files.map((text) => parseLockedFile(text).ok)).toEqual([true, true]);
  });

  test('can be opened by another program that follows the header', async () => {
    const { key, cipher, data, ...rest } = JSON.parse(locked) as LockedFile;
    const { createDecipheriv, pbkdf2Sync } = await import('node:crypto');
    const secret = pbkdf2Sync(PASSPHRASE, Buffer.from(key.salt, 'base64'), key.iterations, 32, 'sha256');
    const bytes = Buffer.from(data, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(cipher.iv, 'base64'));
    const { about, kind, savedAt, tool, version } = rest;
    const { hash, iterations, name, salt } = key;
    decipher.setAAD(
      Buffer.from(
        JSON.stringify({
          about,
          cipher: { iv: cipher.iv, name: cipher.name },
          key: { hash, iterations, name, salt },
          kind,
          savedAt,
          tool,
          version,
        }),
      ),
    );
    decipher.setAuthTag(bytes.subarray(-16));
    expect(decipher.update(bytes.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8')).toBe(TEXT);
  });
});

describe('the passphrase', () => {
  test('may be typed on another system: é as one sign or as two', async () => {
    const file = await lockText(TEXT, 'cafe\u0301 i pa amb tomàquet', ABOUT);
    expect(await unlockText(file, 'caf\u00E9 i pa amb toma\u0300quet')).toEqual({ ok: true, text: TEXT });
  });

  test.each([
    ['another word', 'quatre paraules soltas'],
    ['a capital letter', 'Quatre paraules soltes'],
    ['a blank at its end', `${PASSPHRASE} `],
    ['nothing', ''],
  ])('is not %s', async (_, other) => {
    expect(await unlockText(locked, other)).toEqual({ ok: false, reason: 'wrongPassphrase' });
  });

  test('must not be empty', async () => {
    await expect(lockText(TEXT, '', ABOUT)).rejects.toThrow('no passphrase');
  });
});

describe('a locked file that was changed', () => {
  test.each<[string, (file: LockedFile & Record<string, unknown>) => void]>([
    ['the sentence', (file) => (file.about = 'Harmless')],
    ['the moment', (file) => (file.savedAt = '2020-01-01T00:00:00.000Z')],
    ['the rounds', ({ key }) => (key.iterations = 100_000)],
    ['a field more', (file) => (file.city = 'Granollers')],
    ['a field more in the key', ({ key }) => ((key as Record<string, unknown>).hint = 'the usual one')],
    ['the salt', ({ key }) => (key.salt = 'AAAAAAAAAAAAAAAAAAAAAA==')],
    ['the start', ({ cipher }) => (cipher.iv = 'AAAAAAAAAAAAAAAA')],
    ['one letter of the data', (file) => (file.data = (file.data.startsWith('A') ? 'B' : 'A') + file.data.slice(1))],
    ['a piece of the data', (file) => (file.data = file.data.slice(0, -8))],
  ])('does not open: %s', async (_, edit) => {
    expect(await unlockText(change(edit), PASSPHRASE)).toEqual({ ok: false, reason: 'wrongPassphrase' });
  });

  test('opens when only its layout is another', async () => {
    const turned = Object.fromEntries(Object.entries(JSON.parse(locked) as object).toReversed());
    expect(await unlockText(`\uFEFF${JSON.stringify(turned)}\r\n`, PASSPHRASE)).toEqual({ ok: true, text: TEXT });
  });

  test('is refused with the reason where the reason can be known, before any key is made', async () => {
    const derive = vi.spyOn(webcrypto.subtle, 'deriveKey');
    const slow = change(({ key }) => (key.iterations = 4_000_000_000));
    expect(await unlockText(slow, PASSPHRASE)).toEqual({
      ok: false,
      reason: 'refused',
      refusal: { reason: 'invalid', faults: [{ field: 'key.iterations', reason: 'allows at most 10000000' }] },
    });
    expect(derive).not.toHaveBeenCalled();
  });
});

test('a browser without cryptography says so', async () => {
  expect(canLock()).toBe(true);
  vi.stubGlobal('crypto', { getRandomValues: () => undefined });
  expect(canLock()).toBe(false);
  expect(await unlockText(locked, PASSPHRASE)).toEqual({ ok: false, reason: 'cannotLock' });
  await expect(lockText(TEXT, PASSPHRASE, ABOUT)).rejects.toThrow();
});

test('a browser that cannot, for want of memory, is not a wrong passphrase', async () => {
  vi.spyOn(webcrypto.subtle, 'decrypt').mockRejectedValue(new RangeError('Array buffer allocation failed'));
  expect(await unlockText(locked, PASSPHRASE)).toEqual({ ok: false, reason: 'failed' });
});
