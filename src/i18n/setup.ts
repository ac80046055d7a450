/** Starts i18next with the words of `languages.ts`, and changes the language of the screen. */
import i18next, { type BackendModule, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isolate } from './isolate';
import { chooseLanguage, FALLBACK, keepLanguage, LANGUAGES, loadWords } from './languages';

const backend: BackendModule = { type: 'backend', init: () => undefined, read: loadWords };

/** Loads the language that was chosen here before, or the best one the browser asks for, and starts i18next. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18next.dir(language);
  });
  const language = chooseLanguage();
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      // What is known is used at once; a part that is not here is asked for.
      resources: await loadFirstWords([language, FALLBACK]),
      partialBundledLanguages: true,
      fallbackLng: FALLBACK,
      supportedLngs: LANGUAGES,
      ns: ['interface'],
      defaultNS: 'interface',
      // A key that is not in the interface is looked up in the words of the pages, once a page has asked for them.
      fallbackNS: 'pages',
      // React shows every text as text. What is left to do is that no text turns the sentence around it.
      interpolation: { escapeValue: true, escape: isolate },
      returnNull: false,
      // Translation tools write an empty text for what nobody has translated yet: English is shown.
      returnEmptyString: false,
    });
}

/** The words of the interface, by language. What cannot be loaded is left out: i18next asks for it again. */
async function loadFirstWords(languages: string[]): Promise<Resource> {
  const loaded = await Promise.all(
    languages.map(async (language) => {
      const words = await loadWords(language, 'interface').catch(() => undefined);
      return words ? { [language]: { interface: words } } : {};
    }),
  );
  return Object.assign({}, ...loaded) as Resource;
}

/** Changes the language of the screen and remembers it. Nothing else changes: answers hold ids, not words. */
export async function setLanguage(language: string): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
}
