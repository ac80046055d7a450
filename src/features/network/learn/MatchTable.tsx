import { useTranslation } from 'react-i18next';
import type { Match } from '@/domain/network/learn';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './learn.module.css';

/** Who could talk to whom: for each city that asks, those that offer, the most alike first. All of them may be named. */
export function MatchTable({ matches }: { matches: readonly Match[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const asking = [...new Set(matches.map(({ asks }) => asks))];
  const title = t('network.learn.matches.title');
  return (
    <section>
      <h3>{title}</h3>
      <TableRegion label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('network.learn.matches.asks')}</th>
              <th scope="col">{t('network.learn.matches.offers')}</th>
            </tr>
          </thead>
          <tbody>
            {asking.map((city) => (
              <tr key={city.id}>
                <th scope="row" className={styles.name}>
                  <bdi>{city.name}</bdi>
                </th>
                <td>
                  <ul className={styles.partners}>
                    {matches
                      .filter(({ asks }) => asks === city)
                      .map(({ offers, likenesses }) => (
                        <li key={offers.id}>
                          <bdi>{offers.name}</bdi>{' '}
                          <span className="quiet">
                            {likenesses.length > 0
                              ? format.list(
                                  likenesses.map((likeness) => t(`network.learn.matches.likeness.${likeness}`)),
                                )
                              : t('network.learn.matches.different')}
                          </span>
                        </li>
                      ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
