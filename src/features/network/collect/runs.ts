/**
 * The files of a network that are being opened, and what became of the last ones. Kept beside the pages, for this visit: a person
 * may look at another page meanwhile, and finds the list on coming back.
 */
import { useSyncExternalStore } from 'react';
import { collectFiles } from '@/data/network/collecting';
import type { OpenedFile } from './outcomes';

export type Run = {
  status: 'working' | 'ready' | 'stopped' | 'failed';
  done: number;
  total: number;
  results: readonly OpenedFile[];
};

const runs = new Map<string, { run: Run; stop: () => void }>();
const listeners = new Set<() => void>();

/** Opens files into a network; not while others are being opened. Resolves with what became of them. */
export async function startRun(networkId: string, files: readonly File[]): Promise<Run | undefined> {
  if (files.length === 0 || runs.get(networkId)?.run.status === 'working') {
    return undefined;
  }
  const controller = new AbortController();
  const stop = () => controller.abort();
  const put = (run: Run) => {
    runs.set(networkId, { run, stop });
    publish();
    return run;
  };
  let counts = { done: 0, total: files.length };
  put({ status: 'working', ...counts, results: [] });
  const onProgress = (done: number, total: number) => {
    counts = { done, total };
    put({ status: 'working', ...counts, results: [] });
  };
  try {
    const collected = await collectFiles(networkId, files, { onProgress, signal: controller.signal });
    const results = collected.map((file, id) => ({ ...file, id }));
    return put({ status: controller.signal.aborted ? 'stopped' : 'ready', ...counts, results });
  } catch {
    return put({ status: 'failed', ...counts, results: [] });
  }
}

/** Stops opening files. What was taken is kept. */
export function stopRun(networkId: string): void {
  runs.get(networkId)?.stop();
}

/** Forgets what became of the last files; not while some are being opened. */
export function closeRun(networkId: string): void {
  if (runs.get(networkId)?.run.status !== 'working') {
    runs.delete(networkId);
    publish();
  }
}

/** The run of a network, or undefined when no files were given. */
export function useRun(networkId: string): Run | undefined {
  return useSyncExternalStore(subscribe, () => runs.get(networkId)?.run);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(): void {
  for (const listener of listeners) {
    listener();
  }
}
