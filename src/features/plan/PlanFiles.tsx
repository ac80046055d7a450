import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '@/data/browser/saveFile';
import { cityFileName } from '@/domain/file/fileName';
import { PLAN_FORMATS } from '@/exports/index';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import type { OpenAssessment } from '@/data/assessments';
import type { PlanView } from './subject/planView';
import styles from './plan.module.css';

/** The plan as files: dates for a calendar, and everything as a table. */
export function PlanFiles({ open, view }: { open: OpenAssessment; view: PlanView }) {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);
  const download = async ({ build, ending, part, mediaType }: (typeof PLAN_FORMATS)[number]) => {
    try {
      const { report, plan, pack } = view;
      const content = await build({ report, plan, pack, t, language: i18n.language });
      const work = { city: open.city, assessments: [open.assessment] };
      const name = cityFileName(work, new Date().toISOString(), ending, part);
      saveFile({ name, content, type: mediaType });
      announce(t('report.made', { name }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className={`${styles.part} noprint`}>
      <h2>{t('plan.files.title')}</h2>
      {failed ? (
        <Notice kind="failure" announced>
          {t('report.failed')}
        </Notice>
      ) : null}
      {PLAN_FORMATS.map((format) => (
        <p key={format.id}>
          <button type="button" aria-describedby={`plan-${format.id}`} onClick={() => void download(format)}>
            {t(format.label)}
          </button>
          <span id={`plan-${format.id}`} className="hint">
            {t(format.hint)}
          </span>
        </p>
      ))}
    </section>
  );
}
