/**
 * Cities divided into groups of 5 or more that are alike, as a tree: a part is divided again as long as both of its parts have 5.
 * There is one tree for the cities of a network; a year and a figure use it or a coarser one and never another, so that what two
 * of them tell of a city cannot be put together. Source: docs/decisions/0024-networks.md.
 */
import { FEWEST_CITIES } from './distribution';

/** Cities that are alike and, where they could be divided, the two parts of them. */
export type Alike<T> = { cities: readonly T[]; parts: readonly [Alike<T>, Alike<T>] | undefined };

/** Whether cities may stand as a group of their own. */
export type IsEnough<T> = (cities: readonly T[]) => boolean;

/** Whether there are 5 or more. */
export function isEnoughCities(cities: readonly unknown[]): boolean {
  return cities.length >= FEWEST_CITIES;
}

/** Divides cities by one trait after the other, wherever both parts are enough. The order of the cities makes no difference. */
export function divideAlike<T>(
  cities: readonly T[],
  traits: readonly ((city: T) => boolean)[],
  isEnough: IsEnough<T>,
): Alike<T> {
  for (const [index, has] of cities.length < 2 * FEWEST_CITIES ? [] : traits.entries()) {
    const inside = cities.filter(has);
    const outside = inside.length < FEWEST_CITIES ? [] : cities.filter((city) => !has(city));
    if (isEnough(inside) && isEnough(outside)) {
      const later = traits.slice(index + 1);
      return { cities, parts: [divideAlike(inside, later, isEnough), divideAlike(outside, later, isEnough)] };
    }
  }
  return { cities, parts: undefined };
}

type OfCity = { record: { cityId: string } };

/** Some of the cities of a tree, divided as the tree is, but only where both parts are still enough. */
export function placeAlike<T extends OfCity>(
  { parts }: Alike<OfCity>,
  cities: readonly T[],
  isEnough: IsEnough<T>,
): Alike<T> {
  if (!parts) {
    return { cities, parts: undefined };
  }
  const [first, second] = parts;
  const ids = new Set(first.cities.map(({ record }) => record.cityId));
  const inside = cities.filter(({ record }) => ids.has(record.cityId));
  const outside = cities.filter(({ record }) => !ids.has(record.cityId));
  if (inside.length === 0 || outside.length === 0) {
    return placeAlike(inside.length === 0 ? second : first, cities, isEnough);
  }
  return {
    cities,
    parts:
      isEnough(inside) && isEnough(outside)
        ? [placeAlike(first, inside, isEnough), placeAlike(second, outside, isEnough)]
        : undefined,
  };
}

/**
 * The groups of a tree that are not divided further. With `hasValue`, for a figure that not every city has: a part in which fewer
 * than 5 have it stays with its other part, so that each group has none of them or 5.
 */
export function listGroups<T>({ cities, parts }: Alike<T>, hasValue: (city: T) => boolean = () => true): T[][] {
  const counts = parts?.map((part) => part.cities.filter(hasValue).length) ?? [];
  if (!parts || counts.some((count) => count > 0 && count < FEWEST_CITIES)) {
    return cities.length === 0 ? [] : [[...cities]];
  }
  return parts.flatMap((part) => listGroups(part, hasValue));
}
