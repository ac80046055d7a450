import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/ui/Field';
import { CopyText } from '@/ui/files/CopyText';
import styles from './collect.module.css';

/** The mail that asks cities for their share file. */
export function AskMail({ network }: { network: string }) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const names = {
    network,
    address: location.href.replace(/#.*$/, ''),
    files: t('files.title'),
    share: t('files.ways.network.name'),
    compared: t('shareFile.consent.compared'),
  };
  const text = [
    t('network.collect.ask.hello'),
    '',
    t('network.collect.ask.why', names),
    '',
    ...(['open', 'go', 'choose', 'mail'] as const).map((step) => t(`network.collect.ask.${step}`, names)),
    '',
    t('network.collect.ask.once'),
    t('network.collect.ask.privacy'),
    '',
    t('network.collect.ask.thanks'),
  ].join('\n');
  return (
    <section className={`noprint ${styles.ask}`}>
      <h2>{t('network.collect.ask.title')}</h2>
      <Field label={t('network.collect.ask.label')} hint={t('network.collect.ask.text')}>
        {(wiring) => <textarea {...wiring} ref={area} readOnly rows={14} dir="auto" value={text} />}
      </Field>
      <CopyText
        text={text}
        label={t('network.collect.ask.copy')}
        copied={t('network.collect.mail.copied')}
        selected={t('network.collect.mail.selected')}
        select={() => area.current?.select()}
      />
    </section>
  );
}
