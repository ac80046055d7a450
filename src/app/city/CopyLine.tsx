import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { useFormat } from '@/ui/useFormat';
import { Tag } from '@/ui/Tag';
import { DownloadCopy } from './DownloadCopy';

/** From here on the line about the copy asks for attention: with a word, never with a box in the way. */
const OLD_DAYS = 7;
const MANY_CHANGES = 20;

/** How old the copy in a file is. The browser's store is a working copy; the file is the document. */
export function CopyLine({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at, changes } = open.copy;
  const now = new Date();
  const days = at === undefined ? 0 : (now.getTime() - Date.parse(at)) / 86_400_000;
  const due = changes > 0 && (days > OLD_DAYS || changes >= MANY_CHANGES);
  const text =
    at === undefined
      ? t('copy.none', { count: changes })
      : t('copy.age', { ago: format.daysAgo(at, now), changes: t('copy.changes', { count: changes }) });
  return (
    <span className="row">
      {due ? <Tag tone="attention">{t('copy.due')}</Tag> : null}
      <span>{text}</span>
      <DownloadCopy open={open} />
    </span>
  );
}
