import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { indexTitles } from '@/charts/chart';
import { LevelWords } from '@/charts/LevelWords';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './ScopeRow.module.css';
import { describeSegment, type SeriesProps } from './seriesFinding';

/** The data of the chart of all years as a table that everybody sees: the level of each year, and each step between two. */
export function SeriesTable({ series, pack, city, cityId }: SeriesProps & { cityId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { years, principles } = series;
  const caption = t('years.series.caption', { city, from: years[0], to: years.at(-1) });
  const titles = indexTitles(pack);
  const place = { cityId, year: years.at(-1) ?? 0 };
  return (
    <>
      <h3>{t('charts.table.title')}</h3>
      <TableRegion label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charts.table.principle')}</th>
              {years.map((year) => (
                <th scope="col" key={year}>
                  {t('years.columns.ownIn', { year })}
                </th>
              ))}
              <th scope="col">{t('years.series.stepsHead')}</th>
            </tr>
          </thead>
          <tbody>
            {principles.map(({ id, number, levels, segments }) => (
              <tr key={id}>
                <th scope="row" className={styles.title}>
                  <Link href={paths.principle(place, id)}>
                    {t('charts.numbered', { number, title: titles.get(id) ?? id })}
                  </Link>
                </th>
                {levels.map((level, index) => (
                  <td key={years[index]}>{level ? <LevelWords level={level} counts /> : t('years.notInSet')}</td>
                ))}
                <td className={styles.steps}>
                  {segments.map((segment) => (
                    <div key={segment.to}>{describeSegment(segment, t, format)}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}
