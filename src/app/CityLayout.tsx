import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getOpenAssessment, keepUnchanged, type OpenAssessment } from '@/data/assessments';
import { useWatched } from '@/data/useWatched';
import { paths } from '@/ui/paths';
import { CityBar } from './CityBar';
import { FailureScreen } from './FailureScreen';
import { NotFoundScreen } from './NotFoundScreen';

type Props = { cityId: string; year: number; children: (open: OpenAssessment) => ReactNode };

/** Opens a city and year from the store, follows its changes, and puts the city's own bar above the screen. */
export function CityLayout({ cityId, year, children }: Props) {
  const { t } = useTranslation();
  const { status, value, ...rest } = useWatched(`${cityId} ${year}`, () => getOpenAssessment(cityId, year));
  const previous = useRef<OpenAssessment | undefined>(undefined);
  const open = value && keepUnchanged(previous.current, value);
  useEffect(() => {
    previous.current = open;
  }, [open]);
  if (status === 'failed') {
    return <FailureScreen error={'error' in rest ? rest.error : undefined} />;
  }
  if (status === 'loading') {
    return null;
  }
  if (!open) {
    return (
      <NotFoundScreen text={t('notFound.city')}>
        <Link href={paths.openFile()} className="button">
          {t('failure.openFile')}
        </Link>
      </NotFoundScreen>
    );
  }
  return (
    <>
      <CityBar open={open} />
      {children(open)}
    </>
  );
}
