/** The report as tables for a spreadsheet: profile, answers, numbers, evidence, plan, practices and years, each tidy in a sheet of its own. */
import { linesOf, wordsOf } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { roundLevel, type Level } from '@/domain/scoring';
import { listAnswerTable, type Cell } from './csv';
import { findMeasure } from './document/figureFacts';
import { findIndicator, nameIndicator, type ReportInput } from './document/reportInput';
import { describeReport, listMarks } from './document/openingSections';
import type { Sheet, SheetCell } from './office/sheets/sheetXml';
import { writeWorkbook } from './office/sheets/workbook';
import { listPlanTable } from './planCsv';

/** The whole as one file. */
export async function writeReportSheets(input: ReportInput): Promise<Blob> {
  const { report, language, direction, savedAt, t } = input;
  const about = {
    title: t('exports.title', { city: cleanText(report.city.name), year: report.year }),
    creator: t('app.name'),
    description: t('exports.about.selfMade'),
    language,
    savedAt,
  };
  return writeWorkbook(listReportSheets(input), about, direction === 'rtl');
}

/** All sheets, also those that hold nothing but their header: a reader must not wonder whether one is missing. */
export function listReportSheets(input: ReportInput): Sheet[] {
  const tables = listTables(input).map(({ id, rows, frozen }) => ({
    name: input.t(`exports.sheets.${id}`),
    rows,
    frozen,
  }));
  return [{ name: input.t('exports.sheets.about'), rows: listAbout(input), isText: true }, ...tables];
}

/** The same for every row, so it stands on the first sheet. */
const SAID_ONCE = ['city', 'country', 'sample', 'year', 'pack'] as const;

/** `frozen`: the columns that name a row. */
function listTables(input: ReportInput) {
  const plan = input.plan ?? { targets: [], priorities: [], actions: [] };
  return [
    { id: 'profile', rows: listProfile(input), frozen: 2 },
    // Evidence has a sheet of its own.
    { id: 'answers', rows: listAnswerTable(input, [...SAID_ONCE, 'evidence']), frozen: 3 },
    { id: 'numbers', rows: listNumbers(input), frozen: 2 },
    { id: 'evidence', rows: listEvidence(input), frozen: 1 },
    { id: 'plan', rows: listPlanTable({ ...input, plan }), frozen: 0 },
    { id: 'practices', rows: listPractices(input), frozen: 1 },
    { id: 'years', rows: listYears(input), frozen: 3 },
  ] as const;
}

/** What this is, how its levels are made, and what is on the other sheets. */
function listAbout(input: ReportInput): SheetCell[][] {
  const { report, without = [], t, format } = input;
  const parts = format.list(without.map((left) => t(`report.cut.${left}`)));
  return [
    [t('exports.title', { city: report.city.name, year: report.year })],
    ...listMarks(input).map(({ word, text }) => [wordsOf(word), wordsOf(text)]),
    ...(without.length > 0 ? [[t('report.cut.word'), t('report.cut.text', { parts })]] : []),
    ...describeReport(input).map(({ label, value }) => [wordsOf(label), linesOf(value).map(wordsOf).join('\n')]),
    [],
    [t('exports.columns.level'), t('exports.howToRead.level')],
    [t('exports.columns.range'), t('exports.howToRead.range')],
    [t('exports.sheets.emptyCell'), t('exports.sheets.emptyCellText')],
    [],
    ...SHEETS.map((id) => [t(`exports.sheets.${id}`), t(`exports.sheets.holds.${id}`)]),
  ];
}

const SHEETS = ['profile', 'answers', 'numbers', 'evidence', 'plan', 'practices', 'years'] as const;

/** The columns that are not also those of a table of its own, in their order. */
export const SHEET_COLUMNS = {
  profile: [
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
  ],
  numbers: [
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
  ],
  /** Behind id and title of the indicator. */
  evidence: ['title', 'type', 'date', 'place', 'link', 'department'],
  /** Behind the id of the indicator. */
  practices: ['title', 'summary', 'departments', 'partners', 'start', 'impact', 'transferability', 'contact', 'link'],
  years: ['year', 'principle', 'principleTitle', 'principleLevel', 'low', 'high', 'answered', 'applicable'],
} as const;

