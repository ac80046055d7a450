import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { paths, type NetworkPage } from '@/ui/paths';
import styles from './network.module.css';

const PAGES: (Exclude<NetworkPage, 'principle'> | undefined)[] = [undefined, 'compare', 'change', 'learn', 'report'];

type Props = {
  open: ShownNetwork;
  page: string | undefined;
  areNamesWanted: boolean;
  onNames: (areWanted: boolean) => void;
};

/** Above every page of a network: which one it is, where to go, and whether cities are named. */
export function NetworkBar({ open, page, areNamesWanted, onNames }: Props) {
  const { t } = useTranslation();
  const { network } = open;
  const isHere = (to: NetworkPage | undefined) => (page === 'principle' ? 'compare' : page) === to;
  return (
    <div className={styles.bar}>
      <div className={styles.top}>
        <Link href={paths.networks()}>{t('network.nav.all')}</Link>
        <strong className={styles.name}>
          <bdi>{network.name}</bdi>
        </strong>
        <nav className={styles.nav} aria-label={t('network.nav.label')}>
          {PAGES.map((to) => (
            <Link
              key={to ?? 'cities'}
              href={paths.network(network.id, to)}
              aria-current={isHere(to) ? 'page' : undefined}
            >
              {t(`network.nav.${to ?? 'cities'}`)}
            </Link>
          ))}
        </nav>
        <label className={styles.names}>
          <input type="checkbox" checked={areNamesWanted} onChange={(event) => onNames(event.target.checked)} />
          {t('network.nav.names')}
        </label>
      </div>
      {network.sample ? <p className={styles.sample}>{t('network.nav.sample')}</p> : null}
    </div>
  );
}
