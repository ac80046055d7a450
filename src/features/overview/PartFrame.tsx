import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import type { Counts } from '@/domain/assessment';
import type { Part } from '@/domain/part';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';

/** What a department is asked to do, until it has begun. */
export function PartIntro({ open, part, counts }: { open: OpenAssessment; part: Part; counts: Counts }) {
  const { t } = useTranslation();
  const [first] = open.pack.principles;
  if (counts.unanswered < counts.total || !first) {
    return null;
  }
  return (
    <Notice kind="info">
      <p>{t('assess.partIntro', { department: part.department })}</p>
      <Link href={paths.principle(open.place, first.id)} className="button main">
        {t('assess.partStart', { number: first.number })}
      </Link>
    </Notice>
  );
}

/** Where the work of a department ends: with a file that goes back. */
export function PartEnd({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('assess.partEnd')}</p>
      <Link href={paths.finish(open.place)} className="button">
        {t('nav.handBack')}
      </Link>
    </>
  );
}
