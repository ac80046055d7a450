/** What a form of the plan says at its fields. Nothing here stops a plan from being kept. */
import { CHOICE_POINTS, LEVEL_POINTS } from '@/domain/answer';
import type { NumberIndicator } from '@/domain/pack';
import type { Report } from '@/domain/report';
import { roundLevel } from '@/domain/scoring';
import type { Action, Target } from './plan';

export type PlanFault =
  | { field: 'title'; reason: 'noTitle' }
  | { field: 'due'; reason: 'dueBeforeYear' }
  | { field: 'year'; reason: 'yearBeforeAssessment' }
  | { field: 'subject'; reason: 'unknownSubject' }
  | { field: 'aim'; reason: 'noAim' | 'otherFormat' | 'otherMeasure' | 'againstDirection' | 'reachedAlready' };

/** Faults of an action in the plan of `year`: a title is needed, and it cannot be due before the year begins. */
export function checkAction({ title, due }: Pick<Action, 'title' | 'due'>, year: number): PlanFault[] {
  const faults: PlanFault[] = [];
  if (title.trim() === '') {
    faults.push({ field: 'title', reason: 'noTitle' });
  }
  if (due !== undefined && Number(due.slice(0, 4)) < year) {
    faults.push({ field: 'due', reason: 'dueBeforeYear' });
  }
  return faults;
}

/**
 * Faults of a target against the assessment it was set in. `direction` is the wanted one of a number indicator.
 * `againstDirection`: the aim is worse than the baseline (a number without baseline and everything else: than now).
 * `reachedAlready`: it is not worse than that, but the city is there today; a city may want to stay where it is, so this is
 * a remark.
 */
export function checkTarget(
  target: Pick<Target, 'subject' | 'year' | 'level' | 'choice' | 'value' | 'measure'>,
  report: Report,
  direction: NumberIndicator['direction'] = 'up',
): PlanFault[] {
  const faults: PlanFault[] = target.year < report.year ? [{ field: 'year', reason: 'yearBeforeAssessment' }] : [];
  const standing = standingOf(target, report);
  if (!standing) {
    return [...faults, { field: 'subject', reason: 'unknownSubject' }];
  }
  if ((target.level ?? target.choice ?? target.value) === undefined) {
    return [...faults, { field: 'aim', reason: 'noAim' }];
  }
  const { aim, now, baseline, measure } = standing;
  if (aim === undefined) {
    return [...faults, { field: 'aim', reason: 'otherFormat' }];
  }
  if (measure !== undefined && target.measure !== undefined && measure !== target.measure) {
    return [...faults, { field: 'aim', reason: 'otherMeasure' }];
  }
  // Where nothing is known yet, every aim is a gain.
  const gainOn = (from: number | undefined) =>
    from === undefined ? Infinity : (aim - from) * (direction === 'up' ? 1 : -1);
  if (gainOn(baseline ?? now) < 0) {
    return [...faults, { field: 'aim', reason: 'againstDirection' }];
  }
  return gainOn(now) <= 0 ? [...faults, { field: 'aim', reason: 'reachedAlready' }] : faults;
}

/** Aim, today's value and baseline in one unit. `aim` is undefined when it is not one that the subject can have. */
type Standing = {
  aim: number | undefined;
  now: number | undefined;
  baseline?: number | undefined;
  measure?: string | undefined;
};

function standingOf(target: Parameters<typeof checkTarget>[0], report: Report): Standing | undefined {
  if (target.subject.kind === 'principle') {
    const level = report.principles.find(({ id }) => id === target.subject.id)?.level;
    return level && { aim: target.value, now: level.value === undefined ? undefined : roundLevel(level.value) };
  }
  const indicators = report.principles.flatMap((principle) => principle.indicators);
  const result = indicators.find(({ id }) => id === target.subject.id);
  const figure = result?.answer?.figure;
  switch (result?.format) {
    case 'scale':
      return { aim: target.level && LEVEL_POINTS[target.level], now: result.points };
    case 'yesNo':
      return { aim: target.choice && CHOICE_POINTS[target.choice], now: result.points };
    case 'number':
      return { aim: target.value, now: figure?.value, baseline: figure?.baseline?.value, measure: figure?.measure };
    default:
      return undefined;
  }
}
