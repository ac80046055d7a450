import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { getPrincipleIndicators } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { ChangeList } from './ChangeList';
import { YearsTable } from './YearsTable';

/** What was answered to one indicator in every year, and every change within the open one. `part` is its id. */
export function HistoryScreen({ open, part = '' }: { open: OpenAssessment; part?: string }) {
  const { t, i18n } = useTranslation();
  const { pack, place, city } = open;
  const principle = pack.indicators.find(({ id }) => id === part)?.principle;
  const read = useLoaded(`${pack.id} ${principle}`, i18n.language, () =>
    getPrincipleIndicators(pack.id, principle ?? '', i18n.language),
  );
  if (!principle) {
    return <Notice kind="warning">{t('assess.noIndicator', { id: part })}</Notice>;
  }
  if (!read) {
    return null;
  }
  const subject = { open, id: part, principle, indicator: read.indicators.find(({ id }) => id === part) };
  return (
    <>
      <p className="noprint">
        <Link href={paths.principle(place, principle, part)}>{t('review.history.back', { id: part })}</Link>
      </p>
      <PageTitle title={t('review.history.page', { id: part, city: city.name, year: place.year })}>
        {t('review.history.title', { id: part })}
      </PageTitle>
      <p>{subject.indicator?.question}</p>
      <YearsTable {...subject} />
      <ChangeList {...subject} />
    </>
  );
}
