/** How a city is called on a screen of a network: by a number, unless it may be named and a person has asked for names. */
import type { NetworkYear } from './record';

/**
 * The number of each city of a year, by its id: in an order that tells nothing. Another year gives other numbers, so that the
 * groups a city is shown in cannot be put together over the years.
 */
export function numberCities(
  records: readonly Pick<NetworkYear, 'cityId'>[],
  year: number,
): ReadonlyMap<string, number> {
  const ids = [...new Set(records.map(({ cityId }) => cityId))];
  const sorted = ids.toSorted((a, b) => scatter(`${year} ${a}`) - scatter(`${year} ${b}`) || (a < b ? -1 : 1));
  return new Map(sorted.map((id, index) => [id, index + 1]));
}

/** A number made from an id, far from those of ids like it. FNV-1a, 32 bits. */
function scatter(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The name of a city where it may be shown, otherwise undefined. */
export function nameOf(
  { name, mayBeNamed }: Pick<NetworkYear, 'name' | 'mayBeNamed'>,
  wanted: boolean,
): string | undefined {
  return wanted && mayBeNamed ? name : undefined;
}
