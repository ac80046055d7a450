import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { FEWEST_CITIES } from '@/domain/network/distribution';
import { paths } from '@/ui/paths';
import type { ShownLook } from './useLook';

type Props = { shown: ShownLook; networkId: string; onReset: () => void };

/** Why there is nothing to compare, and what would help. */
export function NothingShown({ shown: { view, filters, year }, networkId, onReset }: Props) {
  const { t } = useTranslation();
  const count = view.alike.cities.length;
  if (count === 0) {
    return (
      <>
        <p>{t('network.compare.nothing.empty')}</p>
        <Link href={paths.network(networkId)} className="button main">
          {t('network.compare.nothing.add')}
        </Link>
      </>
    );
  }
  if (count < FEWEST_CITIES) {
    return (
      <>
        <p>{t('network.compare.nothing.few', { count, year, least: FEWEST_CITIES })}</p>
        <Link href={paths.network(networkId)} className="button">
          {t('network.compare.nothing.add')}
        </Link>
      </>
    );
  }
  return Object.keys(filters).length > 0 ? (
    <>
      <p>{t('network.compare.nothing.filters', { least: FEWEST_CITIES })}</p>
      <button type="button" onClick={onReset}>
        {t('network.compare.nothing.reset')}
      </button>
    </>
  ) : (
    <p>{t('network.compare.nothing.levels', { least: FEWEST_CITIES })}</p>
  );
}
