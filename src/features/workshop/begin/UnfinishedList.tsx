import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CityEntry } from '@/data/cities';
import { useWatched } from '@/data/useWatched';
import { listSessions } from '@/data/workshop/sessions';
import type { Session } from '@/domain/workshop/session';
import { paths, type Place } from '@/ui/paths';
import { PHASE_PAGES } from '@/ui/workshop/phasePage';
import styles from './begin.module.css';

type Unfinished = { session: Session; city: string; place: Place };

/** Workshops of any city that are not closed, the one that was worked on last first. Nothing when there is none. */
export function UnfinishedList({ cities }: { cities: readonly CityEntry[] }) {
  const { t } = useTranslation();
  const ids = cities.flatMap(({ assessments }) => assessments.map(({ id }) => id));
  const { value: unfinished = [] } = useWatched(`unfinished sessions ${ids.join()}`, () => listUnfinished(cities));
  if (unfinished.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{t('workshop.door.goOn')}</h2>
      <ul className={styles.unfinished}>
        {unfinished.map(({ session, city, place }) => (
          <li key={session.id}>
            <Link href={paths.session(place, session.id, PHASE_PAGES[session.phase])} className="button">
              {t('workshop.door.goOnWith', { title: session.title })}
            </Link>
            <span>
              <bdi>{t('workshop.door.ofYear', { city, year: place.year })}</bdi> ·{' '}
              {t(`workshop.list.phases.${session.phase}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function listUnfinished(cities: readonly CityEntry[]): Promise<Unfinished[]> {
  const years = cities.flatMap(({ city, assessments }) =>
    assessments.map(async ({ id, year }) => {
      const listed = await listSessions(id);
      return listed.map(({ session }) => ({ session, city: city.name, place: { cityId: city.id, year } }));
    }),
  );
  return (await Promise.all(years))
    .flat()
    .filter(({ session }) => session.phase !== 'closed')
    .toSorted((a, b) => (a.session.at < b.session.at ? 1 : -1));
}
