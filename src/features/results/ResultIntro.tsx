import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import type { Report } from '@/domain/report';
import { paths } from '@/ui/paths';
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

/** A result that cannot be there yet: what will be here, why it is not, and what to do next. */
export function EmptyResults({ open, report, what }: { open: OpenAssessment; report: Report; what: string }) {
  const { t } = useTranslation();
  const first = open.pack.principles[0];
  return (
    <>
      <p>{what}</p>
      <p>{isUntouched(report) ? t('results.empty.why') : t('results.empty.noValue')}</p>
      {first ? (
        <p>
          <Link href={paths.principle(open.place, first.id)} className="button main">
            {t('results.empty.next', { number: first.number, title: first.shortTitle })}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** Nobody has said anything yet, not even that something is unknown or does not apply. */
export function isUntouched({ counts }: Report): boolean {
  return counts.unanswered === counts.total;
}
