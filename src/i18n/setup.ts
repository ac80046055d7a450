/**
 * Languages are discovered: every file in `locales/` is one. Each file has three parts, loaded when they are read: the
 * interface, `pages` for results, reports and settings, and `help` with the long texts. vite.config.ts says what is where.
 */
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readItem, writeItem } from '@/data/browser/device';

const LANGUAGE_KEY = 'educating-cities.language';
const FALLBACK = 'en';

type Words = Record<string, unknown>;
const parts = {
  interface: import.meta.glob<Words>('./locales/*.json', { query: '?interface', import: 'default' }),
  pages: import.meta.glob<Words>('./locales/*.json', { query: '?pages', import: 'default' }),
  help: import.meta.glob<Words>('./locales/*.json', { query: '?help', import: 'default' }),
};

/** Codes of all languages there are, such as `en`. */
export const LANGUAGES = Object.keys(parts.interface).map((path) => path.slice('./locales/'.length, -'.json'.length));

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (language, part) => (await parts[part as keyof typeof parts][`./locales/${language}.json`]?.()) ?? {},
};

/** Loads the language that was chosen here before, or the best one the browser asks for, and starts i18next. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18next.dir(language);
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: chooseLanguage(),
      fallbackLng: FALLBACK,
      supportedLngs: LANGUAGES,
      ns: ['interface'],
      defaultNS: 'interface',
      // A key that is not in the interface is looked up in the words of the pages, once a page has asked for them.
      fallbackNS: 'pages',
      interpolation: { escapeValue: false },
      returnNull: false,
      // Translation tools write an empty text for what nobody has translated yet: English is shown.
      returnEmptyString: false,
    });
}

function chooseLanguage(): string {
  const wishes = [readItem(LANGUAGE_KEY), ...navigator.languages].map((wish) => wish?.split('-')[0]);
  return wishes.find((wish) => wish !== undefined && LANGUAGES.includes(wish)) ?? FALLBACK;
}

/** Changes the language of the screen and remembers it. Nothing else changes: answers hold ids, not words. */
export async function setLanguage(language: string): Promise<void> {
  writeItem(LANGUAGE_KEY, language);
  await i18next.changeLanguage(language);
}

/** The name of a language in itself, such as `català`. */
export function nameLanguage(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
