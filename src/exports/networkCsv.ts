/** The figures of a network as one tidy table, and a second one that explains its columns and what stands in them. */
import { SHOWN_REASONS } from '@/domain/years/reasonShares';
import { writeTable, type Cell } from './csv';
import { nameReason } from './network/changeSection';
import { findIndicator, findMeasure, namePrinciple, type NetworkInput } from './network/networkInput';
import { FIGURES, KINDS, listTidyRows, STATISTICS, type TidyRow } from './network/tidyRows';
import type { YearFigures } from './network/yearFigures';

/** What the table is made from: the report, and the figures of every year, that of the report among them. */
export type NetworkTableInput = { report: NetworkInput; every: readonly YearFigures[] };

/** The columns in their order. Their names are the same in every language, so that tables can be put together. */
const COLUMNS = {
  network: (_, { network }) => network.name,
  sample: (_, { network, t }) => (network.sample ? t('exports.csv.yes') : undefined),
  year: (_, __, { year }) => year,
  from: ({ from }) => from,
  agreedBy: (_, __, { edition }) => edition?.body,
  agreedOn: (_, __, { edition }) => edition?.agreedAt.slice(0, 10),
  kind: ({ kind }) => kind,
  id: ({ id }) => id,
  title: nameSubject,
  figure: ({ figure }) => figure,
  figureTitle: (row, { packs }) => measureOf(row, packs)?.label,
  statistic: ({ statistic }) => statistic,
  value: ({ value }) => value,
  unit: (row, { packs }) => measureOf(row, packs)?.unit,
  n: ({ n }) => n,
  city: ({ city }) => city,
} satisfies Record<string, (row: TidyRow, report: NetworkInput, figures: YearFigures) => Cell>;

type Column = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** The table as text, see `writeTable`: one figure in each row, nothing of fewer than 5 cities. */
export function writeNetworkCsv({ report, every }: NetworkTableInput): string {
  const rows = every.flatMap((figures) => {
    const isOfReport = figures.year === report.figures.year;
    const change = isOfReport ? report.change : undefined;
    return listTidyRows(figures, change, report.principleIds).map((row) =>
      COLUMN_NAMES.map((name) => COLUMNS[name](row, report, figures)),
    );
  });
  return writeTable([COLUMN_NAMES, ...rows], report.language);
}

/** The data dictionary: every column, and every word that stands in one. */
export function writeNetworkDictionary({ t, language }: NetworkInput): string {
  return writeTable(
    [
      ['column', 'value', t('exports.network.csv.meaning')],
      ...COLUMN_NAMES.map((name) => [name, undefined, t(`exports.network.csv.columns.${name}`)]),
      ...KINDS.map((kind) => ['kind', kind, t(`exports.network.csv.kinds.${kind}`)]),
      ...FIGURES.map((figure) => ['figure', figure, t(`exports.network.csv.figures.${figure}`)]),
      ...SHOWN_REASONS.map((reason) => [
        'figure',
        `change.${reason}`,
        t('exports.network.csv.reason', { reason: nameReason(reason, t) }),
      ]),
      ...STATISTICS.map((statistic) => ['statistic', statistic, t(`exports.network.csv.statistics.${statistic}`)]),
    ],
    language,
  );
}

function nameSubject({ kind, id }: TidyRow, input: NetworkInput): Cell {
  switch (kind) {
    case 'network':
      return undefined;
    case 'country':
      return id ? input.format.country(id) : input.t('exports.network.about.otherCountries');
    case 'principle':
      return id && namePrinciple(input, id);
    case 'indicator':
      return id && findIndicator(input.packs, id)?.title;
  }
}

function measureOf({ kind, id = '', figure }: TidyRow, packs: NetworkInput['packs']) {
  return kind === 'indicator' ? findMeasure(packs, id, figure) : undefined;
}
