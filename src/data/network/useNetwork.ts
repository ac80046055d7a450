import { useState } from 'react';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack, listPackLinks } from '@/data/packs';
import { useWatched, type Watched } from '@/data/useWatched';
import type { Pack, PackOutline } from '@/domain/pack';
import { createKnownRecords, getNetwork, type OpenNetwork } from './networks';

/**
 * A network as its pages show it. `packs`: those of its records with all their words, the newest first, at least one; `links`:
 * every pack of the app in outline.
 */
export type ShownNetwork = OpenNetwork & { packs: [Pack, ...Pack[]]; links: PackOutline[] };

/** Reads a network in a language and follows its changes; the value is undefined when there is no such network. */
export function useNetwork(id: string, language: string): Watched<ShownNetwork | undefined> {
  const [known] = useState(createKnownRecords);
  return useWatched(`network ${id} ${language}`, async () => {
    const open = await getNetwork(id, known);
    if (!open) {
      return undefined;
    }
    const links = await listPackLinks();
    const used = new Set(open.records.map(({ packId }) => packId));
    const [first = CURRENT_PACK, ...others] = links
      .flatMap((pack) => (used.has(pack.id) ? [pack.id] : []))
      .toSorted()
      .toReversed();
    const [newest, ...older] = await Promise.all([
      getPack(first, language),
      ...others.map((packId) => getPack(packId, language)),
    ]);
    return { ...open, packs: [newest, ...older], links };
  });
}
