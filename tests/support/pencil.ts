/**
 * The levels computed a second time, as a person would with pencil and paper: fractions, loops, and not one line of the app.
 * Written from the words of the rules, so that a mistake would have to be made twice in two ways.
 */

/** A fraction such as 5/2; `undefined` where there is no level. */
export type Fraction = { over: bigint; under: bigint };
export type PencilIndicator = { id: string; dimension: string; format: string };
export type PencilAnswer = { state: string; level?: string | undefined; choice?: string | undefined };
export type PencilLevel = {
  value: Fraction | undefined;
  reason: string | undefined;
  low: Fraction;
  high: Fraction;
  provisional: boolean;
  answered: number;
  applicable: number;
};

const ZERO: Fraction = { over: 0n, under: 1n };
const FOUR: Fraction = { over: 4n, under: 1n };

function add(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

function divide(a: Fraction, by: number): Fraction {
  return { over: a.over, under: a.under * BigInt(by) };
}

function average(list: Fraction[]): Fraction {
  let total = ZERO;
  for (const item of list) {
    total = add(total, item);
  }
  return divide(total, list.length);
}

/** Half up, to one decimal, in whole tenths: 9/4 is 2.25, that is 22.5 tenths, that is 23. */
export function roundWithPencil({ over, under }: Fraction): number {
  return Number((20n * over + under) / (2n * under)) / 10;
}

export function toNumber({ over, under }: Fraction): number {
  // Whole part and rest apart: numbers of this length would not fit otherwise.
  return Number(over / under) + Number(((over % under) * 10n ** 18n) / under) / 1e18;
}

function pointsWithPencil(answer: PencilAnswer | undefined): number | undefined {
  if (answer === undefined || answer.state !== 'answered') return undefined;
  if (answer.level === 'notYet') return 0;
  if (answer.level === 'firstSteps') return 1;
  if (answer.level === 'underWay') return 2;
  if (answer.level === 'established') return 3;
  if (answer.level === 'sharedAndReviewed') return 4;
  if (answer.choice === 'yes') return 4;
  if (answer.choice === 'beingPrepared') return 1;
  if (answer.choice === 'no') return 0;
  return undefined;
}

/** Rules 1 to 4. */
export function scorePrincipleWithPencil(
  indicators: PencilIndicator[],
  answers: Record<string, PencilAnswer>,
): PencilLevel {
  let scored = 0;
  let applicable = 0;
  let answered = 0;
  let someDimensionIsEmpty = false;
  const values: Fraction[] = [];
  const lows: Fraction[] = [];
  const highs: Fraction[] = [];
  for (const dimension of ['commitment', 'implementation']) {
    let points = 0;
    let known = 0;
    let missing = 0;
    for (const indicator of indicators) {
      if (indicator.dimension !== dimension) continue;
      if (indicator.format === 'number') continue;
      scored += 1;
      const answer = answers[indicator.id];
      if (answer !== undefined && answer.state === 'notApplicable') continue;
      const its = pointsWithPencil(answer);
      if (its === undefined) {
        missing += 1;
      } else {
        points += its;
        known += 1;
      }
    }
    if (known + missing === 0) continue;
    applicable += known + missing;
    answered += known;
    if (known === 0) {
      someDimensionIsEmpty = true;
    } else {
      values.push({ over: BigInt(points), under: BigInt(known) });
    }
    lows.push({ over: BigInt(points), under: BigInt(known + missing) });
    highs.push({ over: BigInt(points + 4 * missing), under: BigInt(known + missing) });
  }
  let reason: string | undefined;
  if (applicable === 0) {
    reason = 'nothingApplicable';
  } else if (3 * (scored - applicable) > scored) {
    reason = 'tooManyNotApplicable';
  } else if (someDimensionIsEmpty || 2 * answered < applicable) {
    reason = 'notEnoughAnswers';
  }
  return {
    value: reason === undefined ? average(values) : undefined,
    reason,
    low: applicable === 0 ? ZERO : average(lows),
    high: applicable === 0 ? FOUR : average(highs),
    provisional: answered < applicable,
    answered,
    applicable,
  };
}

/** Rule 5 for a group. */
export function scoreGroupWithPencil(principles: PencilLevel[]): PencilLevel {
  const values: Fraction[] = [];
  const lows: Fraction[] = [];
  const highs: Fraction[] = [];
  let provisional = false;
  for (const principle of principles) {
    if (principle.value === undefined) {
      provisional = true;
      continue;
    }
    if (principle.provisional) provisional = true;
    values.push(principle.value);
    lows.push(principle.low);
    highs.push(principle.high);
  }
  const none = values.length === 0;
  return {
    value: none ? undefined : average(values),
    reason: none ? 'notEnoughAnswers' : undefined,
    low: none ? ZERO : average(lows),
    high: none ? FOUR : average(highs),
    provisional,
    answered: values.length,
    applicable: principles.length,
  };
}

/** Rule 5 for the city: nothing under sixteen twentieths of the principles. */
export function scoreCityWithPencil(principles: PencilLevel[]): PencilLevel {
  const level = scoreGroupWithPencil(principles);
  if (20 * level.answered < 16 * principles.length) {
    return { ...level, value: undefined, reason: 'tooFewPrinciples' };
  }
  return level;
}
