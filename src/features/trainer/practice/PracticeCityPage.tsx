import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { openSample } from '@/data/samples';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { WritingLines } from '@/ui/workshop/WritingLines';
import { PRACTICE_CITY } from './mistakes';
import styles from './practice.module.css';

const YEARS = [2022, 2023, 2024, 2025, 2026] as const;

/** The story and the task of the practice city, and the way to it. */
export function PracticeCityPage() {
  const { t } = useTranslation('trainer');
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState(false);
  const open = async () => {
    try {
      navigate(paths.overview(await openSample(PRACTICE_CITY)));
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <div className="noprint">
        <button type="button" onClick={() => void open()}>
          {t('practiceCity.open')}
        </button>
        <p className="small quiet">{t('practiceCity.opens')}</p>
        {failed ? (
          <Notice kind="failure" announced>
            {t('practiceCity.failed')}
          </Notice>
        ) : null}
      </div>
      <section className={`sheet paper ${styles.task}`}>
        <h2>{t('practiceCity.story')}</h2>
        <p>{t('practiceCity.place')}</p>
        {YEARS.map((year) => (
          <p key={year}>{t(`practiceCity.year${year}`)}</p>
        ))}
        <h2>{t('practiceCity.task')}</h2>
        <ol>
          {(['groups', 'find', 'write', 'tell'] as const).map((step) => (
            <li key={step}>{t(`practiceCity.${step}`)}</li>
          ))}
        </ol>
        <p>{t('practiceCity.fair')}</p>
        <h3>{t('practiceCity.lines')}</h3>
        <WritingLines count={3} />
      </section>
    </>
  );
}
