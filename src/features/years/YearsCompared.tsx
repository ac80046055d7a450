import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { CHANGE_CHART } from '@/charts/index';
import { describeChanges } from '@/charts/years/changes';
import { ChangeTable } from '@/charts/years/ChangeTable';
import type { OpenAssessment } from '@/data/assessments';
import type { Report } from '@/domain/report';
import { compareYears } from '@/domain/years/comparison';
import type { PackLink } from '@/domain/years/meaning';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { Tag } from '@/ui/Tag';
import { ComparisonFile } from './ComparisonFile';
import { GroupChanges } from './GroupChanges';
import { NumberTrends } from './NumberTrends';
import { ReasonShares } from './ReasonShares';
import { YearSeriesPart } from './YearSeriesPart';
import styles from './years.module.css';

type Props = {
  open: OpenAssessment;
  /** All years with answers, oldest first; two of them are compared, and the earlier one comes first. */
  reports: Report[];
  here: Report;
  other: Report;
  packs: PackLink[];
};

/** Two years side by side: the finding as heading, the chart, the same as a table, and what stands behind the change. */
export function YearsCompared({ open, reports, here, other, packs }: Props) {
  const { t } = useTranslation();
  const { city, pack, place } = open;
  const [before, after] = other.year < here.year ? [other, here] : [here, other];
  const comparison = useMemo(() => compareYears(before, after, packs), [before, after, packs]);
  const { years } = comparison;
  const { restsOn, of } = comparison.city.likeForLike;
  const areNeighbours = reports.indexOf(after) - reports.indexOf(before) === 1;
  const isEmpty = comparison.principles.every(({ direction }) => direction === 'notComparable');
  const shown = { comparison, pack, city: city.name };
  return (
    <>
      <PageTitle title={t('years.page', { city: city.name, year: here.year })}>
        {describeChanges(comparison, t).map((sentence) => (
          <span key={sentence} className={styles.sentence}>
            {sentence}{' '}
          </span>
        ))}
      </PageTitle>
      <ul className={styles.facts}>
        {city.sample ? (
          <li>
            <Tag tone="attention">{t('results.sample')}</Tag>
          </li>
        ) : null}
        <li>{t('years.cityYears', { city: city.name, ...years })}</li>
        <li>{t('years.restsOn', { count: restsOn, of })}</li>
      </ul>
      <p>{t('years.howCompared')}</p>
      <YearChoice open={open} reports={reports} other={other.year} />
      <h2>{t(CHANGE_CHART.title)}</h2>
      {isEmpty ? (
        <p>{t('years.nothingDrawn')}</p>
      ) : (
        <Suspense fallback={<p className={styles.drawing}>{t('charts.drawing')}</p>}>
          <CHANGE_CHART.Picture {...shown} />
        </Suspense>
      )}
      <ChangeTable {...shown} cityId={city.id} />
      <ComparisonFile open={open} comparison={comparison} />
      <p className="noprint">
        <Link href={paths.help('levels')}>{t('results.rules')}</Link>
      </p>
      {isEmpty ? null : <GroupChanges comparison={comparison} pack={pack} />}
      <ReasonShares comparison={comparison} open={open} areNeighbours={areNeighbours} />
      <NumberTrends comparison={comparison} place={{ ...place, year: years.after }} />
      {reports.length > 2 ? <YearSeriesPart reports={reports} packs={packs} open={open} /> : null}
    </>
  );
}

/** The year to compare with. It stands in the address, so that a comparison can be handed on as a link and gone back to. */
function YearChoice({ open, reports, other }: Pick<Props, 'open' | 'reports'> & { other: number }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { place } = open;
  const choose = (year: number) => {
    navigate(paths.progress(place, year));
    announce(t('years.compared', { year: place.year, other: year }));
  };
  return (
    <div className="noprint">
      <Field label={t('years.compareWith', { year: place.year })}>
        {(wiring) => (
          <select {...wiring} value={other} onChange={(event) => choose(Number(event.target.value))}>
            {reports
              .filter(({ year }) => year !== place.year)
              .map(({ year }) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
          </select>
        )}
      </Field>
    </div>
  );
}
