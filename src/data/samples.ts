/** Fictional cities for practice, as data beside the pack they use. They are discovered: adding one touches no code. */
import { cityContentSchema, type CityContent } from '@/domain/file/cityFile';
import { storeCity } from './files/cityFiles';

const files = import.meta.glob<unknown>('/indicators/*/samples/*.json', { import: 'default' });

/** Puts a fresh copy of the first sample into the store, marked as one. Returns its city id and newest year. Throws when it is broken. */
export async function openSample(): Promise<{ cityId: string; year: number }> {
  const [read] = Object.values(files);
  const content: CityContent = cityContentSchema.parse(await read?.());
  await storeCity({ ...content, city: { ...content.city, sample: true } }, undefined);
  return { cityId: content.city.id, year: Math.max(...content.assessments.map(({ year }) => year)) };
}
