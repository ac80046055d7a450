import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restore } from '@/data/files/restorePoints';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import type { Done } from './CityFiles';

/** What combining has done, with the way back. */
export function CombinedNotice({ done: { entry, undo }, onUndone }: { done: Done; onUndone: () => void }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  const takeBack = async () => {
    try {
      await restore(undo);
      announce(t('combine.undone'));
      onUndone();
    } catch {
      setFailed(true);
    }
  };
  const decided = entry.decisions.filter(({ by }) => by === 'person').length;
  return (
    <Notice kind="ok">
      <p ref={text} tabIndex={-1}>
        {t('combine.done')} {t('combine.entries.added', { count: entry.added })} ·{' '}
        {t('combine.entries.updated', { count: entry.updated })} · {t('combine.decided', { count: decided })}
      </p>
      <p>{t('combine.kept')}</p>
      <button type="button" onClick={() => void takeBack()}>
        {t('combine.undo')}
      </button>
      {failed ? <p role="alert">{t('combine.undoFailed')}</p> : null}
    </Notice>
  );
}
