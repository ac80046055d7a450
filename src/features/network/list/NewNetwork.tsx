import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { createNetwork } from '@/data/network/networks';
import { NetworkNameForm } from '@/ui/network/NetworkNameForm';
import { paths } from '@/ui/paths';

/** Begins an empty network and goes to it. */
export function NewNetwork() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const begin = async (name: string) => navigate(paths.network(await createNetwork(name)));
  return (
    <section>
      <h2>{t('network.list.start.title')}</h2>
      <NetworkNameForm
        label={t('network.list.start.name')}
        hint={t('network.list.start.hint')}
        fault={t('network.list.start.noName')}
        button={t('network.list.start.button')}
        main
        onName={(name) => void begin(name)}
      />
    </section>
  );
}
