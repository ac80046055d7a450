/** The clock of the room: it tells how much of the planned time is left, and does nothing by itself. */
import { TIMER_LIMIT, type Timer } from './session';

/** Milliseconds that are left; below zero when the time is over. `now` is the time of the caller, in milliseconds. */
export function timeLeft({ endsAt, left = 0 }: Timer, now: number): number {
  return endsAt === undefined ? left : Date.parse(endsAt) - now;
}

/** A clock that runs from `now`. */
export function startTimer(timer: Timer | undefined, minutes: number, now: number): Timer {
  return setRunning(timer ?? {}, minutes * 60_000, now);
}

/** Stops a clock that runs, and starts one that stands. */
export function toggleTimer(timer: Timer, now: number): Timer {
  const left = timeLeft(timer, now);
  return timer.endsAt === undefined ? setRunning(timer, left, now) : setStanding(timer, left);
}

/** Adds minutes; a clock that is over begins with them. */
export function extendTimer(timer: Timer, minutes: number, now: number): Timer {
  const left = Math.max(0, timeLeft(timer, now)) + minutes * 60_000;
  return timer.endsAt === undefined ? setStanding(timer, left) : setRunning(timer, left, now);
}

function setRunning({ left: _, ...rest }: Timer, left: number, now: number): Timer {
  return { ...rest, endsAt: new Date(now + limit(left)).toISOString() };
}

function setStanding({ endsAt: _, ...rest }: Timer, left: number): Timer {
  return { ...rest, left: limit(left) };
}

/** What a file may hold: whole milliseconds, none below zero, at most a day. */
function limit(left: number): number {
  return Math.round(Math.min(Math.max(left, 0), TIMER_LIMIT));
}
