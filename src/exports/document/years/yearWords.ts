/** Two years or more in words: what went up and down, and why something cannot be compared. */
import type { Level } from '@/domain/scoring';
import { groupChanges } from '@/domain/years/change';
import type { YearComparison } from '@/domain/years/comparison';
import { directionOf, type BothYears, type Direction, type ScopeComparison } from '@/domain/years/likeForLike';
import type { ShownReason } from '@/domain/years/reasonShares';
import type { Segment } from '@/domain/years/series';
import type { ReportInput } from '@/exports/document/reportInput';

/** The counts by direction in sentences, or the one that nothing can be compared. */
export function describeFinding(comparison: YearComparison, { t }: ReportInput): string {
  const groups = groupChanges(comparison);
  return groups.every(({ direction }) => direction === 'notComparable')
    ? t('years.finding.nothing', comparison.years)
    : groups
        .map(({ direction, principles }) => t(`years.finding.${direction}`, { count: principles.length }))
        .join(' ');
}

/** Why a scope is not shown like for like. */
export function describeWhyNot(
  { own, likeForLike: { withheld, restsOn, of } }: ScopeComparison,
  years: BothYears<number>,
  { t, format }: ReportInput,
): string {
  if (withheld === 'tooFewComparable') {
    return t('years.withheld.tooFewComparable', { restsOn, of });
  }
  const without = (['before', 'after'] as const).filter((year) => own[year]?.value === undefined);
  return t('years.withheld.noLevel', { years: format.list(without.map((year) => String(years[year]))) });
}

/** The level of a year by itself, with its range and counts below it, for a cell. */
export function describeOwn(level: Level | undefined, { t, format }: ReportInput): string | string[] {
  if (!level) {
    return t('years.notInSet');
  }
  const { value, low, high, provisional, answered, applicable } = level;
  if (applicable === 0) {
    return t(`withheld.${level.withheld ?? 'nothingApplicable'}`);
  }
  const counts = t('exports.years.counts', { answered, applicable });
  if (value === undefined) {
    return [t(`withheld.${level.withheld ?? 'notEnoughAnswers'}`), counts];
  }
  const written = format.level(value);
  return provisional
    ? [t('exports.years.provisional', { value: written, low: format.level(low), high: format.level(high) }), counts]
    : [written, counts];
}

/** Why levels changed, as a list names it. */
export function nameReason(reason: ShownReason, { t }: ReportInput): string {
  return reason === 'wordingChanged' || reason === 'noReason'
    ? t(`years.reasons.${reason}`)
    : t(`changeReasons.${reason}`);
}

/** Where one step leads. A step over a break leads nowhere: the two levels rest on different questions. */
export function directionOfStep({ likeForLike, break: why }: Segment): Direction {
  return why === undefined ? directionOf(likeForLike) : 'notComparable';
}

/** One step in words: both like-for-like levels and what they rest on, or why there is no line. */
export function describeStep(
  { from, to, likeForLike, break: why }: Segment,
  { t, format }: Pick<ReportInput, 't' | 'format'>,
): string {
  const { before, after, restsOn, of } = likeForLike;
  const step = { from, to, restsOn, of };
  if (before === undefined || after === undefined) {
    return t(`years.series.steps.${why ?? 'noLevel'}`, step);
  }
  const levels = { before: format.level(before), after: format.level(after) };
  return t(`years.series.steps.${why === undefined ? 'line' : 'otherSet'}`, { ...step, ...levels });
}
