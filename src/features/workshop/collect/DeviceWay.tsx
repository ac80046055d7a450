import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getAddress } from '@/data/browser/address';
import { paths } from '@/ui/paths';
import type { Collecting } from './collecting';

/** One device that goes from hand to hand: this one, or another window of it. */
export function DeviceWay({ open, session }: Pick<Collecting, 'open' | 'session'>) {
  const { t } = useTranslation();
  const path = paths.pass(open.place, session.id);
  return (
    <>
      <p>{t('workshop.collect.device.about')}</p>
      <p className="row">
        <Link href={path} className="button main">
          {t('workshop.collect.device.open')}
        </Link>
        <a href={getAddress(path).href} target="_blank" rel="noreferrer">
          {t('workshop.collect.device.window')}
        </a>
      </p>
    </>
  );
}
