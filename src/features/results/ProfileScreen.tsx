import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ORDERS, type Order } from '@/charts/chart';
import { ChartTable } from '@/charts/ChartTable';
import { getChart } from '@/charts/index';
import { describeProfile } from '@/charts/profileFinding';
import type { OpenAssessment } from '@/data/assessments';
import { buildReport } from '@/domain/report';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import { DimensionGaps } from './DimensionGaps';
import { EvidenceSummary } from './EvidenceSummary';
import { EmptyResults, Facts } from './ResultIntro';
import { FiguresTable } from './FiguresTable';
import { GroupLevels } from './GroupLevels';
import styles from './results.module.css';
import { RoomTable } from './RoomTable';

const profile = getChart('profile');
const radar = getChart('radar');

/** Where the city is strong and weak: the finding as heading, the profile, the same as a table, and what stands behind it. */
export function ProfileScreen({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [order, setOrder] = useState<Order>('charter');
  const [showsRadar, setShowsRadar] = useState(false);
  const { city, assessment, pack } = open;
  const report = useMemo(() => buildReport(city, assessment, pack), [city, assessment, pack]);
  const title = t('results.profile.page', { city: city.name, year: report.year });
  if (report.counts.answered === 0) {
    return (
      <>
        <PageTitle title={title}>{t('results.profile.empty')}</PageTitle>
        <Facts report={report} />
        <EmptyResults open={open} report={report} what={t('results.profile.will')} />
      </>
    );
  }
  const chart = { report, pack, order };
  return (
    <>
      <PageTitle title={title}>
        {describeProfile(report, pack, t, format).map((sentence) => (
          <span key={sentence} className={styles.sentence}>
            {sentence}{' '}
          </span>
        ))}
      </PageTitle>
      <Facts report={report} />
      <h2>{t(profile.title)}</h2>
      <OrderChoice order={order} onChange={setOrder} />
      <Suspense fallback={<p className={styles.drawing}>{t('charts.drawing')}</p>}>
        <profile.Picture {...chart} />
      </Suspense>
      <p className="noprint">
        <Link href={paths.help('levels')}>{t('results.rules')}</Link>
      </p>
      <ChartTable {...chart} links />
      <details className="noprint" onToggle={(event) => setShowsRadar(event.currentTarget.open)}>
        <summary>{t(radar.title)}</summary>
        {showsRadar ? (
          <Suspense fallback={<p>{t('charts.drawing')}</p>}>
            <radar.Picture {...chart} />
          </Suspense>
        ) : null}
      </details>
      <RoomTable report={report} open={open} />
      <GroupLevels report={report} pack={pack} />
      <DimensionGaps report={report} pack={pack} />
      <FiguresTable report={report} />
      <EvidenceSummary report={report} />
    </>
  );
}

function OrderChoice({ order, onChange }: { order: Order; onChange: (order: Order) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.order}>
      <legend>{t('results.order.legend')}</legend>
      {ORDERS.map((choice) => (
        <label key={choice}>
          <input type="radio" name="order" checked={order === choice} onChange={() => onChange(choice)} />
          {t(`results.order.${choice}`)}
        </label>
      ))}
    </fieldset>
  );
}
