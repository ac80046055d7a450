import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/Announcer';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { sortHeatRows, type HeatOrder, type HeatRow } from './heat';
import { HeatHead, type HeatColumn } from './HeatHead';
import styles from './HeatTable.module.css';
import { useVisibleRows } from './useVisibleRows';

type Props = {
  rows: readonly HeatRow[];
  columns: readonly HeatColumn[];
  year: number;
};

/**
 * Cities by principles: a real table with a figure in every cell, the tint only helps the eye. Only the rows that can be seen
 * are in the page; the number of each row and of all rows is told to screen readers, and two buttons lead to every row.
 */
export function HeatTable({ rows, columns, year }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [order, setOrder] = useState<HeatOrder>({ by: 'city', direction: 'ascending' });
  const sorted = useMemo(() => sortHeatRows(rows, order, i18n.language), [rows, order, i18n.language]);
  const visible = useVisibleRows(sorted.length);
  const { from, to, first, last } = visible;
  // Looked up once and not for each of hundreds of cells.
  const words = useMemo(
    () => ({
      own: t('charts.network.heat.own'),
      none: t('charts.network.heat.none'),
      star: t('charts.network.heat.star'),
    }),
    [t],
  );
  const caption = t('charts.network.heat.caption', { year });
  const place = t('charts.network.heat.place', {
    first: format.number(first),
    last: format.number(last),
    count: rows.length,
  });
  const sort = (by: HeatOrder['by']) => {
    const before = order.by === by ? order.direction : undefined;
    // Levels from the highest, cities from the first: what is looked for more often.
    const direction =
      before === undefined
        ? by === 'city'
          ? 'ascending'
          : 'descending'
        : before === 'ascending'
          ? 'descending'
          : 'ascending';
    setOrder({ by, direction });
    visible.toTop();
    announce(
      t(`charts.network.heat.sorted.${direction}`, {
        column: by === 'city' ? t('charts.network.heat.city') : columns[by]?.title,
      }),
    );
  };
  return (
    <>
      <div className={styles.heat}>
        <TableRegion label={caption}>
          <table className={styles.table} aria-rowcount={sorted.length + 1}>
            <caption className="spoken">{caption}</caption>
            <HeatHead columns={columns} order={order} onSort={sort} />
            <tbody ref={visible.body}>
              <Gap height={visible.before} />
              {sorted.slice(from, to).map((row, index) => (
                <Row key={row.id} row={row} at={from + index + 2} words={words} />
              ))}
              <Gap height={visible.after} />
            </tbody>
          </table>
        </TableRegion>
      </div>
      {first === 1 && last >= rows.length ? null : (
        <div className={`noprint ${styles.turn}`}>
          <button type="button" onClick={() => visible.turn(-1)} disabled={first === 1}>
            {t('charts.network.heat.earlier')}
          </button>
          <button type="button" onClick={() => visible.turn(1)} disabled={last >= rows.length}>
            {t('charts.network.heat.later')}
          </button>
          <span>{place}</span>
        </div>
      )}
    </>
  );
}

/** The place of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" className={styles.gap} style={{ blockSize: `${height}px` }} /> : null;
}

type RowProps = { row: HeatRow; at: number; words: { own: string; none: string; star: string } };

/** One city; drawn again only when it is another one or stands elsewhere. */
const Row = memo(function Row({ row, at, words }: RowProps) {
  const format = useFormat();
  return (
    <tr aria-rowindex={at} className={row.isOwn ? styles.own : undefined}>
      <th scope="row" className={styles.city}>
        <span className={styles.label}>
          <bdi>{row.label}</bdi>
          {row.isOwn ? <strong> {words.own}</strong> : null}
        </span>
      </th>
      {row.levels.map((level, index) => {
        const key = `${row.id} ${index}`;
        return level === undefined ? (
          <td key={key} className={styles.none}>
            <span aria-hidden="true">–</span>
            <span className="spoken">{words.none}</span>
          </td>
        ) : (
          <td key={key} data-tint={Math.round(level)}>
            {format.level(level)}
            {row.provisional[index] ? <span className={styles.provisional}>{words.star}</span> : null}
          </td>
        );
      })}
    </tr>
  );
});
