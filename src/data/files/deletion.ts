/** Deleting a city: apart from `cities.ts`, which the first page of all needs without anything that knows files. */
import { database } from '@/data/database';
import { rememberStore } from '@/data/lostStore';
import { CITY_TABLES, deleteAssessments } from './content';
import { keepRestorePoint } from './restorePoints';

/**
 * Deletes a city with all its years, after keeping a restore point with its history: the id of it is returned. Files that were
 * downloaded stay where they are. Rejects, with nothing changed, when the disk has no room for the restore point.
 */
export async function deleteCity(cityId: string): Promise<string | undefined> {
  const { cities, assessments, copies, ledger, mirrors, reportChoices } = database;
  const point = await keepRestorePoint(cityId, 'delete');
  await database.transaction('rw', [...CITY_TABLES, mirrors, reportChoices], async () => {
    await deleteAssessments(await assessments.where({ cityId }).primaryKeys());
    await Promise.all([
      cities.delete(cityId),
      copies.delete(cityId),
      mirrors.delete(cityId),
      reportChoices.delete(cityId),
      ledger.where({ cityId }).delete(),
    ]);
  });
  await rememberStore();
  return point;
}
