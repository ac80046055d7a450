/** What a network takes in: judged beside what it has and written in the same transaction, so that two windows never disagree. */
import { database } from '@/data/database';
import { judgeYear, keysOfCityYear, type YearOutcome } from '@/domain/network/collect';
import { RECORD_LIMIT } from '@/domain/network/network';
import type { NetworkYear } from '@/domain/network/record';
import { readRecords } from './networks';

/** Thrown when the network is not there any more: another window deleted it. */
export class NetworkGoneError extends Error {}
/** Thrown when the network would hold more than its file may. */
export class NetworkFullError extends Error {}

/** Most records that are judged and written in one go, so that the page stays free between two. */
const SLICE = 100;

export type Intake = {
  /**
   * Judges these records and writes those that are taken, all or nothing. Returns the outcome of each. Rejects when the disk has no
   * room, the store is closed, the network is gone (`NetworkGoneError`) or full (`NetworkFullError`).
   */
  take: (records: readonly NetworkYear[]) => Promise<YearOutcome[]>;
};

/** Opens the intake of a network. What it has is read once, and afterwards only what another window has changed. */
export async function openIntake(networkId: string): Promise<Intake> {
  const { networks, networkYears } = database;
  let known = indexRecords(await readRecords(networkId));
  let isStale = false;

  const refresh = async () => {
    if (isStale) {
      known = indexRecords(await readRecords(networkId));
      isStale = false;
      return;
    }
    const ids = new Set((await networkYears.where({ networkId }).primaryKeys()).map(([, id]) => id));
    const come = [...ids].filter((id) => !known.has(id));
    const rows = await networkYears.bulkGet(come.map((id): [string, string] => [networkId, id]));
    known
      .ids()
      .filter((id) => !ids.has(id))
      .forEach(known.remove);
    rows.forEach((row) => row && known.add(row));
  };

  const judge = (records: readonly NetworkYear[]) => {
    const before = new Set(records.filter(({ id }) => known.has(id)).map(({ id }) => id));
    const written = new Map<string, NetworkYear>();
    const removed = new Set<string>();
    const outcomes = records.map((record) => {
      const { outcome, replaces } = judgeYear(known.listAlike(record), record);
      if (outcome !== 'older' && outcome !== 'duplicate') {
        known.add(record);
        written.set(record.id, record);
        removed.delete(record.id);
      }
      for (const id of replaces) {
        known.remove(id);
        written.delete(id);
        removed.add(id);
      }
      return outcome;
    });
    const again = [...written.keys()].filter((id) => before.has(id));
    return { outcomes, written: [...written.values()], removed: [...removed], again };
  };

  return {
    take: async (records) => {
      try {
        return await database.transaction('rw', [networks, networkYears], async () => {
          if ((await networks.where({ id: networkId }).count()) === 0) {
            throw new NetworkGoneError('The network was deleted');
          }
          await refresh();
          const outcomes: YearOutcome[] = [];
          let isRewritten = false;
          for (let start = 0; start < records.length; start += SLICE) {
            const judged = judge(records.slice(start, start + SLICE));
            outcomes.push(...judged.outcomes);
            isRewritten ||= judged.again.length > 0;
            await networkYears.bulkPut(judged.written.map((record) => ({ ...record, networkId })));
            await networkYears.bulkDelete(judged.removed.map((id): [string, string] => [networkId, id]));
          }
          if (known.ids().length > RECORD_LIMIT) {
            throw new NetworkFullError('The network holds as much as it can');
          }
          if (isRewritten) {
            await networks.where({ id: networkId }).modify((network) => {
              network.rewritten = (network.rewritten ?? 0) + 1;
            });
          }
          return outcomes;
        });
      } catch (error) {
        isStale = true;
        throw error;
      }
    },
  };
}

type Index = {
  has: (id: string) => boolean;
  ids: () => string[];
  add: (record: NetworkYear) => void;
  remove: (id: string) => void;
  /** The records that may be of the same city and year. */
  listAlike: (record: NetworkYear) => NetworkYear[];
};

/** Records by what they say of city and year: to look through 5,000 for each of 5,000 would take minutes. */
function indexRecords(records: readonly NetworkYear[]): Index {
  const byId = new Map<string, NetworkYear>();
  const byKey = new Map<string, Set<NetworkYear>>();
  const index: Index = {
    has: (id) => byId.has(id),
    ids: () => [...byId.keys()],
    add: (record) => {
      index.remove(record.id);
      byId.set(record.id, record);
      for (const key of keysOfCityYear(record)) {
        byKey.set(key, (byKey.get(key) ?? new Set()).add(record));
      }
    },
    remove: (id) => {
      const record = byId.get(id);
      byId.delete(id);
      for (const key of record ? keysOfCityYear(record) : []) {
        byKey.get(key)?.delete(record as NetworkYear);
      }
    },
    listAlike: (record) => [...new Set(keysOfCityYear(record).flatMap((key) => [...(byKey.get(key) ?? [])]))],
  };
  records.forEach(index.add);
  return index;
}
