import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { getMirrorState, onMirror } from '@/data/files/mirrorState';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import { useSecondDrawing } from '@/ui/useSecondDrawing';
import { DownloadCopy } from './DownloadCopy';
import { DueTag } from './DueTag';
import { MirrorFact } from './MirrorFact';

/** From here on the line about the copy asks for attention: with a word and a sign, never with a box in the way. */
const OLD_DAYS = 7;
const MANY_CHANGES = 20;

/**
 * Where the work is outside this browser: the file that is kept up to date, or how old the last copy is. The browser's store
 * is a working copy; the file is the document.
 */
export function CopyLine({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const mirror = useSyncExternalStore(onMirror, () => getMirrorState(open.city.id));
  return (
    <span className="row">
      {mirror ? <MirrorFact open={open} mirror={mirror} /> : <CopyAge open={open} />}
      <DownloadCopy open={open} />
      <Link href={paths.finish(open.place)}>{t('copy.finish')}</Link>
    </span>
  );
}

function CopyAge({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isWhole = useSecondDrawing();
  const { at, changes } = open.copy;
  if (!isWhole) {
    return null;
  }
  const now = new Date();
  // Without any copy the work is as old as the oldest answer that nobody has touched since.
  const since = at ?? open.assessment.answers.map((answer) => answer.at).toSorted()[0];
  const days = since === undefined ? 0 : (now.getTime() - Date.parse(since)) / 86_400_000;
  const due = changes > 0 && (days > OLD_DAYS || changes >= MANY_CHANGES);
  const text =
    at === undefined
      ? t('copy.none', { count: changes })
      : t('copy.age', { ago: format.daysAgo(at, now), changes: t('copy.changes', { count: changes }) });
  return (
    <>
      {due ? <DueTag>{t('copy.due')}</DueTag> : null}
      <span>{text}</span>
    </>
  );
}
