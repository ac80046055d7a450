import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { saveFile } from '@/data/browser/saveFile';
import { cityFileName } from '@/domain/file/fileName';
import { MINUTES_FORMAT } from '@/exports/index';
import type { MinutesInput } from '@/exports/document/minutesInput';
import { FileButtons } from '@/ui/files/FileButtons';

/** The ways to take the minutes away. */
export function MinutesFiles({ open, input }: { open: OpenAssessment; input: MinutesInput }) {
  const { t } = useTranslation();
  const { label, hint, ending, part, mediaType, build } = MINUTES_FORMAT;
  const saveMinutes = async () => {
    const savedAt = new Date().toISOString();
    const work = { city: open.city, assessments: [open.assessment] };
    const name = cityFileName(work, savedAt, ending, `${part}_${input.session.date ?? ''}_${input.language}`);
    saveFile({ name, content: await build({ ...input, savedAt }), type: mediaType });
    return t('report.made', { name });
  };
  const print = () => {
    window.print();
    return Promise.resolve('');
  };
  return (
    <section aria-labelledby="minutes-files">
      <h2 id="minutes-files">{t('minutes.files.title')}</h2>
      <p>{t('minutes.private')}</p>
      <FileButtons
        main
        files={[
          { id: 'print', label: t('report.print'), hint: t('report.printHint'), make: print },
          { id: 'minutes', label: t(label), hint: t(hint), make: saveMinutes },
        ]}
      />
    </section>
  );
}
