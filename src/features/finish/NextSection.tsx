import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { lastTouched } from '@/domain/assessment';
import { paths } from '@/ui/paths';

/** Who should have the file, and where to go on: at what was touched last. */
export function NextSection({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const last = lastTouched(open.assessment.answers);
  const indicator = open.pack.indicators.find(({ id }) => id === last?.indicatorId);
  const principle = open.pack.principles.find(({ id }) => id === indicator?.principle);
  return (
    <>
      <section>
        <h2>{t('finish.who.title')}</h2>
        <ul>
          <li>{t('finish.who.deputy')}</li>
          <li>{t('finish.who.drive')}</li>
          <li>{t('finish.who.notEverybody')}</li>
        </ul>
      </section>
      <section>
        <h2>{t('finish.next.title')}</h2>
        <p>
          {indicator && principle ? (
            <Link href={paths.principle(open.place, principle.id, indicator.id)}>
              {t('finish.next.principle', { number: principle.number, title: principle.shortTitle, id: indicator.id })}
            </Link>
          ) : (
            <Link href={paths.overview(open.place)}>{t('finish.next.overview')}</Link>
          )}
        </p>
        <p>{t('finish.next.how')}</p>
      </section>
    </>
  );
}
