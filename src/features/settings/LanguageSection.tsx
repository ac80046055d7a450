import { useTranslation } from 'react-i18next';
import { LANGUAGES, nameLanguage, setLanguage } from '@/i18n/setup';
import { Choices } from './Choices';

/** The languages in their own names. Not shown while there is only one. */
export function LanguageSection() {
  const { t, i18n } = useTranslation();
  if (LANGUAGES.length < 2) {
    return null;
  }
  const options = LANGUAGES.map((language) => ({ value: language, name: nameLanguage(language), language }));
  return (
    <section>
      <h2>{t('settings.language')}</h2>
      <Choices
        legend={t('settings.languageOfScreen')}
        value={i18n.language}
        options={options}
        onChoose={(language) => void setLanguage(language)}
      />
    </section>
  );
}
