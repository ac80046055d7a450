/**
 * Which field has the focus in which window of this browser, so that a person who has the same one open twice is told. It only
 * informs: what is written in two windows is kept apart by `saveAnswer`.
 *
 * Windows tell one another over a channel. A window that was killed says nothing any more, and timers of a window in the
 * background hardly run: so the one that shows another's field asks, and who does not answer twice is gone.
 */
import { newId } from './device';

const CHANNEL = 'educating-cities.presence';
const ASK_MS = 10_000;
/** Questions without an answer after which a window is gone: between 20 and 30 seconds. */
const PATIENCE = 2;

/** What windows tell one another; `asks`: and what have you open? */
type Message = { tab: string; subject?: string | undefined; asks: boolean };

const tab = newId();
let own: string | undefined;
/** By window: the field it has open, and how often it has not answered since. */
const elsewhere = new Map<string, { subject: string; unanswered: number }>();
const listeners = new Set<() => void>();
let channel: BroadcastChannel | undefined;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Tells the other windows that this one has a field open, and asks what they have. `subject` names the field, such as
 * `<assessment> <indicator> note`. Returns a function that closes it; it does nothing once another field is open.
 */
export function openField(subject: string): () => void {
  own = subject;
  tell(true);
  publish();
  return () => {
    if (own === subject) {
      own = undefined;
      tell(false);
      publish();
    }
  };
}

/** Whether another window of this browser has a field open, and this one as well. Undefined while no other has. */
export function getPresence(subject: string): 'elsewhere' | 'both' | undefined {
  const isElsewhere = [...elsewhere.values()].some((other) => other.subject === subject);
  return isElsewhere ? (own === subject ? 'both' : 'elsewhere') : undefined;
}

/** Tells when that may have changed. Returns a function that stops it. While nobody listens, nothing is said or heard. */
export function onPresence(listener: () => void): () => void {
  listeners.add(listener);
  connect();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      disconnect();
    }
  };
}

function connect(): void {
  if (!channel && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', hear);
    addEventListener('pagehide', leave);
  }
}

function disconnect(): void {
  leave();
  removeEventListener('pagehide', leave);
  channel?.close();
  channel = undefined;
  own = undefined;
  elsewhere.clear();
  stopAsking();
}

/** The window goes: it may be for ever. When it comes back, it answers the next question. */
function leave(): void {
  if (own !== undefined) {
    post({ tab, asks: false });
  }
}

function tell(asks: boolean): void {
  post({ tab, subject: own, asks });
}

function post(message: Message): void {
  channel?.postMessage(message);
}

function hear({ data }: MessageEvent<Message>): void {
  const known = elsewhere.get(data.tab);
  if (data.subject === undefined) {
    elsewhere.delete(data.tab);
  } else {
    elsewhere.set(data.tab, { subject: data.subject, unanswered: 0 });
    timer ??= setInterval(ask, ASK_MS);
  }
  if (data.asks && own !== undefined) {
    tell(false);
  }
  if (known?.subject !== data.subject) {
    publish();
  }
}

/** Asks again, and forgets who did not answer. */
function ask(): void {
  for (const [name, other] of elsewhere) {
    if (other.unanswered >= PATIENCE) {
      elsewhere.delete(name);
      publish();
    }
    other.unanswered += 1;
  }
  if (elsewhere.size === 0) {
    stopAsking();
  } else {
    tell(true);
  }
}

function stopAsking(): void {
  clearInterval(timer);
  timer = undefined;
}

function publish(): void {
  for (const listener of listeners) {
    listener();
  }
}
