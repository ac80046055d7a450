import { useEffect, useRef, useState } from 'react';

/**
 * Loads something that does not change, such as the words of a principle; undefined until it is there. `subject` names the
 * thing and `variant` its form, usually the language: while another variant of the same subject loads, the one before stays on
 * the screen, so that nothing is lost from sight. What cannot be loaded is thrown where it is shown.
 */
export function useLoaded<T>(subject: string, variant: string, load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ key: string; subject: string; value?: T; error?: unknown }>();
  const key = `${subject} ${variant}`;
  const newest = useRef(load);
  useEffect(() => {
    newest.current = load;
  });
  useEffect(() => {
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
