import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { canLock, unlockText } from '@/data/files/locking';
import type { FileRefusal } from '@/domain/file/openDocument';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { PassphraseInput } from './PassphraseInput';

type Props = {
  name: string;
  /** The locked file as it was read. */
  text: string;
  onUnlocked: (text: string) => void;
  /** The file cannot be used, whatever the passphrase is. */
  onRefused: (refusal: FileRefusal) => void;
};

/** Asks for the passphrase of a file that was chosen, as often as it takes. */
export function UnlockForm({ name, text, onUnlocked, onRefused }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { passphrase: '' } });
  const { isSubmitting, errors } = formState;
  // Making the key takes a while: by then another file may be chosen, or the page left.
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    wanted.current = text;
    return () => {
      wanted.current = undefined;
    };
  }, [text]);
  const unlock = async ({ passphrase }: { passphrase: string }) => {
    const result = await unlockText(text, passphrase);
    if (wanted.current !== text) {
      return;
    }
    if (result.ok) {
      onUnlocked(result.text);
    } else if (result.reason === 'refused') {
      onRefused(result.refusal);
    } else {
      setError('passphrase', { type: passphrase === '' ? 'empty' : result.reason }, { shouldFocus: true });
    }
  };
  if (!canLock()) {
    return (
      <Notice kind="warning" announced>
        <p>{t('lock.open.why', { name })}</p>
        <p>{t('lock.open.cannotLock')}</p>
      </Notice>
    );
  }
  const fault = errors.passphrase?.type as 'empty' | 'wrongPassphrase' | 'cannotLock' | 'failed' | undefined;
  return (
    <form
      className="sheet"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSubmitting) {
          void handleSubmit(unlock)(event);
        }
      }}
    >
      <p>{t('lock.open.why', { name })}</p>
      <Field
        label={t('lock.open.passphrase')}
        hint={t('lock.open.hint')}
        error={fault ? t(`lock.open.${fault}`) : undefined}
      >
        {(wiring) => <PassphraseInput shown={shown} {...wiring} {...register('passphrase')} />}
      </Field>
      <p>
        <label className="row">
          <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} />
          {t('lock.show')}
        </label>
      </p>
      <button type="submit" className="main">
        {t('lock.open.do')}
      </button>{' '}
      <output>{isSubmitting ? t('lock.open.working') : ''}</output>
    </form>
  );
}
