import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { indexTitles } from '@/charts/chart';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { groupChanges } from '@/domain/years/change';
import type { ComparisonProps } from './changes';
import { ScopeHead, ScopeRow } from './ScopeRow';
import styles from './ScopeRow.module.css';

/** The data of the chart of two years as a table that everybody sees, in the order of the chart. */
export function ChangeTable({ comparison, pack, city, cityId }: ComparisonProps & { cityId: string }) {
  const { t } = useTranslation();
  const { years } = comparison;
  const titles = indexTitles(pack);
  const place = { cityId, year: years.after };
  return (
    <>
      <h3>{t('charts.table.title')}</h3>
      <TableRegion label={t('years.table.caption', { city, ...years })}>
        <table className={styles.table}>
          <caption>{t('years.table.caption', { city, ...years })}</caption>
          <ScopeHead first={t('charts.table.principle')} years={years} />
          <tbody>
            {groupChanges(comparison)
              .flatMap(({ principles }) => principles)
              .map((principle) => {
                const { id, number } = principle;
                const title = t('charts.numbered', { number, title: titles.get(id) ?? id });
                return (
                  <ScopeRow
                    key={id}
                    title={<Link href={paths.principle(place, id)}>{title}</Link>}
                    scope={principle}
                    years={years}
                  />
                );
              })}
          </tbody>
        </table>
      </TableRegion>
      <p className="small quiet">{t('years.table.note')}</p>
    </>
  );
}
