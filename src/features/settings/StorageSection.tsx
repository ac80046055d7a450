import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { getOfflineState, onOffline } from '@/data/browser/offline';
import { useFormat } from '@/ui/useFormat';
import { useStorage } from './useStorage';

/** How safe the data in this browser is and whether the tool opens without a network, with what follows from it. */
export function StorageSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const storage = useStorage();
  const { ready } = useSyncExternalStore(onOffline, getOfflineState);
  return (
    <section>
      <h2>{t('settings.storage.title')}</h2>
      {storage ? (
        <>
          <p>{t(`settings.storage.${storage.persistence}`)}</p>
          <p>
            {storage.bytes === undefined
              ? t('settings.storage.usedUnknown')
              : t('settings.storage.used', { megabytes: format.number(storage.bytes / 1_000_000, 1) })}
          </p>
        </>
      ) : null}
      <p>{t(ready ? 'settings.storage.offlineReady' : 'settings.storage.offlineNotReady')}</p>
    </section>
  );
}
