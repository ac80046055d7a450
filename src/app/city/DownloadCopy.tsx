import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addUnsaved, type OpenAssessment } from '@/data/assessments';
import { whenQuiet } from '@/data/browser/quiet';
import { announce } from '@/ui/Announcer';

const loadCityFiles = () => import('@/data/files/cityFiles');

/**
 * Downloads the complete copy of the city; when the store cannot be read, of what is on the screen. The part that writes files
 * is fetched after the screen is there and before it is needed: when the disk is full it must not be missing.
 */
export function DownloadCopy({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);
  useEffect(() => whenQuiet(() => void loadCityFiles()), []);
  const download = async () => {
    const words = { about: t('file.about'), language: i18n.language };
    const seen = { city: open.city, assessments: [addUnsaved(open.assessment)] };
    try {
      const { downloadCity } = await loadCityFiles();
      await downloadCity(open.city.id, words).catch(() => downloadCity(open.city.id, words, seen));
      announce(t('copy.done'));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" className="plain" onClick={() => void download()}>
        {t('copy.download')}
      </button>
      {failed ? <span role="alert">{t('copy.failed')}</span> : null}
    </>
  );
}
