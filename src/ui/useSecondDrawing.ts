import { useDeferredValue } from 'react';

/**
 * False when a component is first drawn for somebody who waits, true as soon as nobody waits for anything else: for what
 * stands further down, behind a click, or takes long to write. What is drawn when nobody waits is whole at once.
 */
export function useSecondDrawing(): boolean {
  return useDeferredValue(true, false);
}
