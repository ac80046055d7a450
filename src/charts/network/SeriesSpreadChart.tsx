import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { indexTitles } from '@/charts/chart';
import { Mark } from '@/charts/Mark';
import marks from '@/charts/marks.module.css';
import { useFormat } from '@/ui/useFormat';
import { describeSpreadSeries, type SeriesSpreadProps } from './seriesSpread';
import { SeriesSpreadCell } from './SeriesSpreadCell';
import styles from './SeriesSpreadChart.module.css';

/**
 * All years of a network: one small picture per principle, all on the same scale. Medians are joined only where both years
 * used the same indicator sets. Single cities are not in it.
 */
export function SeriesSpreadChart(props: SeriesSpreadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { series, pack, network } = props;
  const { years, principles } = series;
  const titles = indexTitles(pack);
  const numbers = new Map(pack.principles.map((principle) => [principle.id, principle.number]));
  return (
    <div className={marks.frame}>
      <div
        role="img"
        aria-label={t('network.change.series.name', { network, from: years[0]?.year, to: years.at(-1)?.year })}
        aria-describedby={id}
        className={styles.cells}
      >
        {principles.map((principle) => (
          <div key={principle.id} className={styles.cell} data-principle={principle.id}>
            <p className={styles.title}>
              {t('charts.numbered', {
                number: numbers.get(principle.id),
                title: titles.get(principle.id) ?? principle.id,
              })}
            </p>
            <SeriesSpreadCell years={years} spreads={principle.spreads} />
          </div>
        ))}
      </div>
      <p id={id} className="spoken">
        {t('network.change.series.description', { finding: describeSpreadSeries(props, t, format).join(' ') })}
      </p>
      <SpreadLegend />
    </div>
  );
}

function SpreadLegend() {
  const { t } = useTranslation();
  return (
    <div className={marks.legend}>
      <ul aria-label={t('charts.legend.marks')}>
        <Mark words={t('network.change.series.legend.median')}>
          <circle cx="12" cy="12" r="6" className={marks.dot} />
        </Mark>
        <Mark words={t('network.change.series.legend.range')}>
          <path d="M12 2v20" className={styles.range} />
        </Mark>
        <Mark words={t('network.change.series.legend.half')}>
          <path d="M12 5v14" className={styles.half} />
        </Mark>
        <Mark words={t('network.change.series.legend.break')}>
          <path d="M8 18L12 6M13 18L17 6" className={styles.break} />
        </Mark>
        <li>{t('network.change.series.legend.scale')}</li>
      </ul>
    </div>
  );
}
