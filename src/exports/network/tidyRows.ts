/** Everything of a year that may leave a network, as rows of one shape: one figure each. Nothing of fewer than 5 cities. */
import { describeChanges } from '@/domain/network/change';
import { FEWEST_CITIES, type Distribution } from '@/domain/network/distribution';
import { listNobodyYet, listUnknowns } from '@/domain/network/learn';
import { nameOf } from '@/domain/network/names';
import type { NetworkYear } from '@/domain/network/record';
import { roundLevel } from '@/domain/scoring';
import type { ChangeFigures } from './networkInput';
import type { OtherFigures, YearFigures } from './yearFigures';

export const KINDS = ['network', 'country', 'principle', 'indicator'] as const;
export const STATISTICS = [
  'count',
  'median',
  'low',
  'high',
  'lowerQuarter',
  'upperQuarter',
  'up',
  'same',
  'down',
  'part',
  'named',
] as const;
/** What is measured; besides these, the measures of numbers and `change.` with a reason. */
export const FIGURES = [
  'cities',
  'level',
  'commitment',
  'implementation',
  'coverage',
  'unknown',
  'change',
  'nobodyYet',
  'offers',
  'asks',
  'number',
] as const;

export type TidyRow = {
  kind: (typeof KINDS)[number];
  id?: string | undefined;
  figure: string;
  statistic: (typeof STATISTICS)[number];
  value: number | undefined;
  /** The cities that the value is made of. */
  n: number;
  /** The year that a change begins with. */
  from?: number;
  /** Only of a city that may be named, when names were asked for. */
  city?: string;
};

type Subject = Pick<TidyRow, 'kind' | 'id' | 'figure' | 'from'>;

/** The rows of a year. `change` is given for the year of the report only. */
export function listTidyRows(
  figures: YearFigures,
  change: ChangeFigures | undefined,
  principleIds: readonly string[],
): TidyRow[] {
  const { cities, principles, others } = figures;
  return [
    ...(cities >= FEWEST_CITIES ? [countRow({ kind: 'network', figure: 'cities' }, cities, cities)] : []),
    ...principles.flatMap(({ principleId: id, scope, distribution, coverage }) => [
      ...spreadRows({ kind: 'principle', id, figure: scope }, distribution, roundLevel),
      ...(scope === 'level' ? spreadRows({ kind: 'principle', id, figure: 'coverage' }, coverage, roundTwice) : []),
    ]),
    ...(change?.changes ? listChangeRows(change.changes, change.from, principleIds) : []),
    ...(others ? [...listOtherRows(others), ...(others.mayShowNames ? listNamedRows(figures, others) : [])] : []),
  ];
}

function countRow(subject: Subject, value: number, n: number): TidyRow {
  return { ...subject, statistic: 'count', value, n };
}

function spreadRows(subject: Subject, distribution: Distribution, round: (value: number) => number): TidyRow[] {
  if (distribution.shown === 'nothing') {
    return [];
  }
  const { n, median, low, high } = distribution;
  const values = {
    median,
    low,
    high,
    ...(distribution.shown === 'half'
      ? { lowerQuarter: distribution.lowerQuarter, upperQuarter: distribution.upperQuarter }
      : {}),
  };
  return Object.entries(values).map(([statistic, value]) => ({
    ...subject,
    statistic: statistic as keyof typeof values,
    value: round(value),
    n,
  }));
}

/** Two decimals: of shares and of numbers, of which a middle may lie between two. */
function roundTwice(value: number): number {
  return Math.round(value * 100) / 100;
}

function roundChange(value: number): number {
  return Math.sign(value) * roundLevel(Math.abs(value));
}

function listChangeRows(
  changes: Parameters<typeof describeChanges>[0],
  from: number,
  principleIds: readonly string[],
): TidyRow[] {
  return describeChanges(changes, principleIds).flatMap(({ principleId: id, n, ...change }) => {
    const subject: Subject = { kind: 'principle', id, figure: 'change', from };
    const { directions, reasons, difference } = change;
    return [
      ...spreadRows(subject, difference, roundChange),
      ...(directions
        ? (['up', 'same', 'down'] as const).map((statistic) => ({
            ...subject,
            statistic,
            value: directions[statistic],
            n,
          }))
        : []),
      ...(reasons ?? []).map(({ reason, carries, cities }) => ({
        ...subject,
        figure: `change.${reason}`,
        statistic: 'part' as const,
        value: carries,
        n: cities,
      })),
    ];
  });
}

function listOtherRows({
  countries,
  coverage,
  unknown,
  indicators,
  numbers,
  exchanges,
  rows,
}: OtherFigures): TidyRow[] {
  const all = rows.length;
  return [
    ...countries.map(({ code, cities }) => countRow({ kind: 'country', id: code, figure: 'cities' }, cities, cities)),
    ...spreadRows({ kind: 'network', figure: 'coverage' }, coverage, roundTwice),
    ...spreadRows({ kind: 'network', figure: 'unknown' }, unknown, roundTwice),
    ...listNobodyYet(indicators).map(({ indicatorId: id, known }) =>
      countRow({ kind: 'indicator', id, figure: 'nobodyYet' }, 0, known),
    ),
    ...listUnknowns(indicators, indicators.length).map((fact) =>
      countRow({ kind: 'indicator', id: fact.indicatorId, figure: 'unknown' }, fact.unknown, all),
    ),
    ...numbers.flatMap(({ indicatorId: id, measure, distribution }) =>
      spreadRows({ kind: 'indicator', id, figure: measure }, distribution, roundTwice),
    ),
    ...exchanges.flatMap(({ principleId: id, ...lists }) =>
      (['offers', 'asks'] as const)
        .filter((list) => lists[list].length >= FEWEST_CITIES)
        .map((figure) => countRow({ kind: 'principle', id, figure }, lists[figure].length, all)),
    ),
  ];
}

/**
 * Levels, offers and wishes of the cities that may be named. Their levels are left out where, of the cities with a level, 1 to 4
 * may not be named: what is told of all could be worked out for these.
 */
function listNamedRows({ principles }: YearFigures, { rows, exchanges }: OtherFigures): TidyRow[] {
  const name = (subject: Subject, record: NetworkYear, value?: number): TidyRow[] => {
    const city = nameOf(record, true);
    return city === undefined ? [] : [{ ...subject, statistic: 'named', value, n: 1, city }];
  };
  const levels = principles
    .filter(({ scope, distribution }) => scope === 'level' && distribution.shown !== 'nothing')
    .flatMap(({ principleId: id }) => {
      const valued = rows.flatMap(({ record, facts }) => {
        const level = facts.get(id)?.level ?? undefined;
        return level === undefined ? [] : [{ record, level }];
      });
      const unnamed = valued.filter(({ record }) => !record.mayBeNamed).length;
      return unnamed === 0 || unnamed >= FEWEST_CITIES
        ? valued.flatMap(({ record, level }) =>
            name({ kind: 'principle', id, figure: 'level' }, record, roundLevel(level)),
          )
        : [];
    });
  const lists = exchanges.flatMap(({ principleId: id, ...cities }) =>
    (['offers', 'asks'] as const).flatMap((figure) =>
      cities[figure].flatMap((record) => name({ kind: 'principle', id, figure }, record)),
    ),
  );
  return [...levels, ...lists];
}
