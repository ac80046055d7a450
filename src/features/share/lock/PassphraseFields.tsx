import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '@/ui/Field';
import { PassphraseInput } from './PassphraseInput';

export type PassphraseForm = { passphrase: string; again: string };

/** Fewest signs. Length is what keeps others out; rules about capitals and figures only make it harder to keep. */
const SHORTEST = 12;

/** Asks twice for a new passphrase, for what is typed in dots cannot be read over. */
export function PassphraseFields({ form }: { form: UseFormReturn<PassphraseForm> }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const { register, getValues, formState } = form;
  const { passphrase, again } = formState.errors;
  const isSame = (typed: string) => typed.normalize('NFC') === getValues('passphrase').normalize('NFC');
  return (
    <>
      <Field
        label={t('lock.passphrase')}
        hint={t('lock.hint')}
        error={passphrase ? t('lock.refused.short') : undefined}
      >
        {(wiring) => (
          <PassphraseInput
            shown={shown}
            {...wiring}
            {...register('passphrase', { validate: (typed) => Array.from(typed.trim()).length >= SHORTEST })}
          />
        )}
      </Field>
      <Field label={t('lock.again')} error={again ? t('lock.refused.different') : undefined}>
        {(wiring) => <PassphraseInput shown={shown} {...wiring} {...register('again', { validate: isSame })} />}
      </Field>
      <label className="row">
        <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} />
        {t('lock.show')}
      </label>
    </>
  );
}
