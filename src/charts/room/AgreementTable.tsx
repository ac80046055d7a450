import { useTranslation } from 'react-i18next';
import { FEWEST_SHOWN } from '@/domain/workshop/tally';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import type { AgreementProps } from './agreement';
import styles from './AgreementChart.module.css';

/** The data of the chart of agreement as a table that everybody sees, in the order of the rows it is given. */
export function AgreementTable({ rows, heading: Heading = 'h3' }: AgreementProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTallyWords();
  const caption = t('charts.agreement.caption');
  return (
    <>
      <Heading>{t('charts.table.title')}</Heading>
      <TableRegion label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charts.agreement.question')}</th>
              <th scope="col">{t('charts.agreement.ratings')}</th>
              <th scope="col">{t('charts.agreement.median')}</th>
              <th scope="col">{t('charts.agreement.lowest')}</th>
              <th scope="col">{t('charts.agreement.highest')}</th>
              <th scope="col">{t('charts.agreement.within')}</th>
              <th scope="col">{t('charts.agreement.unknown')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, tally: { n, unknown, median, lowest, highest, within } }) => (
              <tr key={item.id}>
                <th scope="row" className={styles.rowName}>
                  {t('charts.numbered', { number: item.number, title: item.shortTitle })}
                </th>
                <td>{format.number(n)}</td>
                <td>{median && n >= FEWEST_SHOWN ? words.rating(median, item) : '–'}</td>
                <td>{lowest ? words.rating(lowest, item) : '–'}</td>
                <td>{highest ? words.rating(highest, item) : '–'}</td>
                <td>{n >= FEWEST_SHOWN ? t('tally.share', { within, n }) : '–'}</td>
                <td>{format.number(unknown)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {rows.some(({ tally }) => tally.n < FEWEST_SHOWN) ? (
        <p className="small quiet">{t('charts.room.withheld', { least: FEWEST_SHOWN })}</p>
      ) : null}
    </>
  );
}
