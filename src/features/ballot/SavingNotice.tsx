import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { getSavingState, onSaving, retrySaving } from '@/data/saving';
import { Notice } from '@/ui/Notice';

/** Says that what was rated is not on the disk, for as long as that is so: no bar of a city stands above these screens. */
export function SavingNotice() {
  const { t } = useTranslation();
  const { failed } = useSyncExternalStore(onSaving, getSavingState);
  if (failed === 0) {
    return null;
  }
  return (
    <Notice kind="failure" announced>
      <p>{t('ballot.notSaved')}</p>
      <button type="button" onClick={retrySaving}>
        {t('save.retry')}
      </button>
    </Notice>
  );
}
