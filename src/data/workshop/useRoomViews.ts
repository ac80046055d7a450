import { database } from '@/data/database';
import { useLoaded } from '@/data/useLoaded';
import { useWatched } from '@/data/useWatched';
import type { PackOutline } from '@/domain/pack';
import type { RoomView } from '@/domain/workshop/roomView';

/** By item, what rooms agreed; the same object for every year without a workshop. */
type RoomViews = ReadonlyMap<string, RoomView>;
const NONE: RoomViews = new Map();

/**
 * What rooms agreed in one year, for screens that show it beside a level; undefined while it is read. What knows workshops is
 * loaded only when the year has one. Without it, or when it cannot be read, a screen shows everything else.
 */
export function useRoomViews(assessmentId: string, pack: PackOutline): RoomViews | undefined {
  const counted = useWatched(`${assessmentId} sessions counted`, () =>
    database.sessions.where({ assessmentId }).count(),
  );
  const exists = (counted.value ?? 0) > 0;
  // Not inside the query: after it has waited for a file, the store would not be followed any more.
  const code = useLoaded(`${assessmentId} room views`, String(exists), async () => ({
    exists,
    read: exists ? await import('./roomViews').catch(() => undefined) : undefined,
  }));
  const read = code?.read;
  const watched = useWatched(`${assessmentId} ${pack.id} room views ${read !== undefined}`, async () =>
    read?.getRoomViews(assessmentId, pack),
  );
  if (counted.status === 'loading' || code?.exists !== exists || watched.status === 'loading') {
    return undefined;
  }
  return watched.value ?? NONE;
}
