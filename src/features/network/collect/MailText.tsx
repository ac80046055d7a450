import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '@/ui/files/CopyText';
import type { Mailed, OpenedFile } from './outcomes';
import styles from './collect.module.css';

/** A text that asks a city for what its file lacks. It can be read before it is copied. */
export function MailText({ need, file }: { need: Mailed; file: OpenedFile }) {
  const { t } = useTranslation();
  const text = useText(need, file);
  const details = useRef<HTMLDetailsElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles.mail}>
      <CopyText
        text={text}
        label={t('network.collect.mail.copyFor', { file: file.file })}
        copied={t('network.collect.mail.copied')}
        selected={t('network.collect.mail.selected')}
        select={() => {
          if (details.current) {
            details.current.open = true;
          }
          area.current?.select();
        }}
      />
      <details ref={details}>
        <summary>{t('network.collect.mail.see')}</summary>
        <textarea
          ref={area}
          aria-label={t('network.collect.mail.label', { file: file.file })}
          readOnly
          rows={9}
          dir="auto"
          value={text}
        />
      </details>
    </div>
  );
}

function useText(need: Mailed, { file, otherPacks }: OpenedFile): string {
  const { t } = useTranslation();
  const [pack] = otherPacks;
  return [
    t('network.collect.mail.hello'),
    '',
    t('network.collect.mail.file', { file }),
    ...(need === 'question' || need === 'otherPack' ? [] : [t('network.collect.mail.notUsed')]),
    t(`network.collect.refused.${need}.mail`, {
      compared: t('shareFile.consent.compared'),
      pack: pack?.packId ?? '',
    }),
    '',
    t('network.collect.mail.how', {
      address: location.href.replace(/#.*$/, ''),
      files: t('files.title'),
      share: t('files.ways.network.name'),
    }),
    '',
    t('network.collect.mail.thanks'),
  ].join('\n');
}
