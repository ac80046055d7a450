/** Two years or more in words: what went up and down, and why something cannot be compared. */
import { isClearChange, roundLevel, type Level } from '@/domain/scoring';
import type { PrincipleComparison, YearComparison } from '@/domain/years/comparison';
import type { BothYears, Direction, ScopeComparison } from '@/domain/years/likeForLike';
import type { ShownReason } from '@/domain/years/reasonShares';
import type { Segment } from '@/domain/years/series';
import type { ReportInput } from '@/exports/document/reportInput';

const DIRECTIONS: readonly Direction[] = ['up', 'same', 'down', 'notComparable'];

/** Principles that went the same way. */
type ChangeGroup = { direction: Direction; principles: PrincipleComparison[] };

/** The groups that are not empty, the largest rise first and the largest fall last; equal ones in the order of the Charter. */
export function groupChanges({ principles }: YearComparison): ChangeGroup[] {
  const sorted = principles.toSorted((a, b) => (changeOf(b) ?? 0) - (changeOf(a) ?? 0) || a.number - b.number);
  return DIRECTIONS.map((direction) => ({
    direction,
    principles: sorted.filter((principle) => principle.direction === direction),
  })).filter((group) => group.principles.length > 0);
}

/** The counts by direction in sentences, or the one that nothing can be compared. */
export function describeFinding(comparison: YearComparison, { t }: ReportInput): string {
  const groups = groupChanges(comparison);
  return groups.every(({ direction }) => direction === 'notComparable')
    ? t('years.finding.nothing', comparison.years)
    : groups
        .map(({ direction, principles }) => t(`years.finding.${direction}`, { count: principles.length }))
        .join(' ');
}

/** The like-for-like change (-4 to 4, not rounded); undefined when nothing is shown like for like. */
export function changeOf({ likeForLike: { before, after } }: ScopeComparison): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}

/** A change with its sign, rounded as a level is, alike for up and down. */
export function writeChange(change: number, { language }: ReportInput): string {
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(language, one).format(Math.sign(change) * roundLevel(Math.abs(change)));
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
export function directionOf({ likeForLike: { before, after }, break: why }: Segment): Direction {
  if (why !== undefined || before === undefined || after === undefined) {
    return 'notComparable';
  }
  return isClearChange(before, after) ? (after > before ? 'up' : 'down') : 'same';
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
