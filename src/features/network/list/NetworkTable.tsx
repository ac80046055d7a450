import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ListedNetwork } from '@/data/network/networks';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { TableRegion } from '@/ui/TableRegion';
import { Tag } from '@/ui/Tag';
import { spanYears } from '@/ui/network/spanYears';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';

const COLUMNS = ['name', 'cities', 'years', 'made', 'actions'] as const;

type Props = { networks: readonly ListedNetwork[]; onDelete: (listed: ListedNetwork) => void };

/** The networks of this computer, each with the way to it and the way out. */
export function NetworkTable({ networks, onDelete }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ListedNetwork | undefined>();
  const caption = t('network.list.here');
  return (
    <>
      <TableRegion label={caption}>
        <table>
          <caption className="spoken">{caption}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'cities' ? 'number' : undefined}>
                  {t(`network.list.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {networks.map((listed) => (
              <NetworkRow key={listed.network.id} listed={listed} onAsk={() => setAsked(listed)} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      {asked ? (
        <ConfirmDialog
          title={t('network.list.delete.title', { name: asked.network.name })}
          confirm={t('network.list.delete.confirm')}
          keep={t('network.list.delete.keep')}
          onConfirm={() => onDelete(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('network.list.delete.goes', { count: asked.cities })}</p>
          <p>{t('network.list.delete.stays')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function NetworkRow({ listed: { network, cities, years }, onAsk }: { listed: ListedNetwork; onAsk: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link href={paths.network(network.id)}>
          <bdi>{network.name}</bdi>
        </Link>{' '}
        {network.sample ? <Tag tone="attention">{t('network.list.sample')}</Tag> : null}
      </th>
      <td className="number">{format.number(cities)}</td>
      <td>{years.length > 0 ? spanYears(years) : t('network.list.none')}</td>
      <td>{format.day(network.createdAt)}</td>
      <td>
        <button
          type="button"
          className="plain"
          aria-label={t('network.list.delete.name', { name: network.name })}
          onClick={onAsk}
        >
          {t('network.list.delete.button')}
        </button>
      </td>
    </tr>
  );
}
