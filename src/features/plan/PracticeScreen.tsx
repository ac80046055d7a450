import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { getPack } from '@/data/packs';
import { getPlan, removePlanItem, saveCard } from '@/data/plans';
import { useLoaded } from '@/data/useLoaded';
import { useWatched } from '@/data/useWatched';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import { buildReport } from '@/domain/report';
import { announce } from '@/ui/Announcer';
import { RemovedNotice } from '@/ui/record/RemovedNotice';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { CardPage } from './CardPage';
import { PracticeList } from './practice/PracticeList';

/** Good practice cards: which answers have one or could have one, and with an indicator in the address one card. */
export function PracticeScreen({ open, part }: { open: OpenAssessment; part?: string }) {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const [removed, setRemoved] = useState<PracticeCard>();
  const { city, assessment, place } = open;
  const report = useMemo(() => buildReport(city, assessment, open.pack), [city, assessment, open.pack]);
  const pack = useLoaded(open.pack.id, i18n.language, () => getPack(open.pack.id, i18n.language));
  const watched = useWatched(`plan ${assessment.id}`, () => getPlan(assessment.id));
  if (watched.status === 'failed') {
    throw watched.error;
  }
  if (!pack || !watched.value) {
    return null;
  }
  const { cards } = watched.value;
  const card = cards.find(({ indicatorId }) => indicatorId === part);
  const locked = assessment.agreed !== undefined;
  const nameOf = ({ indicatorId, title }: PracticeCard) => title || indicatorId;

  const make = (indicatorId: string, title: string) => {
    void saveCard(assessment.id, { indicatorId, title, at: new Date().toISOString() });
    announce(t('plan.practice.added', { name: title }));
    navigate(paths.practice(place, indicatorId));
  };
  const remove = (gone: PracticeCard) => {
    void removePlanItem(assessment.id, 'card', gone);
    setRemoved(gone);
    navigate(paths.practice(place));
  };
  const putBack = (gone: NonNullable<typeof removed>) => {
    void saveCard(assessment.id, gone);
    setRemoved(undefined);
  };

  if (part && card) {
    return <CardPage key={part} open={open} report={report} pack={pack} card={card} onRemove={() => remove(card)} />;
  }
  return (
    <>
      <PageTitle title={t('plan.practice.page', { city: city.name, year: place.year })} takesFocus={!removed}>
        {t('plan.practice.open')}
      </PageTitle>
      <p>{t('plan.practice.intro')}</p>
      {locked ? <Notice kind="info">{t('plan.agreed')}</Notice> : null}
      {part && !removed ? <Notice kind="info">{t('plan.practice.noSuch', { id: part })}</Notice> : null}
      {removed ? <RemovedNotice name={nameOf(removed)} onPutBack={() => putBack(removed)} /> : null}
      <PracticeList place={place} report={report} pack={pack} cards={cards} locked={locked} onMake={make} />
      <p>
        <Link href={paths.plan(place)}>{t('plan.practice.toPlan')}</Link>
      </p>
    </>
  );
}
