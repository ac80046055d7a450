/** Figures of a network: progress indicators in their own units, never turned into points. */
import type { Filters } from './disclosure';
import type { Distribution } from './distribution';
import { describeShown, type NetworkView } from './view';

/** The values of one measure of an indicator: cities that measure otherwise stand in another row. */
export type NumberSpread = {
  indicatorId: string;
  measure: string;
  distribution: Distribution;
  own: number | undefined;
};

/** One measure with the values by city. */
type Measured = { indicatorId: string; measure: string; values: Map<string, number> };

/**
 * Every measure that a city of the year has given, of the cities that may be shown with these filters, in the order of the
 * indicators; the one most cities use first. Of several packs only what is common.
 */
export function describeNumbers(
  view: Pick<NetworkView, 'alike' | 'commonIds'>,
  filters: Filters,
  ownCityId?: string,
): NumberSpread[] {
  const measured = new Map<string, Measured>();
  for (const { record } of view.alike.cities) {
    for (const { indicatorId, measure, value } of record.figures.filter((figure) =>
      view.commonIds.has(figure.indicatorId),
    )) {
      const key = `${indicatorId} ${measure}`;
      const found = measured.get(key) ?? { indicatorId, measure, values: new Map() };
      measured.set(key, found);
      found.values.set(record.cityId, value);
    }
  }
  return [...measured.values()].toSorted(compareMeasured).map(({ values, ...measure }) => ({
    ...measure,
    distribution: describeShown(view, filters, ({ record }) => values.get(record.cityId)),
    own: ownCityId === undefined ? undefined : values.get(ownCityId),
  }));
}

/** Equal ones by their measure, so that the order of the files makes no difference. */
function compareMeasured(a: Measured, b: Measured): number {
  if (a.indicatorId !== b.indicatorId) {
    return a.indicatorId < b.indicatorId ? -1 : 1;
  }
  return b.values.size - a.values.size || (a.measure < b.measure ? -1 : 1);
}
