/** Version vectors: which of two states of a record came after the other, whatever the clocks say. */
import type { Versions } from '@/domain/dates';

/** How the first stands to the second. `concurrent`: each has changes that the other does not know. */
export type Order = 'same' | 'older' | 'newer' | 'concurrent';

/** Compares two vectors; a device that is not named has changed nothing. */
export function compareVersions(a: Versions, b: Versions): Order {
  const devices = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const isBehind = devices.some((device) => (a[device] ?? 0) < (b[device] ?? 0));
  const isAhead = devices.some((device) => (a[device] ?? 0) > (b[device] ?? 0));
  if (isBehind && isAhead) {
    return 'concurrent';
  }
  return isBehind ? 'older' : isAhead ? 'newer' : 'same';
}

/** The vector that knows everything the given ones know: the highest count of each device. */
export function joinVersions(all: readonly Versions[]): Versions {
  const joined: Versions = {};
  for (const [device, count] of all.flatMap((versions) => Object.entries(versions))) {
    joined[device] = Math.max(joined[device] ?? 0, count);
  }
  return Object.fromEntries(Object.entries(joined).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
