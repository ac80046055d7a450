/** How much of what was asked the cities of a view do not know yet. */
import { pickShown, type Filters } from '@/domain/network/disclosure';
import { stateOfLetter } from '@/domain/network/record';
import type { NetworkView } from '@/domain/network/view';
import { isScored, type PackOutline } from '@/domain/pack';

/**
 * Per principle, the share (0-1) of the scored indicators that apply in the cities shown and to which they say "we don't know
 * yet"; no entry where no city is shown or nothing applies. `packs` as in `buildView`.
 */
export function shareUnknown(
  { groups, commonIds }: Pick<NetworkView, 'groups' | 'commonIds'>,
  filters: Filters,
  packs: readonly Pick<PackOutline, 'id' | 'indicators'>[],
): ReadonlyMap<string, number> {
  const places = new Map(packs.map((pack) => [pack.id, listPlaces(pack, commonIds)]));
  const sums = new Map<string, { unknown: number; asked: number }>();
  for (const { record } of pickShown(groups, filters)) {
    for (const { index, principle } of places.get(record.packId) ?? []) {
      const state = stateOfLetter(record.answers[index]);
      const sum = sums.get(principle) ?? { unknown: 0, asked: 0 };
      sum.unknown += Number(state === 'unknown');
      sum.asked += Number(state !== 'notApplicable');
      sums.set(principle, sum);
    }
  }
  return new Map([...sums].flatMap(([id, { unknown, asked }]) => (asked > 0 ? [[id, unknown / asked] as const] : [])));
}

/** Where the letters of the compared indicators stand, and to which principle each belongs. */
function listPlaces(
  { indicators }: Pick<PackOutline, 'indicators'>,
  common: ReadonlySet<string>,
): { index: number; principle: string }[] {
  return indicators.flatMap((indicator, index) =>
    isScored(indicator) && common.has(indicator.id) ? [{ index, principle: indicator.principle }] : [],
  );
}
