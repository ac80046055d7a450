import { useEffect, useMemo, useRef, useState } from 'react';
import { pairYears, type CityChange } from '@/domain/network/change';
import type { NetworkYear } from '@/domain/network/record';
import type { PackOutline } from '@/domain/pack';
import { compareNetworkYears, findCompared } from './comparing';
import type { YearPair } from './jobs';

/**
 * How far the comparison of two years is; `done` and `total` count cities. `changes` is empty until all are compared: those that
 * happen to be done are a group that nobody may look at.
 */
export type Changes = {
  status: 'working' | 'ready' | 'stopped' | 'failed';
  done: number;
  total: number;
  changes: CityChange[];
  stop: () => void;
};

type Progress = { of: readonly YearPair[]; status: Changes['status']; done: number; changes: CityChange[] };

/**
 * Compares two years of every city that has both, beside the page. `records` are those that count; `packs` are all that the app
 * has. What was compared before is there at once, so a page that is opened again goes on where it was stopped.
 */
export function useChanges(
  records: readonly NetworkYear[],
  from: number,
  to: number,
  packs: readonly PackOutline[],
): Changes {
  const pairs = useMemo(() => pairYears(records, from, to), [records, from, to]);
  const known = useMemo(() => findCompared(pairs), [pairs]);
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    if (known) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    // Only a person who stops it is told so: who leaves the page, or looks at other years, has not.
    let isShown = true;
    const tell = (status: Changes['status'], changes: CityChange[] = [], done?: number) =>
      isShown &&
      setProgress((before) => ({
        of: pairs,
        status,
        changes,
        done: done ?? (before?.of === pairs ? before.done : 0),
      }));
    compareNetworkYears(pairs, packs, { signal, onProgress: (done) => tell('working', [], done) }).then(
      (changes) => tell('ready', changes, pairs.length),
      () => tell(signal.aborted ? 'stopped' : 'failed'),
    );
    return () => {
      isShown = false;
      controller.abort();
    };
  }, [pairs, known, packs]);

  const own = progress?.of === pairs ? progress : undefined;
  return {
    status: known ? 'ready' : (own?.status ?? 'working'),
    done: known ? pairs.length : (own?.done ?? 0),
    total: pairs.length,
    changes: known ?? own?.changes ?? [],
    stop: () => running.current?.abort(),
  };
}
