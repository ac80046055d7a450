/** The words of the tool as they stand in its files, to see which language a screen really speaks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listEntries } from '@/domain/translation';
import { head, indicators } from '../pack';

export const LOCALES = 'src/i18n/locales';
export const TRANSLATIONS = 'indicators/educating-cities-2026/translations';

/** Short texts and single short words are often the same in several languages. */
const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 12;

const root = join(import.meta.dirname, '../../../..');

export type Words = Record<string, unknown>;

/** A language file of a project, by its path in it. */
export function readWords(path: string, project = root): Words {
  return JSON.parse(readFileSync(join(project, path), 'utf8')) as Words;
}

/** Codes of all languages but English. */
export function listTranslated(): string[] {
  return readdirSync(join(root, LOCALES))
    .map((name) => name.replace('.json', ''))
    .filter((code) => code !== 'en');
}

/** Every text below a node with its key, such as `nav.help`. Keys with a dollar tell about the file. */
function listTexts(node: unknown, path = ''): [key: string, text: string][] {
  if (typeof node === 'string') {
    return [[path, node]];
  }
  return Object.entries(node ?? {})
    .filter(([key]) => !key.startsWith('$') && key !== 'sources')
    .flatMap(([key, child]) => listTexts(child, path ? `${path}.${key}` : key));
}

const english = listTexts(readWords(`${LOCALES}/en.json`));
const englishOfPack = listTexts(Object.fromEntries(listEntries(head, indicators)));

/** The parts of a text between its holes. */
function listParts([, text]: [string, string]): string[] {
  return text.split(/\{\{[^}]*\}\}/).map((part) => normalize(part).replace(/^[\s.,:;()–-]+/, ''));
}

function isTelling(part: string): boolean {
  const letters = part.replace(/[^\p{L}]/gu, '').length;
  return letters >= FEWEST_LETTERS || (part.match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS;
}

/** One kind of space and one size of letters, as in what is read from a screen. */
function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** What can go wrong with the words of a screen, given all that is to be read on it in a language. */
export type WordFaults = (visible: string) => string[];

/** English texts and raw keys. A text that the language itself contains, such as a name, is no fault. */
export function prepareWordFaults(language: string, project?: string): WordFaults {
  const files = [`${LOCALES}/${language}.json`, `${TRANSLATIONS}/${language}.json`];
  const own = normalize(files.flatMap((file) => listTexts(readWords(file, project)).map(([, text]) => text)).join(' '));
  const foreign = [...new Set([...english, ...englishOfPack].flatMap(listParts))]
    .filter(isTelling)
    .filter((part) => !own.includes(part));
  if (foreign.length < 1000) {
    throw new Error(`Only ${foreign.length} English texts can be told from ${language}: the files are not as expected`);
  }
  const sections = Object.keys(readWords(`${LOCALES}/en.json`)).filter((key) => !key.startsWith('$'));
  const pages = Object.keys(readWords(`${LOCALES}/en.json`).help ?? {});
  const key = new RegExp(
    String.raw`(?<![\p{L}\d./-])(${[...sections, ...pages].join('|')})\.(?!json|csv|html|md|svg|png)[a-z]\w*(\.\w+)*`,
    'gu',
  );
  return (visible) => {
    const text = normalize(visible);
    return [
      ...foreign.filter((part) => containsWhole(text, part)).map((part) => `English: ${part}`),
      ...(visible.match(key) ?? []).map((found) => `Raw key: ${found}`),
    ];
  };
}

/** Whether a part stands in a text and not inside longer words. */
function containsWhole(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + part.length] ?? ' '}`;
    if (!/\p{L}/u.test(around)) {
      return true;
    }
  }
  return false;
}
