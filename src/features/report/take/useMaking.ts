import { useEffect, useRef, useState } from 'react';
import { pause } from '@/exports/archive/pause';

/** What becomes of the file that was asked for. */
export type Making =
  | { id: string; state: 'making'; progress?: { done: number; total: number } }
  | { id: string; state: 'made'; name: string; size: number }
  | { id: string; state: 'stopped' | 'failed' | 'handedOver' };

/** Gives the name and size of what was made; nothing where there is no file of ours, as in printing. */
export type Make = (
  onProgress: (done: number, total: number) => void,
) => Promise<{ name: string; size: number } | void>;

/** Makes one file at a time, tells how far it is and lets it be stopped: a writer hears of it when it tells how far it is. */
export function useMaking() {
  const [making, setMaking] = useState<Making>();
  const wanted = useRef(0);
  // Who leaves the page wants no file any more.
  useEffect(
    () => () => {
      wanted.current += 1;
    },
    [],
  );
  const make = async (id: string, run: Make): Promise<Making | undefined> => {
    wanted.current += 1;
    const own = wanted.current;
    const check = () => {
      if (wanted.current !== own) {
        throw new DOMException('Nobody wants this file any more', 'AbortError');
      }
    };
    const end = (next: Making) => {
      if (wanted.current !== own) {
        return undefined;
      }
      setMaking(next);
      return next;
    };
    setMaking({ id, state: 'making' });
    try {
      // The screen says that it is being made before anything takes its time.
      await pause();
      check();
      const made = await run((done, total) => {
        check();
        setMaking({ id, state: 'making', progress: { done, total } });
      });
      return end(made ? { id, state: 'made', ...made } : { id, state: 'handedOver' });
    } catch {
      return end({ id, state: 'failed' });
    }
  };
  const stop = (id: string) => {
    wanted.current += 1;
    setMaking({ id, state: 'stopped' });
  };
  return { making, make, stop };
}
