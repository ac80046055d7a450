import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';

/** Says that a city was deleted and offers it back. Takes the focus, for the row that had it is gone. */
export function DeletedNotice({ name, onUndo }: { name: string; onUndo: () => void }) {
  const { t } = useTranslation();
  const undo = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => undo.current?.focus(), []);
  return (
    <Notice kind="ok">
      <p id={id}>{t('settings.deleteCity.done', { city: name })}</p>
      <button ref={undo} type="button" aria-describedby={id} onClick={onUndo}>
        {t('settings.deleteCity.undo', { city: name })}
      </button>
    </Notice>
  );
}
