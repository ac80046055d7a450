import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { keepUnchanged, type OpenAssessment } from '@/data/assessments';
import { LostStoreError } from '@/data/lostStore';
import { useOpenAssessment } from '@/data/useOpenAssessment';
import { paths } from '@/ui/paths';
import { CityBar } from './CityBar';
import { useDailyPoint } from './useDailyPoint';
import { useMirror } from './useMirror';
import { FailureScreen } from '@/app/FailureScreen';
import { NotFoundScreen } from '@/app/NotFoundScreen';

type Props = { cityId: string; year: number; children: (open: OpenAssessment) => ReactNode };

/** Opens a city and year from the store, follows its changes, and puts the city's own bar above the screen. */
export function CityLayout({ cityId, year, children }: Props) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { status, value, ...rest } = useOpenAssessment({ cityId, year, language });
  useMirror(cityId);
  useDailyPoint(cityId);
  const previous = useRef<OpenAssessment | undefined>(undefined);
  const open = value ? keepUnchanged(previous.current, value) : stillOpen(previous.current, status, { cityId, year });
  useEffect(() => {
    previous.current = open;
  }, [open]);
  const error = 'error' in rest ? rest.error : undefined;
  const isForgotten = error instanceof LostStoreError;
  if (status === 'failed' && !open && !isForgotten) {
    return <FailureScreen error={error} />;
  }
  if (status === 'loading' && !open) {
    return null;
  }
  if (!open) {
    return (
      <NotFoundScreen text={isForgotten ? `${t('start.forgotten')} ${t('start.gone.find')}` : t('notFound.city')}>
        <Link href={paths.openFile()} className="button">
          {t('failure.openFile')}
        </Link>
        <Link href={paths.help('forgetting')}>{t('start.gone.more')}</Link>
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

/**
 * While the words of another language are loaded, and when the store cannot be read any more, the same city and year stay on
 * the screen: it may be the only place where the last words still are.
 */
function stillOpen(
  before: OpenAssessment | undefined,
  status: 'loading' | 'ready' | 'failed',
  { cityId, year }: OpenAssessment['place'],
): OpenAssessment | undefined {
  const same = before?.place.cityId === cityId && before.place.year === year;
  return status !== 'ready' && same ? before : undefined;
}
