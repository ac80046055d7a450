/** The levels of a network over all its years. Each year shows all cities that it has, so the cities differ from year to year. */
import { getFrozen } from './frozenYear';
import type { Distribution } from '@/domain/network/distribution';
import type { NetworkEdition } from '@/domain/network/network';
import { describeView, type NetworkView } from '@/domain/network/view';

/** A year of a series. `isFrozen`: its figures are those of an agreed edition, for too few cities have changed since. */
export type SeriesYear = { year: number; packIds: string[]; isFrozen: boolean };

/** `years`: oldest first. `spreads`: the levels of each of them. */
export type SpreadSeries = { years: SeriesYear[]; principles: { id: string; spreads: Distribution[] }[] };

/** The spread of every principle in every year. `views`: whole years, oldest first. */
export function buildSpreadSeries(
  views: readonly NetworkView[],
  editions: readonly NetworkEdition[],
  principleIds: readonly string[],
): SpreadSeries {
  const years = views.map((view) => {
    const records = view.groups.flat().map(({ record }) => record);
    const frozen = getFrozen(editions, records, view.year);
    return { view, frozen, spreads: frozen ? spreadsOf(frozen) : spreadsNow(view, principleIds) };
  });
  return {
    years: years.map(({ view: { year, packIds }, frozen }) => ({ year, packIds, isFrozen: frozen !== undefined })),
    principles: principleIds.map((id) => ({
      id,
      spreads: years.map(({ spreads }) => spreads.get(id) ?? { shown: 'nothing', n: 0 }),
    })),
  };
}

function spreadsOf({ principles }: NetworkEdition): ReadonlyMap<string, Distribution> {
  const levels = principles.filter(({ scope }) => scope === 'level');
  return new Map(levels.map(({ principleId, distribution }) => [principleId, distribution]));
}

function spreadsNow(view: NetworkView, principleIds: readonly string[]): ReadonlyMap<string, Distribution> {
  const spreads = describeView(view, {}, principleIds, 'level');
  return new Map(spreads.map(({ principleId, distribution }) => [principleId, distribution]));
}

/** Whether the cities of two years answered other indicator sets, so that their levels are not joined. */
export function isBreak(before: SeriesYear, after: SeriesYear): boolean {
  return before.packIds.join(' ') !== after.packIds.join(' ');
}
