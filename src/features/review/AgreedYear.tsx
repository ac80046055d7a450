import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { reopenYear } from '@/data/editions';
import type { Edition } from '@/domain/edition/edition';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';
import { EditionCard } from './EditionCard';

type Props = { open: OpenAssessment; edition: Edition | undefined; revision: number };

/** A year while it is frozen: what was agreed, and the way back to working on it. */
export function AgreedYear({ open, edition, revision }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { year } = open.place;
  return (
    <>
      <p>{t('review.agreed.frozen')}</p>
      <h2>{t('review.agreed.what')}</h2>
      {edition ? (
        <EditionCard edition={edition} open={open} />
      ) : (
        <Notice kind="warning">{t('review.agreed.missing', { revision })}</Notice>
      )}
      <h2 className="noprint">{t('review.reopen.title')}</h2>
      <p className="noprint">{t('review.reopen.text')}</p>
      <button type="button" onClick={() => setAsked(true)}>
        {t('review.reopen.button', { year })}
      </button>
      {asked ? (
        <ConfirmDialog
          title={t('review.reopen.question', { year })}
          confirm={t('review.reopen.button', { year })}
          keep={t('review.reopen.keep')}
          onConfirm={() => void reopenYear(open.assessment.id)}
          onClose={() => setAsked(false)}
        >
          <p>{t('review.reopen.goes', { revision })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
