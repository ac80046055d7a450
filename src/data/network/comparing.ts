/** Two years of many cities compared beside the page. What was compared stays in memory: a record never changes under its id. */
import type { CityChange } from '@/domain/network/change';
import type { PackOutline } from '@/domain/pack';
import type { YearPair } from './jobs';
import { openWorkers } from './workers';

/** Pairs that are given to a worker at once: about a twentieth of a second. */
const SLICE = 5;
/** Pairs that are remembered: those of 500 cities over 10 years. */
const MOST_KNOWN = 5000;

const known = new Map<string, CityChange[]>();

const keyOf = ({ before, after }: YearPair) => `${before.id} > ${after.id}`;

/** The changes of these pairs when all of them were compared before, otherwise undefined. */
export function findCompared(pairs: readonly YearPair[]): CityChange[] | undefined {
  const found = pairs.map((pair) => known.get(keyOf(pair)));
  return found.includes(undefined) ? undefined : found.flatMap((changes) => changes ?? []);
}

/**
 * Compares pairs of years, those first that were not compared before. `packs` are all that the app has; `onProgress` is told how
 * many pairs are done. Rejects when it is stopped by `signal`, or when a pair cannot be compared.
 */
export async function compareNetworkYears(
  pairs: readonly YearPair[],
  packs: readonly PackOutline[],
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<CityChange[]> {
  if (known.size + pairs.length > MOST_KNOWN) {
    known.clear();
  }
  const open = pairs.filter((pair) => !known.has(keyOf(pair)));
  let done = pairs.length - open.length;
  onProgress(done);
  const workers = openWorkers(signal);
  const compareSlice = async (slice: readonly YearPair[]) => {
    const changes = await workers.run('compare', { pairs: slice, packs });
    slice.forEach((pair, index) => known.set(keyOf(pair), changes[index] ?? []));
    done += slice.length;
    onProgress(done);
  };
  const slices = Array.from({ length: Math.ceil(open.length / SLICE) }, (_, index) =>
    open.slice(index * SLICE, (index + 1) * SLICE),
  );
  try {
    await Promise.all(slices.map(compareSlice));
  } finally {
    workers.close();
  }
  return findCompared(pairs) ?? [];
}
