import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { getSavingState, onSaving, retrySaving } from '@/data/saving';
import { lastTouched } from '@/domain/assessment';
import { Notice } from '@/ui/Notice';
import { useFormat } from '@/ui/useFormat';

/** Whether this computer has everything, and since when; or that a write is under way, or has failed. */
export function SavedSection({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { pending, failed, savedAt, reason } = useSyncExternalStore(onSaving, getSavingState);
  const last = savedAt ?? lastTouched(open.assessment.answers)?.at;
  return (
    <section>
      <h2>{t('finish.saved.title')}</h2>
      {failed > 0 ? (
        <Notice kind="failure" announced>
          <p>{t(reason === 'full' ? 'save.full' : 'save.failed')}</p>
          <button type="button" onClick={retrySaving}>
            {t('save.retry')}
          </button>
        </Notice>
      ) : pending > 0 ? (
        <p>{t('save.saving')}</p>
      ) : last === undefined ? (
        <p>{t('save.nothing')}</p>
      ) : (
        <Notice kind="ok">{t('finish.saved.all', { moment: format.moment(last) })}</Notice>
      )}
    </section>
  );
}
