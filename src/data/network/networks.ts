/** The networks of this browser: sets of loaded cities, each year of a city one document. */
import { newId } from '@/data/browser/device';
import { database } from '@/data/database';
import type { StoredNetworkYear } from '@/data/stored';
import { save } from '@/data/saving';
import { chooseRecords } from '@/domain/network/collect';
import type { Network, NetworkEdition } from '@/domain/network/network';
import type { NetworkYear } from '@/domain/network/record';

/** A network with all its records, and those of them that count (`chooseRecords`). */
export type OpenNetwork = { network: Network; records: NetworkYear[]; counting: NetworkYear[] };
/** What a list of networks shows of each. */
export type ListedNetwork = { network: Network; cities: number; years: number[] };

/** Rows that are read in one go: reading 5,000 at once would make the page stand still. */
const SLICE = 100;
/** Behind every id of a record. */
const LAST = '\uffff';
/** City, year and fingerprint in the id of a record. */
const RECORD_ID = /^(.*) (\d+) \S*$/s;

/** All networks, by name. */
export async function listNetworks(): Promise<ListedNetwork[]> {
  const { networks, networkYears } = database;
  return database.transaction('r', [networks, networkYears], async () => {
    const all = await networks.toArray();
    const listed = all.map(async (network) => {
      const keys = await networkYears.where({ networkId: network.id }).primaryKeys();
      const ids = keys.map(([, id]) => RECORD_ID.exec(id) ?? []);
      const years = [...new Set(ids.map(([, , year]) => Number(year)))].toSorted((a, b) => b - a);
      return { network, cities: new Set(ids.map(([, city]) => city)).size, years };
    });
    return (await Promise.all(listed)).toSorted((a, b) => a.network.name.localeCompare(b.network.name));
  });
}

/** Records that were read before, by their id: what one says never changes, for its id is made from it. */
export type KnownRecords = { rewritten: number; records: Map<string, NetworkYear> };

/** Nothing read yet. */
export function createKnownRecords(): KnownRecords {
  return { rewritten: 0, records: new Map() };
}

/**
 * One network with its records, or undefined when there is none. `known` is kept by the caller from one reading to the next: only
 * what is not in it is read.
 */
export async function getNetwork(id: string, known = createKnownRecords()): Promise<OpenNetwork | undefined> {
  const { networks, networkYears } = database;
  return database.transaction('r', [networks, networkYears], async () => {
    const [stored, keys] = await Promise.all([
      networks.get(id),
      networkYears.where('[networkId+id]').between([id, ''], [id, LAST], true, true).primaryKeys(),
    ]);
    if (!stored) {
      return undefined;
    }
    const { rewritten = 0, ...network } = stored;
    if (rewritten !== known.rewritten) {
      known.records.clear();
      known.rewritten = rewritten;
    }
    const missing = keys.filter(([, record]) => !known.records.has(record));
    for (let start = 0; start < missing.length; start += SLICE) {
      for (const row of await networkYears.bulkGet(missing.slice(start, start + SLICE))) {
        if (row) {
          known.records.set(row.id, stripRow(row));
        }
      }
    }
    const records = keys.flatMap(([, record]) => known.records.get(record) ?? []);
    return { network, records, counting: chooseRecords(records, network.decisions) };
  });
}

/** All records of a network, slice by slice. */
export async function readRecords(networkId: string): Promise<NetworkYear[]> {
  const records: NetworkYear[] = [];
  let slice: NetworkYear[];
  do {
    const after = [networkId, records.at(-1)?.id ?? ''];
    const rows = database.networkYears.where('[networkId+id]').between(after, [networkId, LAST], false, true);
    slice = (await rows.limit(SLICE).toArray()).map(stripRow);
    records.push(...slice);
  } while (slice.length === SLICE);
  return records;
}

/** Starts an empty network. Returns its id. */
export async function createNetwork(name: string, sample?: boolean): Promise<string> {
  const id = newId();
  const network = { id, name, createdAt: new Date().toISOString(), editions: [], ...(sample ? { sample } : {}) };
  await save(`network ${id}`, () => database.networks.put(network));
  return id;
}

/** Changes the name of a network, or what was decided in it. Nothing happens when it is gone. */
export function changeNetwork(id: string, change: (network: Network) => Network): Promise<void> {
  return save(`network ${id}`, () =>
    database.transaction('rw', database.networks, async () => {
      const network = await database.networks.get(id);
      if (network) {
        await database.networks.put(change(network));
      }
    }),
  );
}

/** Adds what another coordinator has agreed and decided in a network that was handed over. */
export function joinNetwork(id: string, { editions, decisions = [] }: Network): Promise<void> {
  return changeNetwork(id, (network) => {
    const known = new Set(network.editions.map((edition) => edition.id));
    const decided = new Set(network.decisions?.map(({ ids }) => ids.toSorted().join()));
    return {
      ...network,
      editions: [...network.editions, ...editions.filter((edition) => !known.has(edition.id))],
      decisions: [...(network.decisions ?? []), ...decisions.filter(({ ids }) => !decided.has(ids.toSorted().join()))],
    };
  });
}

/** Keeps the agreed figures of a year. */
export function saveEdition(id: string, edition: NetworkEdition): Promise<void> {
  return changeNetwork(id, (network) => ({ ...network, editions: [...network.editions, edition] }));
}

/** Writes records and takes those away whose place they take, in one transaction. */
export async function putRecords(
  networkId: string,
  records: readonly NetworkYear[],
  replaced: readonly string[] = [],
): Promise<void> {
  const { networks, networkYears } = database;
  await database.transaction('rw', [networks, networkYears], async () => {
    if (await networks.get(networkId)) {
      await networkYears.bulkPut(records.map((record) => ({ ...record, networkId })));
      await networkYears.bulkDelete(replaced.map((id) => [networkId, id]));
    }
  });
}

/** Takes every year of a city out of a network. */
export function removeCity(networkId: string, cityId: string): Promise<void> {
  return save(`network ${networkId} records`, () =>
    database.networkYears
      .where('[networkId+id]')
      .between([networkId, `${cityId} `], [networkId, `${cityId} ${LAST}`])
      .delete(),
  );
}

/** Takes all cities out of a network. The editions that were agreed stay. */
export function removeRecords(networkId: string): Promise<void> {
  return save(`network ${networkId} records`, () => database.networkYears.where({ networkId }).delete());
}

/** Deletes a network with everything in it. */
export function deleteNetwork(id: string): Promise<void> {
  const { networks, networkYears } = database;
  return save(`network ${id}`, () =>
    database.transaction('rw', [networks, networkYears], async () => {
      await networks.delete(id);
      await networkYears.where({ networkId: id }).delete();
    }),
  );
}

function stripRow({ networkId: _, ...record }: StoredNetworkYear): NetworkYear {
  return record;
}
