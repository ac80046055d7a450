import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ListedNetwork } from '@/data/network/networks';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';

/** The networks in this browser; where they are opened and deleted. */
export function NetworkList({ networks }: { networks: ListedNetwork[] }) {
  const { t } = useTranslation();
  return networks.length === 0 ? null : (
    <>
      <h3>{t('settings.data.networks')}</h3>
      <ul>
        {networks.map((listed) => (
          <li key={listed.network.id}>
            <NetworkLine listed={listed} />
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.networks()}>{t('settings.data.toNetworks')}</Link>
      </p>
    </>
  );
}

/** A network in one line: its name, how many cities, which years. */
export function NetworkLine({ listed: { network, cities, years } }: { listed: ListedNetwork }) {
  const { t } = useTranslation();
  const format = useFormat();
  return cities === 0
    ? t('settings.data.networkEmpty', { network: network.name })
    : t('settings.data.network', { network: network.name, count: cities, years: format.list(years.map(String)) });
}
