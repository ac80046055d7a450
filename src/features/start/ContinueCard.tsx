import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getOpenAssessment } from '@/data/assessments';
import type { CityEntry } from '@/data/cities';
import { useWatched } from '@/data/useWatched';
import { countAnswers, indexAnswers, lastTouched } from '@/domain/assessment';
import { Tag } from '@/ui/Tag';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './ContinueCard.module.css';

/** A city on this computer: how far it is, and the way to the very indicator that was touched last. */
export function ContinueCard({ entry }: { entry: CityEntry }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { city, assessments } = entry;
  const year = assessments[0]?.year ?? 0;
  const { value: open } = useWatched(`${city.id} ${year} ${i18n.language}`, () =>
    getOpenAssessment(city.id, year, i18n.language),
  );
  const place = { cityId: city.id, year };
  const last = open && lastTouched(open.assessment.answers);
  const indicator = open?.pack.indicators.find(({ id }) => id === last?.indicatorId);
  const principle = open?.pack.principles.find(({ id }) => id === indicator?.principle);
  const counts = open && countAnswers(open.pack.indicators, indexAnswers(open.assessment.answers));
  const part = open?.assessment.part;
  return (
    <article className={`sheet ${styles.card}`}>
      <h3 className={styles.name}>
        <bdi>{city.name}</bdi> · {year} {city.sample ? <Tag tone="attention">{t('start.sample')}</Tag> : null}
      </h3>
      {part ? <p>{t('city.part', { department: part.department, count: part.indicators.length })}</p> : null}
      <p>
        {counts ? t('counts.answered', { answered: counts.answered, applicable: counts.applicable }) : ''}
        {last && principle
          ? ` · ${t('start.last', {
              number: principle.number,
              title: principle.shortTitle,
              id: last.indicatorId,
              ago: format.daysAgo(last.at, new Date()),
            })}`
          : ''}
      </p>
      {open ? (
        <p className="small quiet">
          {open.copy.at === undefined
            ? t('copy.none', { count: open.copy.changes })
            : t('copy.age', {
                ago: format.daysAgo(open.copy.at, new Date()),
                changes: t('copy.changes', { count: open.copy.changes }),
              })}
        </p>
      ) : null}
      <div className="row">
        {last && principle ? (
          <Link href={paths.principle(place, principle.id, last.indicatorId)} className="button main">
            {t('start.resume', { id: last.indicatorId })}
          </Link>
        ) : null}
        <Link href={paths.overview(place)} className={last ? 'button' : 'button main'}>
          {t('nav.overview')}
          <span className="spoken"> {city.name}</span>
        </Link>
        {assessments.slice(1).map((other) => (
          <Link key={other.id} href={paths.overview({ ...place, year: other.year })}>
            {other.year}
          </Link>
        ))}
      </div>
    </article>
  );
}
