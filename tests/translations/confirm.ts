/** Writes into language files that somebody has looked at entries: they fit the English of today. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSources, SOURCES } from '@/domain/interfaceCheck';
import type { PackHead } from '@/domain/pack';
import { parseIndicators } from '@/domain/packCheck';
import { hashWords, listEntries } from '@/domain/translation';
import { checkLanguages, readPackFiles, sha256, type LanguageFile } from '../../vite.config';

type Content = { [SOURCES]?: Record<string, string>; sources?: Record<string, string> };

/** The marks of the English of today for one language file: by entry, or by key of the interface. */
function listMarks({ language, path }: LanguageFile): Map<string, string> {
  if (dirname(path).endsWith('translations')) {
    const files = readPackFiles(join(dirname(path), '..'));
    const entries = listEntries(files.head as PackHead, parseIndicators(files.indicators).indicators);
    return new Map([...entries].map(([id, words]) => [id, hashWords(words, sha256)]));
  }
  const english: unknown = JSON.parse(readFileSync(join(dirname(path), 'en.json'), 'utf8'));
  const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return listSources(english, { plurals, sha256 });
}

/**
 * Confirms entries of a pack (`01.C2`) and keys of the interface (`nav.help`) in the files of one language; `nav` is all
 * that is below it, `all` is everything. What is not translated is never confirmed. `unknown` are the fields that led nowhere.
 */
export function confirmEntries(
  language: string,
  fields: readonly string[],
  files: readonly LanguageFile[] = checkLanguages(),
): { confirmed: string[]; unknown: string[] } {
  const confirmed = files.filter((file) => file.language === language).flatMap((file) => confirmFile(file, fields));
  const unknown = fields.filter((field) => !confirmed.some((key) => isMeant(key, field)));
  return { confirmed, unknown };
}

function isMeant(key: string, field: string): boolean {
  // A field that was printed may be a text inside an entry: an entry is confirmed as a whole.
  return field === 'all' || key === field || key.startsWith(`${field}.`) || field.startsWith(`${key}.`);
}

function confirmFile(file: LanguageFile, fields: readonly string[]): string[] {
  const marks = listMarks(file);
  const missing = file.coverage.findings.filter(({ kind }) => kind === 'missing').map(({ field }) => field);
  const isMissing = (key: string) => missing.some((field) => field === key || field.startsWith(`${key}.`));
  const confirmed = [...marks.keys()].filter((key) => !isMissing(key) && fields.some((field) => isMeant(key, field)));
  if (confirmed.length > 0) {
    const { [SOURCES]: ofScreens, sources: ofPack, ...words } = JSON.parse(readFileSync(file.path, 'utf8')) as Content;
    const before = ofPack ?? ofScreens ?? {};
    // In the order of the English, without marks of what is gone: a difference shows what was confirmed and no more.
    const after = [...marks].flatMap(([key, mark]) => {
      const kept = confirmed.includes(key) ? mark : before[key];
      return kept === undefined ? [] : [[key, kept] as const];
    });
    const name = dirname(file.path).endsWith('translations') ? 'sources' : SOURCES;
    const content = { ...words, [name]: Object.fromEntries(after) };
    writeFileSync(file.path, `${JSON.stringify(content, null, 2)}\n`);
  }
  return confirmed;
}
