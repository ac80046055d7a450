import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CityEntry } from '@/data/cities';
import { Tag } from '@/ui/Tag';
import { paths } from '@/ui/paths';
import styles from './begin.module.css';
import { listWholeYears } from './wholeYears';

/** The cities of this computer with their years, newest first, or the two ways to one. A part of a year has no workshops. */
export function CityChoice({ cities }: { cities: readonly CityEntry[] }) {
  const { t } = useTranslation();
  const whole = listWholeYears(cities);
  return (
    <>
      {whole.length > 0 ? <p>{t('workshop.door.withCityText')}</p> : null}
      <ul className={styles.cities}>
        {whole.map(({ city, years }) => (
          <li key={city.id}>
            <span>
              <bdi>{city.name}</bdi> {city.sample ? <Tag tone="attention">{t('start.sample')}</Tag> : null}
            </span>
            <span className="row">
              {years.map(({ id, year }, index) => (
                <Link
                  key={id}
                  href={paths.workshops({ cityId: city.id, year })}
                  className={index === 0 ? 'button' : undefined}
                  aria-label={t('workshop.door.ofYear', { city: city.name, year })}
                >
                  {year}
                </Link>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {whole.every(({ city }) => city.sample) ? (
        <>
          <p>{t('workshop.door.noCity')}</p>
          <div className="row">
            <Link href={paths.setUp()} className="button">
              {t('workshop.door.setUp')}
            </Link>
            <Link href={paths.openFile()} className="button">
              {t('workshop.door.openFile')}
            </Link>
          </div>
        </>
      ) : null}
    </>
  );
}
