/** The tables of the archive, as files of their own, with the columns they have. A test compares them with what is written. */
import type { ColumnName } from './dictionaryColumns';

/** The key of its header. */
type Header =
  | `exports.csv.${CsvName}`
  | `exports.evidence.${EvidenceName}`
  | `plan.csv.${PlanName}`
  | `plan.practice.fields.${CardName}`;
export type TableColumn = { name: ColumnName; header: Header };
export type DataTable = { id: (typeof TABLES)[number]['id']; columns: readonly TableColumn[] };

const ANSWERS = [
  'city',
  'country',
  'sample',
  'year',
  'pack',
  'principle',
  'principleTitle',
  'indicator',
  'title',
  'dimension',
  'format',
  'state',
  'answer',
  'points',
  'value',
  'unit',
  'measure',
  'valueYear',
  'source',
  'baseline',
  'baselineYear',
  'target',
  'targetYear',
  'breakdown',
  'reason',
  'note',
  'noteLanguage',
  'evidence',
  'strength',
  'confidence',
  'changeReason',
  'discuss',
  'department',
  'method',
  'roomAgreed',
  'roomRatings',
  'roomWithin',
  'principleDepartment',
  'principleStatus',
  'principleLevel',
  'low',
  'high',
  'principleRoomAgreed',
  'principleRoomRatings',
  'principleRoomWithin',
  'withheld',
  'answered',
  'applicable',
] as const;
type CsvName = (typeof ANSWERS)[number];

const PROFILE: readonly CsvName[] = [
  'principle',
  'principleTitle',
  'principleLevel',
  'low',
  'high',
  'answered',
  'applicable',
  'withheld',
  'principleStatus',
  'principleDepartment',
];
const NUMBERS: readonly CsvName[] = [
  'indicator',
  'title',
  'value',
  'unit',
  'measure',
  'valueYear',
  'source',
  'baseline',
  'baselineYear',
  'target',
  'targetYear',
  'breakdown',
];
const YEARS: readonly CsvName[] = [
  'year',
  'principle',
  'principleTitle',
  'principleLevel',
  'low',
  'high',
  'answered',
  'applicable',
];
const EVIDENCE = ['title', 'type', 'date', 'place', 'link', 'department'] as const;
type EvidenceName = (typeof EVIDENCE)[number];
const PLAN = [
  'part',
  'subject',
  'subjectTitle',
  'impact',
  'effort',
  'place',
  'targetYear',
  'aim',
  'measure',
  'title',
  'difference',
  'owner',
  'departments',
  'due',
  'status',
  'costNote',
  'goesOn',
] as const;
type PlanName = 'city' | 'year' | (typeof PLAN)[number];
const CARDS = [
  'title',
  'summary',
  'departments',
  'partners',
  'start',
  'impact',
  'transferability',
  'contact',
  'link',
] as const;
type CardName = (typeof CARDS)[number];

const ofAnswer = (name: CsvName) => ({ name, header: `exports.csv.${name}` }) as const;
const withCapital = <N extends string>(name: N) => `${name.charAt(0).toUpperCase()}${name.slice(1)}` as Capitalize<N>;

const TABLES = [
  { id: 'profile', columns: PROFILE.map(ofAnswer) },
  { id: 'answers', columns: ANSWERS.map(ofAnswer) },
  { id: 'numbers', columns: NUMBERS.map(ofAnswer) },
  {
    id: 'evidence',
    columns: [
      ...(['indicator', 'title'] as const).map(ofAnswer),
      ...EVIDENCE.map(
        (name) => ({ name: `evidence${withCapital(name)}`, header: `exports.evidence.${name}` }) as const,
      ),
    ],
  },
  {
    id: 'plan',
    columns: [
      { name: 'city', header: 'plan.csv.city' },
      { name: 'year', header: 'plan.csv.year' },
      ...PLAN.map((name) => ({ name: `plan${withCapital(name)}`, header: `plan.csv.${name}` }) as const),
    ],
  },
  {
    id: 'practices',
    columns: [
      ofAnswer('indicator'),
      ...CARDS.map((name) => ({ name: `card${withCapital(name)}`, header: `plan.practice.fields.${name}` }) as const),
    ],
  },
  { id: 'years', columns: YEARS.map(ofAnswer) },
] as const;

/** In the order of the sheets of the spreadsheet. */
export const DATA_TABLES: readonly DataTable[] = TABLES;
