import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';

/** A comparison that cannot be there yet: what will be here, why it is not, and what to do next. */
export function NoProgress({ open, answered }: { open: OpenAssessment; answered: boolean }) {
  const { t } = useTranslation();
  const { city, place } = open;
  return (
    <>
      <PageTitle title={t('years.page', { city: city.name, year: place.year })}>{t('years.empty.title')}</PageTitle>
      <p>{t('years.empty.will')}</p>
      {answered ? (
        <>
          <p>{t('years.empty.oneYear', { year: place.year })}</p>
          <p>
            <Link href={paths.newYear(place)} className="button main">
              {t('years.empty.newYear')}
            </Link>
          </p>
        </>
      ) : (
        <>
          <p>{t('years.empty.noAnswer', { year: place.year })}</p>
          <p>
            <Link href={paths.overview(place)} className="button main">
              {t('years.empty.answer', { year: place.year })}
            </Link>
          </p>
        </>
      )}
    </>
  );
}
