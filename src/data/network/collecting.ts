/** Opens the files that a network was given: many at once, each judged by itself, and what is taken kept at once. */
import { isQuotaError } from '@/data/database';
import { listPackLinks } from '@/data/packs';
import type { YearOutcome } from '@/domain/network/collect';
import type { NetworkContent } from '@/domain/network/network';
import type { NetworkYear } from '@/domain/network/record';
import type { PackOutline } from '@/domain/pack';
import { NetworkFullError, openIntake } from './intake';
import { joinNetwork } from './networks';
import { listSources, type CollectRefusal, type Listed, type ReadSource } from './sources';
import { openWorkers, type Workers } from './workers';

/**
 * What became of one file. `file` is its name, with that of the zip in front; `network` the name of the network when it was the
 * file of one. `otherPacks`: years made with an indicator set that this app does not have; nothing of them is taken.
 */
export type CollectedFile = {
  file: string;
  city?: string;
  network?: string;
  refusal?: CollectRefusal;
  years: { year: number; outcome: YearOutcome; packId: string }[];
  otherPacks: { year: number; packId: string }[];
};

export type Collecting = {
  /** Called now and again with how many files are opened, and of how many. */
  onProgress?: (done: number, total: number) => void;
  /** Stops the work. What was taken is kept. */
  signal?: AbortSignal;
};

/**
 * Milliseconds after which what was read is written: a window that is killed loses no more. Each write draws the pages anew, which
 * takes longer the more they hold: so the pause grows by one for each record.
 */
const WRITE_AFTER = { least: 800, most: 3000 };
/** Milliseconds between two calls of `onProgress`. */
const TELL_AFTER = 60;
/** Files per worker that are read ahead. */
const AHEAD = 4;

type Read = { collected: CollectedFile; records: readonly NetworkYear[]; network?: NetworkContent };

/**
 * Opens files, the files of folders and of zips, and takes their years into a network. Never rejects for a file: each has its
 * result, in their order. Files that were not reached when it was stopped have none. Rejects when the app cannot be read.
 */
export async function collectFiles(
  networkId: string,
  files: readonly File[],
  { onProgress, signal }: Collecting = {},
): Promise<CollectedFile[]> {
  const [listed, packs] = await Promise.all([listSources(files), listPackLinks()]);
  const store = openStore(networkId);
  const workers = openWorkers(signal);
  const tell = createTeller(listed.length, onProgress);
  const results: CollectedFile[] = [];
  tell(0);
  try {
    for await (const read of readAll(listed, packs, workers)) {
      results.push(read.collected);
      await store.add(read);
      tell(results.length);
      if (signal?.aborted || store.failure) {
        break;
      }
    }
  } finally {
    workers.close();
  }
  await store.write();
  tell(results.length, true);
  const { failure } = store;
  const left = failure ? listed.slice(results.length) : [];
  return [...results, ...left.map(({ name }) => ({ ...emptyResult(name), ...(failure ? { refusal: failure } : {}) }))];
}

const emptyResult = (file: string): CollectedFile => ({ file, years: [], otherPacks: [] });

/** Reads the files in their order, some of them ahead. Ends early when the work is stopped. */
async function* readAll(
  listed: readonly Listed[],
  packs: readonly PackOutline[],
  workers: Workers,
): AsyncGenerator<Read> {
  const ahead: Promise<Read | undefined>[] = [];
  for (const item of listed) {
    ahead.push(readOne(item, packs, workers));
    if (ahead.length >= workers.lanes * AHEAD) {
      const read = await ahead.shift();
      if (!read) {
        return;
      }
      yield read;
    }
  }
  for (const reading of ahead) {
    const read = await reading;
    if (!read) {
      return;
    }
    yield read;
  }
}

/** Undefined when the work was stopped before. */
async function readOne(item: Listed, packs: readonly PackOutline[], workers: Workers): Promise<Read | undefined> {
  const base = emptyResult(item.name);
  if ('refusal' in item) {
    return { collected: { ...base, refusal: item.refusal }, records: [] };
  }
  try {
    return describe(base, await workers.run('read', { source: item, packs }), packs);
  } catch (error) {
    return (error as Error).name === 'AbortError'
      ? undefined
      : { collected: { ...base, refusal: { reason: 'unreadable' } }, records: [] };
  }
}

function describe(base: CollectedFile, read: ReadSource, packs: readonly PackOutline[]): Read {
  if (!read.ok) {
    const { city, refusal } = read;
    return { collected: { ...base, ...(city ? { city } : {}), refusal }, records: [] };
  }
  if ('network' in read) {
    const { network, records } = read.network;
    const isKnown = ({ packId }: NetworkYear) => packs.some(({ id }) => id === packId);
    const others = records.filter((record) => !isKnown(record)).map(({ year, packId }) => ({ year, packId }));
    return {
      collected: { ...base, network: network.name, otherPacks: others },
      records: records.filter(isKnown),
      network: read.network,
    };
  }
  const { city, records, otherPacks } = read;
  return { collected: { ...base, city, otherPacks }, records };
}

type Store = { add: (read: Read) => Promise<void>; write: () => Promise<void>; failure: CollectRefusal | undefined };

/** Gathers what was read and writes it now and again; the first write that fails is the last. */
function openStore(networkId: string): Store {
  const opening = openIntake(networkId);
  opening.catch(() => undefined);
  let waiting: Read[] = [];
  let writtenAt = performance.now();
  let written = 0;
  const store: Store = {
    failure: undefined,
    add: async (read) => {
      waiting.push(read);
      if (performance.now() - writtenAt > Math.min(WRITE_AFTER.least + written, WRITE_AFTER.most)) {
        await store.write();
      }
    },
    write: async () => {
      const batch = waiting.filter(({ records, network }) => records.length > 0 || network);
      waiting = [];
      if (batch.length === 0) {
        return;
      }
      try {
        const intake = await opening;
        const outcomes = await intake.take(batch.flatMap(({ records }) => records));
        written += outcomes.length;
        for (const { collected, records, network } of batch) {
          collected.years = records.map(({ year, packId }) => ({ year, packId, outcome: outcomes.shift() ?? 'taken' }));
          if (network) {
            await joinNetwork(networkId, network.network);
          }
        }
      } catch (error) {
        store.failure = { reason: reasonOf(error) };
        for (const { collected } of batch) {
          Object.assign(collected, { years: [], refusal: store.failure });
        }
      }
      writtenAt = performance.now();
    },
  };
  return store;
}

function reasonOf(error: unknown): CollectRefusal['reason'] {
  return isQuotaError(error) ? 'noRoom' : error instanceof NetworkFullError ? 'networkFull' : 'notStored';
}

function createTeller(total: number, onProgress: Collecting['onProgress']): (done: number, isLast?: boolean) => void {
  let toldAt = -Infinity;
  return (done, isLast = false) => {
    const now = performance.now();
    if (isLast || now - toldAt > TELL_AFTER) {
      toldAt = now;
      onProgress?.(done, total);
    }
  };
}
