import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { useFormat } from '@/ui/useFormat';
import { SaveFile } from './SaveFile';

/** How old the copy in a file is, and a new one. */
export function CopySection({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at, changes } = open.copy;
  const age =
    at === undefined
      ? t('copy.none', { count: changes })
      : t('copy.age', { ago: format.daysAgo(at, new Date()), changes: t('copy.changes', { count: changes }) });
  return (
    <section>
      <h2>{t('finish.copy.title')}</h2>
      <p>{t('finish.copy.why')}</p>
      <p>
        <strong>{age}</strong>
      </p>
      <SaveFile open={open} label={t('copy.download')}>
        <p>{t('finish.copy.drive')}</p>
      </SaveFile>
    </section>
  );
}
