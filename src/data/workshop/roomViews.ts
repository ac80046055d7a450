import type { PackOutline } from '@/domain/pack';
import { listRoomViews, type RoomView } from '@/domain/workshop/roomView';
import { readSessions } from './sessions';

/** By item, what rooms agreed in one year and a person took into its assessment. */
export async function getRoomViews(
  assessmentId: string,
  pack: Pick<PackOutline, 'indicators'>,
): Promise<ReadonlyMap<string, RoomView>> {
  return listRoomViews(await readSessions(assessmentId), pack);
}
