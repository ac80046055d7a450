import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { paths } from '@/ui/paths';

/** A result that cannot be there yet: what will be here, why it is not, and what to do next. */
export function EmptyResults({ open, what }: { open: OpenAssessment; what: string }) {
  const { t } = useTranslation();
  const first = open.pack.principles[0];
  return (
    <>
      <p>{what}</p>
      <p>{t('results.empty.why')}</p>
      {first ? (
        <p>
          <Link href={paths.principle(open.place, first.id)} className="button main">
            {t('results.empty.next', { number: first.number, title: first.shortTitle })}
          </Link>
        </p>
      ) : null}
    </>
  );
}
