import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { STRENGTHS } from '@/domain/evidence';
import type { Report } from '@/domain/report';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './results.module.css';

/** How much stands behind the answers. Shown beside the levels and never part of them (rule 7). */
export function EvidenceSummary({ report }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const results = report.principles.flatMap(({ indicators }) => indicators);
  const answered = results.filter(({ state }) => state === 'answered');
  const notEvidenced = results.filter((result) => result.notEvidenced).length;
  const { documented, answered: total } = report.evidenced;
  return (
    <section>
      <h2>{t('results.evidence.title')}</h2>
      <p>{t('results.evidence.finding', { count: documented, total })}</p>
      <table className={styles.strengths}>
        <caption>{t('results.evidence.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('results.evidence.strength')}</th>
            <th scope="col" className="number">
              {t('results.evidence.answers')}
            </th>
          </tr>
        </thead>
        <tbody>
          {STRENGTHS.toReversed().map((strength) => (
            <tr key={strength}>
              <th scope="row" className={styles.sentenceCase}>
                {t(`evidence.strengths.${strength}`)}
              </th>
              <td className="number">
                {format.number(answered.filter((result) => result.strength === strength).length)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {notEvidenced > 0 ? (
        <p>
          {t('results.evidence.notEvidenced', { count: notEvidenced })}{' '}
          <Link href={paths.answers({ cityId: report.city.id, year: report.year })}>{t('results.evidence.see')}</Link>
        </p>
      ) : null}
    </section>
  );
}
