import { useEffect, useRef, useState } from 'react';

/**
 * Loads something that does not change, such as the words of a principle; undefined until it is there. `subject` names the
 * thing and `variant` its form, usually the language: while another variant of the same subject loads, the one before stays on
 * the screen, so that nothing is lost from sight. What cannot be loaded is thrown where it is shown. `known` gives what has been
 * loaded before, for the first drawing.
 */
export function useLoaded<T>(
  subject: string,
  variant: string,
  load: () => Promise<T>,
  known?: () => T | undefined,
): T | undefined {
  const key = `${subject} ${variant}`;
  const [loaded, setLoaded] = useState<{ key: string; subject: string; value?: T; error?: unknown } | undefined>(() => {
    const value = known?.();
    return value === undefined ? undefined : { key, subject, value };
  });
  const shown = useRef(loaded?.key);
  const newest = useRef(load);
  useEffect(() => {
    newest.current = load;
  });
  useEffect(() => {
    if (shown.current === key) {
      return undefined;
    }
    shown.current = undefined;
    let wanted = true;
    newest.current().then(
      (value) => wanted && setLoaded({ key, subject, value }),
      (error: unknown) => wanted && setLoaded({ key, subject, error }),
    );
    return () => {
      wanted = false;
    };
  }, [key, subject]);
  if (loaded?.subject !== subject) {
    return undefined;
  }
  if (loaded.error !== undefined) {
    throw loaded.error;
  }
  return loaded.value;
}
