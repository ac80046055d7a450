import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { paths, type Place } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './CityBar.module.css';
import { CopyLine } from './CopyLine';
import { SaveLine } from './SaveLine';
import { UndoButtons } from './UndoButtons';

/** Above every screen of a city: which city and year, where to go, what is saved here and how old the copy in a file is. */
export function CityBar({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [location] = useLocation();
  const { city, place, years } = open;
  const { agreed, part } = open.assessment;
  const items = part ? listPartPages(place, location, t) : listPages(place, location, t);
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.top}>
          <strong className={styles.city}>
            <bdi>{city.name}</bdi> · {place.year}
          </strong>
          {years
            .filter((year) => year !== place.year)
            .map((year) => (
              <Link key={year} href={paths.overview({ ...place, year })}>
                {t('city.otherYear', { year })}
              </Link>
            ))}
          <nav className={styles.nav} aria-label={t('nav.city')}>
            {items.map(({ to, label, here = location === to }) => (
              <Link key={to} href={to} aria-current={here ? 'page' : undefined}>
                {label}
              </Link>
            ))}
          </nav>
        </div>
        {part ? (
          <p className={styles.part}>
            {t('city.part', { department: part.department, count: open.pack.indicators.length })}
          </p>
        ) : null}
        {city.sample ? (
          <p className={styles.sample}>
            <strong>{t('city.sample')}</strong> {t('city.sampleText')}{' '}
            <Link href={paths.setUp()}>{t('city.startOwn')}</Link>
          </p>
        ) : null}
        {agreed ? (
          <p className={styles.agreed}>
            {t('city.agreed', { day: format.day(agreed.at) })}{' '}
            <Link href={paths.review(place)}>{t('city.seeAgreed')}</Link>
          </p>
        ) : null}
      </div>
      <div className={styles.facts}>
        <SaveLine open={open} />
        {agreed ? null : <UndoButtons open={open} />}
        <CopyLine open={open} />
      </div>
    </>
  );
}

type Page = { to: string; label: string; here?: boolean };

function listPages(place: Place, location: string, t: TFunction): Page[] {
  return [
    { to: paths.overview(place), label: t('nav.overview'), here: isAssessing(location, place) },
    { to: paths.profile(place), label: t('nav.profile') },
    { to: paths.answers(place), label: t('nav.answers') },
    { to: paths.toFindOut(place), label: t('nav.toFindOut') },
    { to: paths.progress(place), label: t('nav.progress'), here: location.startsWith(paths.progress(place)) },
    { to: paths.review(place), label: t('nav.review') },
    { to: paths.plan(place), label: t('nav.plan'), here: /\/(plan|practice)/.test(location) },
    { to: paths.workshops(place), label: t('nav.workshops'), here: /\/workshops?(\/|$)/.test(location) },
    { to: paths.report(place), label: t('nav.report') },
    { to: paths.files(place), label: t('nav.files'), here: /\/(files|departments|share-file|finish)$/.test(location) },
  ];
}

/** A department answers its questions and hands them back: what follows from the whole year is not in its file. */
function listPartPages(place: Place, location: string, t: TFunction): Page[] {
  return [
    { to: paths.overview(place), label: t('nav.overview'), here: isAssessing(location, place) },
    { to: paths.answers(place), label: t('nav.answers') },
    { to: paths.toFindOut(place), label: t('nav.toFindOut') },
    { to: paths.finish(place), label: t('nav.handBack') },
  ];
}

/** The hub, a principle page, the focus view and a history all belong to the overview. */
function isAssessing(location: string, place: Place): boolean {
  const rest = location.slice(paths.overview(place).length);
  return rest === '' || /^\/(p\d|one\/|history\/)/.test(rest);
}
