/** All years of a city in a row: each year's own level, and between neighbours what can be compared. */
import type { Report } from '@/domain/report';
import type { Level } from '@/domain/scoring';
import { compareYears } from './comparison';
import type { LikeForLike, NotComparable, ScopeComparison } from './likeForLike';
import type { PackLink } from './meaning';

/** Why the line of the own levels is broken: the pack asks something else now, or nothing can be shown like for like. */
export type SeriesBreak = 'setChanged' | NotComparable;

/**
 * The step from one year to the next one there is. After a break for `setChanged` the like-for-like levels may still be
 * there: they say what changed on the questions that stayed.
 */
export type Segment = { from: number; to: number; likeForLike: LikeForLike; break: SeriesBreak | undefined };

/**
 * One level per year, in the order of the years: one without a value is a gap, undefined a year whose pack does not have it.
 * One segment less.
 */
export type ScopeSeries = { levels: (Level | undefined)[]; segments: Segment[] };

export type YearSeries = {
  /** Oldest first. */
  years: number[];
  /** The principles of the latest year. */
  principles: (ScopeSeries & { id: string; number: number; group: string })[];
  groups: (ScopeSeries & { id: string })[];
  city: ScopeSeries;
};

/** The series of any number of years, given in any order. `packs` holds the chain of packs, see `compareYears`. */
export function buildSeries(reports: readonly Report[], packs: readonly PackLink[] = []): YearSeries {
  const years = reports.toSorted((a, b) => a.year - b.year);
  const steps = years.slice(1).flatMap((after, index) => {
    const before = years[index];
    return before ? [compareYears(before, after, packs)] : [];
  });
  const segmentsOf = (scopeOf: (step: (typeof steps)[number]) => ScopeComparison | undefined) =>
    steps.flatMap((step) => {
      const scope = scopeOf(step);
      return scope ? [buildSegment(step.years.before, step.years.after, scope)] : [];
    });
  const latest = years.at(-1);
  return {
    years: years.map(({ year }) => year),
    principles: (latest?.principles ?? []).map(({ id, number, group }) => ({
      id,
      number,
      group,
      levels: years.map((report) => report.principles.find((principle) => principle.id === id)?.level),
      segments: segmentsOf((step) => step.principles.find((principle) => principle.id === id)),
    })),
    groups: (latest?.groups ?? []).map(({ id }) => ({
      id,
      levels: years.map((report) => report.groups.find((group) => group.id === id)?.level),
      segments: segmentsOf((step) => step.groups.find((group) => group.id === id)),
    })),
    city: { levels: years.map(({ overall }) => overall), segments: segmentsOf((step) => step.city) },
  };
}

function buildSegment(from: number, to: number, { likeForLike, sameSet }: ScopeComparison): Segment {
  return { from, to, likeForLike, break: sameSet ? likeForLike.withheld : 'setChanged' };
}
