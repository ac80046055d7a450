import type { TFunction } from 'i18next';
import { indexTitles } from '@/charts/chart';
import { isBreak, type SpreadSeries } from '@/domain/network/years/spreadSeries';
import type { PackOutline } from '@/domain/pack';
import { isClearChange } from '@/domain/scoring';
import type { Format } from '@/ui/useFormat';

/** What a chart of all years of a network is given. `network` is its name. */
export type SeriesSpreadProps = { series: SpreadSeries; pack: PackOutline; network: string };

/**
 * The finding of a series in sentences: of the principles that can be followed without a break, those whose median is clearly
 * higher or lower in the last year than in the first.
 */
export function describeSpreadSeries({ series, pack }: SeriesSpreadProps, t: TFunction, format: Format): string[] {
  const { years, principles } = series;
  const titles = indexTitles(pack);
  const hasBreak = years.some((year, index) => index > 0 && isBreak(years[index - 1] ?? year, year));
  const moved = principles.flatMap(({ id, spreads }) => {
    const [first, last] = [spreads[0], spreads.at(-1)];
    return !first || !last || first.shown === 'nothing' || last.shown === 'nothing'
      ? []
      : [{ id, from: first.median, to: last.median }];
  });
  const clear = moved.filter(({ from, to }) => isClearChange(from, to));
  const step = { from: years[0]?.year, to: years.at(-1)?.year };
  if (hasBreak || moved.length === 0) {
    return [t('network.change.series.broken', step)];
  }
  const name = (list: typeof moved) => format.list(list.map(({ id }) => titles.get(id) ?? id));
  const [up, down] = [clear.filter(({ from, to }) => to > from), clear.filter(({ from, to }) => to < from)];
  return [
    t('network.change.series.higher', { ...step, count: up.length, total: moved.length }),
    ...(down.length > 0 ? [t('network.change.series.lower', { principles: name(down) })] : []),
  ];
}
