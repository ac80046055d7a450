import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { indexTitles } from '@/charts/chart';
import type { PrincipleChange } from '@/domain/network/change';
import { listMovements, type Movement } from '@/domain/network/years/movement';
import type { PackOutline } from '@/domain/pack';
import { paths } from '@/ui/paths';
import styles from './change.module.css';

type Props = { changes: readonly PrincipleChange[]; pack: PackOutline; networkId: string; year: number };

/** The finding: in how many principles more cities moved up than down, and what many moved in. */
export function Movements({ changes, pack, networkId, year }: Props) {
  const { t } = useTranslation();
  const told = changes.flatMap(({ directions }) => directions ?? []);
  const up = told.filter((directions) => directions.up > directions.down).length;
  const down = told.filter((directions) => directions.down > directions.up).length;
  const movements = listMovements(changes);
  return (
    <section className={styles.part}>
      <h2>{t('network.change.moved.title')}</h2>
      {told.length === 0 ? (
        <p>{t('network.change.moved.nothing')}</p>
      ) : (
        <>
          <p className={styles.finding}>
            {t('network.change.moved.up', { count: up, total: told.length })}{' '}
            {down > 0 ? t('network.change.moved.down', { count: down }) : null}
          </p>
          {movements.length === 0 ? (
            <p>{t('network.change.moved.none')}</p>
          ) : (
            (['up', 'down'] as const).map((direction) => (
              <MovementList
                key={direction}
                movements={movements.filter((movement) => movement.direction === direction)}
                {...{ direction, pack, networkId, year }}
              />
            ))
          )}
        </>
      )}
    </section>
  );
}

type ListProps = Omit<Props, 'changes'> & { movements: Movement[]; direction: Movement['direction'] };

function MovementList({ movements, direction, pack, networkId, year }: ListProps) {
  const { t } = useTranslation();
  const titles = indexTitles(pack);
  const numbers = new Map(pack.principles.map(({ id, number }) => [id, number]));
  return movements.length === 0 ? null : (
    <>
      <h3>{t(`network.change.moved.many.${direction}`)}</h3>
      <ul className={styles.list}>
        {movements.map(({ principleId, cities, n }) => (
          <li key={principleId}>
            <Link href={paths.network(networkId, 'principle', principleId, year)}>
              {t('charts.numbered', {
                number: numbers.get(principleId),
                title: titles.get(principleId) ?? principleId,
              })}
            </Link>
            <span className="quiet">{t('network.change.moved.share', { cities, count: n })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
