import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Network } from '@/domain/network/network';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './report.module.css';

/** Everything that was agreed, each to read as it was then. */
export function EditionList({ network }: { network: Network }) {
  const { t } = useTranslation();
  const format = useFormat();
  const editions = network.editions.toSorted((a, b) => b.year - a.year || (a.agreedAt < b.agreedAt ? 1 : -1));
  return (
    <section className={`noprint ${styles.part}`} aria-labelledby="network-editions">
      <h2 id="network-editions">{t('network.report.editions.title')}</h2>
      {editions.length === 0 ? (
        <p>{t('network.report.editions.none')}</p>
      ) : (
        <TableRegion label={t('network.report.editions.caption')}>
          <table>
            <caption>{t('network.report.editions.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('network.report.editions.year')}</th>
                <th scope="col">{t('network.report.editions.body')}</th>
                <th scope="col">{t('network.report.editions.day')}</th>
                <th scope="col">{t('network.report.editions.cities')}</th>
                <th scope="col">{t('network.report.editions.read')}</th>
              </tr>
            </thead>
            <tbody>
              {editions.map(({ id, year, body, agreedAt, cities }) => (
                <tr key={id}>
                  <th scope="row">{year}</th>
                  <td>
                    <bdi>{body}</bdi>
                  </td>
                  <td>{format.day(agreedAt)}</td>
                  <td>{format.number(cities)}</td>
                  <td>
                    <Link
                      href={paths.network(network.id, 'report', year, id)}
                      aria-label={t('network.report.editions.readOne', { year, day: format.day(agreedAt) })}
                    >
                      {t('network.report.editions.read')}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}
