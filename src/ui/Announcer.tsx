import { useSyncExternalStore } from 'react';

/**
 * One polite line for screen readers, always in the page: what just happened without the focus moving, such as "Answer
 * removed". Said once, never on every key.
 */
let line = '';
const listeners = new Set<() => void>();

/** Says a sentence to people who do not see the screen change. */
export function announce(text: string): void {
  // The same sentence twice is only read twice when it differs: a no-break space does that and is not read.
  line = line === text ? `${text}\u00A0` : text;
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place of the line; stands once, in the layout. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => line);
  return (
    <output className="spoken" aria-live="polite">
      {text}
    </output>
  );
}
