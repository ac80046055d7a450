import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { hashText } from '@/data/browser/hash';
import type { Edition } from '@/domain/edition/edition';
import { listDifferences, verifyEdition } from '@/domain/edition/verification';
import { Notice } from '@/ui/Notice';
import { DifferentAnswers, DifferentResults } from './Differences';

type Props = { edition: Edition; open: OpenAssessment };

/**
 * Whether an edition is as it was agreed. Checked whenever it is shown, so that nobody reads an altered one as agreed. Where
 * it is intact, answers that are others now are no fault: the year was worked on.
 */
export function EditionCheck({ edition, open }: Props) {
  const { t } = useTranslation();
  const { assessment } = open;
  const { intact, differences } = useMemo(() => {
    const found = verifyEdition(edition, hashText, assessment);
    return found.intact ? { ...found, differences: listDifferences(edition, assessment) } : found;
  }, [edition, assessment]);
  const answers = differences.filter((difference) => difference.kind !== 'results');
  const results = differences.filter((difference) => difference.kind === 'results');
  const count = new Set(answers.map(({ indicatorId }) => indicatorId)).size;
  if (intact) {
    return (
      <Notice kind="ok">
        <p>{t('review.check.intact')}</p>
        {count > 0 ? (
          <details>
            <summary>{t('review.check.since', { count })}</summary>
            <DifferentAnswers differences={answers} open={open} />
          </details>
        ) : null}
      </Notice>
    );
  }
  return (
    <Notice kind="warning">
      <p>
        <strong>{t('review.check.altered')}</strong> {t('review.check.alteredHint')}
      </p>
      {results.length > 0 ? (
        <>
          <p>{t('review.check.results')}</p>
          <DifferentResults differences={results} open={open} />
        </>
      ) : null}
      {count > 0 ? (
        <>
          <p>{t('review.check.answers', { count })}</p>
          <DifferentAnswers differences={answers} open={open} />
        </>
      ) : null}
      {differences.length === 0 ? <p>{t('review.check.nothingNamed')}</p> : null}
    </Notice>
  );
}
