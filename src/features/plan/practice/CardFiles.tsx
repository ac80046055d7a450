import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { saveFile } from '@/data/browser/saveFile';
import { cityFileName } from '@/domain/file/fileName';
import type { Pack } from '@/domain/pack';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import type { Report } from '@/domain/report';
import { CARD_FORMATS } from '@/exports/index';
import { FileButtons } from '@/ui/files/FileButtons';
import styles from './practice.module.css';

type Props = { open: OpenAssessment; report: Report; pack: Pack; card: PracticeCard };

/** The card as a file, in the order of the Award and in that of the databank. */
export function CardFiles({ open, report, pack, card }: Props) {
  const { t, i18n } = useTranslation();
  const files = CARD_FORMATS.map(({ id, label, hint, build, ending, part, mediaType }) => ({
    id,
    label: t(label),
    hint: t(hint),
    make: async () => {
      const content = await build({ report, pack, card, t, language: i18n.language, direction: i18n.dir() });
      const work = { city: open.city, assessments: [open.assessment] };
      const place = card.indicatorId.replace('.', '-');
      const name = cityFileName(work, new Date().toISOString(), ending, `${part}_${place}`);
      saveFile({ name, content, type: mediaType });
      return t('report.made', { name });
    },
  }));
  return (
    <section className={`${styles.files} noprint`}>
      <h2>{t('plan.practice.files')}</h2>
      <FileButtons files={files} />
    </section>
  );
}
