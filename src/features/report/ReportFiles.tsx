import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addUnsaved, type OpenAssessment } from '@/data/assessments';
import { downloadCity } from '@/data/cityFiles';
import { saveFile } from '@/data/browser/saveFile';
import { cityFileName } from '@/domain/cityFile';
import { EXPORT_FORMATS } from '@/exports/index';
import type { ReportInput } from '@/exports/document/reportInput';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import styles from './ReportFiles.module.css';

type Props = { open: OpenAssessment; input: ReportInput };

/** Every way to take the report away, each with what it is for and what it contains. */
export function ReportFiles({ open, input }: Props) {
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
  const saveReport = async ({ build, ending, part, mediaType }: (typeof EXPORT_FORMATS)[number]) => {
    const savedAt = new Date().toISOString();
    const content = await build({ ...input, savedAt });
    const name = cityFileName({ city: open.city, assessments: [open.assessment] }, savedAt, ending, part);
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
