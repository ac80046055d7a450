import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addUnsaved, type OpenAssessment } from '@/data/assessments';
import { downloadCity } from '@/data/files/cityFiles';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';

type Props = {
  open: OpenAssessment;
  label: string;
  /** What to do with the file next; shown when it is in the downloads. */
  children: ReactNode;
};

/** The button that downloads the complete copy, and afterwards where it went and under which name. */
export function SaveFile({ open, label, children }: Props) {
  const { t, i18n } = useTranslation();
  const [outcome, setOutcome] = useState<{ name: string } | 'failed'>();
  const download = async () => {
    const words = { about: t('file.about'), language: i18n.language };
    const seen = { city: open.city, assessments: [addUnsaved(open.assessment)] };
    try {
      const { id } = open.city;
      const name = await downloadCity(id, words).catch(() => downloadCity(id, words, seen));
      setOutcome({ name });
      announce(t('copy.done'));
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <>
      <p>
        <button type="button" className="main" onClick={() => void download()}>
          {label}
        </button>
      </p>
      {outcome === 'failed' ? (
        <Notice kind="failure" announced>
          {t('finish.copy.failed')}
        </Notice>
      ) : outcome ? (
        <Notice kind="ok">
          <h3>{t('finish.copy.where')}</h3>
          <p>
            {t('finish.copy.downloads')} <strong>{outcome.name}</strong>
          </p>
          {children}
        </Notice>
      ) : null}
    </>
  );
}
