import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { newId } from '@/data/browser/device';
import { dropDraft, getDraft, saveRating } from '@/data/workshop/drafts';
import { useWatched } from '@/data/useWatched';
import type { Pack } from '@/domain/pack';
import type { Rating } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';
import { readSheet } from '@/domain/workshop/sheetName';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { BallotForm, changeRating, type Ratings } from './BallotForm';
import { HandIn } from './HandIn';
import { SavingNotice } from './SavingNotice';
import { useWholePack } from './useWholePack';

type Props = { pack: string; sheet: string };

/** A ballot on a person's own phone or computer: no city, no name, and nothing leaves by itself. */
export function BallotScreen({ pack: packId, sheet }: Props) {
  const pack = useWholePack(packId);
  const key = `${packId}/${sheet}`;
  const draft = useWatched(`ballot ${key}`, () => getDraft(key));
  if (draft.status === 'failed') {
    throw draft.error;
  }
  const items = pack === undefined || pack === 'none' ? [] : readSheet(sheet, pack);
  if (pack === 'none' || items === undefined) {
    return <NoSuchSheet />;
  }
  return pack && draft.value ? <Ballot key={key} name={key} pack={pack} itemIds={items} draft={draft.value} /> : null;
}

/** The address leads to no questions: it was cut off, or the app here is older than the one it came from. */
function NoSuchSheet() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle title={t('ballot.none.title')}>{t('ballot.none.title')}</PageTitle>
      <p>{t('ballot.none.text')}</p>
      <Link href={paths.start()}>{t('ballot.none.start')}</Link>
    </>
  );
}

type BallotProps = { name: string; pack: Pack; itemIds: readonly string[]; draft: Ratings };

/** `draft` is what was kept when the page opened: from then on the ratings on the screen lead, and the disk follows. */
function Ballot({ name, pack, itemIds, draft }: BallotProps) {
  const { t } = useTranslation();
  const [ratings, setRatings] = useState(draft);
  const [ballotId, setBallotId] = useState(newId);
  const [kept, setKept] = useState(Object.keys(draft).length);
  const [step, setStep] = useState<'rate' | 'empty' | 'handIn'>('rate');
  const [isAsking, setIsAsking] = useState(false);
  const items = itemIds.flatMap((id) => describeItem(id, pack) ?? []);
  const rate = (itemId: string, rating: Rating | undefined) => {
    setRatings((before) => changeRating(before, itemId, rating));
    setStep('rate');
    void saveRating(name, itemId, rating);
  };
  const startAgain = () => {
    setRatings({});
    setKept(0);
    setBallotId(newId());
    setStep('rate');
    void dropDraft(name);
  };
  const again = (
    <button type="button" onClick={() => setIsAsking(true)}>
      {t('ballot.again.button')}
    </button>
  );
  return (
    <>
      <SavingNotice />
      {isAsking ? (
        <ConfirmDialog
          title={t('ballot.again.title')}
          confirm={t('ballot.again.confirm')}
          keep={t('ballot.again.keep')}
          onConfirm={startAgain}
          onClose={() => setIsAsking(false)}
        >
          <p>{t('ballot.again.text')}</p>
        </ConfirmDialog>
      ) : null}
      {step === 'handIn' ? (
        <HandIn ballotId={ballotId} pack={pack} itemIds={itemIds} ratings={ratings} onChange={() => setStep('rate')}>
          {again}
        </HandIn>
      ) : (
        <>
          <PageTitle key={`rate ${kept}`} title={t('ballot.title')}>
            {t('ballot.title')}
          </PageTitle>
          <p>{t('ballot.lead')}</p>
          <p>{t('ballot.anonymous')}</p>
          {kept > 0 ? (
            <Notice kind="info">
              <p>{t('ballot.kept', { count: kept, of: items.length })}</p>
              {again}
            </Notice>
          ) : null}
          <BallotForm items={items} ratings={ratings} onRate={rate}>
            <button
              type="button"
              className="main"
              onClick={() => setStep(Object.keys(ratings).length > 0 ? 'handIn' : 'empty')}
            >
              {t('ballot.done')}
            </button>
          </BallotForm>
          {step === 'empty' ? (
            <Notice kind="warning" announced>
              {t('ballot.empty')}
            </Notice>
          ) : null}
        </>
      )}
    </>
  );
}
