/** City files: written for download, read from the person's disk. The store changes only after everything was checked. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  CITY_FILE_LIMIT,
  canonicalText,
  cityFileName,
  parseCityFile,
  writeCityFile,
  type CityContent,
  type CityFileResult,
} from '@/domain/cityFile';
import { readAssessment } from './assessments';
import { database } from './database';
import { saveFile, type FileToSave } from './saveFile';

/** SHA-256 of a text in hexadecimal. Not Web Crypto: that does not exist on plain http in an office network. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Everything of a city as it goes into a file. Throws when there is no such city. */
export async function getCityContent(cityId: string): Promise<CityContent> {
  const [city, heads, copy] = await Promise.all([
    database.cities.get(cityId),
    database.assessments.where({ cityId }).toArray(),
    database.copies.get(cityId),
  ]);
  if (!city) {
    throw new Error(`There is no city ${cityId}`);
  }
  return { ...copy?.contentExtras, city, assessments: await Promise.all(heads.map(({ id }) => readAssessment(id))) };
}

/** Words of the header, in the language of the screen. */
export type HeaderWords = { about: string; language: string };

/** The complete copy of a city. `content` may be given when the store cannot be read any more. */
export async function buildCityCopy(cityId: string, words: HeaderWords, content?: CityContent): Promise<FileToSave> {
  const savedAt = new Date().toISOString();
  const tool = `Educating Cities self-assessment ${__APP_VERSION__}`;
  const whole = content ?? (await getCityContent(cityId));
  const extras = await database.copies.get(cityId).then(
    (copy) => copy?.extras,
    () => undefined,
  );
  return {
    name: cityFileName(whole, savedAt),
    content: writeCityFile(whole, { ...words, savedAt, tool }, hashText, extras),
    type: 'application/json',
  };
}

/**
 * Downloads the complete copy of a city and remembers when. `content` stands in for the store when that cannot be read.
 * Throws when there is neither.
 */
export async function downloadCity(cityId: string, words: HeaderWords, content?: CityContent): Promise<void> {
  saveFile(await buildCityCopy(cityId, words, content));
  await recordCopy(cityId).catch(() => undefined);
}

/** Remembers that the city has a copy in a file that holds everything up to now. */
async function recordCopy(cityId: string): Promise<void> {
  await database.transaction('rw', database.copies, database.assessments, database.changes, async () => {
    const ids = await database.assessments.where({ cityId }).primaryKeys();
    const changes = await database.changes.where('assessmentId').anyOf(ids).count();
    const before = await database.copies.get(cityId);
    await database.copies.put({ ...before, cityId, at: new Date().toISOString(), changes });
  });
}

/** Reads a file that a person chose. Never throws and changes nothing. */
export async function readCityFile(file: File): Promise<CityFileResult> {
  if (file.size > CITY_FILE_LIMIT) {
    return { ok: false, refusal: { reason: 'tooLarge' } };
  }
  try {
    return parseCityFile(await file.text(), hashText);
  } catch {
    return { ok: false, refusal: { reason: 'damaged' } };
  }
}

/**
 * How a file stands to what is stored: a new city, the very same content, something else for a known city, or `clash`: an
 * assessment in it already belongs to another city here, so storing it would take that city's work away.
 */
export async function compareWithStored(content: CityContent): Promise<'new' | 'same' | 'different' | 'clash'> {
  const heads = await database.assessments.bulkGet(content.assessments.map(({ id }) => id));
  if (heads.some((head) => head && head.cityId !== content.city.id)) {
    return 'clash';
  }
  if (!(await database.cities.get(content.city.id))) {
    return 'new';
  }
  const stored = await getCityContent(content.city.id);
  return contentHash(stored) === contentHash(content) ? 'same' : 'different';
}

/** Two contents with the same hash say the same, whatever the order of their lists. */
function contentHash(content: CityContent): string {
  const written = writeCityFile(content, { about: '', language: '', savedAt: '', tool: '' }, () => '');
  return hashText(canonicalText(JSON.parse(written)));
}

/** Puts the content of a checked file into the store, in place of what is there of the same city, in one transaction. */
export async function storeCity(
  content: CityContent,
  copiedAt: string | undefined,
  extras: Record<string, unknown> = {},
): Promise<void> {
  const { cities, assessments, principles, answers, changes, copies } = database;
  const { city, assessments: years, ...contentExtras } = content;
  await database.transaction('rw', [cities, assessments, principles, answers, changes, copies], async () => {
    const old = await assessments.where({ cityId: city.id }).primaryKeys();
    await Promise.all([principles, answers, changes].map((table) => table.where('assessmentId').anyOf(old).delete()));
    await assessments.bulkDelete(old);
    await cities.put(city);
    for (const { principles: states, answers: rows, ...head } of years) {
      await assessments.put({ ...head, cityId: city.id });
      await principles.bulkPut(states.map((state) => ({ ...state, assessmentId: head.id })));
      await answers.bulkPut(rows.map((answer) => ({ ...answer, assessmentId: head.id })));
    }
    await copies.put({ cityId: city.id, at: copiedAt, changes: 0, extras, contentExtras });
  });
}
