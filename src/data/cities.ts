/** Cities on this computer: list, set up, delete. */
import type { City, CitySetup } from '@/domain/assessment';
import type { CopyState } from './assessments';
import { CURRENT_PACK } from './packs';
import { database } from './database';
import type { StoredAssessment, StoredCity } from './stored';
import { rememberStore } from './lostStore';
import { forgetSettings, newId, rememberCities } from './browser/device';

/** A city with its years, newest first. */
export type CityEntry = { city: City; assessments: StoredAssessment[] };

/**
 * All cities, real ones first, by name. An empty store does not change what is remembered: only a person deletes cities, so
 * an empty list where there was work before means that the browser has lost it.
 */
export async function listCities(): Promise<CityEntry[]> {
  const [cities, assessments] = await Promise.all([database.cities.toArray(), database.assessments.toArray()]);
  if (cities.length > 0) {
    rememberCities(cities.length);
  }
  return cities
    .toSorted((a, b) => Number(a.sample ?? false) - Number(b.sample ?? false) || a.name.localeCompare(b.name))
    .map((city) => ({
      city,
      assessments: assessments
        .filter(({ cityId, replacedBy }) => cityId === city.id && replacedBy === undefined)
        .toSorted((a, b) => b.year - a.year),
    }));
}

/** What this browser holds of a city: its years, newest first, with the number of answered indicators, and its copy. */
export type Holding = { city: City; years: { year: number; answered: number }[]; copy: CopyState };

/** All cities in the order of `listCities`, with what would be lost if they were deleted. */
export async function listHoldings(): Promise<Holding[]> {
  const entries = await listCities();
  return Promise.all(
    entries.map(async ({ city, assessments }) => {
      const copy = await database.copies.get(city.id);
      const years = assessments.map(async ({ id, year }) => ({ year, answered: await countAnswered(id) }));
      return { city, years: await Promise.all(years), copy: { at: copy?.at, changes: copy?.changes ?? 0 } };
    }),
  );
}

function countAnswered(assessmentId: string): Promise<number> {
  return database.answers
    .where({ assessmentId })
    .filter(({ state }) => state === 'answered')
    .count();
}

/** How many records each table holds, for support: numbers only. */
export async function countRecords(): Promise<Record<string, number>> {
  const counts = database.tables.map(async (table) => [table.name, await table.count()] as const);
  return Object.fromEntries(await Promise.all(counts));
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
  await rememberStore();
  return { city, assessment };
}

/** Empties the store of this browser. What waits to be written goes too. Files that were downloaded stay where they are. */
export async function deleteEverything(): Promise<void> {
  await database.transaction('rw', database.tables, () => Promise.all(database.tables.map((table) => table.clear())));
  forgetSettings();
}
