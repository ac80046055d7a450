import { use, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import type { PackOutline } from '@/domain/pack';

/** The language that help is read in. While its words are loading the page stays as it is, so that nothing jumps. */
export function useHelpLanguage(): string {
  const { i18n } = useTranslation();
  return useDeferredValue(i18n.language);
}

/** The pack that help speaks of, in the language of the screen. */
export function usePack(): PackOutline {
  return use(getPackOutline(CURRENT_PACK, useHelpLanguage()));
}
