import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { whenQuiet } from '@/data/browser/quiet';
import { canMirror } from '@/data/files/mirrorState';

/** Keeps the file of a city up to date while one of its screens is open. What writes it is fetched when the line is free. */
export function useMirror(cityId: string): void {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const about = t('file.about');
  useEffect(() => {
    if (!canMirror()) {
      return undefined;
    }
    let stop: (() => void) | undefined;
    let isLeft = false;
    const start = async () => {
      const { keepMirror } = await import('@/data/files/keepMirror');
      if (!isLeft) {
        stop = keepMirror(cityId, { about, language });
      }
    };
    // What cannot be fetched now is fetched on the next screen.
    const callOff = whenQuiet(() => void start().catch(() => undefined));
    return () => {
      isLeft = true;
      callOff();
      stop?.();
    };
  }, [cityId, about, language]);
}
