/** Years of which only the figures that a body has agreed may be shown. */
import { compareToEdition, latestEdition } from '@/domain/network/edition';
import type { NetworkEdition } from '@/domain/network/network';
import type { NetworkYear } from '@/domain/network/record';

/**
 * The agreed edition of a year to which fewer than 5 cities have come, gone or changed since: nothing but its figures is shown
 * of that year, for anything newer would tell of these cities. Undefined when today's figures may be shown. `records` are those
 * that count, of any year.
 */
export function getFrozen(
  editions: readonly NetworkEdition[],
  records: readonly NetworkYear[],
  year: number,
): NetworkEdition | undefined {
  const edition = latestEdition(editions, year);
  const ofYear = records.filter((record) => record.year === year);
  return edition && compareToEdition(edition, ofYear) === 'few' ? edition : undefined;
}
