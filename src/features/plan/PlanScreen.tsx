import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { getPack } from '@/data/packs';
import { getPlan } from '@/data/plans';
import { useLoaded } from '@/data/useLoaded';
import { useWatched } from '@/data/useWatched';
import { buildReport } from '@/domain/report';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { ActionSection } from './ActionSection';
import { PlanFiles } from './PlanFiles';
import type { PlanView } from './subject/planView';
import { PrioritySection } from './PrioritySection';
import { TargetSection } from './TargetSection';
import { WhatIfSection } from './WhatIfSection';
import styles from './plan.module.css';

/** From what was answered to what is done about it, in the order of a meeting: priorities, targets, actions, what if. */
export function PlanScreen({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const { city, assessment, place } = open;
  const report = useMemo(() => buildReport(city, assessment, open.pack), [city, assessment, open.pack]);
  const pack = useLoaded(open.pack.id, i18n.language, () => getPack(open.pack.id, i18n.language));
  const watched = useWatched(`plan ${assessment.id}`, () => getPlan(assessment.id));
  if (watched.status === 'failed') {
    throw watched.error;
  }
  const locked = assessment.agreed !== undefined;
  const view: PlanView | undefined = pack &&
    watched.value && { ...watched.value, assessmentId: assessment.id, report, pack, place, locked };
  return (
    <>
      <PageTitle title={t('plan.page', { city: city.name, year: place.year })}>
        {t('plan.title', { year: place.year })}
      </PageTitle>
      <p>{t('plan.about')}</p>
      {locked ? <Notice kind="info">{t('plan.agreed')}</Notice> : null}
      {view ? (
        <>
          <fieldset className={styles.whole} disabled={locked}>
            <PrioritySection view={view} />
            <TargetSection view={view} />
            <ActionSection view={view} />
          </fieldset>
          <WhatIfSection view={view} />
          <section className={`${styles.part} noprint`}>
            <h2>{t('plan.practice.title')}</h2>
            <p>{t('plan.practice.about')}</p>
            <p>
              <Link href={paths.practice(place)}>{t('plan.practice.open')}</Link>
            </p>
          </section>
          <PlanFiles open={open} view={view} />
        </>
      ) : null}
    </>
  );
}
