import type * as device from '@/data/browser/device';

let app: typeof device;
const reload = async () => {
  vi.resetModules();
  app = await import('@/data/browser/device');
};
beforeEach(async () => {
  localStorage.clear();
  await reload();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('an id', () => {
  test('is 20 characters a-z and 0-9, never twice the same, also without a secure context', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ids = Array.from({ length: 200 }, () => app.newId());
    vi.unstubAllGlobals();
    expect(ids.every((id) => /^[a-z0-9]{20}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(200);
  });
});

describe('this browser', () => {
  test('has one name, which stays when the app is opened again', async () => {
    const name = app.getDevice();
    expect(name).toMatch(/^[a-z0-9]{8}$/);
    await reload();
    expect(app.getDevice()).toBe(name);
  });

  test('has another name once it has forgotten the first', async () => {
    const name = app.getDevice();
    localStorage.clear();
    await reload();
    expect(app.getDevice()).not.toBe(name);
  });

  test('takes another name when an older state was put into its store, and every tab learns it', async () => {
    const name = app.getDevice();
    const otherTab = app;
    await reload();
    const renewed = app.renewDevice();
    expect(renewed).toMatch(/^[a-z0-9]{8}$/);
    expect(renewed).not.toBe(name);
    expect(app.getDevice()).toBe(renewed);
    expect(otherTab.getDevice()).toBe(renewed);
  });

  test('remembers how many cities it held', async () => {
    expect(app.getRememberedCities()).toBe(0);
    app.rememberCities(3);
    await reload();
    expect(app.getRememberedCities()).toBe(3);
  });
});

test('a browser that keeps no settings still has a name for as long as the page is open', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('Denied', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Denied', 'SecurityError');
  });
  const name = app.getDevice();
  expect(app.getDevice()).toBe(name);
  const renewed = app.renewDevice();
  expect(renewed).not.toBe(name);
  expect(app.getDevice()).toBe(renewed);
  expect(app.getRememberedCities()).toBe(0);
  app.rememberCities(1);
  app.writeItem('a', 'b');
  expect(app.readItem('a')).toBeUndefined();
});
