/** Figures in two years: their trend in the wanted direction and their way to the target, never points. */
import type { Figure } from '@/domain/answer';
import { progressToTarget } from '@/domain/figures';
import type { NumberIndicator } from '@/domain/pack';
import type { YearComparison } from './comparison';
import type { BothYears } from './likeForLike';

/** `notComparable`: the city measures otherwise, or the indicator means something else. */
export type NumberTrend = 'better' | 'same' | 'worse' | 'firstValue' | 'notComparable';

export type NumberComparison = {
  id: string;
  figures: BothYears<Figure | undefined>;
  /** Undefined when there is no value in the second year. */
  trend: NumberTrend | undefined;
  /** The second value less the first, in the unit of the measure; undefined when they cannot be compared. */
  change: number | undefined;
  /**
   * The way from baseline to target of each year, 0-1 and beyond on both sides. Undefined without value, baseline or target,
   * or when the last two are equal.
   */
  progress: BothYears<number | undefined>;
};

/**
 * Compares the figures of two years, for the indicators of `wanted`, which brings the direction that the outline of a pack
 * does not have. In its order; indicators that neither year has are left out.
 */
export function compareNumbers(
  { principles }: YearComparison,
  wanted: readonly Pick<NumberIndicator, 'id' | 'direction'>[],
): NumberComparison[] {
  const pairs = new Map(principles.flatMap(({ indicators }) => indicators.map((pair) => [pair.id, pair] as const)));
  return wanted.flatMap(({ id, direction }) => {
    const pair = pairs.get(id);
    if (!pair) {
      return [];
    }
    const figures = { before: pair.before?.answer?.figure, after: pair.after?.answer?.figure };
    const [from, to] = [figures.before?.value, figures.after?.value];
    const isAlike = pair.kept !== undefined && figures.before?.measure === figures.after?.measure;
    const change = isAlike && from !== undefined && to !== undefined ? to - from : undefined;
    return {
      id,
      figures,
      trend: to === undefined ? undefined : from === undefined ? 'firstValue' : trendOfChange(change, direction),
      change,
      progress: {
        before: progressToTarget(figures.before)?.exact,
        after: progressToTarget(figures.after)?.exact,
      },
    };
  });
}

function trendOfChange(change: number | undefined, direction: NumberIndicator['direction']): NumberTrend {
  if (change === undefined) {
    return 'notComparable';
  }
  return change === 0 ? 'same' : change > 0 === (direction === 'up') ? 'better' : 'worse';
}
