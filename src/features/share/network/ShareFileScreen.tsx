import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { getCityContent } from '@/data/files/content';
import { useWatched } from '@/data/useWatched';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { ShareForm } from './ShareForm';

/** Makes a file for the network: levels, and beside them only what a person ticks here. The ticks are not stored. */
export function ShareFileScreen({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const { city, assessment } = open;
  const content = useWatched(`share ${city.id}`, () => getCityContent(city.id));
  return (
    <>
      <PageTitle title={t('shareFile.page', { city: city.name })}>{t('shareFile.title')}</PageTitle>
      <p>{t('shareFile.lead')}</p>
      {city.sample ? <Notice kind="info">{t('shareFile.sample')}</Notice> : null}
      {content.status === 'failed' ? (
        <Notice kind="failure" announced>
          {t('shareFile.unreadable')}
        </Notice>
      ) : null}
      {content.status === 'ready' ? (
        <ShareForm key={assessment.id} stored={content.value} openId={assessment.id} />
      ) : null}
    </>
  );
}
