/**
 * The window for the projector: one for the whole app, opened by name. It reads the session by itself, so all that is known
 * here is whether it is there. A browser tells nobody that a window was closed: it is looked at once in a while.
 */

const NAME = 'educating-cities.room';
/** A window of its own and not a tab: it is dragged to the projector. */
const FEATURES = 'popup,width=1280,height=720';
const LOOK_MS = 1000;

/** `unknown`: not opened from this window. A room window that another one opened, or this one before it was killed, goes on. */
export type RoomWindow = 'unknown' | 'open' | 'closed' | 'blocked';

let room: { path: string; opened: Window | undefined; state: RoomWindow } | undefined;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Opens the room window at a path of the app, or brings it to the front where it is open. `blocked` when the browser forbids it. */
export function openRoomWindow(path: string): RoomWindow {
  const opened = open(`#${path}`, NAME, FEATURES) ?? undefined;
  opened?.focus();
  room = { path, opened, state: opened ? 'open' : 'blocked' };
  watch();
  publish();
  return room.state;
}

/** What this window knows of the room window at a path. */
export function getRoomWindow(path: string): RoomWindow {
  return room?.path === path ? room.state : 'unknown';
}

/** Tells when that has changed. Returns a function that stops it. */
export function onRoomWindow(listener: () => void): () => void {
  listeners.add(listener);
  watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function watch(): void {
  if (listeners.size > 0 && room?.state === 'open') {
    timer ??= setInterval(look, LOOK_MS);
    look();
  }
}

function look(): void {
  if (room?.state === 'open' && room.opened?.closed) {
    room = { ...room, state: 'closed' };
    clearInterval(timer);
    timer = undefined;
    publish();
  }
}

function publish(): void {
  for (const listener of listeners) {
    listener();
  }
}
