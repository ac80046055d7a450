import { useEffect, useRef } from 'react';

/** A clicker sends PageDown and PageUp; Escape leaves. No other key does anything. */
export function useRoomKeys(keys: { PageDown: () => void; PageUp: () => void; Escape: () => void }): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key } = event;
      if (key !== 'PageDown' && key !== 'PageUp' && key !== 'Escape') {
        return;
      }
      event.preventDefault();
      // A button that is held down is one step.
      if (!event.repeat) {
        newest.current[key]();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
