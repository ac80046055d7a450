import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetBallots, type SessionProps } from '@/data/workshop/sessions';
import { announce } from '@/ui/Announcer';
import { ConfirmDialog } from '@/ui/ConfirmDialog';

/** Ballots bear no name, but one may be known by its ratings: they can go, and the figures stay. */
export function BallotsPart({ open, session, ballots }: SessionProps) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const count = ballots.length;
  const forget = async () => {
    await forgetBallots(open.assessment.id, session.id);
    announce(t('minutes.ballots.done'));
  };
  return (
    <section className="noprint">
      <h2>{t('minutes.ballots.title')}</h2>
      <p>{count > 0 ? t('minutes.ballots.text', { count }) : t('minutes.ballots.none')}</p>
      {count === 0 ? null : session.phase === 'closed' ? (
        <button type="button" onClick={() => setAsks(true)}>
          {t('minutes.ballots.delete')}
        </button>
      ) : (
        <p className="quiet">{t('minutes.ballots.whenClosed')}</p>
      )}
      {asks ? (
        <ConfirmDialog
          title={t('minutes.ballots.question')}
          confirm={t('minutes.ballots.delete')}
          keep={t('minutes.ballots.keep')}
          onConfirm={() => void forget()}
          onClose={() => setAsks(false)}
        >
          <p>{t('minutes.ballots.goes', { count })}</p>
          <p>{t('minutes.ballots.stays')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
