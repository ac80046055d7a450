import { CURRENT_PACK, getPack, listPackLinks } from '@/data/packs';
import { useWatched, type Watched } from '@/data/useWatched';
import type { Pack } from '@/domain/pack';
import type { PackLink } from '@/domain/years/meaning';
import { getNetwork, type OpenNetwork } from './networks';

/**
 * A network as its pages show it. `packs`: those of its records with all their words, the newest first, at least one; `links`:
 * every pack of the app, as far as it takes to tell what an indicator of one means in another.
 */
export type ShownNetwork = OpenNetwork & { packs: [Pack, ...Pack[]]; links: PackLink[] };

/** Reads a network in a language and follows its changes; the value is undefined when there is no such network. */
export function useNetwork(id: string, language: string): Watched<ShownNetwork | undefined> {
  return useWatched(`network ${id} ${language}`, async () => {
    const open = await getNetwork(id);
    if (!open) {
      return undefined;
    }
    const [first = CURRENT_PACK, ...others] = [...new Set(open.records.map(({ packId }) => packId))]
      .toSorted()
      .toReversed();
    const [newest, links, ...older] = await Promise.all([
      getPack(first, language),
      listPackLinks(),
      ...others.map((packId) => getPack(packId, language)),
    ]);
    return { ...open, packs: [newest, ...older], links };
  });
}
