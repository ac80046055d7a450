/** The numbers of two years, each in its own unit, with the trend in words and the way to the target. */
import type { Figure } from '@/domain/answer';
import type { Section, Text } from '@/domain/document/model';
import { tellWay } from '@/domain/figures';
import type { NumberIndicator } from '@/domain/pack';
import type { YearComparison } from '@/domain/years/comparison';
import { compareNumbers, type NumberComparison } from '@/domain/years/numberTrends';
import { describeValue, findMeasure } from '@/exports/document/figureFacts';
import { nameIndicator, type ReportInput } from '@/exports/document/reportInput';

/** The section, or nothing where no number has a value in either year. */
export function buildNumbers(comparison: YearComparison, input: ReportInput): Section[] {
  const { pack, t } = input;
  const { years } = comparison;
  const indicators = pack.indicators.filter((indicator) => indicator.format === 'number');
  const numbers = compareNumbers(comparison, indicators);
  const rows = numbers.flatMap((number) => {
    const indicator = indicators.find(({ id }) => id === number.id);
    const hasValue = Object.values(number.figures).some((figure) => figure?.value !== undefined);
    return indicator && hasValue ? [{ number, indicator }] : [];
  });
  if (rows.length === 0) {
    return [];
  }
  const countOf = (trend: 'better' | 'worse') => numbers.filter((number) => number.trend === trend).length;
  const finding = { count: rows.length, better: countOf('better'), worse: countOf('worse'), ...years };
  const open = { count: numbers.length - rows.length, total: numbers.length };
  return [
    {
      id: 'changes-numbers',
      heading: t('results.figures.title'),
      blocks: [
        { kind: 'text', text: t('years.numbers.finding', finding) },
        {
          kind: 'table',
          caption: t('years.numbers.caption', years),
          columns: [
            t('exports.columns.indicator'),
            String(years.before),
            String(years.after),
            t('results.figures.trend'),
            t('results.figures.progress'),
          ],
          rows: rows.map(({ number, indicator }) => ({
            key: number.id,
            cells: [
              describeIndicator(number, indicator, input),
              describeFigure(number.figures.before, indicator, input),
              describeFigure(number.figures.after, indicator, input),
              number.trend ? t(`years.numbers.trends.${number.trend}`) : '–',
              describeProgress(number, comparison, input),
            ],
          })),
        },
        ...(open.count > 0 ? [{ kind: 'text', text: t('years.numbers.open', open) } as const] : []),
      ],
      sections: [],
    },
  ];
}

function describeIndicator({ id, figures }: NumberComparison, indicator: NumberIndicator, input: ReportInput): Text[] {
  const measure = findMeasure(figures.after ?? figures.before, indicator);
  return [nameIndicator(input, id), ...(measure ? [measure.label] : [])];
}

/** With its unit and, below it, the year it was measured in. */
function describeFigure(figure: Figure | undefined, indicator: NumberIndicator, input: ReportInput): Text[] {
  const value = describeValue(figure?.value, figure, indicator, input);
  return [
    value ?? input.t('years.numbers.noValue'),
    ...(value && figure?.year !== undefined ? [`(${figure.year})`] : []),
  ];
}

/** The way from the baseline to the target in both years, below 0 and above 100 % too. */
function describeProgress({ progress }: NumberComparison, { years }: YearComparison, input: ReportInput): Text[] {
  const { t, format } = input;
  const lines = (['before', 'after'] as const).flatMap((year) => {
    const share = progress[year];
    return share === undefined
      ? []
      : [
          t('exports.years.progressIn', {
            year: years[year],
            progress: t(`results.figures.${tellWay(share)}`, { share: format.percent(share) }),
          }),
        ];
  });
  return lines.length > 0 ? lines : ['–'];
}
