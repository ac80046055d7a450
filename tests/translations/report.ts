/** What `npm run translations` prints: how far each language is, and in full what is left to do in one of them. */
import { isFinished, percentOf, type Finding, type FindingKind } from '@/domain/translationCheck';
import { checkLanguages, type LanguageFile } from '../../vite.config';
import { confirmEntries } from './confirm';

const HELP = `How to use it:
  npm run translations                             how far every language is
  npm run translations -- es                       all that is left to do in one language
  npm run translations -- --confirm es 01.C2 P03   you have looked at these entries or keys: they fit the English of today
  npm run translations -- --confirm es all         you have looked at everything that is translated`;

const SHOWN: readonly FindingKind[] = ['missing', 'stale', 'suspicious'];

/** Does what the words after the command ask for and returns what to print. Only `--confirm` changes files. */
export function runTranslations(words: readonly string[]): string {
  const [first, language, ...fields] = words;
  if (first === '--confirm') {
    return language && fields.length > 0 ? describeConfirmed(confirmEntries(language, fields)) : HELP;
  }
  const files = checkLanguages();
  if (first === undefined) {
    return printSummary(files);
  }
  const chosen = files.filter((file) => file.language === first);
  return chosen.length > 0 ? printDetails(chosen) : `There is no language ${first}.\n\n${HELP}`;
}

function describeConfirmed({ confirmed, unknown }: ReturnType<typeof confirmEntries>): string {
  const lines = [`${confirmed.length} confirmed: ${confirmed.slice(0, 10).join(', ') || 'nothing'}`];
  const rest = unknown.length > 0 ? [`Not translated or not known: ${unknown.join(', ')}`] : [];
  return [...lines, ...rest].join('\n');
}

/** One line per file, then what stops the build. */
export function printSummary(files: readonly LanguageFile[]): string {
  const width = Math.max(...files.map(({ file }) => file.length));
  const lines = files.map(({ file, coverage }) => {
    const count = (kind: FindingKind) => coverage.findings.filter((item) => item.kind === kind).length;
    const counts = SHOWN.map((kind) => `${String(count(kind)).padStart(5)} ${kind}`).join('');
    return `${file.padEnd(width)} ${String(percentOf(coverage)).padStart(4)} %${counts}`;
  });
  const faults = files.flatMap(({ file, coverage }) =>
    coverage.findings.filter(({ kind }) => !SHOWN.includes(kind)).map((finding) => printFinding(file, finding)),
  );
  return [...lines, ...(faults.length > 0 ? ['', 'These stop the build:', ...faults] : []), '', HELP].join('\n');
}

/** Every finding with file, key and reason. */
export function printDetails(files: readonly LanguageFile[]): string {
  return files
    .flatMap(({ file, coverage }) => [
      `${file}: ${percentOf(coverage)} %, ${coverage.translated} of ${coverage.total}${isFinished(coverage) ? ', finished' : ''}`,
      ...coverage.findings.map((finding) => printFinding(file, finding)),
    ])
    .join('\n');
}

function printFinding(file: string, { kind, field, reason }: Finding): string {
  return `  ${file}: ${field}: ${reason} (${kind})`;
}
