import { useTranslation } from 'react-i18next';
import { addUnsaved, type OpenAssessment } from '@/data/assessments';
import { downloadCity } from '@/data/files/cityFiles';
import { saveFile } from '@/data/browser/saveFile';
import { cityFileName } from '@/domain/file/fileName';
import { EXPORT_FORMATS } from '@/exports/index';
import { FileButtons } from '@/ui/files/FileButtons';
import styles from './ReportFiles.module.css';
import type { ReportInputs } from './useReportInputs';

type Props = { open: OpenAssessment; inputs: ReportInputs };

/** Every way to take the report away, each with what it is for and what it contains. */
export function ReportFiles({ open, inputs: { first, second } }: Props) {
  const { t, i18n } = useTranslation();
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
  const print = () => {
    window.print();
    return Promise.resolve('');
  };
  const formats = EXPORT_FORMATS.map((format) => ({
    id: format.id,
    label: t(format.label),
    hint: t(format.hint),
    make: () => saveReport(format),
  }));
  return (
    <section className={styles.files} aria-labelledby="report-files">
      <h2 id="report-files">{t('report.files')}</h2>
      <p>{t('report.private')}</p>
      <FileButtons
        main
        files={[
          ...formats,
          { id: 'print', label: t('report.print'), hint: t('report.printHint'), make: print },
          { id: 'city', label: t('report.city'), hint: t('report.cityHint'), make: saveCopy },
        ]}
      />
    </section>
  );
}
