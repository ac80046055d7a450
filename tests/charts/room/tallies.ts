import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { optionsOf } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';
import { tally } from '@/domain/workshop/tally';

const pack = await getPack(CURRENT_PACK);

/** A question in words and how the room stands on it: how many people at each level, lowest first, and who do not know. */
export function roomOn(itemId: string, people: readonly number[], unknown = 0) {
  const item = describeItem(itemId, pack);
  if (!item) {
    throw new Error(`The pack does not have ${itemId}`);
  }
  const options = optionsOf(itemId, pack);
  const counts = Object.fromEntries(options.map((option, index) => [option, people[index] ?? 0]));
  return { item, tally: tally({ ...counts, unknown }, options) };
}
