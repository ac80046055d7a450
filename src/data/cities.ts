/** Cities on this computer: list, set up, delete. */
import type { City, CityFacts, CitySetup } from '@/domain/assessment';
import { canonicalText } from '@/domain/json';
import type { CopyState } from './assessments';
import { countChange, countVersion } from './changes';
import { CURRENT_PACK } from './packFiles';
import { database } from './database';
import type { StoredAssessment, StoredCity } from './stored';
import { checkNotLost, rememberStore } from './lostStore';
import { save } from './saving';
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

/**
 * Changes what a city says of itself to its networks: the named fields take the new value, `undefined` or an empty list says
 * nothing any more, the others stay, so that two tabs never overwrite each other. Counts as a change of the city when it is one.
 * Resolves when the disk has it; into a store that the browser has emptied it fails and waits.
 */
export function saveCityFacts(cityId: string, facts: CityFacts): Promise<void> {
  return save(`${cityId} facts`, async () => {
    const found = await database.transaction('rw', database.cities, database.copies, async () => {
      const city = await database.cities.get(cityId);
      const isSame = ([field, value]: [string, unknown]) => canonicalText([city?.[field]]) === canonicalText([value]);
      const said = Object.entries(facts).map(([field, value]): [string, unknown] => [field, sayNothing(value)]);
      if (city && !said.every(isSame)) {
        const after = { ...city, ...Object.fromEntries(said), versions: countVersion(city.versions) };
        const kept = Object.entries(after).filter(([, value]) => value !== undefined);
        await database.cities.put(Object.fromEntries(kept));
        await countChange(cityId);
      }
      return city;
    });
    if (!found) {
      await checkNotLost();
    }
  });
}

/** An empty list says what no list says. */
function sayNothing<T>(value: T): T | undefined {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** Empties the store of this browser. What waits to be written goes too. Files that were downloaded stay where they are. */
export async function deleteEverything(): Promise<void> {
  await database.transaction('rw', database.tables, () => Promise.all(database.tables.map((table) => table.clear())));
  forgetSettings();
}
