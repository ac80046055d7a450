/** Locks a text with a passphrase and opens it again, with the browser's own cryptography. The passphrase is kept nowhere. */
import { CITY_FILE_LIMIT } from '@/domain/file/cityFile';
import type { FileRefusal } from '@/domain/file/openDocument';
import {
  boundText,
  buildLockedHeader,
  parseLockedFile,
  writeLockedFile,
  type LockedHeader,
} from '@/domain/file/lockedFile';
import { fromBase64, toBase64 } from './base64';

/** What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/**
 * `wrongPassphrase`: the passphrase is another one, or something in the file was changed; AES-GCM cannot tell which.
 * `cannotLock`: see `canLock`. `failed`: the browser could not, such as for want of memory.
 */
export type UnlockResult =
  | { ok: true; text: string }
  | { ok: false; reason: 'wrongPassphrase' | 'cannotLock' | 'failed' }
  | { ok: false; reason: 'refused'; refusal: FileRefusal };

/** False where the browser has no cryptography for this page: at addresses that begin with http, but for this computer's own. */
export function canLock(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}

/**
 * The text of a locked file that holds `text`. `about` says in a sentence what the file is. Throws when the browser cannot
 * lock, when there is no passphrase, and when the text is too large to be opened again.
 */
export async function lockText(text: string, passphrase: string, { about }: { about: string }): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (passphrase === '' || bytes.length > CITY_FILE_LIMIT) {
    throw new Error(passphrase === '' ? 'There is no passphrase' : 'The text is too large to be locked');
  }
  const header = buildLockedHeader({
    about,
    savedAt: new Date().toISOString(),
    tool: `Educating Cities self-assessment ${__APP_VERSION__}`,
    iterations: ITERATIONS,
    salt: toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
    iv: toBase64(crypto.getRandomValues(new Uint8Array(IV_BYTES))),
  });
  const key = await deriveKey(passphrase, header.key, 'encrypt');
  const data = await crypto.subtle.encrypt(parametersOf(header), key, bytes);
  return writeLockedFile(header, toBase64(new Uint8Array(data)));
}

/** The text in a locked file. Never throws and keeps nothing. */
export async function unlockText(lockedText: string, passphrase: string): Promise<UnlockResult> {
  const parsed = parseLockedFile(lockedText);
  if (!parsed.ok) {
    return { ok: false, reason: 'refused', refusal: parsed.refusal };
  }
  if (!canLock()) {
    return { ok: false, reason: 'cannotLock' };
  }
  if (passphrase === '') {
    return { ok: false, reason: 'wrongPassphrase' };
  }
  try {
    const { data, ...header } = parsed.file;
    const key = await deriveKey(passphrase, header.key, 'decrypt');
    const bytes = await crypto.subtle.decrypt(parametersOf(header), key, fromBase64(data));
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const { name } = error as { name?: string };
    return { ok: false, reason: name === 'OperationError' ? 'wrongPassphrase' : 'failed' };
  }
}

/** One keyboard writes é as one sign, another as e and a mark: both mean the same passphrase. Nothing else is mended. */
async function deriveKey(passphrase: string, { salt, iterations, hash, name }: LockedHeader['key'], usage: KeyUsage) {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const secret = await crypto.subtle.importKey('raw', typed, name, false, ['deriveKey']);
  const parameters = { name, hash, iterations, salt: fromBase64(salt) };
  return crypto.subtle.deriveKey(parameters, secret, { name: 'AES-GCM', length: 256 }, false, [usage]);
}

function parametersOf(header: LockedHeader): AesGcmParams {
  const { name, iv } = header.cipher;
  return { name, iv: fromBase64(iv), additionalData: new TextEncoder().encode(boundText(header)) };
}
