import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SERIES_SPREAD_CHART } from '@/charts/index';
import { describeSpreadSeries } from '@/charts/network/seriesSpread';
import { SeriesSpreadTable } from '@/charts/network/SeriesSpreadTable';
import type { ShownNetwork } from '@/data/network/useNetwork';
import type { NetworkView } from '@/domain/network/view';
import { buildSpreadSeries, isBreak } from '@/domain/network/years/spreadSeries';
import { useFormat } from '@/ui/useFormat';
import styles from './change.module.css';

type Props = { open: ShownNetwork; views: readonly NetworkView[] };

/** The levels of all years in a row, as far as 5 cities or more have one. */
export function SeriesPart({ open: { network, packs }, views }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [pack] = packs;
  const series = useMemo(
    () =>
      buildSpreadSeries(
        views,
        network.editions,
        pack.principles.map(({ id }) => id),
      ),
    [views, network.editions, pack],
  );
  const { years } = series;
  const shown = { series, pack, network: network.name };
  const isEmpty = series.principles.every(({ spreads }) => spreads.every((spread) => spread.shown === 'nothing'));
  const frozen = years.filter(({ isFrozen }) => isFrozen).map(({ year }) => `${year}`);
  return (
    <section className={styles.part}>
      <h2>{t(SERIES_SPREAD_CHART.title)}</h2>
      {isEmpty ? (
        <p>{t('network.change.series.nothing')}</p>
      ) : (
        <>
          <p className={styles.finding}>{describeSpreadSeries(shown, t, format).join(' ')}</p>
          <p>{t('network.change.series.about')}</p>
          {years.some((year, index) => index > 0 && isBreak(years[index - 1] ?? year, year)) ? (
            <p>{t('network.change.series.otherSets')}</p>
          ) : null}
          {frozen.length > 0 ? (
            <p>{t('network.change.series.frozen', { count: frozen.length, years: format.list(frozen) })}</p>
          ) : null}
          <Suspense fallback={<p className={styles.drawing}>{t('charts.drawing')}</p>}>
            <SERIES_SPREAD_CHART.Picture {...shown} />
          </Suspense>
          <SeriesSpreadTable {...shown} />
        </>
      )}
    </section>
  );
}
