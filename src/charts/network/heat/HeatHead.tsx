import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/useFormat';
import type { HeatOrder } from './heat';
import styles from './HeatTable.module.css';

/** A principle as a column: its number is seen, its title is heard too. */
export type HeatColumn = { id: string; number: number; title: string };

type Props = { columns: readonly HeatColumn[]; order: HeatOrder; onSort: (by: HeatOrder['by']) => void };

/** The heads of the columns, each a button that sorts by it. Numbers only, so that all 20 fit; their titles stand in a list. */
export function HeatHead({ columns, order, onSort }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const sortOf = (by: HeatOrder['by']) => (order.by === by ? order.direction : 'none');
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={styles.city} aria-sort={sortOf('city')} data-printed={t('charts.network.heat.city')}>
          <button type="button" className={styles.sort} onClick={() => onSort('city')}>
            {t('charts.network.heat.city')}
          </button>
        </th>
        {columns.map(({ id, number, title }, index) => (
          <th key={id} scope="col" aria-sort={sortOf(index)} data-printed={format.number(number)}>
            <button type="button" className={styles.sort} onClick={() => onSort(index)}>
              {format.number(number)} <span className="spoken">{title}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
