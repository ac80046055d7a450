import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/Announcer';
import { buildDiagnostics } from './diagnostics';
import styles from './settings.module.css';

/** The version, and lines to copy for support. They are shown, so that a person sees what is handed on. */
export function SupportSection() {
  const { t, i18n } = useTranslation();
  const [lines, setLines] = useState('');
  const [note, setNote] = useState('');
  const place = useRef<HTMLPreElement>(null);
  useEffect(() => {
    let here = true;
    void buildDiagnostics(i18n.language).then((text) => here && setLines(text));
    return () => {
      here = false;
    };
  }, [i18n.language]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(lines);
      tell(t('settings.support.copied'));
    } catch {
      // Not allowed, or not there on plain http: the person copies what is selected.
      getSelection()?.selectAllChildren(place.current ?? document.body);
      tell(t('settings.support.select'));
    }
  };
  const tell = (sentence: string) => {
    setNote(sentence);
    announce(sentence);
  };
  return (
    <section>
      <h2>{t('settings.support.title')}</h2>
      <p>{t('app.version', { version: __APP_VERSION__ })}</p>
      <p>{t('settings.support.intro')}</p>
      <pre ref={place} className={styles.lines} aria-label={t('settings.support.lines')}>
        {lines}
      </pre>
      <div className="row">
        <button type="button" onClick={() => void copy()}>
          {t('settings.support.copy')}
        </button>
        <span>{note}</span>
      </div>
    </section>
  );
}
