/** Cities on this computer: list, set up, delete. */
import type { City, CitySetup } from '@/domain/assessment';
import { CURRENT_PACK } from './packs';
import { database, type StoredAssessment, type StoredCity } from './database';
import { newId, rememberCities } from './device';

/** A city with its years, newest first. */
export type CityEntry = { city: City; assessments: StoredAssessment[] };

/** All cities, real ones first, by name. */
export async function listCities(): Promise<CityEntry[]> {
  const [cities, assessments] = await Promise.all([database.cities.toArray(), database.assessments.toArray()]);
  rememberCities(cities.length);
  return cities
    .toSorted((a, b) => Number(a.sample ?? false) - Number(b.sample ?? false) || a.name.localeCompare(b.name))
    .map((city) => ({
      city,
      assessments: assessments.filter(({ cityId }) => cityId === city.id).toSorted((a, b) => b.year - a.year),
    }));
}

/** Creates a city with its first assessment. The setup has passed `citySetupSchema`. */
export async function createCity(setup: CitySetup): Promise<{ city: City; assessment: StoredAssessment }> {
  const createdAt = new Date().toISOString();
  const city: StoredCity = { id: newId(), name: setup.name, country: setup.country, createdAt };
  const assessment = { id: newId(), cityId: city.id, year: setup.year, packId: CURRENT_PACK, createdAt };
  await database.transaction('rw', database.cities, database.assessments, async () => {
    await database.cities.add(city);
    await database.assessments.add(assessment);
  });
  return { city, assessment };
}

/** Everything that is stored of a city, so that a deletion can be undone while the page is open. */
export async function deleteCity(cityId: string): Promise<() => Promise<void>> {
  const { cities, assessments, principles, answers, changes, copies } = database;
  const tables = [cities, assessments, principles, answers, changes, copies];
  return database.transaction('rw', tables, async () => {
    const city = await cities.get(cityId);
    const heads = await assessments.where({ cityId }).toArray();
    const ids = heads.map(({ id }) => id);
    const kept = {
      principles: await principles.where('assessmentId').anyOf(ids).toArray(),
      answers: await answers.where('assessmentId').anyOf(ids).toArray(),
      changes: await changes.where('assessmentId').anyOf(ids).toArray(),
      copies: await copies.where({ cityId }).toArray(),
    };
    await cities.delete(cityId);
    await assessments.bulkDelete(ids);
    await Promise.all([principles, answers, changes].map((table) => table.where('assessmentId').anyOf(ids).delete()));
    await copies.delete(cityId);
    return () =>
      database.transaction('rw', tables, async () => {
        if (city) {
          await cities.put(city);
        }
        await assessments.bulkPut(heads);
        await principles.bulkPut(kept.principles);
        await answers.bulkPut(kept.answers);
        await changes.bulkPut(kept.changes);
        await copies.bulkPut(kept.copies);
      });
  });
}

/** Empties the store of this browser. Files that were downloaded stay where they are. */
export async function deleteEverything(): Promise<void> {
  await database.transaction('rw', database.tables, () => Promise.all(database.tables.map((table) => table.clear())));
  rememberCities(0);
}
