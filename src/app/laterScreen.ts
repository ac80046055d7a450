import { createElement, useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

/** A screen, and what loads its code before it is drawn: then it is there at once. */
export type LaterScreen<P> = ComponentType<P> & { load: () => Promise<unknown> };

/**
 * A screen whose code comes when it is asked for. Not by `lazy`: what React has once held back for a file it shows only
 * 300 ms later, also when the file was there at once. What cannot be loaded is thrown where it is shown.
 */
export function laterScreen<P extends object>(load: () => Promise<ComponentType<P>>): LaterScreen<P> {
  let known: ComponentType<P> | undefined;
  const loadCode = async () => (known ??= await load());
  function Later(props: P) {
    const [loaded, setLoaded] = useState<{ Screen?: ComponentType<P> | undefined; error?: unknown }>({ Screen: known });
    useEffect(() => {
      let wanted = true;
      loadCode().then(
        (Screen) => wanted && setLoaded((now) => (now.Screen === Screen ? now : { Screen })),
        (error: unknown) => wanted && setLoaded({ error }),
      );
      return () => {
        wanted = false;
      };
    }, []);
    if (loaded.error !== undefined) {
      throw loaded.error;
    }
    const { Screen } = loaded;
    return Screen ? createElement(Screen, props) : null;
  }
  return Object.assign(Later, { load: loadCode });
}

/** A screen whose words are not among those of the interface: it appears when they are there. */
export function withPageWords<P extends object>(Screen: ComponentType<P>): ComponentType<P> {
  return function ScreenWithPageWords(props: P) {
    useTranslation('pages');
    return createElement(Screen, props);
  };
}
