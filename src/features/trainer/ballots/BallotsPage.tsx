import { useTranslation } from 'react-i18next';
import type { Pack } from '@/domain/pack';
import { readSheet } from '@/domain/workshop/sheetName';
import { Notice } from '@/ui/Notice';
import { BallotForm, FEWEST_BALLOTS, MOST_BALLOTS } from './BallotForm';
import { BallotSheet } from './BallotSheet';

/** What is shown before anybody has chosen. */
const FIRST_SHEET = 'all';
const FIRST_COUNT = 20;

type Props = { pack: Pack; about?: string | undefined; count?: number | undefined };

/** Ballots to print, each with a number of its own: the sheet and how many stand in the address. */
export function BallotsPage({ pack, about = FIRST_SHEET, count: wanted = FIRST_COUNT }: Props) {
  const { t } = useTranslation('trainer');
  const items = readSheet(about, pack);
  const count = Math.min(Math.max(Math.trunc(wanted) || FIRST_COUNT, FEWEST_BALLOTS), MOST_BALLOTS);
  return (
    <>
      <div className="noprint">
        {items ? null : (
          <Notice kind="warning">
            <p>{t('ballots.gone')}</p>
          </Notice>
        )}
        <BallotForm key={`${about} ${count}`} pack={pack} sheet={items ? about : FIRST_SHEET} count={count} />
        {items ? <p>{t('ballots.pages', { count })}</p> : null}
      </div>
      {items
        ? Array.from({ length: count }, (_, index) => (
            <BallotSheet key={index + 1} number={index + 1} items={items} pack={pack} />
          ))
        : null}
    </>
  );
}
