/**
 * The locked file: a city file that only opens with a passphrase. Its header stays readable and says how the key is made, so
 * that any program with AES-GCM (256 bits) and PBKDF2 can open it; it holds no name of a city.
 */
import { momentSchema } from '@/domain/dates';
import { canonicalText } from '@/domain/json';
import { faultsOf, z } from '@/domain/schema';
import { CITY_FILE_LIMIT } from './cityFile';
import { openDocument, type FileRefusal } from './openDocument';

export const LOCKED_FILE_KIND = 'educating-cities-self-assessment/locked';
/** Raised when the meaning of a field changes. */
export const LOCKED_FILE_VERSION = 1;
/** Most characters of `data`: Base64 makes four characters of three bytes, and AES-GCM adds 16 bytes. */
export const LOCKED_DATA_LIMIT = Math.floor(CITY_FILE_LIMIT * 1.4);
/** Largest locked file that is opened: the data and a header. */
export const LOCKED_FILE_LIMIT = LOCKED_DATA_LIMIT + 100_000;

/** Base64 of so many bytes. */
function base64Of(least: number, most: number) {
  return z.string().check(
    z.refine(isBase64, { error: 'notBase64', abort: true }),
    z.refine((text) => bytesOf(text) >= least && bytesOf(text) <= most, 'wrongLength'),
  );
}

/** What stands readable in the file. */
const headerSchema = z.looseObject({
  kind: z.literal(LOCKED_FILE_KIND),
  /** One sentence for a person who opens the file in a text editor. */
  about: z.string().check(z.maxLength(2000)),
  version: z.int().check(z.minimum(1)),
  savedAt: momentSchema,
  tool: z.string().check(z.maxLength(200)),
  /** How the passphrase (UTF-8, NFC) becomes a key of 256 bits. */
  key: z.looseObject({
    name: z.literal('PBKDF2'),
    hash: z.literal('SHA-256'),
    // The upper end is some ten seconds on an old computer: a file must not keep one busy for hours.
    iterations: z.int().check(z.minimum(100_000), z.maximum(10_000_000)),
    salt: base64Of(16, 64),
  }),
  cipher: z.looseObject({ name: z.literal('AES-GCM'), iv: base64Of(12, 12) }),
});
export type LockedHeader = z.infer<typeof headerSchema>;

const lockedFileSchema = z.looseObject({
  ...headerSchema.shape,
  /** The city file (UTF-8), encrypted, with the tag of 16 bytes at its end. */
  data: z.string().check(
    z.maxLength(LOCKED_DATA_LIMIT),
    z.refine(isBase64, { error: 'notBase64', abort: true }),
    z.refine((text) => bytesOf(text) >= 16, 'wrongLength'),
  ),
});
export type LockedFile = z.infer<typeof lockedFileSchema>;

/** What differs from one locked file to the next. */
export type LockedParts = {
  about: string;
  savedAt: string;
  tool: string;
  iterations: number;
  /** Base64, as everything that is bytes. */
  salt: string;
  iv: string;
};

export type LockedFileResult = { ok: true; file: LockedFile } | { ok: false; refusal: FileRefusal };

/** The header of a new locked file. */
export function buildLockedHeader({ about, savedAt, tool, iterations, salt, iv }: LockedParts): LockedHeader {
  return {
    kind: LOCKED_FILE_KIND,
    about,
    version: LOCKED_FILE_VERSION,
    savedAt,
    tool,
    key: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt },
    cipher: { name: 'AES-GCM', iv },
  };
}

/** The text that is bound to the data as AES-GCM's additional data: whoever changes the header makes the file unreadable. */
export function boundText(header: LockedHeader): string {
  return canonicalText(header);
}

/** Writes a locked file: the header first, for people, then the data in one line. */
export function writeLockedFile(header: LockedHeader, data: string): string {
  return `${JSON.stringify({ ...header, data }, undefined, 2)}\n`;
}

/** True for a text that says it is a locked file, whatever else may be wrong with it. Quick: nothing is parsed. */
export function isLockedFile(text: string): boolean {
  // Inside a text of a city file the quotation marks would have a backslash before them.
  return /"kind"\s*:\s*"educating-cities-self-assessment\/locked"/.test(text);
}

/** Reads a locked file, still locked. Never throws: a file that cannot be used gives the reason. */
export function parseLockedFile(text: string): LockedFileResult {
  const refuse = (refusal: FileRefusal): LockedFileResult => ({ ok: false, refusal });
  const opened = openDocument(text, {
    kind: LOCKED_FILE_KIND,
    version: LOCKED_FILE_VERSION,
    limit: LOCKED_FILE_LIMIT,
  });
  if (!opened.ok) {
    return opened;
  }
  const parsed = lockedFileSchema.safeParse(opened.document);
  return parsed.success
    ? { ok: true, file: parsed.data }
    : refuse({ reason: 'invalid', faults: faultsOf(parsed.error).slice(0, 5) });
}

/** Searches for what is not allowed instead of matching the whole: such a match would run the stack over at 20 MB. */
function isBase64(text: string): boolean {
  const body = text.replace(/={1,2}$/, '');
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(body) && text.length - body.length < 3;
}

function bytesOf(base64: string): number {
  return (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0);
}
