/** What changed since the year before: principles like for like, the reasons that were given, and the numbers in their units. */
import type { Block, Section, Table, Text } from '@/domain/document/model';
import { changeOf, formatChange, groupChanges } from '@/domain/years/change';
import type { PrincipleComparison, YearComparison } from '@/domain/years/comparison';
import { splitCityChange } from '@/domain/years/reasonShares';
import { nameIndicator, namePrinciple, type ReportInput } from '@/exports/document/reportInput';
import { drawChanges } from '@/exports/figures/changeFigure';
import { buildNumbers } from './numbersSection';
import { describeFinding, describeOwn, describeWhyNot, nameReason } from './yearWords';

/** The section, or nothing where there is no year to compare with. */
export function buildChanges(input: ReportInput): Section[] {
  const { comparison, t } = input;
  if (!comparison) {
    return [];
  }
  const { years } = comparison;
  const isComparable = comparison.principles.some(({ direction }) => direction !== 'notComparable');
  return [
    {
      id: 'changes',
      heading: t('exports.years.changes', years),
      newPage: true,
      blocks: [
        { kind: 'text', text: describeFinding(comparison, input) },
        ...(isComparable ? [drawFigure(comparison, input)] : []),
      ],
      sections: [
        {
          id: 'changes-table',
          heading: t('charts.table.title'),
          blocks: [
            listChanges(comparison, input),
            { kind: 'text', text: t('years.howCompared') },
            { kind: 'text', text: t('years.table.note') },
          ],
          sections: [],
        },
        buildReasons(comparison, input),
        ...buildNumbers(comparison, input),
      ],
    },
  ];
}

function drawFigure(comparison: YearComparison, input: ReportInput): Block {
  const picture = drawChanges(comparison, input);
  return {
    kind: 'figure',
    id: 'changes-picture',
    picture,
    caption: input.t('exports.years.changesLegend', comparison.years),
  };
}

/** In the order of the picture. */
function listChanges(comparison: YearComparison, input: ReportInput): Table {
  const { report, t } = input;
  const { years } = comparison;
  const principles = groupChanges(comparison).flatMap((group) => group.principles);
  return {
    kind: 'table',
    caption: t('years.table.caption', { city: report.city.name, ...years }),
    columns: [
      t('exports.columns.principle'),
      t('years.columns.likeForLike'),
      t('years.columns.restsOn'),
      t('years.columns.ownIn', { year: years.before }),
      t('years.columns.ownIn', { year: years.after }),
    ],
    rows: principles.map((principle) => ({
      key: principle.id,
      cells: [
        namePrinciple(input, principle),
        describeChange(principle, comparison, input),
        t('years.ofSet', { restsOn: principle.likeForLike.restsOn, of: principle.likeForLike.of }),
        describeOwn(principle.own.before, input),
        describeOwn(principle.own.after, input),
      ],
    })),
  };
}

function describeChange(principle: PrincipleComparison, { years }: YearComparison, input: ReportInput): Text[] {
  const { t, format } = input;
  const { direction, likeForLike } = principle;
  const { before, after } = likeForLike;
  const change = changeOf(principle);
  return before === undefined || after === undefined || change === undefined
    ? [t('years.notComparable', { reason: describeWhyNot(principle, years, input) })]
    : [
        t('years.fromTo', { before: format.level(before), after: format.level(after) }),
        t('exports.years.change', {
          change: formatChange(change, input.language),
          direction: t(`years.direction.${direction}`),
        }),
      ];
}

/** How much of the change is the city itself, and the reason of each indicator that has another level. */
function buildReasons(comparison: YearComparison, input: ReportInput): Section {
  const { t } = input;
  const shares = splitCityChange(comparison);
  const countOf = (isCounted: (reason: string) => boolean) =>
    shares.filter(({ reason }) => isCounted(reason)).reduce((total, { up, down }) => total + up + down, 0);
  const count = countOf(() => true);
  const real = countOf((reason) => reason === 'realProgress' || reason === 'realSetback');
  const section = (blocks: Block[]): Section => ({
    id: 'changes-reasons',
    heading: t('years.reasons.title'),
    blocks,
    sections: [],
  });
  const text = (words: string): Block => ({ kind: 'text', text: words });
  if (input.skipsYears) {
    return section([text(t('years.reasons.notNeighbours', comparison.years)), listIndicators(comparison, input)]);
  }
  if (count === 0) {
    return section([text(t('years.reasons.none'))]);
  }
  const isMeasured = shares.every(({ carries }) => carries !== undefined);
  return section([
    text(real === 0 ? t('years.reasons.findingNone', { count }) : t('years.reasons.finding', { count, real })),
    {
      kind: 'table',
      caption: t('years.reasons.caption', comparison.years),
      columns: [
        t('years.reasons.reason'),
        t('years.reasons.up'),
        t('years.reasons.down'),
        ...(isMeasured ? [t('years.reasons.part')] : []),
      ],
      rows: shares.map(({ reason, up, down, carries }) => ({
        key: reason,
        cells: [
          nameReason(reason, input),
          input.format.number(up),
          input.format.number(down),
          ...(isMeasured && carries !== undefined ? [formatChange(carries, input.language)] : []),
        ],
      })),
    },
    text(t(isMeasured ? 'years.reasons.note' : 'years.reasons.notMeasured')),
    listIndicators(comparison, input),
  ]);
}

/** Every indicator that has another level now, in the order of the pack. */
function listIndicators(comparison: YearComparison, input: ReportInput): Table {
  const { t, format, skipsYears } = input;
  const { years, principles } = comparison;
  const moved = principles
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ id, points, reason }) => (points && points.before !== points.after ? [{ id, points, reason }] : []));
  return {
    kind: 'table',
    caption: t('exports.years.moved', { count: moved.length }),
    columns: [
      t('exports.columns.indicator'),
      String(years.before),
      String(years.after),
      ...(skipsYears ? [] : [t('years.reasons.reason')]),
    ],
    rows: moved.map(({ id, points, reason }) => ({
      key: id,
      cells: [
        nameIndicator(input, id),
        format.number(points.before),
        format.number(points.after),
        ...(skipsYears ? [] : [nameReason(reason ?? 'noReason', input)]),
      ],
    })),
  };
}
