import type { TFunction } from 'i18next';
import type { PackOutline } from '@/domain/pack';
import { groupChanges } from '@/domain/years/change';
import type { YearComparison } from '@/domain/years/comparison';
import type { BothYears, ScopeComparison } from '@/domain/years/likeForLike';
import type { Format } from '@/ui/useFormat';

/** What a chart of two years is given. `city` is its name. */
export type ComparisonProps = { comparison: YearComparison; pack: PackOutline; city: string };

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
