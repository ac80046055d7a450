/**
 * Which languages there are and where their words stand: every file in `locales/` is one. Each file has parts, loaded when
 * they are read: the interface, `pages` for results, reports and settings, and `help` and `trainer` with the long texts.
 * vite.config.ts says what is where.
 */
import { readItem, writeItem } from '@/data/browser/device';

const LANGUAGE_KEY = 'educating-cities.language';
/** What is shown where a language has no words of its own. */
export const FALLBACK = 'en';

type Words = Record<string, unknown>;
const parts = {
  interface: import.meta.glob<Words>('./locales/*.json', { query: '?interface', import: 'default' }),
  pages: import.meta.glob<Words>('./locales/*.json', { query: '?pages', import: 'default' }),
  help: import.meta.glob<Words>('./locales/*.json', { query: '?help', import: 'default' }),
  trainer: import.meta.glob<Words>('./locales/*.json', { query: '?trainer', import: 'default' }),
};
const names = import.meta.glob<string>('./locales/*.json', { query: '?name', import: 'default', eager: true });

/** Codes of all languages there are, such as `en`. */
export const LANGUAGES = Object.keys(names).map((path) => path.slice('./locales/'.length, -'.json'.length));

/** The name of a language in itself, such as `Català`. */
export function nameLanguage(language: string): string {
  return names[`./locales/${language}.json`] ?? language;
}

/** The words of one part in one language. Rejects when they cannot be loaded. */
export async function loadWords(language: string, part: string): Promise<Words> {
  return (await parts[part as keyof typeof parts][`./locales/${language}.json`]?.()) ?? {};
}

/** The language that was chosen here before, or the best one the browser asks for. */
export function chooseLanguage(): string {
  const wishes = [readItem(LANGUAGE_KEY), ...navigator.languages].map((wish) => wish?.split('-')[0]);
  return wishes.find((wish) => wish !== undefined && LANGUAGES.includes(wish)) ?? FALLBACK;
}

/** Remembers a choice for the next visit. */
export function keepLanguage(language: string): void {
  writeItem(LANGUAGE_KEY, language);
}
