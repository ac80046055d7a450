/** What stands out in a profile, for documents that have room for a few lines only. */
import { LEVEL_POINTS } from '@/domain/answer';
import { findExtremes, sortByLevel, type IndicatorResult, type PrincipleResult, type Report } from '@/domain/report';
import { isClearChange, isScoredDimension, type Level } from '@/domain/scoring';
import { describeWithheld } from '@/exports/document/levelWords';
import { describeFinding } from '@/exports/document/profileFigure';
import { nameIndicator, namePrinciple, type ReportInput } from '@/exports/document/reportInput';

export type End = 'strongest' | 'weakest';

/** So many principles are named in a line; of more, only their number is told. */
const MOST_NAMED = 2;

/** Up to three principles of one end of the profile with their levels, or why none is named. Never without a word on ties. */
export function describeEnd(end: End, input: ReportInput): string[] {
  const named = findExtremes(input.report)[end];
  if (named.length === 0) {
    return [describeFinding(input)];
  }
  const lines = named.map((principle) =>
    input.t(`templates.extremes.${end}`, {
      principle: namePrinciple(input, principle),
      level: describeBriefly(principle.level, input),
      indicators: nameCarriers(end, principle, input),
    }),
  );
  return [...lines, ...describeTies(named, input)];
}

/**
 * The answers at the outer end of a principle: its highest ones where it is strong, its lowest ones where it is weak. They
 * are what its level rests on most.
 */
export function listCarriers(end: End, { indicators }: PrincipleResult): IndicatorResult[] {
  const answered = indicators.flatMap((indicator) =>
    indicator.points !== undefined && isScoredDimension(indicator.dimension)
      ? [{ indicator, points: indicator.points }]
      : [],
  );
  const points = answered.map((one) => one.points);
  const outer = end === 'strongest' ? Math.max(...points) : Math.min(...points);
  return answered.filter((one) => one.points === outer).map(({ indicator }) => indicator);
}

/** The first of these indicators, as `name` writes it, and how many more there are. */
export function nameFirst(
  indicators: readonly IndicatorResult[],
  name: (indicator: IndicatorResult) => string,
  { t, format }: ReportInput,
): string {
  const [first, ...others] = indicators.map(name);
  const more = others.length > 0 ? [t('templates.extremes.more', { count: others.length })] : [];
  return format.list(first === undefined ? more : [first, ...more]);
}

/** The level or the choice of an answered indicator, by its name in the pack; otherwise its state. */
export function nameAnswer({ state, answer }: IndicatorResult, { pack, t }: ReportInput): string {
  const { level, choice } = answer ?? {};
  if (state !== 'answered' || (level === undefined && choice === undefined)) {
    return t(`state.${state}`);
  }
  if (choice !== undefined) {
    return pack.choices[choice];
  }
  const value = level === undefined ? undefined : LEVEL_POINTS[level];
  return pack.scale.find((step) => step.value === value)?.name ?? t(`state.${state}`);
}

/** A level of a principle with its range and counts, in as few words as that takes. */
export function describeBriefly(level: Level, { t, format }: ReportInput): string {
  const { value, low, high, provisional, answered, applicable } = level;
  if (value === undefined) {
    return t('exports.level.none', { reason: describeWithheld(level, { t, format }) });
  }
  const words = { value: format.level(value), low: format.level(low), high: format.level(high), answered, applicable };
  return t(provisional ? 'templates.level.provisional' : 'templates.level.whole', words);
}

function nameCarriers(end: End, principle: PrincipleResult, input: ReportInput): string {
  const name = (indicator: IndicatorResult) =>
    input.t('templates.extremes.carrier', {
      indicator: nameIndicator(input, indicator.id),
      answer: nameAnswer(indicator, input),
    });
  return nameFirst(listCarriers(end, principle), name, input);
}

/** That the named ones are as good as equal, and who else is as near (rule 6 of the levels). */
function describeTies(named: readonly PrincipleResult[], input: ReportInput): string[] {
  const { report, t, format } = input;
  const levels = named.map(({ level }) => level.value ?? 0);
  const isEven = named.length > 1 && !isClearChange(Math.min(...levels), Math.max(...levels));
  const near = listNear(named, report);
  const principles = format.list(near.map((principle) => namePrinciple(input, principle)));
  return [
    ...(isEven ? [t('templates.extremes.even', { count: named.length })] : []),
    ...(near.length === 0
      ? []
      : [
          near.length > MOST_NAMED
            ? t('templates.extremes.nearMany', { count: near.length })
            : t('templates.extremes.near', { count: near.length, principles }),
        ]),
  ];
}

/** The principles that are not named although no clear change lies between them and the last one that is. */
function listNear(named: readonly PrincipleResult[], report: Report): PrincipleResult[] {
  const last = named.at(-1)?.level.value ?? 0;
  return sortByLevel(report.principles).filter(
    (principle) => !named.includes(principle) && !isClearChange(principle.level.value ?? 0, last),
  );
}
