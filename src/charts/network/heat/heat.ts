import { isEnoughCities, listGroups } from '@/domain/network/alike';
import { pickShown, type Filters } from '@/domain/network/disclosure';
import type { NetworkYear } from '@/domain/network/record';
import type { NetworkView, Scope, ViewRow } from '@/domain/network/view';

/** A city as a row: the level of each principle, in the order of the principles; undefined where there is none to show. */
export type HeatRow = {
  id: string;
  label: string;
  isOwn: boolean;
  levels: (number | undefined)[];
  /** Of each level, whether answers are missing. */
  provisional: boolean[];
};

/** By which column rows are sorted: `city` or the place of a principle. */
export type HeatOrder = { by: 'city' | number; direction: 'ascending' | 'descending' };

type Options = {
  filters: Filters;
  scope: Scope;
  principleIds: readonly string[];
  ownCityId: string | undefined;
  label: (record: NetworkYear) => string;
};

/**
 * The rows of a view: the cities in the groups that may be shown, none of them otherwise. A level stands in its row only where
 * the figures of its principle are made of it too: never one of 1-4 in a group.
 */
export function buildHeatRows(
  { groups, alike }: Pick<NetworkView, 'groups' | 'alike'>,
  { filters, scope, principleIds, ownCityId, label }: Options,
): HeatRow[] {
  const columns = principleIds.map((id) => {
    const levelOf = ({ facts }: ViewRow) => facts.get(id)?.[scope] ?? undefined;
    const grouped = listGroups(alike, (row) => levelOf(row) !== undefined);
    const valued = pickShown(grouped, filters).filter((row) => levelOf(row) !== undefined);
    return new Map(isEnoughCities(valued) ? valued.map((row) => [row.record, levelOf(row)]) : []);
  });
  return pickShown(groups, filters).map(({ record, facts }) => ({
    id: record.id,
    label: label(record),
    isOwn: record.cityId === ownCityId,
    levels: columns.map((levels) => levels.get(record)),
    provisional: principleIds.map((id) => {
      const fact = facts.get(id);
      return fact !== undefined && fact.answered < fact.applicable;
    }),
  }));
}

/** The rows in an order. Without a level a city stands at the end, whichever way: no level is not the lowest one. */
export function sortHeatRows(rows: readonly HeatRow[], { by, direction }: HeatOrder, language: string): HeatRow[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const byLabel = (a: HeatRow, b: HeatRow) => collator.compare(a.label, b.label);
  const sign = direction === 'ascending' ? 1 : -1;
  if (by === 'city') {
    return rows.toSorted((a, b) => sign * byLabel(a, b));
  }
  return rows.toSorted((a, b) => {
    const [levelA, levelB] = [a.levels[by], b.levels[by]];
    if (levelA === undefined || levelB === undefined) {
      return Number(levelA === undefined) - Number(levelB === undefined) || byLabel(a, b);
    }
    return sign * (levelA - levelB) || byLabel(a, b);
  });
}
