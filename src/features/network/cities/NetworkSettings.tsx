import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeNetwork, removeRecords } from '@/data/network/networks';
import type { Network } from '@/domain/network/network';
import { announce } from '@/ui/Announcer';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { NetworkNameForm } from '@/ui/network/NetworkNameForm';

/** The name of a network, and emptying it. */
export function NetworkSettings({ network, cities }: { network: Network; cities: number }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const rename = async (name: string) => {
    await changeNetwork(network.id, (current) => ({ ...current, name }));
    announce(t('network.collect.settings.renamed'));
  };
  const removeAll = async () => {
    await removeRecords(network.id);
    announce(t('network.collect.settings.removedAll'));
  };
  return (
    <section className="noprint">
      <h2>{t('network.collect.settings.title')}</h2>
      <NetworkNameForm
        label={t('network.collect.settings.name')}
        fault={t('network.collect.settings.noName')}
        button={t('network.collect.settings.rename')}
        name={network.name}
        onName={(name) => void rename(name)}
      />
      {cities > 0 ? (
        <button type="button" className="danger" onClick={() => setAsked(true)}>
          {t('network.collect.settings.removeAll')}
        </button>
      ) : null}
      {isAsked ? (
        <ConfirmDialog
          title={t('network.collect.settings.removeAllTitle', { name: network.name })}
          confirm={t('network.collect.settings.removeAllConfirm')}
          keep={t('network.collect.settings.removeAllKeep')}
          onConfirm={() => void removeAll()}
          onClose={() => setAsked(false)}
        >
          <p>{t('network.collect.settings.removeAllGoes', { count: cities })}</p>
          <p>{t('network.collect.settings.removeAllStays')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
