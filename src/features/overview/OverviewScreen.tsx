import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { CURRENT_PACK } from '@/data/packFiles';
import { buildReport } from '@/domain/report';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { CountsLine } from '@/ui/answers/CountsLine';
import { OverviewFilter } from './OverviewFilter';
import styles from './OverviewScreen.module.css';
import { PartEnd, PartIntro } from './PartFrame';
import { PrincipleRow } from './PrincipleRow';
import { isShown, type Filter } from './filter';
import { takeRow } from '@/ui/lastRow';

/** The hub: 20 principles with what is left to do, and the way to each. */
export function OverviewScreen({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const { city, assessment, pack, place } = open;
  const [filter, setFilter] = useState<Filter>({ show: 'all', department: '' });
  const [row] = useState(takeRow);
  const report = buildReport(city, assessment, pack);
  const shown = report.principles.filter((principle) => isShown(principle, filter));
  const allReady = report.principles.every(({ status }) => status === 'ready');
  return (
    <>
      <PageTitle
        title={t('assess.overviewTitle', { city: city.name, year: place.year })}
        takesFocus={row === undefined}
      >
        {t('nav.overview')}
      </PageTitle>
      <CountsLine counts={report.counts} toDiscuss={report.toDiscuss.length} />
      {assessment.part ? (
        <PartIntro open={open} part={assessment.part} counts={report.counts} />
      ) : report.counts.unanswered === report.counts.total ? (
        <Notice kind="info">
          <p>{t('assess.firstTime')}</p>
          <Link href={paths.principle(place, 'P01')} className="button main">
            {t('assess.startWithFirst')}
          </Link>
        </Notice>
      ) : null}
      {pack.id !== CURRENT_PACK && !assessment.agreed && !assessment.part ? (
        <Notice kind="info">
          {t('assess.newSet')} <Link href={paths.newSet(place)}>{t('assess.seeNewSet')}</Link>
        </Notice>
      ) : null}
      <OverviewFilter report={report} filter={filter} onChange={setFilter} shown={shown.length} />
      {pack.groups.map((group) => {
        const principles = shown.filter((principle) => principle.group === group.id);
        return principles.length === 0 ? null : (
          <section key={group.id} className={styles.group}>
            <h2>{group.title.text}</h2>
            <ul className={styles.rows}>
              {principles.map((principle) => (
                <PrincipleRow
                  key={principle.id}
                  result={principle}
                  title={pack.principles.find(({ id }) => id === principle.id)?.title.text ?? principle.id}
                  place={place}
                  takesFocus={row === principle.id}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {assessment.part ? <PartEnd open={open} /> : <WholeEnd open={open} allReady={allReady} />}
    </>
  );
}

function WholeEnd({ open: { place }, allReady }: { open: OpenAssessment; allReady: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{allReady ? t('assess.allReady') : t('assess.whenReady')}</p>
      <div className="row">
        <Link href={paths.profile(place)} className="button">
          {t('assess.seeProfile')}
        </Link>
        <Link href={paths.report(place)} className="button">
          {t('assess.seeReport')}
        </Link>
        <Link href={paths.newYear(place)} className="button">
          {t('nav.newYear')}
        </Link>
      </div>
    </>
  );
}
