import { useEffect, useRef } from 'react';

const FIELD = 'textarea, select, input:not([type="radio"], [type="checkbox"])';

/** A clicker, or the keys Page Down and Page Up. They stay what they are while somebody writes or is asked something. */
export function useClicker(onForward: () => void, onBack: () => void): void {
  const newest = useRef({ onForward, onBack });
  useEffect(() => {
    newest.current = { onForward, onBack };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = { PageDown: newest.current.onForward, PageUp: newest.current.onBack }[event.key];
      const isWriting = event.target instanceof Element && event.target.matches(FIELD);
      const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (!step || isWriting || hasModifier || document.querySelector('dialog[open]')) {
        return;
      }
      event.preventDefault();
      // A key that is held down is one press: nobody means to show the ratings of five questions.
      if (!event.repeat) {
        step();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
