import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Part } from '@/domain/part';
import { PageTitle } from '@/ui/PageTitle';
import { paths, type Place } from '@/ui/paths';

/** In place of a page that needs the whole year, where only the part of one department is here. */
export function PartNotice({ part, place }: { part: Part; place: Place }) {
  const { t } = useTranslation();
  const title = t('city.partOnly', { department: part.department });
  return (
    <>
      <PageTitle title={title}>{title}</PageTitle>
      <p>{t('city.partOnlyText')}</p>
      <Link href={paths.overview(place)} className="button main">
        {t('assess.backToOverview')}
      </Link>
    </>
  );
}
