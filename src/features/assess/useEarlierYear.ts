import type { OpenAssessment } from '@/data/assessments';
import { useLoaded } from '@/data/useLoaded';
import { useWatched } from '@/data/useWatched';
import type { EarlierYear } from '@/data/years/earlierYear';
import { useSecondDrawing } from '@/ui/useSecondDrawing';

/** The year before the open one; undefined while it is read, when there is none, and when it cannot be read. */
export function useEarlierYear({ place, years, pack }: OpenAssessment): EarlierYear | undefined {
  // Asking for its files takes as long as drawing a question: the first one does not wait for it.
  const isWanted = useSecondDrawing() && years.some((year) => year < place.year);
  // Not inside the query: after it has waited for a file, the store would not be followed any more. Without it the page works.
  const code = useLoaded('earlier year', String(isWanted), async () =>
    isWanted ? import('@/data/years/earlierYear').catch(() => undefined) : undefined,
  );
  const { value } = useWatched(`${place.cityId} ${place.year} ${pack.id} earlier ${code !== undefined}`, async () =>
    code?.getEarlierYear(place.cityId, place.year, pack.id),
  );
  return value;
}
