import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '@/ui/files/CopyText';
import { buildDiagnostics } from './diagnostics';
import styles from './settings.module.css';

/** The version, and lines to copy for support. They are shown, so that a person sees what is handed on. */
export function SupportSection() {
  const { t, i18n } = useTranslation();
  const [lines, setLines] = useState('');
  const place = useRef<HTMLPreElement>(null);
  useEffect(() => {
    let here = true;
    void buildDiagnostics(i18n.language).then((text) => here && setLines(text));
    return () => {
      here = false;
    };
  }, [i18n.language]);
  return (
    <section>
      <h2>{t('settings.support.title')}</h2>
      <p>{t('app.version', { version: __APP_VERSION__ })}</p>
      <p>{t('settings.support.intro')}</p>
      <pre ref={place} className={styles.lines} aria-label={t('settings.support.lines')}>
        {lines}
      </pre>
      <CopyText
        text={lines}
        label={t('settings.support.copy')}
        copied={t('settings.support.copied')}
        selected={t('settings.support.select')}
        select={() => getSelection()?.selectAllChildren(place.current ?? document.body)}
      />
    </section>
  );
}
