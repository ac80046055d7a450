/** Fictional cities for practice, as data beside the pack they use. They are discovered: adding one touches no code. */
import { cityContentSchema, type CityContent } from '@/domain/cityFile';
import { storeCity } from './cityFiles';

const files = import.meta.glob<unknown>('/indicators/*/samples/*.json', { import: 'default' });

/** The samples of a pack by file name, such as `pontelume`. */
export function listSamples(packId: string): string[] {
  return Object.keys(files)
    .filter((path) => path.startsWith(`/indicators/${packId}/`))
    .map((path) => path.replace(/^.*\//, '').replace(/\.json$/, ''));
}

/** Reads one sample. Throws when it does not exist or is broken; the tests make sure that none is. */
export async function getSample(packId: string, name: string): Promise<CityContent> {
  const content = await files[`/indicators/${packId}/samples/${name}.json`]?.();
  return cityContentSchema.parse(content);
}

/** Puts a fresh copy of a sample into the store, marked as one. Returns its city id and newest year. */
export async function openSample(packId: string, name: string): Promise<{ cityId: string; year: number }> {
  const content = await getSample(packId, name);
  await storeCity({ ...content, city: { ...content.city, sample: true } }, undefined);
  return { cityId: content.city.id, year: Math.max(...content.assessments.map(({ year }) => year)) };
}
