import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { indexTitles } from '@/charts/chart';
import type { Exchange } from '@/domain/network/learn';
import type { PackOutline } from '@/domain/pack';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './learn.module.css';

type Props = { exchanges: readonly Exchange[]; pack: PackOutline; networkId: string; year: number };

/** All principles: how many cities offer and ask, each with the way to its sheet; the finding first. */
export function ExchangeTable({ exchanges, pack, networkId, year }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const titles = indexTitles(pack);
  const numbers = new Map(pack.principles.map(({ id, number }) => [id, number]));
  const nameOf = (id: string) => t('charts.numbered', { number: numbers.get(id), title: titles.get(id) ?? id });
  const met = exchanges.filter(({ offers, asks }) => offers.length > 0 && asks.length > 0);
  const open = exchanges.filter(({ offers, asks }) => offers.length === 0 && asks.length > 0);
  const caption = t('network.learn.table.caption', { year });
  if (exchanges.every(({ offers, asks }) => offers.length + asks.length === 0)) {
    return <p>{t('network.learn.nothing')}</p>;
  }
  return (
    <section>
      <p className={styles.finding}>{t('network.learn.finding', { count: met.length, total: exchanges.length })}</p>
      {open.length > 0 ? (
        <p>
          {t('network.learn.unmet', {
            count: open.length,
            principles: format.list(open.map(({ principleId }) => titles.get(principleId) ?? principleId)),
          })}
        </p>
      ) : null}
      <TableRegion label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charts.table.principle')}</th>
              <th scope="col">{t('network.learn.table.offers')}</th>
              <th scope="col">{t('network.learn.table.asks')}</th>
            </tr>
          </thead>
          <tbody>
            {exchanges.map(({ principleId, offers, asks }) => (
              <tr key={principleId}>
                <th scope="row" className={styles.name}>
                  {offers.length + asks.length > 0 ? (
                    <Link href={paths.network(networkId, 'learn', year, principleId)}>{nameOf(principleId)}</Link>
                  ) : (
                    nameOf(principleId)
                  )}
                </th>
                <td>{t('network.learn.table.cities', { count: offers.length })}</td>
                <td>{t('network.learn.table.cities', { count: asks.length })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="small quiet">{t('network.learn.table.note')}</p>
    </section>
  );
}
