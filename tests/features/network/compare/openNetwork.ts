import type { ShownNetwork } from '@/data/network/useNetwork';
import { condenseYear, type NetworkYear } from '@/domain/network/record';
import type { NetworkEdition } from '@/domain/network/network';
import type { Pack } from '@/domain/pack';
import { generateCities } from '../../../support/network/generateCities';
import { hashText, SAVED_AT } from '../../../support/network/sharedFiles';
import { readPack } from '../../../support/packs';
import { FIRST_PACK, firstPack, nextPack } from '../../../support/years/nextPack';

const { head, indicators } = readPack(FIRST_PACK);
export const pack: Pack = { ...head, indicators, leftOut: [], untranslated: [] };
const later = { ...pack, ...nextPack } as Pack;

/** Records of generated cities, "Town 1" and so on; `change` makes one of them as a test needs it. */
export function listRecords(
  count: number,
  years: readonly number[] = [2026],
  change: (record: NetworkYear, index: number) => NetworkYear = (record) => record,
): NetworkYear[] {
  const names = Array.from({ length: count }, (_, index) => `Town ${index + 1}`);
  return generateCities(pack, { seed: 11, cities: count, years, names }).flatMap((content, index) =>
    content.years.map((year) =>
      change(condenseYear(content, year, firstPack, { savedAt: SAVED_AT, sha256: hashText }), index),
    ),
  );
}

/** A network as its pages are given it. */
export function openNetwork(records: NetworkYear[], editions: NetworkEdition[] = []): ShownNetwork {
  const network = { id: 'n1', name: 'Atlantic cities', createdAt: SAVED_AT, editions };
  const packs: [Pack, ...Pack[]] = records.some(({ packId }) => packId === later.id) ? [later, pack] : [pack];
  return { network, records, counting: records, packs, links: [firstPack, nextPack] };
}
