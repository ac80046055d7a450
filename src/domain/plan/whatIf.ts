/**
 * "What if the targets were reached": which levels would move, and by how much. Computed with the rules of `scoring.ts` on
 * the answers as they would then be.
 *
 * Only targets of scale and yes/no indicators change an answer, and only upwards; one that is missing is set. The target of
 * a principle moves nothing: it says where the city wants to be and not by which answers it gets there.
 */
import { pointsOf, type Answer } from '@/domain/answer';
import type { IndicatorResult, Report } from '@/domain/report';
import { scoreCity, scoreGroup, scorePrinciple, type Level, type PrincipleLevel } from '@/domain/scoring';
import type { Target } from './plan';

/** `change` = after - before (0-4, not rounded); undefined when one of them is withheld. */
export type Move<L extends Level = Level> = { before: L; after: L; change: number | undefined };

/** Why a target changes no answer. `notReplaced`: the answer of today is as high or higher. */
export type Unused =
  'principleTarget' | 'numberTarget' | 'unknownIndicator' | 'notApplicable' | 'noAim' | 'otherFormat' | 'notReplaced';

export type WhatIf = {
  /** Those whose level, range or counts would be others, in the order of the Charter. */
  principles: ({ id: string } & Move<PrincipleLevel>)[];
  groups: ({ id: string } & Move)[];
  /** Undefined when it would stay as it is. */
  overall: Move | undefined;
  /** Ids of the targets that go beyond today's answer. */
  used: string[];
  unused: { targetId: string; reason: Unused }[];
};

/** The levels of a report as they would be with these targets reached. Of several for one indicator the highest counts. */
export function whatIf(report: Report, targets: readonly Target[]): WhatIf {
  const indicators = new Map(
    report.principles.flatMap((principle) => principle.indicators).map((one) => [one.id, one]),
  );
  const uses = targets.map((target) => ({ target, ...reachTarget(target, indicators) }));
  const reached = new Map<string, Reached>();
  for (const { target, answer } of uses) {
    const before = reached.get(target.subject.id);
    if (answer && (pointsOf(answer) ?? 0) >= (pointsOf(before) ?? 0)) {
      reached.set(target.subject.id, answer);
    }
  }
  const principles = report.principles.map(({ id, group, level, indicators: own }) => {
    const answers = own.flatMap(({ id: key, answer }) => {
      const next = reached.get(key) ?? answer;
      return next ? [[key, next] as const] : [];
    });
    return { id, group, ...moveOf(level, scorePrinciple(own, new Map(answers))) };
  });
  const groups = report.groups.map(({ id, level }) => {
    const levels = principles.filter(({ group }) => group === id).map(({ after }) => after);
    return { id, ...moveOf(level, scoreGroup(levels)) };
  });
  const overall = moveOf(report.overall, scoreCity(principles.map(({ after }) => after)));
  return {
    principles: principles.filter(hasMoved).map(({ group: _, ...move }) => move),
    groups: groups.filter(hasMoved),
    overall: hasMoved(overall) ? overall : undefined,
    used: uses.filter(({ answer }) => answer).map(({ target }) => target.id),
    unused: uses.flatMap(({ target, reason }) => (reason ? [{ targetId: target.id, reason }] : [])),
  };
}

type Reached = Pick<Answer, 'state' | 'level' | 'choice'>;
type Use = { answer: Reached; reason?: undefined } | { answer?: undefined; reason: Unused };

/** The answer that a target puts in the place of today's, or why it puts none. */
function reachTarget({ subject, level, choice, value }: Target, indicators: ReadonlyMap<string, IndicatorResult>): Use {
  if (subject.kind === 'principle') {
    return { reason: 'principleTarget' };
  }
  const indicator = indicators.get(subject.id);
  if (!indicator) {
    return { reason: 'unknownIndicator' };
  }
  if (indicator.format === 'number') {
    return { reason: 'numberTarget' };
  }
  if (indicator.state === 'notApplicable') {
    return { reason: 'notApplicable' };
  }
  if ((level ?? choice ?? value) === undefined) {
    return { reason: 'noAim' };
  }
  const answer: Reached = indicator.format === 'scale' ? { state: 'answered', level } : { state: 'answered', choice };
  const points = pointsOf(answer);
  if (points === undefined) {
    return { reason: 'otherFormat' };
  }
  return points > (indicator.points ?? -1) ? { answer } : { reason: 'notReplaced' };
}

function moveOf<L extends Level>(before: L, after: L): Move<L> {
  const isMeasured = before.value !== undefined && after.value !== undefined;
  return { before, after, change: isMeasured ? (after.value ?? 0) - (before.value ?? 0) : undefined };
}

const LEVEL_FIELDS = ['value', 'withheld', 'low', 'high', 'provisional', 'answered', 'applicable'] as const;

function hasMoved({ before, after }: Move): boolean {
  return LEVEL_FIELDS.some((field) => before[field] !== after[field]);
}
