import type { TFunction } from 'i18next';
import type { PackOutline } from '@/domain/pack';
import { roundLevel } from '@/domain/scoring';
import type { PrincipleComparison, YearComparison } from '@/domain/years/comparison';
import type { BothYears, Direction, ScopeComparison } from '@/domain/years/likeForLike';
import type { Format } from '@/ui/useFormat';

/** What a chart of two years is given. `city` is its name. */
export type ComparisonProps = { comparison: YearComparison; pack: PackOutline; city: string };

/** The like-for-like change (-4 to 4, not rounded); undefined when nothing is shown like for like. */
export function changeOf({ likeForLike: { before, after } }: ScopeComparison): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}

/** A change with its sign, such as "+0.8", in a language (BCP 47). Rounded as a level is (rule 6), alike for up and down. */
export function formatChange(change: number, language: string): string {
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const rounded = Math.sign(change) * roundLevel(Math.abs(change));
  return new Intl.NumberFormat(language, { ...one, signDisplay: 'exceptZero' }).format(rounded);
}

/** The groups of the chart, in its order. */
export const DIRECTIONS: readonly Direction[] = ['up', 'same', 'down', 'notComparable'];

/** Principles that went the same way. */
export type ChangeGroup = { direction: Direction; principles: PrincipleComparison[] };

/**
 * The principles in the groups that are not empty, the largest rise first and the largest fall last; equal changes, and what
 * cannot be compared, in the order of the Charter.
 */
export function groupChanges({ principles }: YearComparison): ChangeGroup[] {
  const sorted = principles.toSorted((a, b) => (changeOf(b) ?? 0) - (changeOf(a) ?? 0) || a.number - b.number);
  return DIRECTIONS.map((direction) => ({
    direction,
    principles: sorted.filter((principle) => principle.direction === direction),
  })).filter((group) => group.principles.length > 0);
}

/** The finding of a comparison, a sentence for each group that is not empty, or the one that there is nothing to compare. */
export function describeChanges(comparison: YearComparison, t: TFunction): string[] {
  const groups = groupChanges(comparison);
  if (groups.every(({ direction }) => direction === 'notComparable')) {
    const { before, after } = comparison.years;
    return [t('years.finding.nothing', { before, after })];
  }
  return groups.map(({ direction, principles }) => t(`years.finding.${direction}`, { count: principles.length }));
}

/** Why a scope is not shown like for like, in words; undefined when it is. */
export function describeWithheld(
  { own, likeForLike: { withheld, restsOn, of } }: ScopeComparison,
  years: BothYears<number>,
  t: TFunction,
  format: Format,
): string | undefined {
  if (withheld === 'tooFewComparable') {
    return t('years.withheld.tooFewComparable', { restsOn, of });
  }
  const without = (['before', 'after'] as const).filter((year) => own[year]?.value === undefined);
  return withheld && t('years.withheld.noLevel', { years: format.list(without.map((year) => `${years[year]}`)) });
}
