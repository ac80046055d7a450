/** City files: written for download, read from the person's disk. The store changes only after everything was checked. */
import {
  CITY_FILE_LIMIT,
  parseCityFile,
  writeCityFile,
  type CityContent,
  type CityFileResult,
  type FileAssessment,
} from '@/domain/file/cityFile';
import { cityFileName } from '@/domain/file/fileName';
import { canonicalText } from '@/domain/json';
import { EMPTY_PLAN } from '@/domain/plan/plan';
import { readAssessment } from './assessments';
import { deleteAssessments } from './cities';
import { PARTS_OF_ASSESSMENT, database } from './database';
import { readEditions } from './editions';
import { rememberStore } from './lostStore';
import { readPlan, writePlan } from './plans';
import { hashText } from './browser/hash';
import { saveFile, type FileToSave } from './browser/saveFile';

/** Everything of a city as it goes into a file, read at one moment. Throws when there is no such city. */
export async function getCityContent(cityId: string): Promise<CityContent> {
  const { cities, assessments, copies } = database;
  return database.transaction('r', [cities, assessments, copies, ...PARTS_OF_ASSESSMENT], async () => {
    const [city, ids, copy] = await Promise.all([
      cities.get(cityId),
      assessments.where({ cityId }).primaryKeys(),
      copies.get(cityId),
    ]);
    if (!city) {
      throw new Error(`There is no city ${cityId}`);
    }
    return { ...copy?.contentExtras, city, assessments: await Promise.all(ids.map(readWhole)) };
  });
}

/** One year with its plan, cards and editions, where it has any. */
async function readWhole(assessmentId: string): Promise<FileAssessment> {
  const [{ planExtras, ...assessment }, { plan, cards }, editions] = await Promise.all([
    readAssessment(assessmentId),
    readPlan(assessmentId),
    readEditions(assessmentId),
  ]);
  return {
    ...assessment,
    ...(plan || planExtras ? { plan: { ...EMPTY_PLAN, ...plan, ...(planExtras as object | undefined) } } : {}),
    ...(cards ? { cards } : {}),
    ...(editions.length > 0 ? { editions } : {}),
  };
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
 * Downloads the complete copy of a city and remembers when. `content` stands in for the store when that cannot be read; it
 * may lack other years, so it is not remembered as a copy. Throws when there is neither.
 */
export async function downloadCity(cityId: string, words: HeaderWords, content?: CityContent): Promise<void> {
  const at = new Date().toISOString();
  const before = content ? undefined : await database.copies.get(cityId);
  saveFile(await buildCityCopy(cityId, words, content));
  if (!content) {
    await recordCopy(cityId, at, before?.changes ?? 0).catch(() => undefined);
  }
}

/** Remembers that a file holds the city as it was `at` a moment, with so many changes. Those made since stay counted. */
async function recordCopy(cityId: string, at: string, changes: number): Promise<void> {
  await database.transaction('rw', database.copies, async () => {
    const now = (await database.copies.get(cityId)) ?? { cityId, changes: 0 };
    await database.copies.put({ ...now, at, changes: Math.max(0, now.changes - changes) });
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
  if (await hasClash(content)) {
    return 'clash';
  }
  if (!(await database.cities.get(content.city.id))) {
    return 'new';
  }
  const stored = await getCityContent(content.city.id);
  return contentHash(stored) === contentHash(content) ? 'same' : 'different';
}

async function hasClash({ city, assessments }: CityContent): Promise<boolean> {
  const heads = await database.assessments.bulkGet(assessments.map(({ id }) => id));
  return heads.some((head) => head && head.cityId !== city.id);
}

/** Two contents with the same hash say the same, whatever the order of their lists. */
function contentHash(content: CityContent): string {
  const written = writeCityFile(content, { about: '', language: '', savedAt: '', tool: '' }, () => '');
  return hashText(canonicalText(JSON.parse(written)));
}

/**
 * Puts the content of a checked file into the store, in place of what is there of the same city, in one transaction.
 * `copiedAt` is when the file was saved (undefined when it is not a copy), `extras` what its header had beside. Throws and
 * changes nothing when an assessment in it belongs to another city here.
 */
export async function storeCity(
  content: CityContent,
  copiedAt: string | undefined,
  extras: Record<string, unknown> = {},
): Promise<void> {
  const { cities, assessments, principles, answers, copies, editions } = database;
  const { city, assessments: years, ...contentExtras } = content;
  await database.transaction('rw', [cities, assessments, copies, ...PARTS_OF_ASSESSMENT], async () => {
    if (await hasClash(content)) {
      throw new Error(`An assessment of ${city.id} belongs to another city`);
    }
    await deleteAssessments(await assessments.where({ cityId: city.id }).primaryKeys());
    await cities.put(city);
    for (const { principles: states, answers: rows, plan, cards, editions: agreed = [], ...head } of years) {
      const tie = <T extends object>(row: T) => ({ ...row, assessmentId: head.id });
      const { targets: _targets, priorities: _priorities, actions: _actions, ...planExtras } = plan ?? EMPTY_PLAN;
      await assessments.put({
        ...head,
        cityId: city.id,
        ...(Object.keys(planExtras).length > 0 ? { planExtras } : {}),
      });
      await principles.bulkPut(states.map(tie));
      await answers.bulkPut(rows.map(tie));
      await writePlan(head.id, plan, cards);
      await editions.bulkPut(agreed.map(tie));
    }
    await copies.put({ cityId: city.id, at: copiedAt, changes: 0, extras, contentExtras });
  });
  await rememberStore();
}
