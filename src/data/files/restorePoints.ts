/**
 * Restore points: the state of a city as it was before something large happened to it, kept in this browser as the text of a
 * city file. Thirty for each city; the oldest make room.
 */
import { database, isQuotaError } from '@/data/database';
import type { RestoreReason, StoredRestorePoint } from '@/data/stored';
import { rememberStore } from '@/data/lostStore';
import { newId, renewDevice } from '@/data/browser/device';
import { hashText } from '@/data/browser/hash';
import { parseCityFile, writeCityFile, type CityContent } from '@/domain/file/cityFile';
import { CITY_TABLES, getCityContent, putContent } from './content';

/** Most restore points of one city. */
export const MOST_POINTS = 30;

/** A restore point without its text, which may be long. */
export type RestorePoint = Omit<StoredRestorePoint, 'text' | 'copy' | 'history'>;

/**
 * Keeps the city as it is stored now. Undefined when there is no such city. A state that is the same as the newest point of
 * the city is not kept twice: that point is returned. Rejects with a quota error when the disk is full even without the
 * older points of this city.
 */
export async function keepRestorePoint(cityId: string, reason: RestoreReason): Promise<string | undefined> {
  const [city, copy] = await Promise.all([database.cities.get(cityId), database.copies.get(cityId)]);
  if (!city) {
    return undefined;
  }
  const content = await getCityContent(cityId);
  const at = new Date().toISOString();
  const header = { about: '', language: '', tool: `Educating Cities self-assessment ${__APP_VERSION__}`, savedAt: at };
  const years = content.assessments
    .filter(({ replacedBy }) => replacedBy === undefined)
    .map(({ year, answers }) => ({ year, answered: answers.filter(({ state }) => state === 'answered').length }))
    .toSorted((a, b) => b.year - a.year);
  const text = writeCityFile(content, header, hashText);
  const id = newId();
  const point: StoredRestorePoint = { id, cityId, at, reason, city, years, copy, text };
  const newest = (await listRows(cityId)).at(-1);
  if (reason === 'delete') {
    const ids = content.assessments.map((assessment) => assessment.id);
    point.history = await database.changes.where('assessmentId').anyOf(ids).toArray();
  } else if (newest && isSameState(newest, point)) {
    return newest.id;
  }
  await addPoint(point);
  return id;
}

/** Same content and same standing of its copy: nothing could be told apart after restoring. */
function isSameState(a: StoredRestorePoint, b: StoredRestorePoint): boolean {
  const content = ({ text }: StoredRestorePoint) => {
    const result = parseCityFile(text, hashText);
    return result.ok ? result.sha256 : text;
  };
  return JSON.stringify(a.copy) === JSON.stringify(b.copy) && content(a) === content(b);
}

/**
 * The oldest points make room, as many as it takes. Each try is one transaction: when none of them finds room, none of the
 * older points is gone.
 */
async function addPoint(point: StoredRestorePoint): Promise<void> {
  const rows = await listRows(point.cityId);
  for (let spare = Math.max(0, rows.length + 1 - MOST_POINTS); ; spare += 1) {
    try {
      await database.transaction('rw', database.restorePoints, async () => {
        await database.restorePoints.bulkDelete(rows.slice(0, spare).map(({ id }) => id));
        await database.restorePoints.add(point);
      });
      return;
    } catch (error) {
      if (!isQuotaError(error) || spare >= rows.length) {
        throw error;
      }
    }
  }
}

/** The points of a city, the oldest first. */
function listRows(cityId: string): Promise<StoredRestorePoint[]> {
  return database.restorePoints.where({ cityId }).sortBy('at');
}

/** Keeps one point for each day of work: the state in which the day begins. Does nothing when the day has one. */
export async function keepDailyPoint(cityId: string): Promise<void> {
  const newest = (await listRows(cityId)).findLast(({ reason }) => reason === 'day');
  const today = new Date().toDateString();
  if (!newest || new Date(newest.at).toDateString() !== today) {
    await keepRestorePoint(cityId, 'day');
  }
}

/** All points of this browser, the newest first; of deleted cities too. */
export async function listRestorePoints(): Promise<RestorePoint[]> {
  const rows = await database.restorePoints.toArray();
  return rows
    .map(({ text: _, copy: _copy, history: _history, ...point }) => point)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** What a point holds, and what is stored now of the same city (undefined when it is not there any more). */
export type PointContents = { was: CityContent; now: CityContent | undefined };

/** Looks inside a point. Undefined when there is no such point, or when it cannot be read any more. */
export async function readRestorePoint(id: string): Promise<PointContents | undefined> {
  const point = await database.restorePoints.get(id);
  const result = point && parseCityFile(point.text, hashText);
  if (!result?.ok) {
    return undefined;
  }
  const isHere = await database.cities.get(point?.cityId ?? '');
  return { was: result.content, now: isHere && (await getCityContent(isHere.id)) };
}

/**
 * Puts a city back as it was, byte for byte, after keeping how it is now. The history of every answer goes on. Throws and
 * changes nothing when the point is gone or cannot be read.
 */
export async function restore(id: string): Promise<void> {
  const point = await database.restorePoints.get(id);
  const result = point && parseCityFile(point.text, hashText);
  if (!point || !result?.ok) {
    throw new Error(`There is no restore point ${id} that can be read`);
  }
  const { cityId } = point;
  await keepRestorePoint(cityId, 'restore');
  // Before, so that no other tab writes onto the older state under the old id.
  renewDevice();
  await database.transaction('rw', CITY_TABLES, async () => {
    const isGone = (await database.cities.get(cityId)) === undefined;
    await putContent(result.content, point.copy ?? { cityId, at: undefined, changes: 0 });
    if (isGone) {
      await database.changes.bulkPut(point.history ?? []);
    }
  });
  await rememberStore();
}

/** Deletes a restore point for good. */
export async function deleteRestorePoint(id: string): Promise<void> {
  await database.restorePoints.delete(id);
}
