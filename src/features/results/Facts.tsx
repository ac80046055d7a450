import { useTranslation } from 'react-i18next';
import type { Report } from '@/domain/report';
import { Tag } from '@/ui/Tag';
import styles from './results.module.css';

/** Below the heading of every result: whose it is, of when, and how complete. Counts, not percentages. */
export function Facts({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { city, year, counts } = report;
  return (
    <ul className={styles.facts}>
      {city.sample ? (
        <li>
          <Tag tone="attention">{t('results.sample')}</Tag>
        </li>
      ) : null}
      <li>{t('results.cityYear', { city: city.name, year })}</li>
      <li>{t('counts.answered', counts)}</li>
      {counts.unknown > 0 ? <li>{t('counts.unknown', { count: counts.unknown })}</li> : null}
      {counts.notApplicable > 0 ? <li>{t('counts.notApplicable', { count: counts.notApplicable })}</li> : null}
    </ul>
  );
}
