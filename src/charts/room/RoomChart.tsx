import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { FEWEST_SHOWN, type Tally } from '@/domain/workshop/tally';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import { DotStack } from './DotStack';
import styles from './RoomChart.module.css';
import { layOutDots, sizeInLine } from './roomDots';
import { RoomTable } from './RoomTable';
import { RoundKey } from './RoundKey';

export type RoomChartProps = {
  item: ItemWords;
  /** The rounds that the room may see, the first first; nothing is drawn without any. */
  rounds: readonly Tally[];
  /** The rank of the heading of its table. */
  heading?: 'h2' | 'h3' | 'h4';
  /** On the projector it fills the height it is given, and has no table. */
  isProjected?: boolean;
};

/**
 * How a room stands on a question: one dot for each person above each level, the second round beside the first. On a narrow
 * screen the levels stand below each other. Of fewer than three ratings only the ends are told, in words.
 */
export function RoomChart({ item, rounds, heading = 'h3', isProjected = false }: RoomChartProps) {
  const { t } = useTranslation();
  const words = useTallyWords();
  const last = rounds.at(-1);
  if (!last) {
    return null;
  }
  const drawn = rounds.flatMap((tally, index) => (tally.n >= FEWEST_SHOWN ? [{ tally, round: index + 1 }] : []));
  const most = Math.max(
    0,
    ...drawn.flatMap(({ tally }) => item.options.map(({ rating }) => tally.counts[rating] ?? 0)),
  );
  const { across, high } = layOutDots(most);
  const sizes = {
    '--levels': item.options.length,
    '--across': across,
    '--high': high,
    '--in-line': `${sizeInLine(most).toFixed(2)}em`,
  } as CSSProperties;
  return (
    <div className={`${styles.frame} ${isProjected ? styles.projected : ''}`}>
      <Finding item={item} rounds={rounds} last={last} />
      <RoundKey item={item} rounds={rounds} />
      {drawn.length > 0 ? (
        <ul className={styles.levels} style={sizes} aria-label={t('charts.room.levels')}>
          {item.options.map(({ rating }) => (
            <li key={rating} className={styles.level}>
              <span className={styles.name}>{words.rating(rating, item)}</span>
              <span className={styles.stacks}>
                {drawn.map(({ tally, round }) => (
                  <DotStack
                    key={round}
                    count={tally.counts[rating] ?? 0}
                    isHollow={rounds.length > 1 && round === 1}
                    {...(rounds.length > 1 ? { round } : {})}
                  />
                ))}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {isProjected ? null : <RoomTable item={item} rounds={rounds} heading={heading} />}
    </div>
  );
}

/** What the picture shows in one sentence, and how it was in the round before. */
function Finding({ item, rounds, last }: Pick<RoomChartProps, 'item' | 'rounds'> & { last: Tally }) {
  const { t } = useTranslation();
  const words = useTallyWords();
  const finding = words.within(last);
  const [before] = rounds.length > 1 ? rounds : [];
  if (last.n > 0 && last.n < FEWEST_SHOWN) {
    return (
      <p className={styles.finding}>
        <span>{finding}</span> <span>{words.ends(last, item)}</span>
      </p>
    );
  }
  return (
    <p className={styles.finding}>
      {before && before.n >= FEWEST_SHOWN && last.n > 0
        ? t('charts.room.before', { finding, within: before.within, n: before.n })
        : finding}
    </p>
  );
}
