// @vitest-environment node
import type * as persistence from '@/data/browser/persistence';

let app: typeof persistence;
beforeEach(async () => {
  vi.resetModules();
  app = await import('@/data/browser/persistence');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

type Storage = Partial<Record<'persist' | 'persisted' | 'estimate', () => Promise<unknown>>>;
const useBrowser = (storage?: Storage) => vi.stubGlobal('navigator', storage ? { storage } : {});
const denied = () => Promise.reject(new DOMException('Denied', 'SecurityError'));

describe('what the browser says about keeping data', () => {
  test.each<[string, Storage | undefined, object]>([
    [
      'a browser that has promised',
      { persisted: async () => true, estimate: async () => ({ usage: 1234 }) },
      { persistence: 'kept', bytes: 1234 },
    ],
    [
      'a browser that has not',
      { persisted: async () => false, estimate: async () => ({ usage: 0 }) },
      { persistence: 'mayBeRemoved', bytes: 0 },
    ],
    ['a browser that tells no size', { persisted: async () => true }, { persistence: 'kept', bytes: undefined }],
    ['a browser that tells nothing', {}, { persistence: 'unknown', bytes: undefined }],
    [
      'a browser that refuses to tell',
      { persisted: denied, estimate: denied },
      { persistence: 'unknown', bytes: undefined },
    ],
    ['plain http, where there is no storage to ask', undefined, { persistence: 'unknown', bytes: undefined }],
  ])('%s', async (_, storage, expected) => {
    useBrowser(storage);
    expect(await app.getPersistence()).toEqual(expected);
  });
});

describe('asking to keep data', () => {
  test('happens once, however many answers there are', async () => {
    const persist = vi.fn<() => Promise<boolean>>().mockResolvedValue(true);
    useBrowser({ persist });
    await Promise.all([app.askToKeep(), app.askToKeep()]);
    await app.askToKeep();
    expect(persist).toHaveBeenCalledOnce();
  });

  test.each<[string, Storage | undefined]>([
    ['a browser that refuses', { persist: denied }],
    ['a browser that cannot be asked', {}],
    ['plain http', undefined],
  ])('never fails: %s', async (_, storage) => {
    useBrowser(storage);
    await expect(app.askToKeep()).resolves.toBeUndefined();
  });
});
