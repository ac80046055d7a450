/** The tables of the archive, as files of their own, with the columns that their writers give them. */
import { ANSWER_COLUMNS, type AnswerColumn } from '@/exports/csv';
import { PLAN_COLUMNS } from '@/exports/planCsv';
import { SHEET_COLUMNS } from '@/exports/reportSheets';
import type { ColumnName } from './dictionaryColumns';

/** The key of its header. */
type Header =
  | `exports.csv.${AnswerColumn}`
  | `exports.evidence.${(typeof SHEET_COLUMNS.evidence)[number]}`
  | `plan.csv.${(typeof PLAN_COLUMNS)[number]}`
  | `plan.practice.fields.${(typeof SHEET_COLUMNS.practices)[number]}`;
export type TableColumn = { name: ColumnName; header: Header };
export type DataTable = { id: (typeof TABLES)[number]['id']; columns: readonly TableColumn[] };

const ofAnswer = (name: AnswerColumn) => ({ name, header: `exports.csv.${name}` }) as const;
const withCapital = <N extends string>(name: N) => `${name.charAt(0).toUpperCase()}${name.slice(1)}` as Capitalize<N>;

const TABLES = [
  { id: 'profile', columns: SHEET_COLUMNS.profile.map(ofAnswer) },
  { id: 'answers', columns: ANSWER_COLUMNS.map(ofAnswer) },
  { id: 'numbers', columns: SHEET_COLUMNS.numbers.map(ofAnswer) },
  {
    id: 'evidence',
    columns: [
      ...(['indicator', 'title'] as const).map(ofAnswer),
      ...SHEET_COLUMNS.evidence.map(
        (name) => ({ name: `evidence${withCapital(name)}`, header: `exports.evidence.${name}` }) as const,
      ),
    ],
  },
  {
    id: 'plan',
    columns: PLAN_COLUMNS.map((name) => {
      const header = `plan.csv.${name}` as const;
      return name === 'city' || name === 'year'
        ? { name, header }
        : { name: `plan${withCapital(name)}` as const, header };
    }),
  },
  {
    id: 'practices',
    columns: [
      ofAnswer('indicator'),
      ...SHEET_COLUMNS.practices.map(
        (name) => ({ name: `card${withCapital(name)}`, header: `plan.practice.fields.${name}` }) as const,
      ),
    ],
  },
  { id: 'years', columns: SHEET_COLUMNS.years.map(ofAnswer) },
] as const;

/** In the order of the sheets of the spreadsheet. */
export const DATA_TABLES: readonly DataTable[] = TABLES;
