/**
 * Every write of the city's work goes through `save`: one at a time per record, told to the screen when it is on the
 * disk, kept and tried again when it fails.
 */
import { isQuotaError } from './database';

/**
 * What the save line shows. `pending` counts writes under way; `failed` those of records whose last try failed, until one
 * succeeds: a message about them stays while they are tried again.
 */
export type SavingState = {
  pending: number;
  failed: number;
  /** Moment of the last completed write in this tab. */
  savedAt: Date | undefined;
  reason: 'full' | 'closed' | undefined;
};

type Job = { write: () => Promise<unknown>; done: () => void };

const RETRY_DELAYS = [1000, 3000, 10_000, 30_000];

let state: SavingState = { pending: 0, failed: 0, savedAt: undefined, reason: undefined };
const listeners = new Set<() => void>();
const queues = new Map<string, Job[]>();
const failing = new Set<string>();
const running = new Set<string>();
let attempts = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What the save line shows now. The same object until it changes. */
export function getSavingState(): SavingState {
  return state;
}

/** Tells when it changes. Returns a function that stops it. */
export function onSaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Queues a write of one record. Resolves when it is durable, which may be after several tries; never rejects, so that what
 * is on screen stays there. Writes of the same `key` run in the order in which they were asked for.
 */
export function save(key: string, write: () => Promise<unknown>): Promise<void> {
  return new Promise((done) => {
    queues.set(key, [...(queues.get(key) ?? []), { write, done }]);
    if (failing.has(key)) {
      publish({});
    } else {
      void run(key);
    }
  });
}

/** Tries every failed write again, now. */
export function retrySaving(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const key of failing) {
    void run(key);
  }
}

/** True while something typed is not on the disk: leaving the page would lose it. */
export function hasUnsavedWork(): boolean {
  return queues.size > 0;
}

/** Runs the writes of one record until none is left or one fails. */
async function run(key: string): Promise<void> {
  if (running.has(key)) {
    return;
  }
  running.add(key);
  publish({});
  for (let job = queues.get(key)?.[0]; job; job = queues.get(key)?.[0]) {
    try {
      await job.write();
    } catch (error) {
      running.delete(key);
      failing.add(key);
      scheduleRetry();
      publish({ reason: isQuotaError(error) ? 'full' : 'closed' });
      return;
    }
    dropFirst(key);
    failing.delete(key);
    attempts = 0;
    publish({ savedAt: new Date(), ...(failing.size === 0 ? { reason: undefined } : {}) });
    job.done();
  }
  running.delete(key);
}

function dropFirst(key: string): void {
  const rest = (queues.get(key) ?? []).slice(1);
  if (rest.length > 0) {
    queues.set(key, rest);
  } else {
    queues.delete(key);
  }
}

/** One timer for all that failed: the pauses grow with the rounds, not with the number of records. */
function scheduleRetry(): void {
  if (timer === undefined) {
    timer = setTimeout(retrySaving, RETRY_DELAYS[Math.min(attempts, RETRY_DELAYS.length - 1)]);
    attempts += 1;
  }
}

function publish(change: Partial<SavingState>): void {
  const failed = [...failing].reduce((count, key) => count + (queues.get(key)?.length ?? 0), 0);
  const waiting = [...queues.values()].reduce((count, jobs) => count + jobs.length, 0);
  state = { ...state, ...change, failed, pending: waiting - failed };
  for (const listener of listeners) {
    listener();
  }
}
