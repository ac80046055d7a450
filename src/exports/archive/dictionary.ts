/** The data dictionary: one row for each column of each table, in the words of the tables. */
import { FEWEST_SHOWN } from '@/domain/workshop/tally';
import { writeTable, type Cell } from '@/exports/csv';
import type { ReportInput } from '@/exports/document/reportInput';
import { COLUMN_FACTS, type ColumnFacts } from './dictionaryColumns';
import { DATA_TABLES, type DataTable, type TableColumn } from './dataTables';

/** The table as text, as `writeCsv` writes one. */
export function writeDictionary(input: ReportInput): string {
  return writeTable(listDictionary(input), input.language);
}

/** The header and one row for each column, in the order of the tables. */
export function listDictionary(input: ReportInput): Cell[][] {
  const { t } = input;
  const header = (['table', 'file', 'column', 'means', 'unit', 'range', 'empty', 'rule'] as const).map((name) =>
    t(`archive.dictionary.${name}`),
  );
  return [
    header,
    ...DATA_TABLES.flatMap((table) => table.columns.map((column) => describeColumn(table, column, input))),
  ];
}

function describeColumn({ id }: DataTable, { name, header }: TableColumn, input: ReportInput): Cell[] {
  const { t } = input;
  const { range, empty, unit, rule }: ColumnFacts = COLUMN_FACTS[name];
  return [
    t(`exports.sheets.${id}`),
    `${id}.csv`,
    t(header),
    t(`archive.columns.${name}`),
    unit && t(`archive.units.${unit}`, { column: t('exports.csv.unit') }),
    typeof range === 'string'
      ? t(`archive.ranges.${range}`)
      : t('archive.ranges.oneOf', { list: range(input).join('; ') }),
    t(`archive.empty.${empty}`, { column: t('exports.csv.withheld'), count: FEWEST_SHOWN }),
    rule && t(`archive.rules.${rule}`, { state: t('state.notApplicable') }),
  ];
}
