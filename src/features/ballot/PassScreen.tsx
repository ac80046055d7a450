import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getOpenAssessment } from '@/data/assessments';
import { useWatched } from '@/data/useWatched';
import { getSession } from '@/data/workshop/sessions';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import styles from './ballot.module.css';
import { PassedBallots } from './PassedBallots';
import { SavingNotice } from './SavingNotice';

type Props = { cityId: string; year: number; session: string };

/** One device that is passed round. Nothing stands in the address: going back in the browser shows nobody's ballot. */
export function PassScreen({ cityId, year, session }: Props) {
  const { t } = useTranslation();
  const place = { cityId, year };
  const { value, ...rest } = useWatched(`pass ${cityId} ${year} ${session}`, async () => {
    const open = await getOpenAssessment(cityId, year);
    const found = open && (await getSession(open.assessment.id, session));
    return found ? { ...found, assessmentId: open.assessment.id, packId: open.pack.id } : 'gone';
  });
  if ('error' in rest) {
    throw rest.error;
  }
  return (
    <div className={styles.passed}>
      <SavingNotice />
      {value === 'gone' ? (
        <>
          <PageTitle title={t('workshop.gone.title')}>{t('workshop.gone.title')}</PageTitle>
          <p>{t('workshop.gone.text')}</p>
          <Link href={paths.workshops(place)}>{t('workshop.all')}</Link>
        </>
      ) : null}
      {value && value !== 'gone' ? (
        <PassedBallots {...value} facilitator={paths.session(place, session, 'collect')} />
      ) : null}
    </div>
  );
}
