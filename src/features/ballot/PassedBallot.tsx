import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { BallotForm, changeRating, type Ratings } from './BallotForm';

type Props = {
  items: readonly ItemWords[];
  round: 1 | 2;
  onDone: (ratings: Ratings) => void;
  /** Hands over without a ballot. */
  onLeave: () => void;
};

/** The ballot of the person who holds the device. Nothing is kept before it is done, so nothing can be left behind. */
export function PassedBallot({ items, round, onDone, onLeave }: Props) {
  const { t } = useTranslation();
  const [ratings, setRatings] = useState<Ratings>({});
  const [asks, setAsks] = useState<'rating' | 'leaving'>();
  const isEmpty = Object.keys(ratings).length === 0;
  return (
    <>
      <PageTitle title={t('ballot.title')}>{t('ballot.title')}</PageTitle>
      {round === 2 ? <p>{t('ballot.pass.again', { count: items.length })}</p> : null}
      <p>{t('ballot.lead')}</p>
      <p>{t('ballot.pass.anonymous')}</p>
      <BallotForm
        items={items}
        ratings={ratings}
        onRate={(itemId, rating) => {
          setRatings((before) => changeRating(before, itemId, rating));
          setAsks(undefined);
        }}
      >
        <button type="button" className="main" onClick={() => (isEmpty ? setAsks('rating') : onDone(ratings))}>
          {t('ballot.pass.done')}
        </button>
      </BallotForm>
      {asks === 'rating' ? (
        <Notice kind="warning" announced>
          {t('ballot.pass.empty')}
        </Notice>
      ) : null}
      <button type="button" className="plain" onClick={() => (isEmpty ? onLeave() : setAsks('leaving'))}>
        {t('ballot.pass.leave.button')}
      </button>
      {asks === 'leaving' ? (
        <ConfirmDialog
          title={t('ballot.pass.leave.title')}
          confirm={t('ballot.pass.leave.confirm')}
          keep={t('ballot.pass.leave.keep')}
          onConfirm={onLeave}
          onClose={() => setAsks(undefined)}
        >
          <p>{t('ballot.pass.leave.text')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
