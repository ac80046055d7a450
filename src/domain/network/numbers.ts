/** Figures of a network: progress indicators in their own units, never turned into points. */
import type { Filters } from './disclosure';
import type { Distribution } from './distribution';
import type { NetworkYear } from './record';
import { describeShown, type NetworkView } from './view';

/** The values of one measure of an indicator: cities that measure otherwise stand in another row. */
export type NumberSpread = {
  indicatorId: string;
  measure: string;
  distribution: Distribution;
  own: number | undefined;
};

/**
 * Every measure that a city of the year has given, of the cities that may be shown with these filters, in the order of the
 * indicators; the one most cities use first.
 */
export function describeNumbers(
  { groups }: Pick<NetworkView, 'groups'>,
  filters: Filters,
  ownCityId?: string,
): NumberSpread[] {
  const valued = new Map<string, { indicatorId: string; measure: string; values: Valued[] }>();
  for (const { record } of groups.flat()) {
    for (const { indicatorId, measure, value } of record.figures) {
      const key = `${indicatorId} ${measure}`;
      const group = valued.get(key) ?? { indicatorId, measure, values: [] };
      group.values.push({ record, value });
      valued.set(key, group);
    }
  }
  return [...valued.values()]
    .toSorted((a, b) =>
      a.indicatorId === b.indicatorId ? b.values.length - a.values.length : a.indicatorId < b.indicatorId ? -1 : 1,
    )
    .map(({ values, ...group }) => ({
      ...group,
      distribution: describeShown(values, filters),
      own: values.find(({ record }) => record.cityId === ownCityId)?.value,
    }));
}

type Valued = { record: NetworkYear; value: number };
