/** A figure in facts: what was measured, where it stands against its baseline and how far it is to the target. */
import type { Figure } from '@/domain/answer';
import { progressToTarget, trendOf } from '@/domain/figures';
import type { Indicator, Measure } from '@/domain/pack';
import type { Fact } from '@/domain/document/model';
import type { ReportInput } from './reportInput';

/** A figure is shown with every decimal the city typed: it is the city's own number, not one of ours. */
const EVERY_DECIMAL = 10;

type DatedValue = { value?: number | undefined; year?: number | undefined };

/** The measure that the city picked; undefined when the pack has no such measure. */
export function findMeasure(figure: Figure | undefined, indicator: Indicator | undefined): Measure | undefined {
  return indicator?.format === 'number' && figure ? indicator.measures[figure.measure] : undefined;
}

/** A number with the unit of its measure; undefined when there is no number. */
export function describeValue(
  value: number | undefined,
  figure: Figure | undefined,
  indicator: Indicator | undefined,
  { t, format }: ReportInput,
): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  const number = format.number(value, EVERY_DECIMAL);
  const unit = findMeasure(figure, indicator)?.unit;
  return unit ? t('exports.figure.withUnit', { number, unit }) : number;
}

/** What stands around the value of a figure, which is the answer itself; empty when only a measure was picked. */
export function describeFigure(
  figure: Figure | undefined,
  indicator: Indicator | undefined,
  input: ReportInput,
): Fact[] {
  if (!figure || !Object.entries(figure).some(([field, value]) => field !== 'measure' && value !== undefined)) {
    return [];
  }
  const { t } = input;
  const facts: Fact[] = [];
  const add = (name: 'measure' | 'year' | 'source' | 'baseline' | 'target', value: Fact['value'] | undefined) => {
    if (value !== undefined) {
      facts.push({ label: t(`exports.figure.${name}`), value });
    }
  };
  add('measure', findMeasure(figure, indicator)?.label ?? { typed: figure.measure });
  add('year', figure.year?.toString());
  add('source', figure.source ? { typed: figure.source } : undefined);
  add('baseline', describeDated(figure.baseline, figure, indicator, input));
  add('target', describeDated(figure.target, figure, indicator, input));
  return [...facts, ...describeChange(figure, indicator, input), ...describeBreakdown(figure, t)];
}

function describeDated(
  dated: DatedValue | undefined,
  figure: Figure,
  indicator: Indicator | undefined,
  input: ReportInput,
): string | undefined {
  const value = describeValue(dated?.value, figure, indicator, input);
  const year = dated?.year?.toString();
  return value && year ? input.t('exports.figure.inYear', { value, year }) : (value ?? year);
}

/** Trend since the baseline and progress to the target, each only where it can be computed. */
function describeChange(figure: Figure, indicator: Indicator | undefined, { t, format }: ReportInput): Fact[] {
  const facts: Fact[] = [];
  const trend = indicator?.format === 'number' ? trendOf(figure, indicator.direction) : 'noValue';
  if (trend !== 'noValue') {
    facts.push({ label: t('exports.figure.trend'), value: t(`exports.trend.${trend}`) });
  }
  const progress = progressToTarget(figure);
  if (progress) {
    const value =
      progress.exact < 0
        ? t('exports.figure.away')
        : t('exports.figure.share', { share: format.percent(progress.exact) });
    facts.push({ label: t('exports.figure.progress'), value });
  }
  return facts;
}

function describeBreakdown({ breakdown }: Figure, t: ReportInput['t']): Fact[] {
  return breakdown ? [{ label: t('exports.figure.breakdown'), value: { typed: breakdown } }] : [];
}
