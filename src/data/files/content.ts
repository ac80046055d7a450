/** A whole city as a file holds it: read from the store at one moment, and put into it. */
import { readAssessment } from '@/data/assessments';
import { PARTS_OF_ASSESSMENT, database, type AnyTable } from '@/data/database';
import type { StoredCopy } from '@/data/stored';
import { readEditions } from '@/data/editions';
import { readPlan, writePlan } from '@/data/plans';
import { readFileSessions, writeFileSessions } from '@/data/workshop/fileSessions';
import { hashText } from '@/data/browser/hash';
import { fingerprintOf, type CityContent, type FileAssessment } from '@/domain/file/cityFile';
import { EMPTY_PLAN } from '@/domain/plan/plan';
import { sealSteps } from './sealing';

/** The tables that hold a city: the scope of a transaction that reads or replaces one. */
export const CITY_TABLES = [
  database.cities,
  database.assessments,
  database.copies,
  database.ledger,
  ...PARTS_OF_ASSESSMENT,
];

/** Everything of a city as it goes into a file, read at one moment. Throws when there is no such city. */
export async function getCityContent(cityId: string): Promise<CityContent> {
  const { cities, assessments, copies, ledger } = database;
  return database.transaction('r', CITY_TABLES, async () => {
    const [city, ids, copy, entries] = await Promise.all([
      cities.get(cityId),
      assessments.where({ cityId }).primaryKeys(),
      copies.get(cityId),
      ledger.where({ cityId }).sortBy('at'),
    ]);
    if (!city) {
      throw new Error(`There is no city ${cityId}`);
    }
    return {
      ...copy?.contentExtras,
      city,
      assessments: await Promise.all(ids.map(readWhole)),
      ...(entries.length > 0 ? { ledger: entries.map(({ cityId: _, ...entry }) => entry) } : {}),
    };
  });
}

/** One year with its plan, cards, editions and workshops, where it has any. */
async function readWhole(assessmentId: string): Promise<FileAssessment> {
  const [{ planExtras, ...assessment }, { plan, cards }, editions, workshops] = await Promise.all([
    readAssessment(assessmentId),
    readPlan(assessmentId),
    readEditions(assessmentId),
    readFileSessions(assessmentId),
  ]);
  return {
    ...assessment,
    ...(plan || planExtras ? { plan: { ...EMPTY_PLAN, ...plan, ...(planExtras as object | undefined) } } : {}),
    ...(cards ? { cards } : {}),
    ...(editions.length > 0 ? { editions } : {}),
    ...workshops,
  };
}

/** True when a year of this content already belongs to another city here: storing it would take that city's work away. */
export async function hasClash({ city, assessments }: CityContent): Promise<boolean> {
  const heads = await database.assessments.bulkGet(assessments.map(({ id }) => id));
  return heads.some((head) => head && head.cityId !== city.id);
}

/**
 * Puts a content into the store in place of what is there of the same city, inside a transaction of the caller over
 * `CITY_TABLES`. What every answer was before stays in its history. Throws when a year belongs to another city here.
 */
export async function putContent(content: CityContent, copy: StoredCopy): Promise<void> {
  const { cities, assessments, principles, answers, copies, editions, ledger } = database;
  const { city, assessments: years, ledger: entries = [], ...contentExtras } = content;
  if (await hasClash(content)) {
    throw new Error(`An assessment of ${city.id} belongs to another city`);
  }
  const putBackHistory = await sealSteps(city.id, years);
  await deleteAssessments(await assessments.where({ cityId: city.id }).primaryKeys());
  await cities.put(city);
  for (const year of years) {
    const { principles: states, answers: rows, plan, cards, editions: agreed = [], ...more } = year;
    const { sessions = [], removedSessions = [], ...fields } = more;
    // A name of our own rows, in a file that was made by hand, would be taken for ours.
    const { planExtras: _reserved, ...head } = fields as typeof fields & { planExtras?: unknown };
    const tie = <T extends object>(row: T) => ({ ...row, assessmentId: head.id });
    const {
      targets: _targets,
      priorities: _priorities,
      actions: _actions,
      removed: _removed,
      ...planExtras
    } = plan ?? EMPTY_PLAN;
    await assessments.put({
      ...head,
      cityId: city.id,
      ...(Object.keys(planExtras).length > 0 ? { planExtras } : {}),
    });
    await principles.bulkPut(states.map(tie));
    await answers.bulkPut(rows.map(tie));
    await writePlan(head.id, plan, cards);
    await editions.bulkPut(agreed.map(tie));
    await writeFileSessions(head.id, { sessions, removedSessions });
  }
  await putBackHistory();
  await ledger.where({ cityId: city.id }).delete();
  await ledger.bulkPut(entries.map((entry) => ({ ...entry, cityId: city.id })));
  await copies.put({ ...copy, cityId: city.id, contentExtras });
}

/** Deletes years with all that belongs to them, inside a transaction of the caller. */
export async function deleteAssessments(ids: readonly string[]): Promise<void> {
  const parts = PARTS_OF_ASSESSMENT.map((table) =>
    (table as AnyTable)
      .where('assessmentId')
      .anyOf([...ids])
      .delete(),
  );
  await Promise.all([...parts, database.assessments.bulkDelete([...ids])]);
}

/** The fingerprint of a content, as it stands in its file. Two contents with the same one say the same. */
export function hashContent(content: CityContent): string {
  return fingerprintOf(content, hashText);
}
