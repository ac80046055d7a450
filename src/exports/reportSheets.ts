/** The report as tables for a spreadsheet: profile, answers, numbers, evidence, plan and years, each tidy in a sheet of its own. */
import type { Evidence } from '@/domain/answer';
import type { Report } from '@/domain/report';
import { roundLevel } from '@/domain/scoring';
import { listAnswerTable, type Cell } from './csv';
import { findMeasure } from './document/figureFacts';
import { findIndicator, nameIndicator, type ReportInput } from './document/reportInput';
import { describeRange } from './document/levelWords';
import { writeWorkbook, type Sheet, type SheetCell } from './office/workbook';
import { listPlanTable } from './planCsv';
import type { PlanInput } from './planInput';

/** `years`: the reports of all years of the city, in any order. */
export type SheetsInput = ReportInput & { plan: PlanInput['plan']; years: readonly Report[] };

/** The whole as one file. */
export function writeReportSheets(input: SheetsInput): Promise<Blob> {
  return writeWorkbook(listReportSheets(input), input.direction === 'rtl');
}

/** All sheets, also those that hold nothing but their header: a reader must not wonder whether one is missing. */
export function listReportSheets(input: SheetsInput): Sheet[] {
  const { t } = input;
  return [
    { name: t('exports.sheets.profile'), rows: listProfile(input) },
    { name: t('exports.sheets.answers'), rows: listAnswerTable(input, ['evidence']) },
    { name: t('exports.sheets.numbers'), rows: listNumbers(input) },
    { name: t('exports.sheets.evidence'), rows: listEvidence(input) },
    { name: t('exports.sheets.plan'), rows: listPlanTable(input) },
    { name: t('exports.sheets.years'), rows: listYears(input) },
  ];
}

function listProfile(input: SheetsInput): Cell[][] {
  const { report, pack, t } = input;
  const header = [
    t('exports.csv.principle'),
    t('exports.csv.principleTitle'),
    t('exports.csv.principleLevel'),
    t('exports.columns.range'),
    t('exports.csv.answered'),
    t('exports.csv.applicable'),
    t('exports.csv.withheld'),
    t('exports.csv.principleStatus'),
    t('exports.csv.principleDepartment'),
  ];
  const rows = report.principles.map(({ id, level, status, department }): Cell[] => [
    id,
    pack.principles.find((principle) => principle.id === id)?.title.text,
    rounded(level.value),
    describeRange(level, input),
    level.answered,
    level.applicable,
    level.withheld && t(`withheld.${level.withheld}`),
    t(`status.${status}`),
    department,
  ]);
  return [header, ...rows];
}

const NUMBER_COLUMNS = [
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
] as const;

function listNumbers(input: SheetsInput): Cell[][] {
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
  return [NUMBER_COLUMNS.map((name) => t(`exports.csv.${name}`)), ...rows];
}

function listEvidence(input: SheetsInput): SheetCell[][] {
  const { assessment, t } = input;
  const header = [
    t('exports.csv.indicator'),
    t('exports.csv.title'),
    t('exports.evidence.title'),
    t('exports.evidence.type'),
    t('exports.evidence.date'),
    t('exports.evidence.place'),
    t('exports.evidence.link'),
    t('exports.evidence.department'),
  ];
  const rows = assessment.answers
    .toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1))
    .flatMap(({ indicatorId, evidence }) =>
      (evidence ?? []).map((piece): SheetCell[] => [
        indicatorId,
        nameIndicator(input, indicatorId),
        piece.title,
        t(`evidence.types.${piece.type}`),
        dateOf(piece),
        piece.place,
        piece.link,
        piece.department,
      ]),
    );
  return [header, ...rows];
}

/** A whole day is a date; a month or a year stays as it was written. */
function dateOf({ date }: Evidence): SheetCell {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { day: date } : date;
}

/** One row for each year and principle: tidy, so that it can be turned as one likes. */
function listYears({ years, pack, t }: SheetsInput): Cell[][] {
  const header = [
    'year',
    'principle',
    'principleTitle',
    'principleLevel',
    'low',
    'high',
    'answered',
    'applicable',
  ] as const;
  const rows = years
    .toSorted((a, b) => a.year - b.year)
    .flatMap((report) =>
      report.principles.map(({ id, level }): Cell[] => [
        report.year,
        id,
        pack.principles.find((principle) => principle.id === id)?.title.text,
        rounded(level.value),
        level.answered > 0 ? roundLevel(level.low) : undefined,
        level.answered > 0 ? roundLevel(level.high) : undefined,
        level.answered,
        level.applicable,
      ]),
    );
  return [header.map((name) => t(`exports.csv.${name}`)), ...rows];
}

function rounded(level: number | undefined): number | undefined {
  return level === undefined ? undefined : roundLevel(level);
}
