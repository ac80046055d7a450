import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getReportChoices, saveReportChoice } from '@/data/reports/reportChoices';
import { useWatched } from '@/data/useWatched';
import { usualChoice, type DocumentChoice, type DocumentId } from '@/domain/document/choice';

/** The choice of a person, and what may be done with it. */
export type ReportChoice = {
  choice: DocumentChoice;
  /** The languages of the document: those chosen, or that of the screen. */
  languages: readonly string[];
  logo: string | undefined;
  change: (patch: Partial<DocumentChoice>) => void;
  /** Goes to a document as it was last made, in the languages of the one before. */
  chooseDocument: (document: DocumentId) => void;
  reset: () => void;
};

/**
 * How the document is made, as it was last time in this city; undefined while that is read. What another tab chooses meanwhile
 * changes nothing here: nobody wants the document under their eyes to become another one. The logo is one for all tabs.
 */
export function useReportChoice(cityId: string): ReportChoice | undefined {
  const { i18n } = useTranslation();
  const watched = useWatched(`${cityId} report choices`, () => getReportChoices(cityId));
  const [made, setMade] = useState<readonly DocumentChoice[]>();
  const stored = watched.value?.choices;
  const choice = made?.[0] ?? stored?.[0];
  const supported = useMemo(() => (i18n.options.supportedLngs || []).filter((code) => code !== 'cimode'), [i18n]);
  const current = useMemo(() => choice ?? usualChoice('full'), [choice]);
  const languages = useMemo(() => {
    const known = current.languages.filter((language) => supported.includes(language));
    return known.length > 0 ? known : [i18n.language];
  }, [current, supported, i18n.language]);
  // A store that cannot be read remembers nothing, and everything else goes on.
  if (watched.status === 'loading' && !made) {
    return undefined;
  }
  const choose = (next: DocumentChoice) => {
    const others = (made ?? stored ?? []).filter(({ document }) => document !== next.document);
    setMade([next, ...others]);
    void saveReportChoice(cityId, next);
  };
  return {
    choice: current,
    languages,
    logo: watched.value?.logo,
    change: (patch) => choose({ ...current, ...patch }),
    chooseDocument: (document) => {
      const { languages: chosen, sideBySide } = current;
      const known = (made ?? stored ?? []).find((one) => one.document === document);
      choose({ ...(known ?? usualChoice(document)), languages: chosen, sideBySide });
    },
    reset: () => choose(usualChoice(current.document)),
  };
}
