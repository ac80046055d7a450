/** Records whose cities have answered one principle only, all its indicators at the same level: easy to work out by hand. */
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack, listPackLinks } from '@/data/packs';
import type { ShownNetwork } from '@/data/network/useNetwork';
import type { NetworkEdition } from '@/domain/network/network';
import type { NetworkYear } from '@/domain/network/record';
import { MOMENT } from '../samples';
import { firstPack } from '../years/nextPack';
import { recordOf } from './randomNetworks';

/** A principle whose indicators that make a level are all scales. */
export const PRINCIPLE = 'P04';

/** A year of a city at a whole level (0-4) in the principle. `reason`: its letter, for every indicator. */
export function levelYear(
  cityId: string,
  year: number,
  level: number,
  { reason = '.', ...fields }: Partial<NetworkYear> & { reason?: string } = {},
): NetworkYear {
  const isOwn = ({ principle, format }: (typeof firstPack.indicators)[number]) =>
    principle === PRINCIPLE && format === 'scale';
  const count = firstPack.indicators.filter(isOwn).length;
  const write = (letter: string) => firstPack.indicators.map((own) => (isOwn(own) ? letter : '.')).join('');
  return recordOf(cityId, year, {
    // As in a network, what is said is part of the id: a comparison is remembered by it.
    id: `${cityId} ${year} ${level}${reason}`,
    packId: firstPack.id,
    answers: write(`${level}`),
    reasons: write(reason),
    principles: firstPack.principles.map(({ id }) =>
      id === PRINCIPLE
        ? { level, commitment: level, implementation: level, answered: count, applicable: count }
        : { level: null, commitment: null, implementation: null, answered: 0, applicable: 4 },
    ),
    ...fields,
  });
}

/** Years of cities called c1, c2 and so on: one for each level. */
export function levelYears(
  year: number,
  levels: readonly number[],
  fields: Parameters<typeof levelYear>[3] = {},
): NetworkYear[] {
  return levels.map((level, index) => levelYear(`c${index + 1}`, year, level, fields));
}

/** A network of these records as its pages show it. */
export async function openNetwork(records: NetworkYear[], editions: NetworkEdition[] = []): Promise<ShownNetwork> {
  const [pack, links] = await Promise.all([getPack(CURRENT_PACK), listPackLinks()]);
  const network = { id: 'n1', name: 'Four Rivers', createdAt: MOMENT, editions };
  return { network, records, counting: records, packs: [pack], links };
}
