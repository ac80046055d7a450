import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { useRoomViews } from '@/data/workshop/useRoomViews';
import { buildReport } from '@/domain/report';
import type { ReportInput } from '@/exports/document/reportInput';
import { createFormat } from '@/ui/useFormat';

/** The report in its language and, side by side, in a second one. */
export type ReportInputs = { first: ReportInput; second?: ReportInput | undefined };

/**
 * Everything a report is made from, in other languages than that of the screen too; undefined until the words are there.
 * While another language loads, the report in the language before stays.
 */
export function useReportInputs(
  { city, assessment, pack: outline }: OpenAssessment,
  language: string,
  secondLanguage: string | undefined,
): ReportInputs | undefined {
  const { i18n } = useTranslation();
  const [savedAt] = useState(() => new Date().toISOString());
  const wanted = [language, ...(secondLanguage ? [secondLanguage] : [])];
  // Words travel together with their language: a pack and a `t` of two languages must never meet in one report.
  const loaded = useLoaded(outline.id, wanted.join(' '), async () => {
    await i18n.loadLanguages(wanted);
    return Promise.all(wanted.map(async (code) => ({ language: code, pack: await getPack(outline.id, code) })));
  });
  const rooms = useRoomViews(assessment.id, outline);
  return useMemo(() => {
    // A report that is taken away before the workshops were read would lack what they said.
    if (!rooms) {
      return undefined;
    }
    const report = buildReport(city, assessment, outline);
    const [first, second] = (loaded ?? []).map(({ language: code, pack }) => ({
      report,
      assessment,
      pack,
      t: i18n.getFixedT(code),
      format: createFormat(code),
      language: code,
      direction: i18n.dir(code),
      savedAt,
      rooms,
    }));
    return first && { first, second };
  }, [city, assessment, outline, loaded, i18n, savedAt, rooms]);
}
