import { useEffect, useState } from 'react';
import { getPersistence } from '@/data/browser/persistence';

export type StorageState = Awaited<ReturnType<typeof getPersistence>>;

/** What the browser says about its storage; undefined until it has answered. */
export function useStorage(): StorageState | undefined {
  const [storage, setStorage] = useState<StorageState>();
  useEffect(() => {
    let here = true;
    void getPersistence().then((found) => here && setStorage(found));
    return () => {
      here = false;
    };
  }, []);
  return storage;
}
