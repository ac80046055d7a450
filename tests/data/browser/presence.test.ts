import type * as presence from '@/data/browser/presence';

type Presence = typeof presence;
type Heard = { data: unknown };

/** The channel of a browser: what one window says, all others hear at once. */
class Channel {
  static open: Channel[] = [];
  static said: unknown[] = [];
  private hear: ((event: Heard) => void) | undefined;
  constructor(readonly name: string) {
    Channel.open.push(this);
  }
  addEventListener(_: 'message', hear: (event: Heard) => void) {
    this.hear = hear;
  }
  postMessage(data: unknown) {
    Channel.said.push(data);
    for (const other of [...Channel.open].filter((each) => each !== this && each.name === this.name)) {
      other.hear?.({ data: structuredClone(data) });
    }
  }
  close() {
    Channel.open = Channel.open.filter((each) => each !== this);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  dispatchEvent(new Event('pagehide'));
  Object.assign(Channel, { open: [], said: [] });
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A window with the page of a principle open: it listens, and counts what it is told. */
async function openWindow() {
  vi.resetModules();
  const app: Presence = await import('@/data/browser/presence');
  const told = vi.fn<() => void>();
  const stop = app.onPresence(told);
  return { ...app, told, stop };
}

const NOTE = 'a1 07.I1 note';
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

test('a field that another window opens is told there, and told when it is closed', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  const close = one.openField(NOTE);
  expect(two.getPresence(NOTE)).toBe('elsewhere');
  expect(one.getPresence(NOTE)).toBeUndefined();
  expect(two.told).toHaveBeenCalledOnce();
  close();
  expect(two.getPresence(NOTE)).toBeUndefined();
  expect(two.told).toHaveBeenCalledTimes(2);
});

test('the same field in both is told in both, also to a window that was opened later', async () => {
  const one = await openWindow();
  one.openField(NOTE);
  const two = await openWindow();
  const close = two.openField(NOTE);
  expect([one, two].map(({ getPresence }) => getPresence(NOTE))).toEqual(['both', 'both']);
  expect(two.getPresence('a1 07.I2 note')).toBeUndefined();
  close();
  expect([one, two].map(({ getPresence }) => getPresence(NOTE))).toEqual([undefined, 'elsewhere']);
});

test('going on to another field closes the one before, in either order of leaving and entering', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  const close = one.openField(NOTE);
  one.openField('a1 07.I1 source');
  close();
  expect(two.getPresence(NOTE)).toBeUndefined();
  expect(two.getPresence('a1 07.I1 source')).toBe('elsewhere');
});

test('a window that is still there stays, however long nobody types', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  one.openField(NOTE);
  pass(3600);
  expect(two.getPresence(NOTE)).toBe('elsewhere');
});

test('a window that was killed is forgotten within half a minute', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  one.openField(NOTE);
  Channel.open.shift();
  pass(19);
  expect(two.getPresence(NOTE)).toBe('elsewhere');
  pass(11);
  expect(two.getPresence(NOTE)).toBeUndefined();
  expect(two.told).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});

test('a window that is closed says so', async () => {
  const one = await openWindow();
  one.openField(NOTE);
  const two = await openWindow();
  two.openField('a1 07.I2 note');
  expect(two.getPresence(NOTE)).toBe('elsewhere');
  dispatchEvent(new Event('pagehide'));
  expect(two.getPresence(NOTE)).toBeUndefined();
});

test('a window alone says nothing while somebody works, and one without questions neither speaks nor listens', async () => {
  const { openField, stop } = await openWindow();
  openField(NOTE);
  pass(3600);
  expect(Channel.said).toHaveLength(1);
  stop();
  expect(Channel.open).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('leaving the page of questions closes the field for the others', async () => {
  const [one, two] = [await openWindow(), await openWindow()];
  one.openField(NOTE);
  one.stop();
  expect(two.getPresence(NOTE)).toBeUndefined();
});

test('a browser without such a channel works as before', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const { openField, getPresence, stop } = await openWindow();
  openField(NOTE)();
  expect(getPresence(NOTE)).toBeUndefined();
  stop();
});
