/**
 * How values of cities are spread, and how much of it may be shown: nothing under 5 cities, median and range from 5, the middle
 * half from 10 on. Source: docs/decisions/0024-networks.md.
 */

/** Under so many cities nothing is shown but one's own value. */
export const FEWEST_CITIES = 5;
/** From so many on the middle half is shown too. */
export const FEWEST_FOR_HALF = 10;

/** `n` counts the cities with a value. All values are as they came, not rounded. */
export type Distribution =
  | { shown: 'nothing'; n: number }
  | { shown: 'range'; n: number; median: number; low: number; high: number }
  | { shown: 'half'; n: number; median: number; low: number; high: number; lowerQuarter: number; upperQuarter: number };

/** Describes values, in any order. */
export function describeDistribution(values: readonly number[]): Distribution {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  if (n < FEWEST_CITIES) {
    return { shown: 'nothing', n };
  }
  const range = { n, median: quantile(sorted, 0.5), low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
  return n < FEWEST_FOR_HALF
    ? { shown: 'range', ...range }
    : { shown: 'half', ...range, lowerQuarter: quantile(sorted, 0.25), upperQuarter: quantile(sorted, 0.75) };
}

/** The value below which a share of the cities lies; between two neighbours in proportion, as spreadsheets do it. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [Math.floor(place), Math.ceil(place)].map((index) => sorted[index] ?? 0);
  return (below ?? 0) + ((above ?? 0) - (below ?? 0)) * (place - Math.floor(place));
}
