import { useTranslation } from 'react-i18next';
import { getPack, UnknownPackError } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import type { Pack } from '@/domain/pack';

/** A set with all its words in the language of the screen; undefined while it loads, `none` where this app has no such set. */
export function useWholePack(packId: string): Pack | 'none' | undefined {
  const { language } = useTranslation().i18n;
  return useLoaded(packId, language, () => getPack(packId, language).catch(refuseUnknown));
}

function refuseUnknown(error: unknown): 'none' {
  if (error instanceof UnknownPackError) {
    return 'none';
  }
  throw error;
}
