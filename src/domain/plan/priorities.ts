/** From what an assessment says to three to five priorities: what could be chosen, and where the chosen stand on a board. */
import { CHOICE_POINTS, LEVEL_POINTS } from '@/domain/answer';
import { progressToTarget } from '@/domain/figures';
import type { IndicatorResult, PrincipleResult, Report } from '@/domain/report';
import { roundLevel } from '@/domain/scoring';
import { nextTarget, type Plan, type Priority, type Subject, type Target } from './plan';

/** Under this level (0-4) a subject is suggested for its level: not yet, or first steps. */
export const LOW_LEVEL = 2;

export const CANDIDATE_REASONS = ['lowLevel', 'gapToTarget', 'toDiscuss', 'toFindOut'] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

/** A principle or an indicator that can be chosen as a priority. */
export type Candidate = {
  subject: Subject;
  /** 0-4, not rounded; undefined for numbers and where there is no level. */
  level: number | undefined;
  /**
   * What is missing to the next target, above 0: in levels, of a principle with one decimal, or for a number as share of the
   * way from its baseline.
   */
  gap: number | undefined;
  /** Indicators flagged to discuss, and those "we don't know yet": of a principle all of its own. */
  discuss: number;
  unknown: number;
  /** In the order of `CANDIDATE_REASONS`; empty when nothing but a wish speaks for it. */
  reasons: CandidateReason[];
};

/**
 * Everything that can be chosen: principles and indicators, but none that does not apply. Lowest level first, then the
 * largest gap to its target, then most flags, then most unknowns, then as in the pack, a principle before its indicators.
 * What has no level comes after what has one: nothing says that it is low (rule 8 of the levels).
 */
export function listCandidates(report: Report, plan: Pick<Plan, 'targets'>): Candidate[] {
  const targetOf = (subject: Subject) => nextTarget(plan.targets, subject, report.year);
  const candidates = report.principles.flatMap((principle) => [
    ...(principle.counts.applicable > 0 ? [describePrinciple(principle, targetOf)] : []),
    ...principle.indicators
      .filter(({ state }) => state !== 'notApplicable')
      .map((indicator) => describeIndicator(indicator, targetOf)),
  ]);
  return candidates.toSorted(
    (a, b) =>
      rise(shownLevel(a.level) ?? Infinity, shownLevel(b.level) ?? Infinity) ||
      rise(b.gap ?? 0, a.gap ?? 0) ||
      rise(b.discuss, a.discuss) ||
      rise(b.unknown, a.unknown),
  );
}

/** Levels that read the same count as the same: the order can be followed on the screen. */
function shownLevel(level: number | undefined): number | undefined {
  return level === undefined ? undefined : roundLevel(level);
}

function rise<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type TargetOf = (subject: Subject) => Target | undefined;

function describePrinciple({ id, level, indicators }: PrincipleResult, targetOf: TargetOf): Candidate {
  const subject = { kind: 'principle', id } as const;
  return withReasons({
    subject,
    level: level.value,
    gap: principleGap(shownLevel(level.value), targetOf(subject)?.value),
    discuss: indicators.filter(({ answer }) => answer?.discuss).length,
    unknown: indicators.filter(({ state }) => state === 'unknown').length,
  });
}

function describeIndicator(indicator: IndicatorResult, targetOf: TargetOf): Candidate {
  const subject = { kind: 'indicator', id: indicator.id } as const;
  return withReasons({
    subject,
    level: indicator.points,
    gap: indicatorGap(indicator, targetOf(subject)),
    discuss: indicator.answer?.discuss ? 1 : 0,
    unknown: indicator.state === 'unknown' ? 1 : 0,
  });
}

/** Between two numbers of one decimal, and so one itself. */
function principleGap(now: number | undefined, aim: number | undefined): number | undefined {
  const gap = gapBetween(now, aim);
  return gap === undefined ? undefined : roundLevel(gap);
}

/** A number without a target in the plan is held against the one that stands in its answer. */
function indicatorGap({ format, points, answer }: IndicatorResult, target: Target | undefined): number | undefined {
  if (format === 'number') {
    const figure = answer?.figure;
    const isComparable = !target?.measure || target.measure === figure?.measure;
    const aimed = figure && target?.value !== undefined ? { ...figure, target: { value: target.value } } : figure;
    return gapBetween(isComparable ? progressToTarget(aimed)?.exact : undefined, 1);
  }
  const aim = format === 'scale' ? target?.level && LEVEL_POINTS[target.level] : choicePoints(target);
  return gapBetween(points, aim);
}

function choicePoints(target: Target | undefined): number | undefined {
  return target?.choice && CHOICE_POINTS[target.choice];
}

function gapBetween(now: number | undefined, aim: number | undefined): number | undefined {
  return now === undefined || aim === undefined || aim <= now ? undefined : aim - now;
}

function withReasons(candidate: Omit<Candidate, 'reasons'>): Candidate {
  const holds: Record<CandidateReason, boolean> = {
    lowLevel: candidate.level !== undefined && candidate.level < LOW_LEVEL,
    gapToTarget: candidate.gap !== undefined,
    toDiscuss: candidate.discuss > 0,
    toFindOut: candidate.unknown > 0,
  };
  return { ...candidate, reasons: CANDIDATE_REASONS.filter((reason) => holds[reason]) };
}

export const QUADRANTS = ['quickWin', 'bigProject', 'fillIn', 'later'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** A priority with its place: impact and effort are 1-3 in halves, undefined until both of their questions are answered. */
export type Placed = {
  priority: Priority;
  impact: number | undefined;
  effort: number | undefined;
  quadrant: Quadrant | undefined;
};

/** From this mean of two answers on, impact or effort is high. The middle is: who is in doubt about effort plans for it. */
const HIGH = 2;

/** All priorities in their order, each with its place on the board of impact by effort. */
export function placeOnBoard(priorities: readonly Priority[]): Placed[] {
  return priorities
    .toSorted((a, b) => a.order - b.order || rise(a.subject.id, b.subject.id))
    .map((priority) => {
      const impact = meanOf(priority.need, priority.reach);
      const effort = meanOf(priority.means, priority.cooperation);
      return { priority, impact, effort, quadrant: quadrantOf(impact, effort) };
    });
}

function quadrantOf(impact: number | undefined, effort: number | undefined): Quadrant | undefined {
  if (impact === undefined || effort === undefined) {
    return undefined;
  }
  if (impact >= HIGH) {
    return effort >= HIGH ? 'bigProject' : 'quickWin';
  }
  return effort >= HIGH ? 'later' : 'fillIn';
}

function meanOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : (one + other) / 2;
}
