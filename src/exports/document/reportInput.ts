import type { TFunction } from 'i18next';
import type { Answer } from '@/domain/answer';
import type { Assessment } from '@/domain/assessment';
import { SOURCE_LANGUAGE, type Indicator, type Pack } from '@/domain/pack';
import type { IndicatorResult, PrincipleResult, Report } from '@/domain/report';
import type { LeftOut } from '@/domain/document/choice';
import type { Text } from '@/domain/document/model';
import type { Edition } from '@/domain/edition/edition';
import type { Plan, Subject } from '@/domain/plan/plan';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import type { YearComparison } from '@/domain/years/comparison';
import type { PackLink } from '@/domain/years/meaning';
import type { RoomView } from '@/domain/workshop/roomView';

/** What is written differently in each language and is not a sentence; `createFormat` of the interface has it. */
export type ReportFormat = {
  /** A level on 0-4, with one decimal. */
  level: (value: number) => string;
  number: (value: number, decimals?: number) => string;
  /** A share, where 1 is everything. */
  percent: (share: number) => string;
  /** The day of a moment, in the time zone of the computer. */
  day: (moment: string) => string;
  list: (items: readonly string[]) => string;
  /** The name of a country by its ISO 3166-1 code. */
  country: (code: string) => string;
};

/** What every format is made from. All words come from `pack` and `t`, in the same language. */
export type ReportInput = {
  report: Report;
  /** What the report was computed from: it also holds the answers to indicators that the pack does not have. */
  assessment: Assessment;
  pack: Pack;
  t: TFunction;
  format: ReportFormat;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The moment of making, in UTC. */
  savedAt: string;
  /** By item, what rooms agreed on and a person took over. */
  rooms?: ReadonlyMap<string, RoomView>;
  /** What a report leaves out although it is there; nothing when not given. */
  without?: readonly LeftOut[];
  /** The reports of all years of the city that are wanted, this one among them, the oldest first. */
  years?: readonly Report[];
  /** This year and the one before it, like for like. */
  comparison?: YearComparison;
  /** True when another year with answers lies between the two: then no reason explains the step. */
  skipsYears?: boolean;
  /** The chain of packs of `years`, for years that were answered with different ones. */
  packs?: readonly PackLink[];
  plan?: Plan;
  cards?: readonly PracticeCard[];
  /** The agreed edition, when the year is agreed. */
  edition?: Edition;
  /** A picture of the city, as a data address (PNG, JPEG or SVG). */
  logo?: string;
};

/** The answers that stand in no principle of the pack, by id: nothing that was answered may be missing. */
export function listOtherAnswers({ report, assessment }: ReportInput): Answer[] {
  const known = new Set(report.principles.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  return assessment.answers
    .filter(({ indicatorId }) => !known.has(indicatorId))
    .toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1));
}

/** The words of an indicator; undefined when its file could not be read. */
export function findIndicator(pack: Pack, id: string): Indicator | undefined {
  return pack.indicators.find((indicator) => indicator.id === id);
}

/** An indicator as a list names it: id and title, or the id alone when its words are missing. */
export function nameIndicator({ pack, t }: ReportInput, id: string): string {
  const title = findIndicator(pack, id)?.title;
  return title ? t('exports.named', { number: id, title }) : id;
}

/** Words of an indicator: marked with their language where nobody has translated them yet. */
export function wordsOf({ pack, t }: ReportInput, id: string, text: string): Text[] {
  return pack.untranslated.includes(id)
    ? [{ typed: text, language: SOURCE_LANGUAGE }, t('exports.answer.notTranslated')]
    : [text];
}

/** A principle as a list names it: number and short title. */
export function namePrinciple(
  { pack, t }: ReportInput,
  { id, number }: Pick<PrincipleResult, 'id' | 'number'>,
): string {
  const title = pack.principles.find((principle) => principle.id === id)?.shortTitle ?? id;
  return t('exports.named', { number, title });
}

/** What a priority or a target is about, by number and title; the id alone when the pack does not have it. */
export function nameSubject({ kind, id }: Subject, input: ReportInput): string {
  const principle = kind === 'principle' && input.pack.principles.find((one) => one.id === id);
  return principle ? namePrinciple(input, principle) : nameIndicator(input, id);
}

/** Who can answer: as written in the answer, or at its principle. */
export function departmentOf(principle: PrincipleResult, { answer }: IndicatorResult): string | undefined {
  return answer?.department ?? principle.department;
}

/** A year, month or day as exactly as it is known, such as "March 2025". The day is the one written, in every time zone. */
export function formatPartialDate(date: string, language: string): string {
  const parts = date.split('-').length;
  const moment = new Date(`${date}${'-01'.repeat(3 - parts)}T00:00:00Z`);
  if (parts === 1 || Number.isNaN(moment.getTime())) {
    return date;
  }
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: parts === 3 ? 'short' : 'long',
    ...(parts === 3 ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(moment);
}
