import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { listEditions } from '@/data/editions';
import { listPackLinks } from '@/data/packs';
import { useWatched } from '@/data/useWatched';
import { getCityYears } from '@/data/years/cityYears';
import type { PreviousYear } from '@/domain/edition/reviewList';
import { buildReport } from '@/domain/report';
import { compareMeanings } from '@/domain/years/meaning';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { AgreedYear } from './AgreedYear';
import { AgreeYear } from './AgreeYear';
import { EditionCard } from './EditionCard';
import { ThingsToLookAt } from './ThingsToLookAt';

/** Where a body looks at the year together and agrees it; afterwards, what was agreed and whether it still is that. */
export function ReviewScreen({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const { city, assessment, pack, place } = open;
  const { id, agreed } = assessment;
  const report = useMemo(() => buildReport(city, assessment, pack), [city, assessment, pack]);
  const editions = useWatched(`editions ${id}`, () => listEditions(id));
  const before = useWatched(`before ${id} ${pack.id}`, () => getYearBefore(open));
  const title = t('review.page', { city: city.name, year: place.year });
  const earlier = editions.value?.filter(({ revision }) => revision !== agreed?.revision) ?? [];
  const ready = report.principles.filter(({ status }) => status === 'ready').length;
  return (
    <>
      {agreed ? (
        <>
          <PageTitle key="agreed" title={title}>
            {t('review.agreed.title', { year: place.year })}
          </PageTitle>
          {editions.status === 'ready' ? (
            <AgreedYear
              open={open}
              edition={editions.value.find(({ revision }) => revision === agreed.revision)}
              revision={agreed.revision}
            />
          ) : null}
        </>
      ) : (
        <>
          <PageTitle key="open" title={title}>
            {t('review.title', { year: place.year })}
          </PageTitle>
          <p>{t('review.lead')}</p>
          <p>
            {t('review.ready', { count: ready, total: report.principles.length })}{' '}
            <Link href={paths.overview(place)}>{t('review.seeOverview')}</Link>
          </p>
          {before.status === 'failed' ? <Notice kind="warning">{t('review.noYearBefore')}</Notice> : null}
          {before.status === 'loading' ? null : <ThingsToLookAt open={open} report={report} previous={before.value} />}
          <AgreeYear open={open} report={report} />
        </>
      )}
      {earlier.length > 0 ? (
        <section>
          <h2>{t('review.earlierEditions')}</h2>
          {earlier.map((edition) => (
            <EditionCard key={edition.revision} edition={edition} open={open} />
          ))}
        </section>
      ) : null}
    </>
  );
}

/** The last year before the open one, to see what has jumped; undefined when there is none. */
async function getYearBefore({ place, pack }: OpenAssessment): Promise<PreviousYear | undefined> {
  const [years, packs] = await Promise.all([getCityYears(place.cityId), listPackLinks()]);
  const last = years.findLast(({ report }) => report.year < place.year);
  return last && { report: last.report, keepsMeaning: compareMeanings(last.pack.id, pack.id, packs) };
}
