import { useTranslation } from 'react-i18next';
import marks from '@/charts/marks.module.css';
import { placeAt } from '@/charts/years/scale';
import type { Distribution } from '@/domain/network/distribution';
import styles from './change.module.css';

type Props = {
  spread: Exclude<Distribution, { shown: 'nothing' }>;
  /** The ends of the strip. */
  from: number;
  to: number;
};

/** Room for half a dot at both ends, as a share of the width. */
const EDGE = 0.05;

/** How the values of cities are spread, with a mark at 0 where the strip crosses it. All of it stands in words beside it. */
export function SpreadStrip({ spread, from, to }: Props) {
  const { i18n } = useTranslation();
  const at = (value: number) => {
    const share = to === from ? 0.5 : (value - from) / (to - from);
    return placeAt(EDGE + share * (1 - 2 * EDGE), i18n.dir() === 'rtl');
  };
  const { low, high, median } = spread;
  return (
    <svg className={styles.strip} aria-hidden="true">
      <line x1={at(from)} x2={at(to)} y1="50%" y2="50%" className={marks.guide} />
      {from < 0 && to > 0 ? <line x1={at(0)} x2={at(0)} y1="0" y2="100%" className={styles.zero} /> : null}
      <line x1={at(low)} x2={at(high)} y1="50%" y2="50%" className={styles.range} />
      {spread.shown === 'half' ? (
        <line x1={at(spread.lowerQuarter)} x2={at(spread.upperQuarter)} y1="50%" y2="50%" className={styles.half} />
      ) : null}
      <circle cx={at(median)} cy="50%" r="0.35em" className={marks.dot} />
    </svg>
  );
}
