import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { buildHeatRows } from '@/charts/network/heat/heat';
import { HeatTable } from '@/charts/network/heat/HeatTable';
import { writeLook } from '@/domain/network/look';
import { paths } from '@/ui/paths';
import styles from './compare.module.css';
import type { ShownLook } from './useLook';

type Props = { shown: ShownLook; networkId: string };

/** Every city that may be shown with its levels, and the titles of the principles whose numbers stand above the columns. */
export const CitiesHeat = memo(function CitiesHeat({ shown, networkId }: Props) {
  const { view, pack, filters, own, look, year, words } = shown;
  const { t } = useTranslation();
  const columns = useMemo(
    () => pack.principles.map(({ id, number, shortTitle }) => ({ id, number, title: shortTitle })),
    [pack],
  );
  const { label } = words;
  const { scope } = look;
  const ownCityId = own?.id;
  const rows = useMemo(
    () =>
      buildHeatRows(view, {
        filters,
        scope,
        principleIds: columns.map(({ id }) => id),
        ownCityId,
        label: (record) => label(record, year),
      }),
    [view, filters, scope, columns, ownCityId, label, year],
  );
  return (
    <section>
      <h2>{t('network.compare.heat.title')}</h2>
      <p>{t('network.compare.heat.intro')}</p>
      <HeatTable rows={rows} columns={columns} year={year} />
      <p className="small quiet">{t('network.compare.heat.note')}</p>
      <h3>{t('network.compare.heat.numbers')}</h3>
      <ul className={styles.titles}>
        {columns.map(({ id, number, title }) => (
          <li key={id}>
            <Link href={paths.network(networkId, 'principle', id, writeLook(look))}>
              {t('charts.numbered', { number, title })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
});
