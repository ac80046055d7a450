import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';

type Props = { name: string; onPutBack: () => void };

/** Says what was removed and offers it back. Takes the focus, for what had it is gone. */
export function RemovedNotice({ name, onPutBack }: Props) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => button.current?.focus(), [name]);
  const putBack = () => {
    onPutBack();
    announce(t('plan.isBack', { name }));
  };
  return (
    <Notice kind="ok">
      <p id={id}>{t('plan.removed', { name })}</p>
      <button ref={button} type="button" aria-describedby={id} onClick={putBack}>
        {t('plan.putBack')}
      </button>
    </Notice>
  );
}
