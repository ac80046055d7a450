import { useEffect, useRef, useState } from 'react';
import { watch } from './database';

/** What a screen knows of a stored thing: nothing yet, its value, or that it cannot be read. */
export type Watched<T> =
  | { status: 'loading'; value: undefined }
  | { status: 'ready'; value: T }
  | { status: 'failed'; value: undefined; error: unknown };

const LOADING = { status: 'loading', value: undefined } as const;

/**
 * Reads stored things and follows their changes, in this tab and others. `key` names what is read, with
 * everything the query closes over: it starts again when the key changes, and a value of another key is never shown.
 */
export function useWatched<T>(key: string, query: () => Promise<T>): Watched<T> {
  const [state, setState] = useState<{ key: string; watched: Watched<T> }>({ key, watched: LOADING });
  const newest = useRef(query);
  useEffect(() => {
    newest.current = query;
  });
  useEffect(
    () =>
      watch(
        () => newest.current(),
        (value) => setState({ key, watched: { status: 'ready', value } }),
        (error) => setState({ key, watched: { status: 'failed', value: undefined, error } }),
      ),
    [key],
  );
  return state.key === key ? state.watched : LOADING;
}
