/**
 * THE list of formats. Adding one is a file with its writer, a line here and its words in `locales/en.json`. A writer is
 * loaded when it is used, so that none is part of the start.
 */
import type { CardInput } from './cardHtml';
import type { Work } from './documents';
import type { PlanInput } from './planInput';
import type { MinutesInput } from './document/minutesInput';
import type { NetworkTableInput } from './networkCsv';
import type { NetworkInput } from './network/networkInput';
import type { ComparisonInput } from './years';

/** What a writer returns: text is saved as UTF-8. */
export type FileContent = string | Blob;

export type ExportFormat = {
  id: string;
  /** Keys of the words of its button and of what it is for. */
  label: `exports.formats.${string}.label`;
  hint: `exports.formats.${string}.hint`;
  /** Ending of the file name, without the dot. */
  ending: string;
  mediaType: string;
  /** What the file holds, for its name, when it is not the chosen document: ASCII, one word. */
  part?: string;
  /** A table: two languages would stand in each of its columns. */
  isInFirstLanguage?: boolean;
  build: (work: Work) => Promise<FileContent>;
};

export const EXPORT_FORMATS = [
  {
    id: 'html',
    label: 'exports.formats.html.label',
    hint: 'exports.formats.html.hint',
    ending: 'html',
    mediaType: 'text/html',
    build: async (work) => (await import('./archive/reportHtml')).writeReportHtml(work),
  },
  {
    id: 'word',
    label: 'exports.formats.word.label',
    hint: 'exports.formats.word.hint',
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    build: async (work) => (await import('./office/wordFile')).writeWordFile(work),
  },
  {
    id: 'pictures',
    label: 'exports.formats.pictures.label',
    hint: 'exports.formats.pictures.hint',
    ending: 'zip',
    mediaType: 'application/zip',
    build: async (work) => (await import('./pictures/pictures')).writePictures(work),
  },
  {
    id: 'sheets',
    label: 'exports.formats.sheets.label',
    hint: 'exports.formats.sheets.hint',
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    part: 'sheets',
    isInFirstLanguage: true,
    build: async ({ inputs: [input] }) => (await import('./reportSheets')).writeReportSheets(input),
  },
  {
    id: 'csv',
    label: 'exports.formats.csv.label',
    hint: 'exports.formats.csv.hint',
    ending: 'csv',
    mediaType: 'text/csv',
    part: 'table',
    isInFirstLanguage: true,
    build: async ({ inputs: [input] }) => (await import('./csv')).writeCsv(input),
  },
  {
    id: 'archive',
    label: 'exports.formats.archive.label',
    hint: 'exports.formats.archive.hint',
    ending: 'zip',
    mediaType: 'application/zip',
    part: 'archive',
    build: async (work) => (await import('./archive/zip')).writeArchive(work),
  },
] as const satisfies readonly ExportFormat[];

/** Two years of a city, from the progress screen. */
export const COMPARISON_TABLE = {
  id: 'comparison',
  label: 'years.file.label',
  hint: 'years.file.hint',
  ending: 'csv',
  part: 'progress',
  mediaType: 'text/csv',
  build: async (input: ComparisonInput) => (await import('./years')).writeComparison(input),
} as const;

/** The files of a plan. */
export const PLAN_FORMATS = [
  {
    id: 'calendar',
    label: 'plan.files.calendar',
    hint: 'plan.files.calendarHint',
    ending: 'ics',
    part: 'plan',
    mediaType: 'text/calendar',
    build: async (input: PlanInput) => (await import('./ics')).writeIcs(input),
  },
  {
    id: 'planTable',
    label: 'plan.files.table',
    hint: 'plan.files.tableHint',
    ending: 'csv',
    part: 'plan',
    mediaType: 'text/csv',
    build: async (input: PlanInput) => (await import('./planCsv')).writePlanCsv(input),
  },
] as const;

/** The files of a good practice card. */
export const CARD_FORMATS = [
  {
    id: 'award',
    label: 'plan.practice.award',
    hint: 'plan.practice.awardHint',
    ending: 'html',
    part: 'award',
    mediaType: 'text/html',
    build: async (input: CardInput) => (await import('./cardHtml')).writeAwardCard(input),
  },
  {
    id: 'databank',
    label: 'plan.practice.databank',
    hint: 'plan.practice.databankHint',
    ending: 'html',
    part: 'databank',
    mediaType: 'text/html',
    build: async (input: CardInput) => (await import('./cardHtml')).writeDatabankCard(input),
  },
] as const;

/** The minutes of a workshop. */
export const MINUTES_FORMAT = {
  id: 'minutes',
  label: 'minutes.files.html',
  hint: 'minutes.files.htmlHint',
  ending: 'html',
  part: 'minutes',
  mediaType: 'text/html',
  build: async (input: MinutesInput) => (await import('./minutesHtml')).writeMinutes(input),
} as const;

/** The files of a network report: the report, its figures as a table, and what the columns of the table mean. */
export const NETWORK_FORMATS = {
  html: {
    ending: 'html',
    part: 'network-report',
    mediaType: 'text/html',
    build: async (input: NetworkInput) => (await import('./networkHtml')).writeNetworkHtml(input),
  },
  csv: {
    ending: 'csv',
    part: 'network-table',
    mediaType: 'text/csv',
    build: async (input: NetworkTableInput) => (await import('./networkCsv')).writeNetworkCsv(input),
  },
  dictionary: {
    ending: 'csv',
    part: 'network-columns',
    mediaType: 'text/csv',
    build: async (input: NetworkInput) => (await import('./networkCsv')).writeNetworkDictionary(input),
  },
} as const;
