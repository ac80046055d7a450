import { useTranslation } from 'react-i18next';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { LANGUAGES, nameLanguage } from '@/i18n/languages';
import { setLanguage } from '@/i18n/setup';
import { Choices } from './Choices';

/** The languages in their own names, and what the chosen one lacks. Not shown while there is only one. */
export function LanguageSection() {
  const { t, i18n } = useTranslation();
  // The settings open in any case: what cannot be loaded is not counted.
  const pack = useLoaded(CURRENT_PACK, i18n.language, () =>
    getPack(CURRENT_PACK, i18n.language).catch(() => undefined),
  );
  if (LANGUAGES.length < 2) {
    return null;
  }
  const options = LANGUAGES.map((language) => ({ value: language, name: nameLanguage(language), language }));
  const untranslated = pack?.untranslated.length ?? 0;
  return (
    <section>
      <h2>{t('settings.language')}</h2>
      <Choices
        legend={t('settings.languageOfScreen')}
        value={i18n.language}
        options={options}
        onChoose={(language) => void setLanguage(language)}
      />
      {untranslated > 0 && <p>{t('settings.notTranslated', { count: untranslated })}</p>}
    </section>
  );
}
