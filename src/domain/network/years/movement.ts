/** What many cities of a network have in common between two years: where they moved, and the reasons they gave. */
import type { CityChange, PrincipleChange } from '@/domain/network/change';
import { FEWEST_CITIES } from '@/domain/network/distribution';
import { SHOWN_REASONS, type ShownReason } from '@/domain/years/reasonShares';

/** A principle in which at least half of the cities moved the same way. `cities` of `n` did. */
export type Movement = { principleId: string; direction: 'up' | 'down'; cities: number; n: number };

/** Principles in which many moved, the largest share first; equal ones in their order. */
export function listMovements(changes: readonly PrincipleChange[]): Movement[] {
  const movements = changes.flatMap(({ principleId, n, directions }) =>
    (['up', 'down'] as const).flatMap((direction) => {
      const cities = directions?.[direction] ?? 0;
      return cities >= FEWEST_CITIES && cities * 2 >= n ? [{ principleId, direction, cities, n }] : [];
    }),
  );
  return movements.toSorted((a, b) => b.cities / b.n - a.cities / a.n);
}

/** How many cities gave a reason at least once, of those that changed anything. */
export type ReasonCount = { reason: ShownReason; cities: number };

/** The reasons by the number of cities, most first. One that fewer than 5 cities gave is left out. */
export function countReasons(changes: readonly CityChange[]): ReasonCount[] {
  return SHOWN_REASONS.map((reason) => {
    const named = changes.filter(({ reasons }) => reasons.some((own) => own.reason === reason));
    return { reason, cities: new Set(named.map(({ cityId }) => cityId)).size };
  })
    .filter(({ cities }) => cities >= FEWEST_CITIES)
    .toSorted((a, b) => b.cities - a.cities);
}
