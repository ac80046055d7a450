import { useTranslation } from 'react-i18next';
import { listSheets } from '@/domain/workshop/ballot';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { countRated, countReceived } from '@/domain/workshop/received';
import type { SessionItem } from '@/domain/workshop/session';
import { roundOf } from '@/domain/workshop/steps';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import styles from './room.module.css';
import type { Room } from './useRoom';

type Props = { room: Room; held: SessionItem; item: ItemWords };

/** A question whose ratings nobody may see: what it asks, its levels, and how many have rated. */
export function Question({ room: { session, ballots }, held, item }: Props) {
  const { t } = useTranslation();
  const words = useTallyWords();
  const round = roundOf(held);
  const { people } = session;
  return (
    <>
      {round === 2 ? (
        <p className={styles.call}>{t('room.again')}</p>
      ) : (
        <p className={styles.question}>{item.question ?? t('room.whereStands')}</p>
      )}
      <ul className={styles.levels} aria-label={t('room.levels')}>
        {item.options.map(({ rating }) => (
          <li key={rating}>{words.rating(rating, item)}</li>
        ))}
      </ul>
      <p className={styles.status}>{session.phase === 'rating' ? countFirst() : countAgain()}</p>
    </>
  );

  function countFirst(): string {
    const sheets = listSheets(session.items.map(({ id }) => id));
    const sheet = sheets.findIndex((items) => items.includes(held.id));
    const received = countReceived(ballots, sheets[sheet] ?? [], sheet, 1);
    return received > people ? t('room.receivedMore', { count: received }) : t('room.received', { received, people });
  }

  function countAgain(): string {
    if (round === 1) {
      return t('room.think');
    }
    const received = countRated(ballots, held.id, 2);
    return received > people
      ? t('room.receivedAgainMore', { count: received })
      : t('room.receivedAgain', { received, people });
  }
}
