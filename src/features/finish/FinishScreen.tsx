import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { canMirror } from '@/data/files/mirrorState';
import { PageTitle } from '@/ui/PageTitle';
import { CheckSection } from './CheckSection';
import { CopySection } from './CopySection';
import { HandBackSection } from './HandBackSection';
import { MirrorSection } from './MirrorSection';
import { NextSection } from './NextSection';
import { SavedSection } from './SavedSection';

/** The end of a day: what is saved where, a copy outside the browser, and where to go on. For a department: how to hand back. */
export function FinishScreen({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const { part } = open.assessment;
  if (part) {
    const title = part.sendTo ? t('finish.part.title', { sendTo: part.sendTo }) : t('finish.part.titleOpen');
    return (
      <>
        <PageTitle title={title}>{title}</PageTitle>
        <p>{t('finish.part.lead', { department: part.department, city: open.city.name, year: open.place.year })}</p>
        <SavedSection open={open} />
        <HandBackSection open={open} part={part} />
        <CheckSection open={open} />
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('finish.title')}>{t('finish.title')}</PageTitle>
      <p>{t('finish.lead')}</p>
      <SavedSection open={open} />
      <CopySection open={open} />
      <CheckSection open={open} />
      {canMirror() ? <MirrorSection open={open} /> : null}
      <NextSection open={open} />
    </>
  );
}
