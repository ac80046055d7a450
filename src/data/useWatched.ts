import { useEffect, useRef, useState } from 'react';
import { watch } from './database';

/** What a screen knows of a stored thing: nothing yet, its value, or that it cannot be read. */
export type Watched<T> =
  | { status: 'loading'; value: undefined }
  | { status: 'ready'; value: T }
  | { status: 'failed'; value: undefined; error: unknown };

const LOADING = { status: 'loading', value: undefined } as const;

/** A reading that began before a screen asked for it. */
type Begun = { watched: Watched<unknown>; tell: (watched: Watched<unknown>) => void; stop: () => void };
const begun = new Map<string, Begun>();

/**
 * Reads stored things and follows their changes, in this tab and others. `key` names what is read, with
 * everything the query closes over: it starts again when the key changes, and a value of another key is never shown.
 */
export function useWatched<T>(key: string, query: () => Promise<T>): Watched<T> {
  const [state, setState] = useState<{ key: string; watched: Watched<T> }>(() => ({
    key,
    watched: (begun.get(key)?.watched as Watched<T> | undefined) ?? LOADING,
  }));
  const newest = useRef(query);
  useEffect(() => {
    newest.current = query;
  });
  useEffect(() => {
    const tell = (watched: Watched<T>) =>
      setState((now) => (now.key === key && now.watched === watched ? now : { key, watched }));
    return takeOver(key, tell) ?? follow(() => newest.current(), tell);
  }, [key]);
  return state.key === key ? state.watched : LOADING;
}

/**
 * Begins to read what the screen will ask for, so that it is drawn once and whole: whoever asks for this key next goes on with
 * this reading, with the query given here. Resolves when something has been read, or cannot be.
 */
export function watchEarly<T>(key: string, query: () => Promise<T>): Promise<Watched<T>> {
  return new Promise((resolve) => {
    const reading: Begun = { watched: LOADING, tell: () => undefined, stop: () => undefined };
    begun.set(key, reading);
    reading.stop = follow(query, (watched) => {
      reading.watched = watched;
      reading.tell(watched);
      resolve(watched);
    });
  });
}

/** Ends the early readings that nobody has gone on with. */
export function stopEarly(): void {
  begun.forEach(({ stop }) => stop());
  begun.clear();
}

/** Goes on with a reading that began early. Returns what stops it; undefined when there is none. */
function takeOver<T>(key: string, tell: (watched: Watched<T>) => void): (() => void) | undefined {
  const reading = begun.get(key);
  if (!reading) {
    return undefined;
  }
  begun.delete(key);
  reading.tell = tell as Begun['tell'];
  if (reading.watched.status !== 'loading') {
    // It may have come between drawing and now.
    reading.tell(reading.watched);
  }
  return reading.stop;
}

function follow<T>(query: () => Promise<T>, tell: (watched: Watched<T>) => void): () => void {
  return watch(
    query,
    (value) => tell({ status: 'ready', value }),
    (error) => tell({ status: 'failed', value: undefined, error }),
  );
}
