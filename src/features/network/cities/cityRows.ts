/** The cities of a network as rows of a table: nothing of their levels, and no number that would lead to these. */
import type { NetworkYear } from '@/domain/network/record';

/** `record` is the one saved last: it says what the city allows now. `years` and `agreed`: oldest first. */
export type CityRow = { cityId: string; record: NetworkYear; years: number[]; agreed: number[] };

/** One row for each city. `records`: all of the network. */
export function listCityRows(records: readonly NetworkYear[]): CityRow[] {
  const cities = new Map<string, NetworkYear[]>();
  for (const record of records) {
    const own = cities.get(record.cityId);
    if (own) {
      own.push(record);
    } else {
      cities.set(record.cityId, [record]);
    }
  }
  return [...cities].flatMap(([cityId, own]) => {
    const [record] = own.toSorted((a, b) =>
      a.savedAt === b.savedAt ? b.year - a.year : a.savedAt < b.savedAt ? 1 : -1,
    );
    const yearsOf = (some: readonly NetworkYear[]) =>
      [...new Set(some.map(({ year }) => year))].toSorted((a, b) => a - b);
    return record
      ? [{ cityId, record, years: yearsOf(own), agreed: yearsOf(own.filter(({ isAgreed }) => isAgreed)) }]
      : [];
  });
}

/**
 * Sorts rows by country, then by the name where it is shown; the others by their ids, which tell nothing. `nameOf` gives a name only
 * where it may be shown, so that the order of a table without names does not tell them.
 */
export function sortRows(
  rows: readonly CityRow[],
  words: { country: (code: string) => string; nameOf: (record: NetworkYear) => string | undefined },
  compare: (a: string, b: string) => number,
): CityRow[] {
  const keyed = rows.map((row) => ({
    row,
    country: words.country(row.record.country),
    name: words.nameOf(row.record),
  }));
  return keyed
    .toSorted(
      (a, b) =>
        compare(a.country, b.country) ||
        Number(a.name === undefined) - Number(b.name === undefined) ||
        compare(a.name ?? '', b.name ?? '') ||
        (a.row.cityId < b.row.cityId ? -1 : 1),
    )
    .map(({ row }) => row);
}
