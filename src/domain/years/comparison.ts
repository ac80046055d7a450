/**
 * Two years of a city side by side. Made from two reports and not from the answers anew: pack and answers become a report,
 * reports are compared, charts draw what was compared. So a level is computed in one place, and an agreed year, which keeps
 * its report, is compared as it was agreed.
 */
import { isScored } from '@/domain/pack';
import type { IndicatorResult, PrincipleResult, Report } from '@/domain/report';
import { isScoredDimension } from '@/domain/scoring';
import { compareScope, type BothYears, type IndicatorComparison, type ScopeComparison } from './likeForLike';
import { compareMeanings, type KeepsMeaning, type PackLink } from './meaning';

export type PrincipleComparison = ScopeComparison & {
  id: string;
  number: number;
  group: string;
  dimensions: Record<'commitment' | 'implementation', ScopeComparison>;
  /** All indicators of either year, numbers included. */
  indicators: IndicatorComparison[];
};

export type YearComparison = {
  years: BothYears<number>;
  packIds: BothYears<string>;
  principles: PrincipleComparison[];
  groups: (ScopeComparison & { id: string })[];
  city: ScopeComparison;
};

type Year = keyof BothYears<unknown>;

/**
 * Compares any two years of a city, in either order: the other order gives the same with every change the other way round.
 * `packs` is needed when the years were made with different packs, and then holds the chain between them. Principles and
 * groups come in the order of `after`, then those that only `before` has.
 */
export function compareYears(before: Report, after: Report, packs: readonly PackLink[] = []): YearComparison {
  const keeps = compareMeanings(before.packId, after.packId, packs);
  // A reason explains a change since an earlier year, whichever of the two is asked for first.
  const later: Year = before.year > after.year ? 'before' : 'after';
  const principles = pairById(before.principles, after.principles).map((pair) => comparePrinciple(pair, keeps, later));
  const indicatorsOf = (list: readonly PrincipleComparison[]) => list.map(({ indicators }) => indicators);
  return {
    years: { before: before.year, after: after.year },
    packIds: { before: before.packId, after: after.packId },
    principles,
    groups: pairById(before.groups, after.groups).map(({ id, ...group }) => ({
      id,
      ...compareScope(indicatorsOf(principles.filter((principle) => principle.group === id)), {
        before: group.before?.level,
        after: group.after?.level,
      }),
    })),
    city: compareScope(indicatorsOf(principles), { before: before.overall, after: after.overall }),
  };
}

function comparePrinciple(
  { id, known, before, after }: Pair<PrincipleResult>,
  keeps: KeepsMeaning,
  later: Year,
): PrincipleComparison {
  const indicators = pairById(before?.indicators ?? [], after?.indicators ?? []).map((pair) =>
    compareIndicator(pair, keeps, later),
  );
  const compareDimension = (name: 'commitment' | 'implementation') =>
    compareScope([indicators.filter(({ dimension }) => dimension === name)], {
      before: before?.level.dimensions[name],
      after: after?.level.dimensions[name],
    });
  return {
    id,
    number: known.number,
    group: known.group,
    dimensions: { commitment: compareDimension('commitment'), implementation: compareDimension('implementation') },
    indicators,
    ...compareScope([indicators], { before: before?.level, after: after?.level }),
  };
}

function compareIndicator(
  { id, known, before, after }: Pair<IndicatorResult>,
  keeps: KeepsMeaning,
  later: Year,
): IndicatorComparison {
  const kept = before && after ? keeps(id) : undefined;
  const scored = isScored(known) && isScoredDimension(known.dimension);
  const points =
    scored && kept && before?.points !== undefined && after?.points !== undefined
      ? { before: before.points, after: after.points }
      : undefined;
  const given = { before, after }[later]?.answer?.changeReason ?? (kept === 'wording' ? 'wordingChanged' : undefined);
  return {
    id,
    dimension: known.dimension,
    before,
    after,
    kept,
    points,
    reason: points && points.before !== points.after ? given : undefined,
  };
}

/** The same thing in two years, and `known`, the newer of them that there is. */
type Pair<T> = BothYears<T | undefined> & { id: string; known: T };

function pairById<T extends { id: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((item) => [item.id, item])));
  return [
    ...after.map((item) => ({ id: item.id, known: item, before: old?.get(item.id), after: item })),
    ...before
      .filter(({ id }) => !now?.has(id))
      .map((item) => ({ id: item.id, known: item, before: item, after: undefined })),
  ];
}
