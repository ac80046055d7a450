/**
 * Two years of a city as one tidy table: a row for all principles together, each group, principle and dimension, and each
 * indicator. A column means the same in every row; an empty cell is "not there" and never zero.
 */
import type { TFunction } from 'i18next';
import type { City } from '@/domain/assessment';
import type { Pack } from '@/domain/pack';
import { roundLevel, type Level } from '@/domain/scoring';
import type { PrincipleComparison, YearComparison } from '@/domain/years/comparison';
import type { BothYears, IndicatorComparison, ScopeComparison } from '@/domain/years/likeForLike';
import { writeTable, type Cell } from './csv';

/** What the table is made from. All words come from `pack`, that of the later year, and `t`, both in `language` (BCP 47). */
export type ComparisonInput = { comparison: YearComparison; city: City; pack: Pack; t: TFunction; language: string };

/** A row is about a scope, or about one indicator. */
type Row = {
  kind: 'together' | 'group' | 'principle' | 'commitment' | 'implementation' | 'indicator';
  id: string | undefined;
  title: string | undefined;
  principle?: string;
  scope?: ScopeComparison;
  indicator?: IndicatorComparison;
};

/** The columns in their order. A name is also the key of its header: `years.csv.<name>`. */
const COLUMNS = {
  city: (_, { city }) => city.name,
  sample: (_, { city, t }) => (city.sample ? t('exports.csv.yes') : undefined),
  from: (_, { comparison }) => comparison.years.before,
  to: (_, { comparison }) => comparison.years.after,
  packFrom: (_, { comparison }) => comparison.packIds.before,
  packTo: (_, { comparison }) => comparison.packIds.after,
  kind: ({ kind }, { t }) => t(`years.csv.kinds.${kind}`),
  id: ({ id }) => id,
  title: ({ title }) => title,
  principle: ({ principle }) => principle,
  before: ({ scope, indicator }) => indicator?.points?.before ?? rounded(scope?.likeForLike.before),
  after: ({ scope, indicator }) => indicator?.points?.after ?? rounded(scope?.likeForLike.after),
  change: ({ scope, indicator }) => roundedChange(indicator?.points ?? scope?.likeForLike),
  direction: ({ scope }, { t }) => scope && t(`years.direction.${scope.direction}`),
  reason: ({ indicator }, { t }) => describeReason(indicator, t),
  restsOn: ({ scope }) => scope?.likeForLike.restsOn,
  of: ({ scope }) => scope?.likeForLike.of,
  withheld: ({ scope }, { t }) => scope?.likeForLike.withheld && t(`years.csv.why.${scope.likeForLike.withheld}`),
  ownBefore: ({ scope, indicator }) => indicator?.before?.points ?? rounded(scope?.own.before?.value),
  lowBefore: ({ scope }) => ofLevel(scope?.own.before, 'low'),
  highBefore: ({ scope }) => ofLevel(scope?.own.before, 'high'),
  ownAfter: ({ scope, indicator }) => indicator?.after?.points ?? rounded(scope?.own.after?.value),
  lowAfter: ({ scope }) => ofLevel(scope?.own.after, 'low'),
  highAfter: ({ scope }) => ofLevel(scope?.own.after, 'high'),
  stateBefore: ({ indicator }, { t }) => indicator?.before && t(`state.${indicator.before.state}`),
  stateAfter: ({ indicator }, { t }) => indicator?.after && t(`state.${indicator.after.state}`),
  valueBefore: ({ indicator }) => indicator?.before?.answer?.figure?.value,
  valueAfter: ({ indicator }) => indicator?.after?.answer?.figure?.value,
  measureBefore: ({ indicator }, { pack }) => describeMeasure(indicator, 'before', pack),
  measureAfter: ({ indicator }, { pack }) => describeMeasure(indicator, 'after', pack),
} satisfies Record<string, (row: Row, input: ComparisonInput) => Cell>;

type Column = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** The table as text, see `writeTable`. Levels are on 0-4 with one decimal, changes -4 to 4. */
export function writeComparison(input: ComparisonInput): string {
  const header = COLUMN_NAMES.map((name) => input.t(`years.csv.${name}`));
  const rows = listRows(input).map((row) => COLUMN_NAMES.map((name) => COLUMNS[name](row, input)));
  return writeTable([header, ...rows], input.language);
}

function listRows({ comparison, pack }: ComparisonInput): Row[] {
  const groups = comparison.groups.map((scope): Row => {
    const title = pack.groups.find(({ id }) => id === scope.id)?.title.text;
    return { kind: 'group', id: scope.id, title, scope };
  });
  return [
    { kind: 'together', id: undefined, title: undefined, scope: comparison.city },
    ...groups,
    ...comparison.principles.flatMap((principle) => listPrincipleRows(principle, pack)),
  ];
}

function listPrincipleRows(scope: PrincipleComparison, pack: Pack): Row[] {
  const { id, dimensions, indicators } = scope;
  const title = pack.principles.find((principle) => principle.id === id)?.title.text;
  return [
    { kind: 'principle', id, title, principle: id, scope },
    ...(['commitment', 'implementation'] as const).map((kind): Row => ({
      kind,
      id,
      title,
      principle: id,
      scope: dimensions[kind],
    })),
    ...indicators.map((indicator): Row => ({
      kind: 'indicator',
      id: indicator.id,
      title: pack.indicators.find((item) => item.id === indicator.id)?.title,
      principle: id,
      indicator,
    })),
  ];
}

function rounded(level: number | undefined): number | undefined {
  return level === undefined ? undefined : roundLevel(level);
}

/** Rounded alike for up and down; undefined when one of the two is missing. */
function roundedChange(levels: BothYears<number | undefined> | undefined): number | undefined {
  const { before, after } = levels ?? {};
  return before === undefined || after === undefined
    ? undefined
    : Math.sign(after - before) * roundLevel(Math.abs(after - before));
}

/** Before the first answer a range would only say 0 to 4, and a 0 could be read as a level. */
function ofLevel(level: Level | undefined, end: 'low' | 'high'): number | undefined {
  return level && level.answered > 0 ? roundLevel(level[end]) : undefined;
}

/** Why the points of an indicator are not those of the other year; empty when they are, or cannot be compared. */
function describeReason(indicator: IndicatorComparison | undefined, t: TFunction): string | undefined {
  const { points, reason } = indicator ?? {};
  if (!points || points.before === points.after) {
    return undefined;
  }
  return reason === undefined || reason === 'wordingChanged'
    ? t(`years.reasons.${reason ?? 'noReason'}`)
    : t(`changeReasons.${reason}`);
}

/** What the figure of a year measures, with its unit: it need not be the same in both. */
function describeMeasure(
  indicator: IndicatorComparison | undefined,
  year: 'before' | 'after',
  pack: Pack,
): string | undefined {
  const figure = indicator?.[year]?.answer?.figure;
  const known = pack.indicators.find((item) => item.id === indicator?.id);
  const measure = figure && known?.format === 'number' ? known.measures[figure.measure] : undefined;
  return measure ? `${measure.label} (${measure.unit})` : figure?.measure;
}
