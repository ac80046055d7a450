// @vitest-environment node
import type * as saving from '@/data/saving';
import { quotaError } from '../support/tabs';

let app: typeof saving;
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00.000Z') });
  vi.resetModules();
  app = await import('@/data/saving');
});
afterEach(() => {
  vi.useRealTimers();
});

/** A write that ends when the test says so. */
function createWrite() {
  let end: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  const write = vi.fn(() => new Promise<void>((resolve, reject) => (end = { resolve, reject })));
  return {
    write,
    succeed: async () => {
      end?.resolve();
      await settle();
    },
    fail: async (error: unknown = new Error('No store')) => {
      end?.reject(error);
      await settle();
    },
  };
}
const settle = () => vi.advanceTimersByTimeAsync(0);
const state = () => app.getSavingState();

describe('a write', () => {
  test('is saved only once the store says so', async () => {
    const { write, succeed } = createWrite();
    const told = vi.fn<() => void>();
    void app.save('a', write).then(told);
    await settle();
    expect(state()).toEqual({ pending: 1, failed: 0, savedAt: undefined, reason: undefined });
    expect(app.hasUnsavedWork()).toBe(true);
    expect(told).not.toHaveBeenCalled();
    vi.setSystemTime(new Date('2026-11-22T14:32:00.000Z'));
    await succeed();
    expect(state()).toEqual({
      pending: 0,
      failed: 0,
      savedAt: new Date('2026-11-22T14:32:00.000Z'),
      reason: undefined,
    });
    expect(app.hasUnsavedWork()).toBe(false);
    expect(told).toHaveBeenCalledOnce();
  });

  test('waits for those of the same record that were asked for before, and not for others', async () => {
    const [first, second, third, other] = [createWrite(), createWrite(), createWrite(), createWrite()];
    for (const { write } of [first, second, third]) {
      void app.save('a', write);
    }
    void app.save('b', other.write);
    await settle();
    expect(first.write).toHaveBeenCalledOnce();
    expect(other.write).toHaveBeenCalledOnce();
    expect(second.write).not.toHaveBeenCalled();
    expect(state().pending).toBe(4);
    await first.succeed();
    expect(second.write).toHaveBeenCalledOnce();
    expect(third.write).not.toHaveBeenCalled();
    await second.succeed();
    expect(third.write).toHaveBeenCalledOnce();
    expect(state().pending).toBe(2);
  });

  test('tells who listens, until they stop', async () => {
    const seen: number[] = [];
    const stop = app.onSaving(() => seen.push(state().pending));
    const { write, succeed } = createWrite();
    void app.save('a', write);
    await succeed();
    expect(seen).toEqual([1, 0]);
    stop();
    void app.save('b', createWrite().write);
    expect(seen).toEqual([1, 0]);
  });
});

describe('a write that fails', () => {
  test('is kept, told, never rejected, and tried again after a second', async () => {
    const { write, fail, succeed } = createWrite();
    const told = vi.fn<() => void>();
    void app.save('a', write).then(told);
    await fail();
    expect(state()).toEqual({ pending: 0, failed: 1, savedAt: undefined, reason: 'closed' });
    expect(app.hasUnsavedWork()).toBe(true);
    await vi.advanceTimersByTimeAsync(999);
    expect(write).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(write).toHaveBeenCalledTimes(2);
    expect(told).not.toHaveBeenCalled();
    await succeed();
    expect(told).toHaveBeenCalledOnce();
    expect(state()).toMatchObject({ pending: 0, failed: 0, reason: undefined });
    expect(state().savedAt).toBeDefined();
  });

  test('is tried again at growing pauses, however many failed', async () => {
    const tries: number[] = [];
    for (const key of ['a', 'b', 'c']) {
      void app.save(key, () => {
        tries.push(Date.now() - Date.parse('2026-11-22T10:00:00.000Z'));
        return Promise.reject(new Error('No store'));
      });
    }
    await vi.advanceTimersByTimeAsync(60_000);
    expect([...new Set(tries)]).toEqual([0, 1000, 4000, 14_000, 44_000]);
    expect(tries).toHaveLength(15);
  });

  test('holds back the later ones of its record, in order, and no other record', async () => {
    const order: string[] = [];
    const broken = { is: true };
    const tried: string[] = [];
    const write = (name: string) => () => {
      tried.push(name);
      if (broken.is && name !== 'other') {
        return Promise.reject(new Error('No store'));
      }
      order.push(name);
      return Promise.resolve();
    };
    void app.save('a', write('first'));
    await settle();
    void app.save('a', write('second'));
    void app.save('a', write('third'));
    void app.save('b', write('other'));
    await settle();
    expect(order).toEqual(['other']);
    expect(tried).toEqual(['first', 'other']);
    expect(state()).toMatchObject({ failed: 3, pending: 0 });
    broken.is = false;
    app.retrySaving();
    await settle();
    expect(order).toEqual(['other', 'first', 'second', 'third']);
    expect(app.hasUnsavedWork()).toBe(false);
  });

  test('stays told as failed while it is tried again: a message about it does not come and go', async () => {
    const { write, fail } = createWrite();
    void app.save('a', write);
    await fail();
    const failed: number[] = [];
    app.onSaving(() => failed.push(state().failed));
    app.retrySaving();
    await fail();
    expect(write).toHaveBeenCalledTimes(2);
    expect(new Set(failed)).toEqual(new Set([1]));
  });

  test('is tried at once when a person asks, and not a second time by the clock', async () => {
    const { write, fail, succeed } = createWrite();
    void app.save('a', write);
    await fail();
    app.retrySaving();
    app.retrySaving();
    expect(write).toHaveBeenCalledTimes(2);
    await succeed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(write).toHaveBeenCalledTimes(2);
  });

  test('starts with a short pause again once something could be written', async () => {
    const { write, fail, succeed } = createWrite();
    void app.save('a', write);
    await fail();
    await vi.advanceTimersByTimeAsync(1000);
    await fail();
    await vi.advanceTimersByTimeAsync(3000);
    await succeed();
    void app.save('a', write);
    await fail();
    await vi.advanceTimersByTimeAsync(1000);
    expect(write).toHaveBeenCalledTimes(5);
  });

  test.each([
    ['a full disk', Object.assign(new Error('x'), { name: 'QuotaExceededError' }), 'full'],
    ['a full disk inside an AbortError, as Dexie says it', quotaError(), 'full'],
    ['the same once more wrapped', Object.assign(new Error('x'), { name: 'AbortError', inner: quotaError() }), 'full'],
    ['an AbortError of another kind', Object.assign(new Error('x'), { name: 'AbortError', inner: null }), 'closed'],
    ['a closed store', Object.assign(new Error('x'), { name: 'DatabaseClosedError' }), 'closed'],
    ['nothing at all', undefined, 'closed'],
    ['something thrown before it began', 'thrown', 'closed'],
  ])('says why: %s', async (_, error, reason) => {
    void app.save('a', () => {
      if (error === 'thrown') {
        throw new TypeError('Not a promise');
      }
      return Promise.reject(error);
    });
    await settle();
    expect(state()).toMatchObject({ failed: 1, reason });
  });

  test('keeps its reason until all that failed is written', async () => {
    const [first, second] = [createWrite(), createWrite()];
    void app.save('a', first.write);
    void app.save('b', second.write);
    await first.fail(quotaError());
    await second.fail(quotaError());
    app.retrySaving();
    await first.succeed();
    expect(state()).toMatchObject({ failed: 1, reason: 'full' });
    await second.succeed();
    expect(state()).toMatchObject({ failed: 0, reason: undefined });
  });
});
