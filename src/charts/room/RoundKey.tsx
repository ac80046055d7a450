import { useTranslation } from 'react-i18next';
import { FEWEST_SHOWN } from '@/domain/workshop/tally';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import type { RoomChartProps } from './RoomChart';
import styles from './RoomChart.module.css';

/** What the dots of each round look like, how many ratings it had, and how many people do not know. */
export function RoundKey({ item, rounds }: Pick<RoomChartProps, 'item' | 'rounds'>) {
  const { t } = useTranslation();
  const words = useTallyWords();
  return (
    <ul className={styles.key}>
      {rounds.map((tally, index) => {
        const round = t(index === 0 ? 'charts.room.first' : 'charts.room.second');
        const ratings = t('charts.room.ratings', { count: tally.n });
        const isFew = tally.n > 0 && tally.n < FEWEST_SHOWN;
        return (
          <li key={round} className={index === 0 ? styles.hollow : styles.filled}>
            {rounds.length > 1 ? <span className={styles.dot} aria-hidden="true" /> : null}
            <span>
              {rounds.length === 1
                ? t('charts.room.ratingsOf', { ratings })
                : isFew
                  ? t('charts.room.endsIn', { round, ends: words.ends(tally, item) })
                  : t('charts.room.ratingsIn', { round, ratings })}
            </span>
            {tally.unknown > 0 ? <span>{words.unknown(tally)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
