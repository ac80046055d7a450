import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { listEditions } from '@/data/editions';
import { getPack, listPackLinks } from '@/data/packs';
import { getPlan } from '@/data/plans';
import { useLoaded } from '@/data/useLoaded';
import { useWatched } from '@/data/useWatched';
import { getCityYears } from '@/data/years/cityYears';
import { useRoomViews } from '@/data/workshop/useRoomViews';
import type { DocumentChoice } from '@/domain/document/choice';
import { reportOf } from '@/domain/edition/edition';
import { buildReport } from '@/domain/report';
import { compareYears } from '@/domain/years/comparison';
import type { Inputs } from '@/exports/documents';
import { createFormat } from '@/ui/useFormat';

/** `years`: all years of the city, the oldest first. `isIncomplete`: what is beside this year could not be read. */
export type ReportInputs = { inputs: Inputs; years: readonly number[]; isIncomplete: boolean };

type Wanted = Pick<DocumentChoice, 'years'> & { languages: readonly string[]; logo: string | undefined };

/**
 * Everything a document is made from, in each of its languages; undefined until it is there. While another language loads, the
 * document in the language before stays.
 */
export function useReportInputs(open: OpenAssessment, wanted: Wanted): ReportInputs | undefined {
  const { i18n } = useTranslation();
  const { city, assessment, pack: outline } = open;
  const { languages, years, logo } = wanted;
  const [savedAt] = useState(() => new Date().toISOString());
  // Words travel together with their language: a pack and a `t` of two languages must never meet in one report.
  const loaded = useLoaded(outline.id, languages.join(' '), async () => {
    await i18n.loadLanguages([...languages]);
    return Promise.all(languages.map(async (language) => ({ language, pack: await getPack(outline.id, language) })));
  });
  const rooms = useRoomViews(assessment.id, outline);
  const beside = useBeside(open);
  const made = useMemo(() => {
    // A report that is taken away before the workshops and the plan were read would lack what they said.
    if (!rooms || !beside) {
      return undefined;
    }
    const report = beside.edition ? reportOf(beside.edition) : buildReport(city, assessment, outline);
    const others = beside.reports.filter(({ year }) => year !== report.year);
    const chosen = others.filter(({ year }) => years.length === 0 || years.includes(year));
    const before = chosen.findLast(({ year, counts }) => year < report.year && counts.answered > 0);
    const { plan, cards, edition } = beside;
    const rest = {
      report,
      assessment,
      savedAt,
      rooms,
      years: [...chosen, report].toSorted((a, b) => a.year - b.year),
      ...(before && report.counts.answered > 0 ? { comparison: compareYears(before, report, beside.links) } : {}),
      ...(plan ? { plan } : {}),
      ...(cards ? { cards } : {}),
      ...(edition ? { edition } : {}),
      ...(logo === undefined ? {} : { logo }),
    };
    return { rest, all: [...others, report].map(({ year }) => year).toSorted((a, b) => a - b) };
  }, [city, assessment, outline, savedAt, rooms, beside, years, logo]);
  return useMemo(() => {
    const [first, ...others] = (loaded ?? []).map(({ language, pack }) => ({
      pack,
      t: i18n.getFixedT(language),
      format: createFormat(language),
      language,
      direction: i18n.dir(language),
    }));
    if (!first || !made || !beside) {
      return undefined;
    }
    const { rest, all } = made;
    const inputs: Inputs = [{ ...rest, ...first }, ...others.map((words) => ({ ...rest, ...words }))];
    return { inputs, years: all, isIncomplete: beside.isIncomplete };
  }, [i18n, loaded, made, beside]);
}

/** What stands beside the answers of a year: its plan, its edition, the other years. Undefined while it is read. */
function useBeside({ city, assessment }: OpenAssessment) {
  const { id, agreed } = assessment;
  const revision = agreed?.revision;
  const planned = useWatched(`${id} report plan`, () => getPlan(id));
  const editions = useWatched(`${id} ${revision} report editions`, async () =>
    revision === undefined ? [] : listEditions(id),
  );
  const years = useWatched(`${city.id} report years`, async () => ({
    reports: (await getCityYears(city.id)).map(({ report }) => report),
    links: await listPackLinks(),
  }));
  return useMemo(() => {
    const all = [planned, editions, years];
    if (all.some(({ status }) => status === 'loading')) {
      return undefined;
    }
    const { plan, cards = [] } = planned.value ?? {};
    const isPlanned = plan && plan.targets.length + plan.priorities.length + plan.actions.length > 0;
    return {
      reports: years.value?.reports ?? [],
      links: years.value?.links ?? [],
      plan: isPlanned ? plan : undefined,
      cards: cards.length > 0 ? cards : undefined,
      edition: editions.value?.find((edition) => edition.revision === revision),
      isIncomplete: all.some(({ status }) => status === 'failed'),
    };
  }, [planned, editions, years, revision]);
}
