import type { OpenAssessment } from '@/data/assessments';
import type { EarlierYear } from '@/data/years/earlierYear';
import { useWatched } from '@/data/useWatched';

/** The year before the open one; undefined while it is read, when there is none, and when it cannot be read. */
export function useEarlierYear({ place, years, pack }: OpenAssessment): EarlierYear | undefined {
  const exists = years.some((year) => year < place.year);
  const { value } = useWatched(`${place.cityId} ${place.year} ${pack.id} earlier ${exists}`, async () =>
    exists ? (await import('@/data/years/earlierYear')).getEarlierYear(place.cityId, place.year, pack.id) : undefined,
  );
  return value;
}
