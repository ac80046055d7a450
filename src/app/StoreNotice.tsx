import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { getStoreTrouble, onStoreTrouble } from '@/data/database';
import { Notice } from '@/ui/Notice';

/** Two versions of the app are open in two tabs and want different stores: which tab to close, and that nothing is lost. */
export function StoreNotice() {
  const { t } = useTranslation();
  const trouble = useSyncExternalStore(onStoreTrouble, getStoreTrouble);
  if (!trouble) {
    return null;
  }
  return (
    <Notice kind="warning" announced>
      <p>{t(`store.${trouble}`)}</p>
      {trouble === 'outdated' ? (
        <button type="button" onClick={() => location.reload()}>
          {t('store.reload')}
        </button>
      ) : null}
    </Notice>
  );
}
