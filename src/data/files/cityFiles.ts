/** City files: written for download, read from the person's disk. The store changes only after everything was checked. */
import { database } from '@/data/database';
import type { StoredCopy } from '@/data/stored';
import { rememberStore } from '@/data/lostStore';
import { renewDevice } from '@/data/browser/device';
import { hashText } from '@/data/browser/hash';
import { saveFile, type FileToSave } from '@/data/browser/saveFile';
import {
  parseCityFile,
  writeCityFile,
  type CityContent,
  type CityFileResult,
  type Lineage,
} from '@/domain/file/cityFile';
import { cityFileName } from '@/domain/file/fileName';
import { isLockedFile, LOCKED_FILE_LIMIT } from '@/domain/file/lockedFile';
import { CITY_TABLES, getCityContent, hashContent, putContent } from './content';

/** Words of the header, in the language of the screen. */
export type HeaderWords = { about: string; language: string };

/** A complete copy that is ready to be handed to the browser, and where it stands among the files of its city. */
export type CityCopy = FileToSave & { content: string; sha256: string } & Lineage;

/** The complete copy of a city. `content` may be given when the store cannot be read any more. */
export async function buildCityCopy(cityId: string, words: HeaderWords, content?: CityContent): Promise<CityCopy> {
  const savedAt = new Date().toISOString();
  const whole = content ?? (await getCityContent(cityId));
  const copy = await database.copies.get(cityId).then(
    (found) => found,
    () => undefined,
  );
  const sha256 = hashContent(whole);
  const lineage = nextRevision(copy, sha256);
  const header = { ...words, ...lineage, savedAt, tool: `Educating Cities self-assessment ${__APP_VERSION__}` };
  const part = whole.assessments.find((assessment) => assessment.part)?.part?.department;
  return {
    name: cityFileName(whole, savedAt, 'json', part ?? 'all', lineage.revision),
    content: writeCityFile(whole, header, hashText, copy?.extras),
    type: 'application/json',
    sha256,
    ...lineage,
  };
}

/** Most combined files that a file names, beside the one before it; one that named more than 200 would be refused. */
const MOST_COMBINED = 199;

/** The same content is the same revision again, however often it is saved. */
function nextRevision(copy: StoredCopy | undefined, sha256: string): Lineage {
  const { revision = 0, sha256: last, grewFrom = [], combined = [] } = copy ?? {};
  if (last === sha256) {
    return { revision, grewFrom };
  }
  const latest = combined.slice(-MOST_COMBINED);
  return { revision: revision + 1, grewFrom: [...(last === undefined ? [] : [last]), ...latest] };
}

/**
 * Downloads the complete copy of a city and remembers when. `content` stands in for the store when that cannot be read; it
 * may lack other years, so it is not remembered as a copy. Returns the name of the file. Throws when there is neither.
 */
export async function downloadCity(cityId: string, words: HeaderWords, content?: CityContent): Promise<string> {
  const at = new Date().toISOString();
  const before = content ? undefined : await database.copies.get(cityId);
  const copy = await buildCityCopy(cityId, words, content);
  saveFile(copy);
  if (!content) {
    await recordCopy(cityId, at, before?.changes ?? 0, copy).catch(() => undefined);
  }
  return copy.name;
}

/**
 * Remembers that a file holds the city as it was `at` a moment, with so many changes. Those made since stay counted.
 * `written` is the file, when it was made here.
 */
export async function recordCopy(
  cityId: string,
  at: string,
  changes: number,
  written?: Pick<CityCopy, 'sha256' | 'revision' | 'grewFrom'>,
): Promise<void> {
  await database.transaction('rw', database.copies, async () => {
    const now = (await database.copies.get(cityId)) ?? { cityId, at: undefined, changes: 0 };
    const { sha256, revision, grewFrom }: Partial<StoredCopy> = written ?? now;
    await database.copies.put({
      ...now,
      at,
      changes: Math.max(0, now.changes - changes),
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(revision === undefined ? {} : { revision }),
      ...(grewFrom === undefined ? {} : { grewFrom }),
      ...(written ? { combined: [] } : {}),
    });
  });
}

/** Reads a file that a person chose. Never throws and changes nothing. `locked`: it needs its passphrase first. */
export async function readCityFile(file: File): Promise<CityFileResult | { ok: false; locked: string }> {
  if (file.size > LOCKED_FILE_LIMIT) {
    return { ok: false, refusal: { reason: 'tooLarge' } };
  }
  try {
    const text = await file.text();
    return isLockedFile(text) ? { ok: false, locked: text } : readCityText(text);
  } catch {
    return { ok: false, refusal: { reason: 'damaged' } };
  }
}

/** Reads the text of a city file, as it was unlocked. Never throws and changes nothing. */
export function readCityText(text: string): CityFileResult {
  return parseCityFile(text, hashText);
}

/**
 * Puts the content of a checked file into the store, in place of what is there of the same city, in one transaction.
 * `copiedAt` is when the file was saved (undefined when it is not a copy), `extras` what its header had beside, `lineage`
 * where it stands among the files of its city. Throws and changes nothing when an assessment in it belongs to another city
 * here.
 */
export async function storeCity(
  content: CityContent,
  copiedAt: string | undefined,
  extras: Record<string, unknown> = {},
  lineage: Partial<Lineage> & { sha256?: string } = {},
): Promise<void> {
  const { revision, grewFrom, sha256 } = lineage;
  const known = { ...(revision ? { revision } : {}), ...(grewFrom ? { grewFrom } : {}), ...(sha256 ? { sha256 } : {}) };
  // The counters of this browser go back with the city: what any tab changes from here on must not bear a count twice.
  renewDevice();
  await database.transaction('rw', CITY_TABLES, () =>
    putContent(content, { cityId: content.city.id, at: copiedAt, changes: 0, extras, ...known }),
  );
  await rememberStore();
}
