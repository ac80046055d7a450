/** What went up and down between two years, for every chart and document that tells it. */
import { roundLevel } from '@/domain/scoring';
import type { PrincipleComparison, YearComparison } from './comparison';
import type { Direction, ScopeComparison } from './likeForLike';

/** In the order in which they are told. */
export const DIRECTIONS: readonly Direction[] = ['up', 'same', 'down', 'notComparable'];

/** Principles that went the same way. */
export type ChangeGroup = { direction: Direction; principles: PrincipleComparison[] };

/** The like-for-like change (-4 to 4, not rounded); undefined when nothing is shown like for like. */
export function changeOf({ likeForLike: { before, after } }: ScopeComparison): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}

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

/** A change with its sign, such as "+0.8", in a language (BCP 47). Rounded as a level is (rule 6), alike for up and down. */
export function formatChange(change: number, language: string): string {
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(language, one).format(Math.sign(change) * roundLevel(Math.abs(change)));
}
