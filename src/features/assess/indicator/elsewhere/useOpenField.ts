import { createContext, useEffect, useRef, type FocusEvent } from 'react';
import { openField } from '@/data/browser/presence';

/** The indicator whose fields these are, as other windows know it: `<assessment> <indicator>`. */
export const FieldsOf = createContext('');

/**
 * Tells other windows which field of an indicator has the focus. Costs nothing while somebody types: only going into a field
 * and leaving it is told. Returns what the element around the fields listens with.
 */
export function useOpenField(indicator: string) {
  const close = useRef<() => void>(undefined);
  useEffect(() => () => close.current?.(), [indicator]);
  return {
    onFocus: ({ target }: FocusEvent) => {
      const name = nameOf(target);
      close.current = name ? openField(`${indicator} ${name}`) : undefined;
    },
    onBlur: ({ target }: FocusEvent) => {
      // When a person goes to another window, the field keeps its place here: it is still the one they are in.
      if (target !== document.activeElement) {
        close.current?.();
      }
    },
  };
}

/** The name of a field in its form, such as `evidence.0.title`; undefined for a button or a link. */
function nameOf(target: Element): string | undefined {
  return 'name' in target && typeof target.name === 'string' && target.name !== '' ? target.name : undefined;
}
