import { useTranslation } from 'react-i18next';
import { indexTitles } from '@/charts/chart';
import { formatChange } from '@/domain/years/change';
import type { PrincipleChange } from '@/domain/network/change';
import { FEWEST_FOR_HALF, type Distribution } from '@/domain/network/distribution';
import type { PackOutline } from '@/domain/pack';
import { TableRegion } from '@/ui/TableRegion';
import styles from './change.module.css';
import { SpreadStrip } from './SpreadStrip';

type Props = { changes: readonly PrincipleChange[]; pack: PackOutline; from: number; to: number };

/** Per principle: how many cities moved up and down, and how their differences are spread. */
export function DirectionTable({ changes, pack, from, to }: Props) {
  const { t } = useTranslation();
  const caption = t('network.change.directions.caption', { from, to });
  const titles = indexTitles(pack);
  const numbers = new Map(pack.principles.map(({ id, number }) => [id, number]));
  const most = widest(changes);
  return (
    <section className={styles.part}>
      <h2>{t('network.change.directions.title')}</h2>
      <TableRegion label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charts.table.principle')}</th>
              <th scope="col" className="number">
                {t('network.change.directions.cities')}
              </th>
              <th scope="col">{t('network.change.directions.ways')}</th>
              <th scope="col" className="number">
                {t('network.change.directions.median')}
              </th>
              <th scope="col">{t('network.change.directions.half')}</th>
              <th scope="col">{t('network.change.directions.range')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ principleId, n, directions, difference }) => (
              <tr key={principleId}>
                <th scope="row" className={styles.name}>
                  {t('charts.numbered', {
                    number: numbers.get(principleId),
                    title: titles.get(principleId) ?? principleId,
                  })}
                </th>
                {directions && difference.shown !== 'nothing' ? (
                  <>
                    <td className="number">{n}</td>
                    <td>
                      <Ways {...directions} />
                    </td>
                    <Spread difference={difference} most={most} />
                  </>
                ) : (
                  <td colSpan={5} className="quiet">
                    {t('network.change.few')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="small quiet">{t('network.change.directions.note')}</p>
    </section>
  );
}

/** Three counts in words, with a bar that has their lengths. */
function Ways({ up, same, down }: { up: number; same: number; down: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.ways} aria-hidden="true">
        <span className={styles.up} style={{ flexGrow: up }} />
        <span className={styles.same} style={{ flexGrow: same }} />
        <span className={styles.down} style={{ flexGrow: down }} />
      </span>
      <span className={styles.counts}>
        <span>{t('network.change.directions.up', { count: up })}</span>{' '}
        <span>{t('network.change.directions.same', { count: same })}</span>{' '}
        <span>{t('network.change.directions.down', { count: down })}</span>
      </span>
    </>
  );
}

type SpreadProps = { difference: Exclude<Distribution, { shown: 'nothing' }>; most: number };

function Spread({ difference, most }: SpreadProps) {
  const { t, i18n } = useTranslation();
  const write = (change: number) => formatChange(change, i18n.language);
  return (
    <>
      <td className="number">
        <strong>{write(difference.median)}</strong>
      </td>
      <td className={styles.together}>
        {difference.shown === 'half'
          ? t('charts.range', { low: write(difference.lowerQuarter), high: write(difference.upperQuarter) })
          : t('network.change.directions.noHalf', { least: FEWEST_FOR_HALF })}
      </td>
      <td>
        <SpreadStrip spread={difference} from={-most} to={most} />
        <span className={styles.together}>
          {t('charts.range', { low: write(difference.low), high: write(difference.high) })}
        </span>
      </td>
    </>
  );
}

/** The largest difference of any principle, in whole levels: all strips have the same scale. */
function widest(changes: readonly PrincipleChange[]): number {
  const ends = changes.flatMap(({ difference }) =>
    difference.shown === 'nothing' ? [] : [Math.abs(difference.low), Math.abs(difference.high)],
  );
  return Math.max(1, ...ends.map(Math.ceil));
}
