import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { saveFile } from '@/data/browser/saveFile';
import { cityFileName } from '@/domain/file/fileName';
import { PLAN_FORMATS } from '@/exports/index';
import { FileButtons } from '@/ui/files/FileButtons';
import type { PlanView } from './subject/planView';
import styles from './plan.module.css';

/** The plan as files: dates for a calendar, and everything as a table. */
export function PlanFiles({ open, view }: { open: OpenAssessment; view: PlanView }) {
  const { t, i18n } = useTranslation();
  const { report, plan, pack } = view;
  const files = PLAN_FORMATS.map(({ id, label, hint, build, ending, part, mediaType }) => ({
    id,
    label: t(label),
    hint: t(hint),
    make: async () => {
      const content = await build({ report, plan, pack, t, language: i18n.language });
      const work = { city: open.city, assessments: [open.assessment] };
      const name = cityFileName(work, new Date().toISOString(), ending, part);
      saveFile({ name, content, type: mediaType });
      return t('report.made', { name });
    },
  }));
  return (
    <section className={`${styles.part} noprint`}>
      <h2>{t('plan.files.title')}</h2>
      <FileButtons files={files} />
    </section>
  );
}
