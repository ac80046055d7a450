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

/** All networks, by name. */
export async function listNetworks(): Promise<ListedNetwork[]> {
  const { networks, networkYears } = database;
  return database.transaction('r', [networks, networkYears], async () => {
    const all = await networks.toArray();
    const listed = all.map(async (network) => {
      const keys = (await networkYears.where({ networkId: network.id }).primaryKeys()).map(([, id]) => id.split(' '));
      const years = [...new Set(keys.map(([, year]) => Number(year)))].toSorted((a, b) => b - a);
      return { network, cities: new Set(keys.map(([city]) => city)).size, years };
    });
    return (await Promise.all(listed)).toSorted((a, b) => a.network.name.localeCompare(b.network.name));
  });
}

/** One network with its records, or undefined when there is none. */
export async function getNetwork(id: string): Promise<OpenNetwork | undefined> {
  const { networks, networkYears } = database;
  return database.transaction('r', [networks, networkYears], async () => {
    const [network, rows] = await Promise.all([networks.get(id), networkYears.where({ networkId: id }).toArray()]);
    const records = rows.map(stripRow);
    return network && { network, records, counting: chooseRecords(records, network.decisions) };
  });
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
      .where({ networkId })
      .filter((row) => row.cityId === cityId)
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
