import type { TFunction } from 'i18next';
import { indexTitles } from '@/charts/chart';
import type { ScopeSpread } from '@/domain/network/view';
import type { PackOutline } from '@/domain/pack';
import { roundLevel } from '@/domain/scoring';
import type { Format } from '@/ui/useFormat';

/** In which order the principles stand: as in the Charter, highest median first, or those first in which the cities differ most. */
export const SPREAD_ORDERS = ['charter', 'median', 'spread'] as const;
export type SpreadOrder = (typeof SPREAD_ORDERS)[number];

/** What the chart of a network and its table are given. */
export type SpreadProps = {
  /** In the order of the Charter. */
  spreads: readonly ScopeSpread[];
  pack: PackOutline;
  year: number;
  order?: SpreadOrder;
  /** How the city is called whose values are marked. */
  own?: string | undefined;
};

/** How many are named of each kind, and how many principles it takes before any is. */
const NAMED = 3;
const LEAST_TO_NAME = 6;

/** The spreads in an order. Those of which nothing is shown stand at the end, in the order of the Charter. */
export function orderSpreads(spreads: readonly ScopeSpread[], order: SpreadOrder): ScopeSpread[] {
  const valueOf = order === 'median' ? medianOf : order === 'spread' ? pickWidth(spreads) : undefined;
  if (!valueOf) {
    return [...spreads];
  }
  return spreads.toSorted((a, b) => (valueOf(b) ?? -1) - (valueOf(a) ?? -1));
}

/**
 * The finding in sentences: where the network is highest, where lowest, and where the cities differ most; or why none is
 * named. When another one has the same figure as the last one named, the sentence says "among". Never empty.
 */
export function describeSpreads(
  spreads: readonly ScopeSpread[],
  pack: SpreadProps['pack'],
  t: TFunction,
  format: Format,
): string[] {
  const shown = spreads.filter(({ distribution }) => distribution.shown !== 'nothing');
  if (shown.length === 0) {
    return [t('charts.network.finding.none')];
  }
  if (shown.length < LEAST_TO_NAME) {
    return [t('charts.network.finding.few', { count: shown.length, least: LEAST_TO_NAME })];
  }
  const widthOf = pickWidth(shown);
  const name = (ids: readonly string[]) => nameAll(ids, pack, t, format);
  const highest = pickFirst(shown, (spread) => medianOf(spread) ?? 0);
  const lowest = pickFirst(shown, (spread) => -(medianOf(spread) ?? 0));
  const apart = pickFirst(shown, (spread) => widthOf(spread) ?? 0);
  return [
    ...(highest.isEven
      ? [t('charts.network.finding.even')]
      : [
          t(highest.isAmong ? 'charts.network.finding.amongHighest' : 'charts.network.finding.highest', {
            principles: name(highest.ids),
          }),
          t(lowest.isAmong ? 'charts.network.finding.amongLowest' : 'charts.network.finding.lowest', {
            principles: name(lowest.ids),
          }),
        ]),
    ...(apart.isEven
      ? []
      : [
          t(apart.isAmong ? 'charts.network.finding.amongApart' : 'charts.network.finding.apart', {
            principles: name(apart.ids),
          }),
        ]),
  ];
}

function medianOf({ distribution }: ScopeSpread): number | undefined {
  return distribution.shown === 'nothing' ? undefined : distribution.median;
}

/** How wide a spread is: the middle half where all have one, otherwise from lowest to highest. */
function pickWidth(spreads: readonly ScopeSpread[]): (spread: ScopeSpread) => number | undefined {
  const hasRange = spreads.some(({ distribution }) => distribution.shown === 'range');
  return ({ distribution }) =>
    distribution.shown === 'nothing'
      ? undefined
      : distribution.shown === 'half' && !hasRange
        ? distribution.upperQuarter - distribution.lowerQuarter
        : distribution.high - distribution.low;
}

/** The first ones by a value as it is printed; `isEven`: all have the same; `isAmong`: one that is not named equals the last. */
function pickFirst(spreads: readonly ScopeSpread[], valueOf: (spread: ScopeSpread) => number) {
  const values = spreads.map((spread) => ({ id: spread.principleId, value: roundLevel(valueOf(spread)) }));
  const sorted = values.toSorted((a, b) => b.value - a.value);
  const [last, next] = [sorted[NAMED - 1], sorted[NAMED]];
  return {
    ids: sorted.slice(0, NAMED).map(({ id }) => id),
    isEven: sorted[0]?.value === sorted.at(-1)?.value,
    isAmong: last?.value === next?.value,
  };
}

function nameAll(ids: readonly string[], pack: SpreadProps['pack'], t: TFunction, format: Format): string {
  const titles = indexTitles(pack);
  return format.list(
    ids.map((id) => t('charts.numbered', { number: numberOf(id, pack), title: titles.get(id) ?? id })),
  );
}

/** The number of a principle in the Charter. */
export function numberOf(id: string, { principles }: SpreadProps['pack']): number {
  return principles.find((principle) => principle.id === id)?.number ?? Number(id.slice(1));
}
