import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { getSavingState, onSaving, retrySaving } from '@/data/saving';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { useFormat } from '@/ui/useFormat';
import { useSecondDrawing } from '@/ui/useSecondDrawing';
import { DownloadCopy } from './DownloadCopy';

/**
 * "Saved on this computer 14:32": only after the disk has it. When a write fails the text stays on the screen, a lasting
 * message offers a copy, and the write is tried again. Said aloud for the first save, for a failure and for its end.
 */
export function SaveLine({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { pending, failed, savedAt, reason } = useSyncExternalStore(onSaving, getSavingState);
  const answered = lastAnswered(open);
  // What a language needs to write a moment takes a while to load: the first question does not wait for it.
  const isWhole = useSecondDrawing();
  const last = savedAt ?? (isWhole ? answered : undefined);
  const told = useRef({ saved: false, failed: false });
  useEffect(() => {
    if (failed > 0 && !told.current.failed) {
      told.current.failed = true;
    } else if (failed === 0 && told.current.failed) {
      told.current.failed = false;
      announce(t('save.recovered'));
    } else if (savedAt && !told.current.saved) {
      told.current.saved = true;
      announce(t('save.first'));
    }
  }, [failed, savedAt, t]);
  if (failed > 0) {
    return (
      <Notice kind="failure" announced>
        <p>{t(reason === 'full' ? 'save.full' : 'save.failed')}</p>
        <div className="row">
          <DownloadCopy open={open} />
          <button type="button" onClick={retrySaving}>
            {t('save.retry')}
          </button>
        </div>
      </Notice>
    );
  }
  if (pending > 0) {
    return <span data-saving="pending">{t('save.saving')}</span>;
  }
  const saved = last && t('save.saved', { time: formatMoment(last, format) });
  return <span data-saving="done">{saved ?? (answered ? null : t('save.nothing'))}</span>;
}

function lastAnswered({ assessment }: OpenAssessment): Date | undefined {
  const moments = assessment.answers.map(({ at }) => at).toSorted();
  const last = moments.at(-1);
  return last === undefined ? undefined : new Date(last);
}

/** The time alone for today, with the day for earlier. */
function formatMoment(moment: Date, format: ReturnType<typeof useFormat>): string {
  return moment.toDateString() === new Date().toDateString() ? format.time(moment) : format.moment(moment);
}
