import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { saveFile } from '@/data/browser/saveFile';
import { cityFileName } from '@/domain/file/fileName';
import type { Pack } from '@/domain/pack';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import type { Report } from '@/domain/report';
import { CARD_FORMATS } from '@/exports/index';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import styles from './practice.module.css';

type Props = { open: OpenAssessment; report: Report; pack: Pack; card: PracticeCard };

/** The card as a file, in the order of the Award and in that of the databank. */
export function CardFiles({ open, report, pack, card }: Props) {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);
  const download = async ({ build, ending, part, mediaType }: (typeof CARD_FORMATS)[number]) => {
    try {
      const content = await build({ report, pack, card, t, language: i18n.language, direction: i18n.dir() });
      const work = { city: open.city, assessments: [open.assessment] };
      const place = card.indicatorId.replace('.', '-');
      const name = cityFileName(work, new Date().toISOString(), ending, `${part}_${place}`);
      saveFile({ name, content, type: mediaType });
      announce(t('report.made', { name }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className={`${styles.files} noprint`}>
      <h2>{t('plan.practice.files')}</h2>
      {failed ? (
        <Notice kind="failure" announced>
          {t('report.failed')}
        </Notice>
      ) : null}
      {CARD_FORMATS.map((format) => (
        <p key={format.id}>
          <button type="button" aria-describedby={`card-${format.id}`} onClick={() => void download(format)}>
            {t(format.label)}
          </button>
          <span id={`card-${format.id}`} className="hint">
            {t(format.hint)}
          </span>
        </p>
      ))}
    </section>
  );
}
