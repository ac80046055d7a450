/** The figures of a network over all its years, each measure in its own unit. */
import type { Distribution } from '@/domain/network/distribution';
import { describeNumbers } from '@/domain/network/numbers';
import type { NetworkView } from '@/domain/network/view';
import { compareMeanings, type PackLink } from '@/domain/years/meaning';

/**
 * One measure of an indicator. `spreads`: one for each view; undefined where the indicator asked something else than in the
 * latest year.
 */
export type NumberSeries = { indicatorId: string; measure: string; spreads: (Distribution | undefined)[] };

/**
 * Every measure that cities have given, in the order of the indicators, the one that most cities use first. `views`: whole years,
 * oldest first; `links`: the chain of packs, see `compareMeanings`.
 */
export function buildNumberSeries(views: readonly NetworkView[], links: readonly PackLink[]): NumberSeries[] {
  const latest = views.at(-1)?.packIds.at(-1) ?? '';
  const years = views.map((view) => {
    const numbers = describeNumbers(view, {});
    const keeps = view.packIds.map((packId) => compareMeanings(latest, packId, links));
    return {
      spreads: new Map(numbers.map((number) => [keyOf(number), number])),
      isSameQuestion: (indicatorId: string) => keeps.every((keep) => keep(indicatorId) !== undefined),
    };
  });
  const measures = new Map(years.flatMap(({ spreads }) => [...spreads]));
  return [...measures.values()]
    .map(({ indicatorId, measure }) => ({
      indicatorId,
      measure,
      spreads: years.map(({ spreads, isSameQuestion }): Distribution | undefined =>
        isSameQuestion(indicatorId)
          ? (spreads.get(keyOf({ indicatorId, measure }))?.distribution ?? { shown: 'nothing', n: 0 })
          : undefined,
      ),
    }))
    .toSorted((a, b) =>
      a.indicatorId === b.indicatorId ? countCities(b) - countCities(a) : a.indicatorId < b.indicatorId ? -1 : 1,
    );
}

/** Whether at least one year of a measure has enough cities to be shown. */
export function isShown({ spreads }: NumberSeries): boolean {
  return spreads.some((spread) => spread !== undefined && spread.shown !== 'nothing');
}

function keyOf({ indicatorId, measure }: { indicatorId: string; measure: string }): string {
  return `${indicatorId} ${measure}`;
}

function countCities({ spreads }: NumberSeries): number {
  return spreads.reduce((total, spread) => total + (spread?.n ?? 0), 0);
}
