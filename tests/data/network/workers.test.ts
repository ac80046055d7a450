/** Jobs beside the page, with workers that are played: jsdom has none. Real ones work in tests/browser/network/network.test.ts. */
import type { Answer, Order } from '@/data/network/jobs';
import { doJob } from '@/data/network/jobs';
import { openWorkers } from '@/data/network/workers';

type Behaviour = 'works' | 'fails' | 'breaks' | 'waits';

const stage = vi.hoisted(() => ({
  behaviour: 'works' as Behaviour,
  started: 0,
  ended: 0,
  orders: [] as Order[][],
}));

vi.mock('@/data/network/networkWorker?worker', () => ({
  default: class extends EventTarget {
    orders: Order[] = [];
    constructor() {
      super();
      stage.started += 1;
      stage.orders.push(this.orders);
    }
    postMessage(order: Order) {
      this.orders.push(order);
      const say = (data: Answer) => this.dispatchEvent(new MessageEvent('message', { data }));
      const { number } = order;
      switch (stage.behaviour) {
        case 'works':
          return void doJob(order.kind, order.job).then((result) => say({ number, result }));
        case 'fails':
          return queueMicrotask(() => say({ number, failure: 'Out of memory' }));
        case 'breaks':
          return queueMicrotask(() => void this.dispatchEvent(new Event('error')));
        case 'waits':
          return undefined;
      }
    }
    terminate() {
      stage.ended += 1;
    }
  },
}));

const job = (text: string) => ({ source: { name: `${text}.json`, file: new Blob([text]) }, packs: [] });
const REFUSED = { ok: false, refusal: { reason: 'notJson' } };

beforeEach(() => {
  Object.assign(stage, { behaviour: 'works', started: 0, ended: 0, orders: [] });
  vi.stubGlobal('Worker', EventTarget);
  vi.stubGlobal('navigator', { hardwareConcurrency: 8 });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('two workers share the jobs, and end when they are closed', async () => {
  const workers = openWorkers();
  const results = await Promise.all(['a', 'b', 'c', 'd'].map((text) => workers.run('read', job(text))));
  expect(results).toEqual([REFUSED, REFUSED, REFUSED, REFUSED]);
  expect(stage.orders.map((orders) => orders.length)).toEqual([2, 2]);
  workers.close();
  expect([stage.started, stage.ended]).toEqual([2, 2]);
});

test('a computer with one core has one worker', () => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
  openWorkers().close();
  expect(stage.started).toBe(1);
});

test.each([
  ['without workers', () => vi.stubGlobal('Worker', undefined), 0],
  ['when a worker cannot be loaded', () => (stage.behaviour = 'breaks'), 2],
])('%s the page does the jobs itself, those that were given away too', async (_, prepare, started) => {
  prepare();
  const workers = openWorkers();
  const first = await Promise.all(['a', 'b', 'c'].map((text) => workers.run('read', job(text))));
  expect([...first, await workers.run('read', job('d'))]).toEqual([REFUSED, REFUSED, REFUSED, REFUSED]);
  expect(stage.started).toBe(started);
  workers.close();
});

test('a job that a worker cannot do is told, and the next is done', async () => {
  const workers = openWorkers();
  stage.behaviour = 'fails';
  await expect(workers.run('read', job('a'))).rejects.toThrow('Out of memory');
  stage.behaviour = 'works';
  expect(await workers.run('read', job('b'))).toEqual(REFUSED);
  workers.close();
});

test.each([['waits'], ['breaks']] as const)(
  'what waits when the work is stopped ends at once (a worker that %s)',
  async (way) => {
    stage.behaviour = way;
    const controller = new AbortController();
    const workers = openWorkers(controller.signal);
    const jobs = ['a', 'b', 'c'].map((text) => workers.run('read', job(text)).catch((error: Error) => error.name));
    controller.abort();
    expect(await Promise.all([...jobs, workers.run('read', job('d')).catch((error: Error) => error.name)])).toEqual(
      Array(4).fill('AbortError'),
    );
    expect(stage.ended).toBeGreaterThanOrEqual(2);
  },
);
