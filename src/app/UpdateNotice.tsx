import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { hasUnsavedWork } from '@/data/saving';
import { getOfflineState, onOffline, updateLater, updateNow } from '@/data/browser/offline';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';

/** A new version is ready. It never comes by itself: a person may be in the middle of a sentence. */
export function UpdateNotice() {
  const { t } = useTranslation();
  const { updateWaiting } = useSyncExternalStore(onOffline, getOfflineState);
  if (!updateWaiting) {
    return null;
  }
  const update = () => {
    if (hasUnsavedWork()) {
      announce(t('update.unsaved'));
    } else {
      void updateNow();
    }
  };
  return (
    <Notice kind="info" announced>
      <p>{t('update.ready')}</p>
      <div className="row">
        <button type="button" onClick={update}>
          {t('update.now')}
        </button>
        <button type="button" onClick={updateLater}>
          {t('update.later')}
        </button>
      </div>
    </Notice>
  );
}
