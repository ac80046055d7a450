import { useEffect, useState } from 'react';
import { getPack } from '@/data/packs';
import type { Pack } from '@/domain/pack';

/**
 * The pack with all its words, or undefined while it is read: levels and counts do not wait for it. A pack that cannot be
 * read is thrown where it is shown.
 */
export function usePack(packId: string): Pack | undefined {
  const [read, setRead] = useState<{ packId: string; pack?: Pack; error?: unknown }>({ packId });
  useEffect(() => {
    let wanted = true;
    getPack(packId).then(
      (pack) => wanted && setRead({ packId, pack }),
      (error: unknown) => wanted && setRead({ packId, error }),
    );
    return () => {
      wanted = false;
    };
  }, [packId]);
  if (read.packId !== packId) {
    return undefined;
  }
  if (read.error !== undefined) {
    throw read.error;
  }
  return read.pack;
}
