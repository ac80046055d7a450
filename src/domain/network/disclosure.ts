/**
 * Which groups of cities may be looked at, so that no single city can be made out.
 *
 * The cities are divided into groups of 5 or more that are alike in country, size, languages and networks, as far as there are 5
 * (`alike.ts`). A filter shows the groups in which every city fits. So everything that can be shown is made of whole groups, and
 * so is every difference, sum or overlap of what is shown: nothing that can be computed from it tells of fewer than 5 cities.
 * Source: docs/decisions/0024-networks.md.
 */
import { divideAlike, isEnoughCities, type Alike, type IsEnough } from './alike';
import { FEWEST_CITIES } from './distribution';

/** What cities are filtered by, in the order in which groups are made: the first is kept best. */
export const GROUPINGS = ['country', 'size', 'language', 'network'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type Filters = { readonly [G in Grouping]?: string };

/** The values by which a city can be filtered. */
export type Groupable = {
  country: string;
  size?: string | undefined;
  languages?: readonly string[] | undefined;
  networks?: readonly string[] | undefined;
};
/** Something that a city has: a record, a level, a number. */
export type OfCity = { record: Groupable };

/** The values that a city has in a grouping; a size that nobody has told is none. */
export function valuesOf(city: Groupable, grouping: Grouping): readonly string[] {
  switch (grouping) {
    case 'country':
      return [city.country];
    case 'size':
      return city.size === undefined ? [] : [city.size];
    case 'language':
      return city.languages ?? [];
    case 'network':
      return city.networks ?? [];
  }
}

/** Whether a city fits all filters. */
export function fits(city: Groupable, filters: Filters): boolean {
  return GROUPINGS.every((grouping) => {
    const wanted = filters[grouping];
    return wanted === undefined || valuesOf(city, grouping).includes(wanted);
  });
}

/**
 * Divides cities into groups of 5 or more that are alike; fewer than 5 stay together. Value by value, those that most cities
 * have first. `first`: traits by which they are divided before that. The order of the cities makes no difference.
 */
export function divideCities<T extends OfCity>(
  cities: readonly T[],
  first: readonly ((city: T) => boolean)[] = [],
  isEnough: IsEnough<T> = isEnoughCities,
): Alike<T> {
  const traits = GROUPINGS.flatMap((grouping) =>
    countValues(cities, grouping).map(
      ([value]) =>
        ({ record }: T) =>
          valuesOf(record, grouping).includes(value),
    ),
  );
  return divideAlike(cities, [...first, ...traits], isEnough);
}

/** The values of a grouping and how many cities have each, most first; equal ones by their value. */
function countValues(cities: readonly OfCity[], grouping: Grouping): [value: string, n: number][] {
  const counts = new Map<string, number>();
  for (const value of cities.flatMap(({ record }) => [...new Set(valuesOf(record, grouping))])) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

/** What may be shown with these filters: the groups in which every city fits. Without filters all, when they are 5. */
export function pickShown<T extends OfCity>(groups: readonly T[][], filters: Filters): T[] {
  const shown = groups.filter((group) => group.every(({ record }) => fits(record, filters))).flat();
  return shown.length >= FEWEST_CITIES ? shown : [];
}

/** A value to filter by beside the other filters: how many cities fit, and how many of them may be shown. */
export type GroupChoice = { value: string; fit: number; shown: number };

/** The choices of a grouping within the other filters, most cities first. */
export function listChoices(groups: readonly OfCity[][], filters: Filters, grouping: Grouping): GroupChoice[] {
  const { [grouping]: _, ...others } = filters;
  const cities = groups.flat().filter(({ record }) => fits(record, others));
  return countValues(cities, grouping).map(([value, fit]) => ({
    value,
    fit,
    shown: pickShown(groups, { ...others, [grouping]: value }).length,
  }));
}
