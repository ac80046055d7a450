/**
 * Whether an indicator means in one pack what it meant in another. Packs form a chain: each may follow one before it and
 * says of every indicator what became of it (`change`, see src/domain/pack.ts).
 */
import type { IndicatorOutline, PackOutline } from '@/domain/pack';

/** What is read of a pack to follow the chain. */
export type PackLink = Pick<PackOutline, 'id' | 'follows'> & {
  indicators: readonly Pick<IndicatorOutline, 'id' | 'format' | 'change' | 'replaces'>[];
};

/** A meaning that was kept, in the same words or in others. */
export type KeptMeaning = 'same' | 'wording';

/** Tells of an indicator id whether its meaning was kept; undefined when it was not, or is not known. */
export type KeepsMeaning = (indicatorId: string) => KeptMeaning | undefined;

/**
 * Compares two packs of a chain, in either order. `packs` holds the whole chain between them and may hold others. With one
 * and the same pack everything is the same; without a way from one to the other nothing is kept.
 */
export function compareMeanings(fromId: string, toId: string, packs: readonly PackLink[]): KeepsMeaning {
  if (fromId === toId) {
    return () => 'same';
  }
  const chain = findChain(fromId, toId, packs) ?? findChain(toId, fromId, packs) ?? [];
  const steps = chain.slice(1).map((pack, index) => listKept(chain[index], pack));
  return (indicatorId) => {
    const kept = steps.map((step) => step.get(indicatorId));
    if (kept.length === 0 || kept.includes(undefined)) {
      return undefined;
    }
    return kept.includes('wording') ? 'wording' : 'same';
  };
}

/**
 * The ids whose meaning a pack has kept from the one before it; none when it does not follow that one. Another format is
 * another question, whatever the pack says.
 */
export function listKept(before: PackLink | undefined, pack: PackLink): ReadonlyMap<string, KeptMeaning> {
  const formats = new Map(before?.indicators.map(({ id, format }) => [id, format] as const));
  if (pack.follows === undefined || pack.follows !== before?.id) {
    return new Map();
  }
  return new Map(
    pack.indicators.flatMap(({ id, format, change = 'same' }) =>
      change !== 'new' && formats.get(id) === format ? [[id, change] as const] : [],
    ),
  );
}

/** The packs from the oldest to the newest, both included; undefined when the newer does not come from the older. */
function findChain(oldest: string, newest: string, packs: readonly PackLink[]): PackLink[] | undefined {
  const chain: PackLink[] = [];
  let pack = packs.find(({ id }) => id === newest);
  // A pack that comes twice is a circle: no way leads out of it.
  while (pack && !chain.includes(pack)) {
    chain.unshift(pack);
    if (pack.id === oldest) {
      return chain;
    }
    const { follows } = pack;
    pack = packs.find(({ id }) => id === follows);
  }
  return undefined;
}
