import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, nameLanguage } from '@/i18n/languages';
import { setLanguage } from '@/i18n/setup';
import styles from './LanguageChoice.module.css';

/** All languages by their own name. Choosing one changes the words and nothing else. Not shown while there is only one. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const id = useId();
  if (LANGUAGES.length < 2) {
    return null;
  }
  return (
    <span className={styles.choice}>
      <label htmlFor={id} className="spoken">
        {t('nav.language')}
      </label>
      <select id={id} value={i18n.language} onChange={(event) => void setLanguage(event.target.value)}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {nameLanguage(language)}
          </option>
        ))}
      </select>
    </span>
  );
}