function listProfile(input: ReportInput): Cell[][] {
  const { report, pack, t } = input;
  const header = SHEET_COLUMNS.profile.map((name) => t(`exports.csv.${name}`));
  const rows = report.principles.map(({ id, level, status, department }): Cell[] => [
    id,
    pack.principles.find((principle) => principle.id === id)?.title.text,
    ...listLevel(level),
    level.answered,
    level.applicable,
    level.withheld && t(`withheld.${level.withheld}`),
    t(`status.${status}`),
    department,
  ]);
  return [header, ...rows, ...listOtherPrinciples(input)];
}

/** Departments that were named for principles of another edition. */
function listOtherPrinciples({ report, assessment }: ReportInput): Cell[][] {
  const known = new Set(report.principles.map(({ id }) => id));
  return assessment.principles
    .filter(({ principleId, department }) => !known.has(principleId) && department)
    .map(({ principleId, department }) => [principleId, ...Array.from({ length: 8 }, () => undefined), department]);
}

/** Level, lowest and highest possible; before the first answer a range would only say 0 to 4. */
function listLevel({ value, low, high, answered }: Level): Cell[] {
  const isKnown = answered > 0;
  return [
    value === undefined ? undefined : roundLevel(value),
    isKnown ? roundLevel(low) : undefined,
    isKnown ? roundLevel(high) : undefined,
  ];
}

function listNumbers(input: ReportInput): Cell[][] {
  const { assessment, pack, t } = input;
  const rows = assessment.answers
    .toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1))
    .flatMap(({ indicatorId, figure }): Cell[][] => {
      if (!figure) {
        return [];
      }
      const measure = findMeasure(figure, findIndicator(pack, indicatorId));
      return [
        [
          indicatorId,
          findIndicator(pack, indicatorId)?.title,
          figure.value,
          measure?.unit,
          measure?.label ?? figure.measure,
          figure.year,
          figure.source,
          figure.baseline?.value,
          figure.baseline?.year,
          figure.target?.value,
          figure.target?.year,
          figure.breakdown,
        ],
      ];
    });
  return [SHEET_COLUMNS.numbers.map((name) => t(`exports.csv.${name}`)), ...rows];
}

function listEvidence(input: ReportInput): SheetCell[][] {
  const { assessment, t } = input;
  const header = [
    t('exports.csv.indicator'),
    t('exports.csv.title'),
    ...SHEET_COLUMNS.evidence.map((name) => t(`exports.evidence.${name}`)),
  ];
  const rows = assessment.answers
    .toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1))
    .flatMap(({ indicatorId, evidence }) =>
      (evidence ?? []).map((piece): SheetCell[] => [
        indicatorId,
        nameIndicator(input, indicatorId),
        piece.title,
        t(`evidence.types.${piece.type}`),
        dateOf(piece.date),
        piece.place,
        piece.link,
        piece.department,
      ]),
    );
  return [header, ...rows];
}

/** A whole day is a date; a month or a year stays as it was written. */
function dateOf(date: string | undefined): SheetCell {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { day: date } : date;
}

/** One row for each year and principle: tidy, so that it can be turned as one likes. */
function listYears({ report: own, years = [own], pack, t }: ReportInput): Cell[][] {
  const rows = years
    .toSorted((a, b) => a.year - b.year)
    .flatMap((report) =>
      report.principles.map(({ id, level }): Cell[] => [
        report.year,
        id,
        pack.principles.find((principle) => principle.id === id)?.title.text,
        ...listLevel(level),
        level.answered,
        level.applicable,
      ]),
    );
  return [SHEET_COLUMNS.years.map((name) => t(`exports.csv.${name}`)), ...rows];
}

/** One row for each card. */
function listPractices({ cards = [], t }: ReportInput): SheetCell[][] {
  const rows = cards.map((card): SheetCell[] => [
    card.indicatorId,
    ...SHEET_COLUMNS.practices.map((field) => {
      const value = card[field];
      return field === 'start' ? dateOf(card.start) : Array.isArray(value) ? value.join('\n') : value;
    }),
  ]);
  return [
    [t('exports.csv.indicator'), ...SHEET_COLUMNS.practices.map((field) => t(`plan.practice.fields.${field}`))],
    ...rows,
  ];
}
