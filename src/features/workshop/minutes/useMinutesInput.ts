import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import type { SessionProps } from '@/data/workshop/sessions';
import type { MinutesInput } from '@/exports/document/minutesInput';
import { createFormat } from '@/ui/useFormat';

/**
 * Everything the minutes are made from, in any language; undefined until the words are there. While another language loads,
 * the minutes in the language before stay.
 */
export function useMinutesInput({ open, session, ballots }: SessionProps, language: string): MinutesInput | undefined {
  const { i18n } = useTranslation();
  const { city, place, assessment } = open;
  const [savedAt] = useState(() => new Date().toISOString());
  // Words travel together with their language: a pack and a `t` of two languages must never meet in one document.
  const loaded = useLoaded(assessment.packId, language, async () => {
    await i18n.loadLanguages(language);
    return { language, pack: await getPack(assessment.packId, language) };
  });
  return useMemo(
    () =>
      loaded && {
        city,
        year: place.year,
        session,
        ballots,
        pack: loaded.pack,
        t: i18n.getFixedT(loaded.language),
        format: createFormat(loaded.language),
        language: loaded.language,
        direction: i18n.dir(loaded.language),
        savedAt,
      },
    [city, place.year, session, ballots, loaded, i18n, savedAt],
  );
}
