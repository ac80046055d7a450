/**
 * Languages that nobody speaks, made from the English files: they show what a screen does with words that are much longer,
 * or that run from right to left. Each is two more files in a copy of the project, and nothing else.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listSources, SOURCES } from '@/domain/interfaceCheck';
import { hashWords, listEntries } from '@/domain/translation';
import { hashText } from '../cityFile';
import { head, indicators } from '../pack';
import { buildProject, copyProject } from '../projectCopy';
import { LOCALES, readWords, TRANSLATIONS, type Words } from './words';

/** Codes of languages that the tool does not have, so that they stand for what is made up here. */
export const LONG = 'ko';
export const MIRRORED = 'ar';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** How much longer than English. */
const LONGER = 1.6;
/** As the schema of the translations has it. */
const SHORT_TITLE = 28;
const HOLE = /(\{\{[^}]*\}\}|\$t\([^)]*\))/;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'åƀçđéƒĝĥïĵķļɱñöþɋŕšţüṽŵẋýž';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';

type Letters = (text: string) => string;

const accent: Letters = (text) => text.replace(/[a-z]/gi, (letter) => swap(letter, ACCENTED));
const mirror: Letters = (text) => text.replace(/[a-z]/gi, (letter) => swap(letter, ARABIC));

function swap(letter: string, letters: string): string {
  const found = letters[LATIN.indexOf(letter.toLowerCase())] ?? letter;
  return letter === letter.toLowerCase() ? found : found.toUpperCase();
}

/** Other letters, and then its own words again until the text is long enough; holes stay and are not repeated. */
function disguise(text: string, letters: Letters, longest = Infinity): string {
  const other = text
    .split(HOLE)
    .map((part) => (HOLE.test(part) ? part : letters(part)))
    .join('');
  const own = letters(
    text
      .split(HOLE)
      .filter((part) => !HOLE.test(part))
      .join(' '),
  ).trim();
  const missing = Math.ceil(text.replace(new RegExp(HOLE, 'g'), '').length * (LONGER - 1));
  const more = own ? ` ${own} ${own}`.slice(0, missing + 1).trimEnd() : '';
  return `${other}${more}`.slice(0, longest);
}

function disguiseAll<T>(node: T, letters: Letters, key = ''): T {
  if (typeof node === 'string') {
    return disguise(node, letters, key === 'shortTitle' ? SHORT_TITLE : Infinity) as T;
  }
  if (Array.isArray(node)) {
    return node.map((child: unknown) => disguiseAll(child, letters)) as T;
  }
  const entries = Object.entries(node as Words).map(([name, child]) => [name, disguiseAll(child, letters, name)]);
  return Object.fromEntries(entries) as T;
}

/** Gives each plural the forms that a language has. */
function spreadPlurals(node: Words, forms: readonly string[]): Words {
  const entries = Object.entries(node).flatMap(([key, child]): [string, unknown][] => {
    const [, base, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
    if (typeof child === 'object') {
      return [[key, spreadPlurals(child as Words, forms)]];
    }
    if (base === undefined || !(`${base}_other` in node)) {
      return [[key, child]];
    }
    return form === 'one' ? [] : forms.map((name) => [`${base}_${name}`, node[`${base}_${name}`] ?? child]);
  });
  return Object.fromEntries(entries);
}

function buildInterface(language: string, letters: Letters): Words {
  const english = readWords(`${LOCALES}/en.json`);
  const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const sources = Object.fromEntries(listSources(english, { plurals, sha256 }));
  return { ...disguiseAll(spreadPlurals(english, plurals), letters), [SOURCES]: sources };
}

function buildTranslation(language: string, letters: Letters): Words {
  const entries = [...listEntries(head, indicators)];
  const words = new Map(entries.map(([id, entry]) => [id, disguiseAll(entry, letters)]));
  const titled = (id: string) => {
    const entry = words.get(id) as Words;
    return [id, { ...entry, title: { text: entry.title, status: 'working', source: 'Made up by a test' } }] as const;
  };
  return {
    $schema: '../../translation.schema.json',
    language,
    lists: words.get('lists'),
    groups: Object.fromEntries(head.groups.map(({ id }) => titled(id))),
    principles: Object.fromEntries(head.principles.map(({ id }) => titled(id))),
    indicators: Object.fromEntries(indicators.map(({ id }) => [id, words.get(id)])),
    sources: Object.fromEntries(entries.map(([id, entry]) => [id, hashWords(entry, hashText)])),
  };
}

/** Copies the project to a folder, adds two files for each made up language and builds it. Returns the built app. */
export async function buildWithPseudoLanguages(project: string): Promise<string> {
  await copyProject(project);
  for (const [language, letters] of [
    [LONG, accent],
    [MIRRORED, mirror],
  ] as const) {
    await writeWords(join(project, LOCALES, `${language}.json`), buildInterface(language, letters));
    await writeWords(join(project, TRANSLATIONS, `${language}.json`), buildTranslation(language, letters));
  }
  return buildProject(project);
}

async function writeWords(path: string, words: Words): Promise<void> {
  // Never over a file that exists: a real language of this code needs another code here.
  await writeFile(path, JSON.stringify(words, null, 2), { flag: 'wx' });
}
