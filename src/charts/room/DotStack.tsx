import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/useFormat';
import styles from './RoomChart.module.css';

/** `round` where there are two. */
type Props = { count: number; isHollow: boolean; round?: number };

/** One dot for each person, and how many they are. Dots are drawn by their border: paper has no backgrounds. */
export function DotStack({ count, isHollow, round }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const people = t('charts.room.people', { count });
  const dots = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <span className={`${styles.stack} ${isHollow ? styles.hollow : styles.filled}`} data-round={round ?? 1}>
      <span className={styles.space}>
        <span className={styles.dots} aria-hidden="true">
          {dots.map((dot) => (
            <span key={dot} className={styles.dot} data-mark="person" />
          ))}
        </span>
      </span>
      <span className={styles.count} aria-hidden="true">
        {format.number(count)}
      </span>
      <span className="spoken">
        {round === undefined
          ? people
          : t('charts.room.inRound', { round: t(round === 1 ? 'charts.room.first' : 'charts.room.second'), people })}
      </span>
    </span>
  );
}
