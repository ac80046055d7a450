import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addUnsaved, type OpenAssessment } from '@/data/assessments';
import { downloadCity } from '@/data/cityFiles';
import { saveFile } from '@/data/browser/saveFile';
import { cityFileName } from '@/domain/file/fileName';
import { EXPORT_FORMATS } from '@/exports/index';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import styles from './ReportFiles.module.css';
import type { ReportInputs } from './useReportInputs';

type Props = { open: OpenAssessment; inputs: ReportInputs };

/** Every way to take the report away, each with what it is for and what it contains. */
export function ReportFiles({ open, inputs: { first, second } }: Props) {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);

  const download = async (make: () => Promise<string>) => {
    try {
      announce(await make());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const saveReport = async ({ build, bilingual, ending, part, mediaType }: (typeof EXPORT_FORMATS)[number]) => {
    const savedAt = new Date().toISOString();
    const beside = bilingual ? second : undefined;
    const content = await build({ ...first, savedAt }, beside && { ...beside, savedAt });
    const languages = beside ? `${first.language}-${beside.language}` : first.language;
    const work = { city: open.city, assessments: [open.assessment] };
    const name = cityFileName(work, savedAt, ending, `${part}_${languages}`);
    saveFile({ name, content, type: mediaType });
    return t('report.made', { name });
  };
  const saveCopy = async () => {
    const words = { about: t('file.about'), language: i18n.language };
    const seen = { city: open.city, assessments: [addUnsaved(open.assessment)] };
    await downloadCity(open.city.id, words).catch(() => downloadCity(open.city.id, words, seen));
    return t('copy.done');
  };

  return (
    <section className={styles.files} aria-labelledby="report-files">
      <h2 id="report-files">{t('report.files')}</h2>
      <p>{t('report.private')}</p>
      {failed ? (
        <Notice kind="failure" announced>
          {t('report.failed')}
        </Notice>
      ) : null}
      <ul className={styles.list}>
        {EXPORT_FORMATS.map((format, index) => (
          <FileChoice
            key={format.id}
            label={t(format.label)}
            hint={t(format.hint)}
            main={index === 0}
            onChoose={() => void download(() => saveReport(format))}
          />
        ))}
        <FileChoice label={t('report.print')} hint={t('report.printHint')} onChoose={() => window.print()} />
        <FileChoice label={t('report.city')} hint={t('report.cityHint')} onChoose={() => void download(saveCopy)} />
      </ul>
    </section>
  );
}

type ChoiceProps = { label: string; hint: ReactNode; main?: boolean; onChoose: () => void };

function FileChoice({ label, hint, main = false, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <li>
      <button type="button" className={main ? 'main' : undefined} aria-describedby={id} onClick={onChoose}>
        {label}
      </button>
      <span id={id} className="hint">
        {hint}
      </span>
    </li>
  );
}
