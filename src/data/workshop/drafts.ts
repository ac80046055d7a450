/** What somebody has rated on their own device and not handed over yet. It belongs to no city and leaves in no file. */
import { database } from '@/data/database';
import { save } from '@/data/saving';
import type { Rating } from '@/domain/workshop/ballot';

/** The ratings that were kept for a sheet, by item; empty when there are none. `sheet` names the set and the sheet. */
export async function getDraft(sheet: string): Promise<Record<string, Rating>> {
  return (await database.ballotDrafts.get(sheet))?.ratings ?? {};
}

/** Keeps one rating, or takes it away. Resolves when the disk has it. */
export function saveRating(sheet: string, itemId: string, rating: Rating | undefined): Promise<void> {
  return save(`ballot ${sheet}`, () =>
    database.transaction('rw', database.ballotDrafts, async () => {
      const { [itemId]: _, ...others } = await getDraft(sheet);
      const ratings = rating === undefined ? others : { ...others, [itemId]: rating };
      await database.ballotDrafts.put({ sheet, ratings, at: new Date().toISOString() });
    }),
  );
}

/** Forgets the ratings of a sheet. */
export function dropDraft(sheet: string): Promise<void> {
  return save(`ballot ${sheet}`, () => database.ballotDrafts.delete(sheet));
}
