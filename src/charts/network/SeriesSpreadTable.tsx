import { useTranslation } from 'react-i18next';
import { indexTitles } from '@/charts/chart';
import type { Distribution } from '@/domain/network/distribution';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import type { SeriesSpreadProps } from './seriesSpread';
import styles from './SeriesSpreadChart.module.css';

/** The data of the chart of all years as a table that everybody sees. */
export function SeriesSpreadTable({ series: { years, principles }, pack, network }: SeriesSpreadProps) {
  const { t } = useTranslation();
  const caption = t('network.change.series.caption', { network, from: years[0]?.year, to: years.at(-1)?.year });
  const titles = indexTitles(pack);
  const numbers = new Map(pack.principles.map(({ id, number }) => [id, number]));
  return (
    <>
      <h3>{t('charts.table.title')}</h3>
      <TableRegion label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charts.table.principle')}</th>
              {years.map(({ year, isFrozen }) => (
                <th scope="col" key={year}>
                  {isFrozen ? t('network.change.series.agreed', { year }) : year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {principles.map(({ id, spreads }) => (
              <tr key={id}>
                <th scope="row">{t('charts.numbered', { number: numbers.get(id), title: titles.get(id) ?? id })}</th>
                {years.map(({ year }, index) => (
                  <td key={year}>
                    <SpreadWords spread={spreads[index] ?? { shown: 'nothing', n: 0 }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}

/** Median, range and number of cities in words; that there are too few otherwise. */
function SpreadWords({ spread }: { spread: Distribution }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (spread.shown === 'nothing') {
    return <span className="quiet">{t('network.change.few')}</span>;
  }
  const { low, high, median, n } = spread;
  return (
    <>
      <span className={styles.together}>
        <strong>{format.level(median)}</strong>{' '}
        {t('network.change.series.range', { low: format.level(low), high: format.level(high) })}
      </span>{' '}
      <span className={`quiet ${styles.together}`}>{t('network.change.cities', { count: n })}</span>
    </>
  );
}
