/**
 * How answers become levels. Eight rules, numbered as on the help page "How levels are computed", simple enough to be
 * checked with a pencil:
 *
 * 1. Only scale and yes/no indicators count. A dimension (commitment, implementation) is the plain mean of its answered
 *    ones, on 0-4.
 * 2. applicable = scored indicators that are not notApplicable; answered = those with a level; coverage = answered /
 *    applicable. Unknown and unanswered are applicable and not answered.
 * 3. A principle's level is the plain mean of its dimensions; one with nothing applicable is left out. There is no level
 *    when more than a third of the scored indicators do not apply, when a dimension with something applicable has nothing
 *    answered, or when coverage is under one half.
 * 4. A level is provisional when coverage is under 1. `low` and `high` are the same computation with every missing answer
 *    at 0 and at 4.
 * 5. A group and the city are the plain mean of the principles with a level, and so are their `low` and `high`: the Charter
 *    does not rank its principles. Provisional while a principle has no level or a provisional one. No figure for the city
 *    under 16 of 20 principles.
 * 6. Rounding happens once, for display, to one decimal; differences under 0.2 are "no clear change".
 * 7. Evidence, confidence and dissent stand beside a level and never change it.
 * 8. Unanswered is never zero.
 *
 * Source of the rules: docs/decisions/0004-levels.md.
 */
import { pointsOf, stateOf, type Answer } from './answer';
import { isScored, type Dimension, type IndicatorOutline } from './pack';

/** Lowest and highest level. */
export const LOWEST = 0;
export const HIGHEST = 4;
/** Rule 3: the least share of applicable indicators that must be answered. */
export const LEAST_COVERAGE = 1 / 2;
/** Rule 3: the largest share of scored indicators that may be not applicable. */
export const MOST_NOT_APPLICABLE = 1 / 3;
/** Rule 5: the least share of principles with a level for a figure of the city: 16 of 20. */
export const LEAST_PRINCIPLES = 16 / 20;
/** Rule 6: the smallest difference that is called a change. */
export const CLEAR_CHANGE = 0.2;

/** Why there is no level. */
export type Withheld = 'nothingApplicable' | 'tooManyNotApplicable' | 'notEnoughAnswers' | 'tooFewPrinciples';

/**
 * A level never travels without its range and its counts. `value` (0-4, not rounded) is undefined exactly when `withheld`
 * says why. `low` and `high` (0-4) are always there: with nothing applicable they are 0 and 4, for nothing is known.
 * `answered` and `applicable` count scored indicators for a principle or dimension, principles for a group or the city.
 */
export type Level = {
  value: number | undefined;
  withheld: Withheld | undefined;
  low: number;
  high: number;
  provisional: boolean;
  answered: number;
  applicable: number;
};

/** The level of a principle and of its two scored dimensions. */
export type PrincipleLevel = Level & { dimensions: Record<'commitment' | 'implementation', Level> };

type Answers = ReadonlyMap<string, Pick<Answer, 'state' | 'level' | 'choice'>>;
type Outline = Pick<IndicatorOutline, 'id' | 'dimension' | 'format'>;

/** Rules 1, 2 and 4 for one dimension. `indicators` may hold others too: only scored ones of the dimension are used. */
export function scoreDimension(indicators: readonly Outline[], answers: Answers, dimension: Dimension): Level {
  const applicable = indicators.filter(
    (indicator) =>
      isScored(indicator) &&
      indicator.dimension === dimension &&
      stateOf(answers.get(indicator.id)) !== 'notApplicable',
  );
  const points = applicable.flatMap((indicator) => pointsOf(answers.get(indicator.id)) ?? []);
  const missing = applicable.length - points.length;
  const withheld = applicable.length === 0 ? 'nothingApplicable' : points.length === 0 ? 'notEnoughAnswers' : undefined;
  return {
    value: withheld ? undefined : mean(points),
    withheld,
    low: applicable.length === 0 ? LOWEST : mean([...points, ...Array<number>(missing).fill(LOWEST)]),
    high: applicable.length === 0 ? HIGHEST : mean([...points, ...Array<number>(missing).fill(HIGHEST)]),
    provisional: missing > 0,
    answered: points.length,
    applicable: applicable.length,
  };
}

