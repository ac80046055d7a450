// @vitest-environment node
import type * as roomWindow from '@/data/browser/roomWindow';

const PATH = '/room/city-1/2026/session-1';
const focus = vi.fn<() => void>();
const opened =
  vi.fn<(address: string, name: string, features: string) => { closed: boolean; focus: () => void } | null>();
let app: typeof roomWindow;

/** A window of a browser, as far as it can be seen from the one that opened it. */
function allowWindow() {
  const handle = { closed: false, focus };
  opened.mockReturnValue(handle);
  return handle;
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('open', opened);
  vi.resetModules();
  app = await import('@/data/browser/roomWindow');
});
afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('opens one window by name, at the address of the room, and brings it to the front', () => {
  allowWindow();
  expect(app.getRoomWindow(PATH)).toBe('unknown');
  expect(app.openRoomWindow(PATH)).toBe('open');
  app.openRoomWindow(PATH);
  const [first, second] = opened.mock.calls;
  expect(first?.[0]).toBe(`#${PATH}`);
  expect(second).toEqual(first);
  expect(focus).toHaveBeenCalledTimes(2);
  expect(app.getRoomWindow('/room/city-1/2026/another')).toBe('unknown');
});

test('sees after a moment that the window was closed, and opens it again', () => {
  const handle = allowWindow();
  const told = vi.fn<() => void>();
  const stop = app.onRoomWindow(told);
  app.openRoomWindow(PATH);
  told.mockClear();
  vi.advanceTimersByTime(5000);
  expect(told).not.toHaveBeenCalled();
  handle.closed = true;
  vi.advanceTimersByTime(1000);
  expect(told).toHaveBeenCalledOnce();
  expect(app.getRoomWindow(PATH)).toBe('closed');
  expect(vi.getTimerCount()).toBe(0);
  allowWindow();
  expect(app.openRoomWindow(PATH)).toBe('open');
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('sees at once what was closed while nobody looked', () => {
  const handle = allowWindow();
  app.openRoomWindow(PATH);
  handle.closed = true;
  expect(app.getRoomWindow(PATH)).toBe('open');
  const stop = app.onRoomWindow(() => undefined);
  expect(app.getRoomWindow(PATH)).toBe('closed');
  stop();
});

test('says when the browser does not allow a second window', () => {
  opened.mockReturnValue(null);
  expect(app.openRoomWindow(PATH)).toBe('blocked');
  expect(app.getRoomWindow(PATH)).toBe('blocked');
});
