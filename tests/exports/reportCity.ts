/** A made-up city as it looks after some weeks of work: every state, notes, evidence, figures, and much that is still open. */
import i18next from 'i18next';
import type { Answer, AnswerPatch, Evidence } from '@/domain/answer';
import type { Assessment, City } from '@/domain/assessment';
import { LEVELS, CHOICES, type Indicator, type Pack } from '@/domain/pack';
import { buildReport } from '@/domain/report';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import type { ReportInput } from '@/exports/document/reportInput';
import { startWords } from '../support/startWords';
import { createFormat } from '@/ui/useFormat';
import { CITY, MOMENT, answer, assessment } from '../support/samples';

export const REAL_CITY: City = { id: 'city-2', name: 'Riudefonts de la Ribera', country: 'ES', createdAt: MOMENT };

/** The first principles of a pack: enough to have one of everything, and short enough for axe in jsdom. */
export function shorten<P extends { principles: { id: string }[]; indicators: { principle: string }[] }>(
  pack: P,
  count = 2,
): P {
  const principles = pack.principles.slice(0, count);
  const ids = new Set(principles.map(({ id }) => id));
  return { ...pack, principles, indicators: pack.indicators.filter(({ principle }) => ids.has(principle)) };
}

/**
 * What the writers are given, for these answers. `language` is that of numbers and dates, `words` that of the texts: most
 * tests look for English words.
 */
export async function reportInput(
  work: Assessment = assessment(),
  city: City = CITY,
  language = 'en',
  cut: (pack: Pack) => Pack = (pack) => pack,
  words = 'en',
): Promise<ReportInput> {
  await startWords();
  await i18next.loadLanguages(words);
  const pack = cut(await getPack(CURRENT_PACK, words));
  return {
    report: buildReport(city, work, pack),
    assessment: work,
    pack,
    t: i18next.getFixedT(words),
    format: createFormat(language),
    language,
    direction: i18next.dir(language),
    savedAt: MOMENT,
  };
}

/** The year 2026 of the made-up city; `cut` leaves out the answers that a shortened pack has no place for. */
export async function realAssessment(cut: (pack: Pack) => Pack = (pack) => pack): Promise<Assessment> {
  const { indicators } = cut(await getPack(CURRENT_PACK));
  const work = assessment(indicators.flatMap((indicator, place) => answerAs(indicator, place) ?? []));
  return {
    ...work,
    principles: ['P01', 'P02', 'P05', 'P08'].map((principleId) => ({
      principleId,
      ready: principleId !== 'P08',
      readyAt: MOMENT,
      department: principleId === 'P08' ? 'Participation and neighbourhoods' : 'Education and culture',
    })),
  };
}

/** Principles 4 and 18 are open; the rest is a mix that depends on the place in the list only. */
function answerAs(indicator: Indicator, place: number): Answer | undefined {
  if (indicator.principle === 'P04' || (indicator.principle === 'P18' && place % 2 === 0) || place % 17 === 16) {
    return undefined;
  }
  const remarks: AnswerPatch = {
    ...(place % 2 === 0 ? NOTES[(place / 2) % NOTES.length] : {}),
    ...(place % 3 === 0 ? { evidence: EVIDENCE.slice(0, 1 + ((place / 3) % EVIDENCE.length)) } : {}),
    ...(place % 5 === 0 ? { confidence: (['high', 'medium', 'low'] as const)[place % 3] } : {}),
    ...(place % 11 === 3 ? { discuss: true } : {}),
    ...(place % 7 === 2 ? { department: 'Social services' } : {}),
  };
  if (place % 13 === 5) {
    return answer(indicator.id, { ...remarks, state: 'unknown' });
  }
  if (place % 19 === 7) {
    const words = 'Vocational schools belong to the regional government; the city is heard once a year.';
    return answer(indicator.id, { ...remarks, state: 'notApplicable', reason: 'noPowers', reasonWords: words });
  }
  return answer(indicator.id, { ...remarks, state: 'answered', ...valueOf(indicator, place) });
}

function valueOf(indicator: Indicator, place: number): AnswerPatch {
  const level = (place * 7 + Number(indicator.principle.slice(1)) * 3) % 11;
  switch (indicator.format) {
    case 'scale':
      return { level: LEVELS[Math.min(4, Math.floor(level / 2.2))] };
    case 'yesNo':
      return { choice: CHOICES[level % 5 === 0 ? 2 : level % 3 === 0 ? 1 : 0] };
    case 'number': {
      const [measure = ''] = Object.keys(indicator.measures);
      return {
        figure: {
          measure,
          value: 12.5 + place,
          year: 2025,
          source: 'Register of the department, yearly report 2025',
          ...(place % 2 === 0 ? { baseline: { value: 9, year: 2021 }, target: { value: 140, year: 2030 } } : {}),
          ...(place % 4 === 0 ? { breakdown: 'women 14.1, men 10.9\nold town 9.8, station district 6.2' } : {}),
        },
      };
    }
  }
}

const NOTES: { note: string; noteLanguage: string }[] = [
  {
    note: 'The plan was approved in 2024 by all groups but one. The sports department has not yet named a person in charge.\n\nWe agreed on this level after a session of two hours with eleven people; two would have said one level more.',
    noteLanguage: 'en',
  },
  { note: 'Depends on one technician. See the minutes of the coordination table.', noteLanguage: 'en' },
  { note: 'El pla es va aprovar el 2024. Encara falta pressupost per als barris de la Ribera.', noteLanguage: 'ca' },
];

const EVIDENCE: Evidence[] = [
  {
    id: 'e1',
    title: 'Local education plan 2024–2028',
    type: 'councilDecision',
    date: '2024-03-14',
    place: 'Archive of the secretariat, file 2024/118',
    link: 'https://www.riudefonts.example/transparencia/plens/2024/acta-14-marc-2024-punt-7.pdf',
    department: 'Secretariat',
  },
  { id: 'e2', title: 'Survey of households', type: 'data', date: '2025-11', place: 'Shared drive, Education, Surveys' },
  { id: 'e3', title: 'The head teacher of the Ribera school says so', type: 'testimony', department: 'Education' },
];

/** The first indicator of a format, for tests that need one of each. */
export function firstOf<F extends Indicator['format']>(pack: Pack, format: F): Extract<Indicator, { format: F }> {
  const found = pack.indicators.find(
    (indicator): indicator is Extract<Indicator, { format: F }> => indicator.format === format,
  );
  if (!found) {
    throw new Error(`The pack has no ${format} indicator`);
  }
  return found;
}
