import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { saveFile, type FileToSave } from '@/data/browser/saveFile';
import { canLock, lockText } from '@/data/files/locking';
import { Notice } from '@/ui/Notice';
import { PassphraseFields, type PassphraseForm } from './PassphraseFields';

type Props = {
  /** Makes the complete copy as an open file. */
  make: () => Promise<FileToSave>;
};

/** Downloads a copy that only opens with a passphrase. Folded, for nobody needs it who has no reason to. */
export function LockedCopy({ make }: Props) {
  const { t } = useTranslation();
  return (
    <details className="sheet">
      <summary>{t('lock.title')}</summary>
      <p>{t('lock.optional')}</p>
      {canLock() ? <LockForm make={make} /> : <Notice kind="info">{t('lock.cannot')}</Notice>}
    </details>
  );
}

function LockForm({ make }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<{ saved: string } | 'failed'>();
  const form = useForm<PassphraseForm>({ defaultValues: { passphrase: '', again: '' } });
  const { isSubmitting } = form.formState;
  const lock = async ({ passphrase }: PassphraseForm) => {
    setOutcome(undefined);
    try {
      const { name, content, type } = await make();
      const text = typeof content === 'string' ? content : await content.text();
      const file = { name: `${name.replace(/\.json$/, '')}.locked.json`, type };
      saveFile({ ...file, content: await lockText(text, passphrase, { about: t('lock.about') }) });
      setOutcome({ saved: file.name });
      form.reset();
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSubmitting) {
          void form.handleSubmit(lock)(event);
        }
      }}
    >
      <Notice kind="warning">{t('lock.forgotten')}</Notice>
      <PassphraseFields form={form} />
      <p className="row">
        <button type="submit">{t('lock.make')}</button>
        <output>{isSubmitting ? t('lock.working') : ''}</output>
      </p>
      {outcome === undefined ? null : outcome === 'failed' ? (
        <Notice kind="failure" announced>
          {t('lock.failed')}
        </Notice>
      ) : (
        <Notice kind="ok" announced>
          {t('lock.done', { name: outcome.saved })}
        </Notice>
      )}
    </form>
  );
}
