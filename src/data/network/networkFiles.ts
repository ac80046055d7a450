/** A network file opened as a network of its own, beside those that are here. */
import { database, isQuotaError } from '@/data/database';
import { newId } from '@/data/browser/device';
import { listPackLinks } from '@/data/packs';
import type { NetworkContent } from '@/domain/network/network';
import { listSources, type CollectRefusal } from './sources';
import { openWorkers } from './workers';

/** Why a file was not opened as a network. `oneCity`: it is the share file of a city. */
export type NetworkFileRefusal = CollectRefusal | { reason: 'oneCity'; found?: string };

/** Opens a network file. Resolves with the id of the new network, or why nothing was opened; nothing has changed then. */
export async function openNetworkFile(file: File): Promise<{ id: string } | { refusal: NetworkFileRefusal }> {
  const [source] = await listSources([file]);
  if (!source || 'refusal' in source || source.entry) {
    return { refusal: source && 'refusal' in source ? source.refusal : { reason: 'otherKind' } };
  }
  const workers = openWorkers();
  try {
    const read = await workers.run('read', { source, packs: await listPackLinks() });
    if (!read.ok) {
      const { refusal } = read;
      return { refusal };
    }
    return 'network' in read ? { id: await keepNetwork(read.network) } : { refusal: { reason: 'oneCity' } };
  } catch (error) {
    return { refusal: { reason: isQuotaError(error) ? 'noRoom' : 'notStored' } };
  } finally {
    workers.close();
  }
}

/**
 * Keeps a network with all its records, in one transaction. Where one with its id is here already, it becomes another network
 * beside it: what is here is never overwritten. Resolves with its id.
 */
export function keepNetwork({ network, records }: NetworkContent): Promise<string> {
  const { networks, networkYears } = database;
  return database.transaction('rw', [networks, networkYears], async () => {
    const isHere = (await networks.get(network.id)) !== undefined;
    const id = isHere ? newId() : network.id;
    await networks.put({ ...network, id });
    await networkYears.bulkPut(records.map((record) => ({ ...record, networkId: id })));
    return id;
  });
}