/** Rules 1 to 4 for one principle. `indicators` are those of the principle; the order does not matter. */
export function scorePrinciple(indicators: readonly Outline[], answers: Answers): PrincipleLevel {
  const dimensions = {
    commitment: scoreDimension(indicators, answers, 'commitment'),
    implementation: scoreDimension(indicators, answers, 'implementation'),
  };
  const counted = Object.values(dimensions).filter((level) => level.applicable > 0);
  const answered = sum(counted.map((level) => level.answered));
  const applicable = sum(counted.map((level) => level.applicable));
  const scored = indicators.filter((indicator) => isScored(indicator) && isScoredDimension(indicator.dimension)).length;
  const withheld = withholdPrinciple(counted, answered, applicable, scored);
  return {
    value: withheld ? undefined : mean(counted.map((level) => level.value ?? LOWEST)),
    withheld,
    low: counted.length === 0 ? LOWEST : mean(counted.map((level) => level.low)),
    high: counted.length === 0 ? HIGHEST : mean(counted.map((level) => level.high)),
    provisional: answered < applicable,
    answered,
    applicable,
    dimensions,
  };
}

/** Rule 3. What more answers cannot mend is named first. */
function withholdPrinciple(
  counted: Level[],
  answered: number,
  applicable: number,
  scored: number,
): Withheld | undefined {
  if (applicable === 0) {
    return 'nothingApplicable';
  }
  if ((scored - applicable) / scored > MOST_NOT_APPLICABLE) {
    return 'tooManyNotApplicable';
  }
  const emptyDimension = counted.some((level) => level.answered === 0);
  return emptyDimension || answered / applicable < LEAST_COVERAGE ? 'notEnoughAnswers' : undefined;
}

/** Rule 5 for a group: the plain mean of its principles that have a level. */
export function scoreGroup(principles: readonly Level[]): Level {
  const withLevel = principles.filter((level) => level.value !== undefined);
  const withheld = withLevel.length === 0 ? 'notEnoughAnswers' : undefined;
  return {
    value: withheld ? undefined : mean(withLevel.map((level) => level.value ?? LOWEST)),
    withheld,
    low: withheld ? LOWEST : mean(withLevel.map((level) => level.low)),
    high: withheld ? HIGHEST : mean(withLevel.map((level) => level.high)),
    provisional: withLevel.length < principles.length || withLevel.some((level) => level.provisional),
    answered: withLevel.length,
    applicable: principles.length,
  };
}

/** Rule 5 for the city: as a group, and withheld while fewer than 16 of 20 principles have a level. */
export function scoreCity(principles: readonly Level[]): Level {
  const level = scoreGroup(principles);
  const tooFew = level.answered < LEAST_PRINCIPLES * principles.length;
  return tooFew ? { ...level, value: undefined, withheld: 'tooFewPrinciples' } : level;
}

/** Far below any difference between two levels, far above what a computer loses when it adds up thirds. */
const TINY = 1e-9;

/** Rule 6: the only place where a level is rounded, half up, to one decimal, as with a pencil. */
export function roundLevel(value: number): number {
  return Math.round((value + TINY) * 10) / 10;
}

/** Rule 6: true when two levels (0-4, not rounded) are at least 0.2 apart. */
export function isClearChange(before: number, after: number): boolean {
  return Math.abs(after - before) > CLEAR_CHANGE - TINY;
}

/** True for the dimensions that make a level; progress is shown in its own units. */
export function isScoredDimension(dimension: Dimension): dimension is 'commitment' | 'implementation' {
  return dimension !== 'progress';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
