/** What stands behind a change: how much of it is the city, and how much is reading, evidence or words. */
import { CHANGE_REASONS } from './changeReason';
import type { PrincipleComparison, YearComparison } from './comparison';
import type { IndicatorComparison } from './likeForLike';
import { weighIndicators, type ScopeComparison } from './likeForLike';

/** The reasons of a person, then what the app sets, then no reason at all: the order in which they are shown. */
export const SHOWN_REASONS = [...CHANGE_REASONS, 'wordingChanged', 'noReason'] as const;
export type ShownReason = (typeof SHOWN_REASONS)[number];

/**
 * The comparable indicators that went up and down for one reason. `carries` is their part of the like-for-like difference,
 * in levels (-4 to 4): the parts of all reasons add up to it. Undefined when the difference is withheld.
 */
export type ReasonShare = { reason: ShownReason; up: number; down: number; carries: number | undefined };

/** The change of a principle by reason: those that occur. Best for neighbouring years, see `IndicatorComparison.reason`. */
export function splitPrincipleChange(principle: PrincipleComparison): ReasonShare[] {
  return splitChange(principle, [principle]);
}

/** The change of the city by reason, as for a principle; an indicator carries what it moves the mean of all principles. */
export function splitCityChange({ city, principles }: YearComparison): ReasonShare[] {
  return splitChange(city, principles);
}

function splitChange({ likeForLike }: ScopeComparison, principles: readonly PrincipleComparison[]): ReasonShare[] {
  const weights = weighIndicators(principles.map(({ indicators }) => indicators));
  const changes = principles
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ id, points, reason = 'noReason' }) =>
      points && points.before !== points.after ? [{ id, reason, by: points.after - points.before }] : [],
    );
  return SHOWN_REASONS.flatMap((reason) => {
    const own = changes.filter((change) => change.reason === reason);
    const up = own.filter(({ by }) => by > 0).length;
    const carries = own.reduce((total, { id, by }) => total + by * (weights.get(id) ?? 0), 0);
    return own.length === 0
      ? []
      : [{ reason, up, down: own.length - up, carries: likeForLike.withheld ? undefined : carries }];
  });
}

/**
 * The indicators to ask a reason for: their level is not that of the other year, nobody has said why, and no new wording
 * explains it. Compare with the year before.
 */
export function listReasonsToAsk({ indicators }: PrincipleComparison): IndicatorComparison[] {
  return indicators.filter(({ points, reason }) => points && points.before !== points.after && !reason);
}
