import type { Filters } from '@/domain/network/disclosure';
import type { NetworkEdition } from '@/domain/network/network';
import { describeView, type NetworkView, type Scope, type ScopeSpread } from '@/domain/network/view';

type Looked = {
  view: NetworkView;
  filters: Filters;
  pack: { principles: readonly { id: string }[] };
  frozen: NetworkEdition | undefined;
  ownCityId: string | undefined;
};

/**
 * The spread of every principle, or of those given: as agreed where only that may be shown, otherwise as the files say today.
 * One's own value is always that of today: whoever marks a city knows it.
 */
export function spreadsOf({ view, filters, pack, frozen, ownCityId }: Looked, scope: Scope): ScopeSpread[] {
  const ids = pack.principles.map(({ id }) => id);
  const today = describeView(view, filters, ids, scope, ownCityId);
  if (!frozen) {
    return today;
  }
  return today.map(({ principleId, own }) => {
    const agreed = frozen.principles.find((one) => one.principleId === principleId && one.scope === scope);
    const nothing = { shown: 'nothing', n: 0 } as const;
    return {
      principleId,
      distribution: agreed?.distribution ?? nothing,
      values: [],
      coverage: agreed?.coverage ?? nothing,
      cities: agreed?.cities ?? 0,
      own,
    };
  });
}
