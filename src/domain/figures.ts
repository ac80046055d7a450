/** Numbers are never turned into points: they are shown with their unit, their trend and their way to the target. */
import type { Figure } from './answer';
import type { NumberIndicator } from './pack';

/** How far a figure has come from baseline to target. `share` is 0-1 for the bar; `exact` may lie outside. */
export type TargetProgress = { exact: number; share: number };

/** Where a figure stands against its baseline, in the wanted direction of its indicator. */
export type FigureTrend = 'better' | 'same' | 'worse' | 'noBaseline' | 'noValue';

/**
 * (value - baseline) / (target - baseline), whatever the wanted direction. Undefined when a part is missing or baseline
 * and target are equal, for then there is no way to measure.
 */
export function progressToTarget(figure: Figure | undefined): TargetProgress | undefined {
  const [value, from, to] = [figure?.value, figure?.baseline?.value, figure?.target?.value];
  if (value === undefined || from === undefined || to === undefined || from === to) {
    return undefined;
  }
  // What is still at its baseline is at 0, also on the way down, where the division gives a zero below zero.
  const exact = (value - from) / (to - from) || 0;
  return { exact, share: Math.min(1, Math.max(0, exact)) };
}

/** How a share of the way is told: below the baseline, on the way, or at the target and beyond. */
export function tellWay(exact: number): 'away' | 'onTheWay' | 'reached' {
  return exact < 0 ? 'away' : exact >= 1 ? 'reached' : 'onTheWay';
}

/** The trend since the baseline: value and baseline compared in the wanted direction. */
export function trendOf(figure: Figure | undefined, direction: NumberIndicator['direction']): FigureTrend {
  if (figure?.value === undefined) {
    return 'noValue';
  }
  if (figure.baseline?.value === undefined) {
    return 'noBaseline';
  }
  const change = (figure.value - figure.baseline.value) * (direction === 'up' ? 1 : -1);
  return change === 0 ? 'same' : change > 0 ? 'better' : 'worse';
}
