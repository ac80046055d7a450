import { useTranslation } from 'react-i18next';
import type { SessionProps } from '@/data/workshop/sessions';
import type { Pack } from '@/domain/pack';
import { findLastRound, nameRating } from '@/exports/document/minutesInput';
import { describeWithin } from '@/exports/document/roundWords';
import { describeItem } from '@/domain/workshop/itemWords';
import type { TakeOver } from '@/domain/workshop/takeOver';
import styles from './take.module.css';

const TEXTS = ['sentence', 'otherView', 'evidence'] as const;

/** What the room agreed on, in words: the level, how close together it stood, and what was written down. */
export function RoomSide({
  session,
  ballots,
  pack,
  take,
}: Omit<SessionProps, 'open'> & { pack: Pack; take: TakeOver }) {
  const { t } = useTranslation();
  const { item, agreed } = take;
  const meaning = describeItem(item.id, pack)?.options.find(({ rating }) => rating === agreed)?.text;
  const tally = findLastRound({ session, ballots, pack }, item);
  return (
    <>
      <p>
        <strong>{t('workshop.take.agreedOn', { level: nameRating(agreed, { pack, t }) })}</strong>
        {meaning ? ` – ${meaning}` : null}
      </p>
      {tally ? <p>{describeWithin(tally, { t })}</p> : null}
      {TEXTS.some((field) => item[field]?.trim()) ? (
        <dl className={styles.texts}>
          {TEXTS.map((field) =>
            item[field]?.trim() ? (
              <div key={field}>
                <dt>{t(`workshop.take.${field}`)}</dt>
                <dd dir="auto">{item[field]}</dd>
              </div>
            ) : null,
          )}
        </dl>
      ) : null}
    </>
  );
}
