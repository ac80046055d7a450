import { useTranslation } from 'react-i18next';
import { LEVELS } from '@/domain/pack';
import { FEWEST_SHOWN, type Tally } from '@/domain/workshop/tally';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import type { RoomChartProps } from './RoomChart';
import styles from './RoomChart.module.css';

/** The data of the dots as a table that everybody sees. Of fewer than three ratings it tells their number and ends only. */
export function RoomTable({ item, rounds, heading: Heading = 'h3' }: Omit<RoomChartProps, 'isProjected'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTallyWords();
  const caption = t('charts.room.caption', { number: item.number, title: item.shortTitle });
  const row = (name: string, count: (tally: Tally) => string) => (
    <tr key={name}>
      <th scope="row" className={styles.rowName}>
        {name}
      </th>
      {rounds.map((tally, index) => (
        <td key={index === 0 ? 'first' : 'second'} className="number">
          {count(tally)}
        </td>
      ))}
    </tr>
  );
  const isFew = ({ n }: Tally) => n < FEWEST_SHOWN;
  return (
    <>
      <Heading>{t('charts.table.title')}</Heading>
      <TableRegion label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                {t(item.options.length === LEVELS.length ? 'charts.room.level' : 'charts.room.answer')}
              </th>
              {rounds.map((_, index) => (
                <th key={index === 0 ? 'first' : 'second'} scope="col" className="number">
                  {t(index === 0 ? 'charts.room.first' : 'charts.room.second')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {item.options.map(({ rating }) =>
              row(words.rating(rating, item), (tally) =>
                isFew(tally) ? '–' : format.number(tally.counts[rating] ?? 0),
              ),
            )}
            {row(t('charts.room.total'), ({ n }) => format.number(n))}
            {row(t('tally.notKnown'), ({ unknown }) => format.number(unknown))}
          </tbody>
        </table>
      </TableRegion>
      {rounds.some(isFew) ? <p className="small quiet">{t('charts.room.withheld', { least: FEWEST_SHOWN })}</p> : null}
    </>
  );
}
