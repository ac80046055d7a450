import NetworkWorker from './networkWorker?worker';
import { doJob, type Answer, type Jobs, type Order, type Results } from './jobs';

/** Does jobs beside the page. `run` rejects when the job fails and when the work was stopped; `close` frees the workers. */
export type Workers = {
  run: <K extends keyof Jobs>(kind: K, job: Jobs[K]) => Promise<Results[K]>;
  close: () => void;
  /** How many jobs are done at the same moment. */
  lanes: number;
};

/** Two leave a small computer room for its page. */
const MOST_LANES = 2;

/**
 * Starts workers. Where the browser has none, or cannot load them, the page does the jobs itself, with pauses between them. What
 * waits when `signal` is aborted is rejected.
 */
export function openWorkers(signal?: AbortSignal): Workers {
  const count =
    typeof Worker === 'undefined' ? 1 : Math.max(1, Math.min(MOST_LANES, navigator.hardwareConcurrency || 1));
  const lanes = Array.from({ length: count }, openLane);
  const close = () => {
    signal?.removeEventListener('abort', close);
    lanes.forEach((lane) => lane.close());
  };
  signal?.addEventListener('abort', close);
  if (signal?.aborted) {
    close();
  }
  return {
    run: (kind, job) => {
      const freest = lanes.reduce((best, lane) => (lane.countWaiting() < best.countWaiting() ? lane : best));
      return freest.run(kind, job);
    },
    close,
    lanes: count,
  };
}

type Waiting = { order: Order; resolve: (result: Results[keyof Jobs]) => void; reject: (reason: unknown) => void };
type Lane = Pick<Workers, 'run' | 'close'> & { countWaiting: () => number };

/** One worker and the jobs it has. */
function openLane(): Lane {
  const waiting = new Map<number, Waiting>();
  let worker = startWorker();
  let isClosed = false;
  let next = 0;
  let last: Promise<void> = Promise.resolve();

  const settle = (number: number, act: (item: Waiting) => void) => {
    const item = waiting.get(number);
    waiting.delete(number);
    if (item) {
      act(item);
    }
  };
  const doHere = (item: Waiting) => {
    last = last.then(async () => {
      await pause();
      if (!isClosed) {
        await doJob(item.order.kind, item.order.job).then(item.resolve, item.reject);
        waiting.delete(item.order.number);
      }
    });
  };
  const giveUp = () => {
    worker?.terminate();
    worker = undefined;
    waiting.forEach(doHere);
  };
  worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) =>
    settle(data.number, (item) =>
      'result' in data ? item.resolve(data.result) : item.reject(new Error(data.failure)),
    ),
  );
  worker?.addEventListener('error', giveUp);
  worker?.addEventListener('messageerror', giveUp);

  return {
    run: <K extends keyof Jobs>(kind: K, job: Jobs[K]) =>
      new Promise<Results[K]>((resolve, reject) => {
        if (isClosed) {
          reject(new DOMException('The work was stopped', 'AbortError'));
          return;
        }
        const order = { number: (next += 1), kind, job };
        const item = { order, resolve: resolve as Waiting['resolve'], reject };
        waiting.set(order.number, item);
        if (worker) {
          worker.postMessage(order);
        } else {
          doHere(item);
        }
      }),
    close: () => {
      isClosed = true;
      worker?.terminate();
      for (const number of waiting.keys()) {
        settle(number, ({ reject }) => reject(new DOMException('The work was stopped', 'AbortError')));
      }
    },
    countWaiting: () => waiting.size,
  };
}

function startWorker(): Worker | undefined {
  try {
    return typeof Worker === 'undefined' ? undefined : new NetworkWorker();
  } catch {
    return undefined;
  }
}

/** Lets the page draw and answer. */
function pause(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done);
  });
}
