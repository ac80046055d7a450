/** The beginning of the worker: does one job after another, in the order in which they come. */
import { doJob, type Answer, type Order } from './jobs';

let last: Promise<void> = Promise.resolve();

globalThis.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  last = last.then(() => answer(data));
});

async function answer({ number, kind, job }: Order): Promise<void> {
  const say = (told: Answer) => globalThis.postMessage(told);
  try {
    say({ number, result: await doJob(kind, job) });
  } catch (error) {
    say({ number, failure: String(error) });
  }
}
