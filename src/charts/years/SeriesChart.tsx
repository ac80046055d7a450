import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { indexTitles } from '@/charts/chart';
import { Mark } from '@/charts/Mark';
import marks from '@/charts/marks.module.css';
import { useFormat } from '@/ui/useFormat';
import { describeSeries, type SeriesProps } from './seriesFinding';
import { SeriesCell } from './SeriesCell';
import styles from './SeriesChart.module.css';

/**
 * Three years and more: one small picture per principle, all on the same scale. The dots are the levels of each year by
 * itself; a line joins two of them only where the years can be compared. Small pictures and not one: 20 lines tangle.
 */
export function SeriesChart({ series, pack, city }: SeriesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { years, principles } = series;
  const titles = indexTitles(pack);
  return (
    <div className={marks.frame}>
      <div
        role="img"
        aria-label={t('years.series.name', { city, from: years[0], to: years.at(-1) })}
        aria-describedby={id}
        className={styles.cells}
      >
        {principles.map((principle) => (
          <div key={principle.id} className={styles.cell} data-principle={principle.id}>
            <p className={styles.title}>
              {t('charts.numbered', { number: principle.number, title: titles.get(principle.id) ?? principle.id })}
            </p>
            <SeriesCell years={years} principle={principle} />
          </div>
        ))}
      </div>
      <p id={id} className="spoken">
        {t('years.series.description', { finding: describeSeries(series, pack, t, format).join(' ') })}
      </p>
      <SeriesLegend />
    </div>
  );
}

function SeriesLegend() {
  const { t } = useTranslation();
  return (
    <div className={marks.legend}>
      <ul aria-label={t('charts.legend.marks')}>
        <Mark words={t('charts.legend.complete')}>
          <circle cx="12" cy="12" r="7" className={marks.dot} />
        </Mark>
        <Mark words={t('charts.legend.provisional')}>
          <circle cx="12" cy="12" r="7" className={marks.hollow} />
        </Mark>
        <Mark words={t('years.series.line')}>
          <path d="M2 12H22" className={styles.line} />
        </Mark>
        <Mark words={t('years.series.break')}>
          <path d="M8 18L12 6M13 18L17 6" className={styles.break} />
        </Mark>
        <li>{t('years.series.scale')}</li>
      </ul>
    </div>
  );
}
