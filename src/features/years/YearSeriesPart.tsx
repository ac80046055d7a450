import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SERIES_CHART } from '@/charts/index';
import { describeSeries, hasLine } from '@/charts/years/seriesFinding';
import { SeriesTable } from '@/charts/years/SeriesTable';
import type { OpenAssessment } from '@/data/assessments';
import type { Report } from '@/domain/report';
import type { PackLink } from '@/domain/years/meaning';
import { buildSeries } from '@/domain/years/series';
import { useFormat } from '@/ui/useFormat';
import styles from './years.module.css';

type Props = { reports: Report[]; packs: PackLink[]; open: OpenAssessment };

/** All years of the city in a row, from three on. */
export function YearSeriesPart({ reports, packs, open: { city, pack } }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const series = useMemo(() => buildSeries(reports, packs), [reports, packs]);
  const shown = { series, pack, city: city.name };
  return (
    <section>
      <h2>{t(SERIES_CHART.title)}</h2>
      {hasLine(series) ? (
        <>
          <p>{describeSeries(series, pack, t, format).join(' ')}</p>
          <Suspense fallback={<p className={styles.drawing}>{t('charts.drawing')}</p>}>
            <SERIES_CHART.Picture {...shown} />
          </Suspense>
        </>
      ) : (
        <p>{t('years.series.nothing')}</p>
      )}
      <SeriesTable {...shown} cityId={city.id} />
    </section>
  );
}
