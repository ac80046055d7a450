/**
 * THE list of formats. Adding one is a file with its writer, a line here and its words in `locales/en.json`. A writer is
 * loaded when it is used, so that none is part of the start.
 */
import type { ReportInput } from './document/reportInput';

/** What a writer returns: text is saved as UTF-8. */
export type FileContent = string | Blob;

export type ExportFormat = {
  id: string;
  /** Keys of the words of its button and of what it is for. */
  label: `exports.formats.${string}.label`;
  hint: `exports.formats.${string}.hint`;
  /** Ending of the file name, without the dot. */
  ending: string;
  /** What the file holds, for its name: ASCII, one word. */
  part: string;
  mediaType: string;
  /** True when it can hold the report in two languages side by side. */
  bilingual: boolean;
  build: (input: ReportInput, second?: ReportInput) => Promise<FileContent>;
};

export const EXPORT_FORMATS = [
  {
    id: 'html',
    label: 'exports.formats.html.label',
    hint: 'exports.formats.html.hint',
    ending: 'html',
    part: 'report',
    mediaType: 'text/html',
    bilingual: true,
    build: async (input, second?: ReportInput) => (await import('./html')).writeHtml(input, second),
  },
  {
    id: 'csv',
    label: 'exports.formats.csv.label',
    hint: 'exports.formats.csv.hint',
    ending: 'csv',
    part: 'table',
    mediaType: 'text/csv',
    bilingual: false,
    build: async (input) => (await import('./csv')).writeCsv(input),
  },
] as const satisfies readonly ExportFormat[];
