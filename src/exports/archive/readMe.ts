/** The text beside the files of an archive: what they are, who may read them, how to see that none has changed. */
import type { LeftOut } from '@/domain/document/choice';
import { cleanText } from '@/domain/document/plainText';
import { decimalMark } from '@/exports/csv';
import type { ReportInput } from '@/exports/document/reportInput';
import { nameLanguage } from './reportHtml';

/**
 * `files`: all others, in their order. `start`: the one to read first. `hasCity`: the complete city file is among them.
 * `hasLanguages`: the reports are in several, the tables in that of `input` only.
 */
export type ReadMe = {
  input: ReportInput;
  files: readonly { path: string; about: string }[];
  start: string;
  hasCity: boolean;
  hasLanguages: boolean;
  without: readonly LeftOut[];
};

const LINE_END = '\r\n';
/** Byte order mark: without it old editors on Windows do not read UTF-8. */
const BOM = '\uFEFF';

/** The text in the language of `input`, with lines that every editor breaks. */
export function writeReadMe({ input, files, start, hasCity, hasLanguages, without }: ReadMe): string {
  const { report, t, format, savedAt } = input;
  const parts = format.list(without.map((left) => t(`report.cut.${left}`)));
  const title = t('archive.readMe.title', {
    city: cleanText(report.city.name).replaceAll('\n', ' '),
    year: report.year,
  });
  const usesComma = decimalMark(input.language) === ',';
  const lines = [
    title,
    '='.repeat(Math.min(title.length, 72)),
    ...(report.city.sample ? [t('exports.marks.sampleText')] : []),
    t('questionnaire.whatText'),
    t('archive.readMe.made', {
      date: format.day(savedAt),
      tool: t('exports.about.toolName', { name: t('app.name'), version: __APP_VERSION__ }),
    }),
    '',
    t('archive.readMe.start', { path: start }),
    ...headLines(t('archive.readMe.files')),
    ...files.flatMap(({ path, about }) => [path, `    ${about}`]),
    ...(without.length > 0
      ? [...headLines(t('archive.readMe.cut')), t('archive.readMe.cutText', { parts })]
      : hasCity
        ? []
        : [...headLines(t('archive.readMe.cut')), t('archive.readMe.noCity')]),
    ...headLines(t('archive.readMe.tables')),
    ...(hasLanguages ? [t('archive.readMe.tablesLanguage', { language: nameLanguage(input.language) })] : []),
    t('archive.readMe.tablesText', {
      separator: t(`archive.readMe.${usesComma ? 'semicolon' : 'comma'}`),
      decimal: t(`archive.readMe.${usesComma ? 'comma' : 'point'}`),
    }),
    ...headLines(t('archive.readMe.check')),
    t('archive.readMe.checkText'),
    '    sha256sum -c SHA256SUMS          (Linux)',
    '    shasum -a 256 -c SHA256SUMS      (macOS)',
    t('archive.readMe.checkWindows'),
    `    certutil -hashfile ${start.replaceAll('/', '\\')} SHA256`,
    ...headLines(t('archive.readMe.keep')),
    t('archive.readMe.keepText'),
  ];
  return BOM + lines.map((line) => line + LINE_END).join('');
}

function headLines(text: string): string[] {
  return ['', text, '-'.repeat(text.length)];
}
