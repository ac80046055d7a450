import { describeDistribution, FEWEST_CITIES } from '@/domain/network/distribution';
import type { ScopeSpread } from '@/domain/network/view';
import { firstPack } from '../../support/years/nextPack';

/** The spread of a principle over cities with these levels; all are complete. */
export function spreadOf(principleId: string, levels: readonly number[], own?: number): ScopeSpread {
  return {
    principleId,
    distribution: describeDistribution(levels),
    values: levels.length < FEWEST_CITIES ? [] : [...levels],
    coverage: describeDistribution(levels.map(() => 1)),
    cities: levels.length + 2,
    own,
  };
}

/** Levels from one to another, as many as wanted, evenly apart. */
export function spreadOut(count: number, from: number, to: number): number[] {
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}

/** All 20 principles, those that are not given with the same levels of twelve cities. */
export function allSpreads(given: readonly ScopeSpread[]): ScopeSpread[] {
  return firstPack.principles.map(
    ({ id }) => given.find(({ principleId }) => principleId === id) ?? spreadOf(id, spreadOut(12, 1.5, 2.5)),
  );
}
