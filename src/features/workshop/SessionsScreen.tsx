import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { SessionForm } from './begin/SessionForm';
import { SessionList } from './begin/SessionList';

/** All workshops of one year, and the form for a new one. */
export function SessionsScreen({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const { city, place, assessment } = open;
  return (
    <>
      <PageTitle title={t('workshop.list.page', { city: city.name, year: place.year })}>
        {t('workshop.list.known', { year: place.year })}
      </PageTitle>
      {assessment.agreed ? (
        <Notice kind="info">
          <p>{t('workshop.list.agreedYear')}</p>
          <Link href={paths.review(place)}>{t('workshop.list.reopen')}</Link>
        </Notice>
      ) : null}
      <SessionList open={open} />
      <section>
        <h2>{t('workshop.list.new')}</h2>
        <SessionForm open={open} />
      </section>
    </>
  );
}
