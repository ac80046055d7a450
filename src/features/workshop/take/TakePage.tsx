import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import type { SessionProps } from '@/data/workshop/sessions';
import { useRoomViews } from '@/data/workshop/useRoomViews';
import { indexAnswers } from '@/domain/assessment';
import { listTakeOvers } from '@/domain/workshop/takeOver';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { IdeaList } from './IdeaList';
import { TakeForm } from './TakeForm';
import { TakenList } from './TakenList';

/** What the room agreed on, into the assessment: only where a person ticks it. */
export function TakePage({ open, session, ballots }: SessionProps) {
  const { t, i18n } = useTranslation();
  const { assessment, place, pack: outline } = open;
  const pack = useLoaded(assessment.packId, i18n.language, () => getPack(assessment.packId, i18n.language));
  const views = useRoomViews(assessment.id, outline);
  if (assessment.agreed) {
    return (
      <Notice kind="info">
        <p>{t('workshop.take.agreedYear', { year: place.year })}</p>
        <p className="row">
          <Link href={paths.review(place)}>{t('workshop.take.review')}</Link>
          <Link href={paths.session(place, session.id, 'minutes')}>{t('workshop.pages.minutes')}</Link>
        </p>
      </Notice>
    );
  }
  if (!pack || !views) {
    return <p>{t('workshop.take.loading')}</p>;
  }
  const all = listTakeOvers(session, { answers: indexAnswers(assessment.answers), views }, outline);
  const waiting = all.filter(({ meeting }) => meeting !== 'taken' && meeting !== 'unfit');
  const seen = { open, session, ballots, pack };
  return (
    <>
      {all.length === 0 ? (
        <>
          <h2>{t('workshop.take.none.title')}</h2>
          <p>{t('workshop.take.none.text')}</p>
          <p>
            <Link href={paths.session(place, session.id, 'talk')}>{t('workshop.take.none.next')}</Link>
          </p>
        </>
      ) : (
        <p>{waiting.length > 0 ? t('workshop.take.lead') : t('workshop.take.all')}</p>
      )}
      <TakeForm {...seen} waiting={waiting} />
      <TakenList {...seen} all={all} />
      <IdeaList {...seen} />
    </>
  );
}
