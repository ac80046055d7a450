/** Fictional cities for practice, as data beside the pack they use. They are discovered: adding one touches no code. */
import { cityContentSchema, type CityContent } from '@/domain/file/cityFile';
import { database } from './database';
import { storeCity } from './files/cityFiles';
import { keepRestorePoint } from './files/restorePoints';

const files = import.meta.glob<unknown>('/indicators/*/samples/*.json', { import: 'default' });

/** The sample that a person opens to look around. */
const FIRST_SAMPLE = 'pontelume';

/**
 * Puts a fresh copy of a sample into the store, marked as one; a copy that was worked on becomes a restore point first. `name` is that of its file. Returns its city id and newest
 * year. Throws when there is no such sample or it is broken.
 */
export async function openSample(name = FIRST_SAMPLE): Promise<{ cityId: string; year: number }> {
  const read = Object.entries(files).find(([path]) => path.endsWith(`/samples/${name}.json`))?.[1];
  const content: CityContent = cityContentSchema.parse(await read?.());
  // Somebody may have prepared a workshop on the copy that is here.
  if (((await database.copies.get(content.city.id))?.changes ?? 0) > 0) {
    await keepRestorePoint(content.city.id, 'open');
  }
  await storeCity({ ...content, city: { ...content.city, sample: true } }, undefined);
  return { cityId: content.city.id, year: Math.max(...content.assessments.map(({ year }) => year)) };
}
