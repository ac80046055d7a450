/**
 * The figures of a network computed a second time, out of the files and not out of records: loops, and not one line of the app.
 * Levels come from `pencil.ts`, which is written from the words of the rules.
 */
import type { ShareContent, ShareYear } from '@/domain/file/shareFile';
import type { PackOutline } from '@/domain/pack';
import { scorePrincipleWithPencil, toNumber } from '../pencil';

export type BruteSpread = {
  n: number;
  low: number | undefined;
  median: number | undefined;
  high: number | undefined;
  lowerQuarter: number | undefined;
  upperQuarter: number | undefined;
};

/** What may be told of numbers: nothing of fewer than 5, the middle half from 10 on. */
export function spreadByHand(numbers: number[]): BruteSpread {
  const row = [...numbers];
  row.sort((a, b) => (a > b ? 1 : a < b ? -1 : 0));
  const n = row.length;
  const none = { n, low: undefined, median: undefined, high: undefined };
  const noHalf = { lowerQuarter: undefined, upperQuarter: undefined };
  if (n < 5) {
    return { ...none, ...noHalf };
  }
  const middle = n % 2 === 1 ? row[(n - 1) / 2]! : (row[n / 2 - 1]! + row[n / 2]!) / 2;
  const range = { n, low: row[0]!, median: middle, high: row[n - 1]! };
  return n < 10 ? { ...range, ...noHalf } : { ...range, lowerQuarter: quarter(row, 1), upperQuarter: quarter(row, 3) };
}

/** The first or third quarter as a spreadsheet has it (QUARTILE.INC), in quarters of a step from one city to the next. */
function quarter(row: number[], which: 1 | 3): number {
  const quarters = (row.length - 1) * which;
  const whole = (quarters - (quarters % 4)) / 4;
  const rest = quarters % 4;
  const here = row[whole]!;
  const next = rest === 0 ? here : row[whole + 1]!;
  return here + ((next - here) * rest) / 4;
}

/** The years of a network that are of one year, with the cities they belong to. */
export function listCityYears(contents: ShareContent[], year: number): { content: ShareContent; own: ShareYear }[] {
  const found = [];
  for (const content of contents) {
    for (const own of content.years) {
      if (own.year === year) found.push({ content, own });
    }
  }
  return found;
}

/** The level of a principle or of one of its dimensions, and the share of it that was answered. */
export function levelByHand(pack: PackOutline, own: ShareYear, principleId: string, scope: string) {
  const answers: Record<string, ShareYear['answers'][number]> = {};
  for (const answer of own.answers) {
    answers[answer.indicatorId] = answer;
  }
  const mine = pack.indicators.filter((indicator) => indicator.principle === principleId);
  const all = scorePrincipleWithPencil(mine, answers);
  const share = all.applicable === 0 ? 1 : all.answered / all.applicable;
  if (scope === 'level') {
    return { share, value: all.value && toNumber(all.value) };
  }
  let sum = 0;
  let count = 0;
  for (const { id, dimension, format } of mine) {
    if (dimension !== scope || format === 'number') continue;
    const points = pointsByHand(answers[id]);
    if (points === undefined) continue;
    sum += points;
    count += 1;
  }
  return { share, value: count === 0 ? undefined : sum / count };
}

/** 0 to 4; yes is 4, being prepared 1, no 0. */
export function pointsByHand(answer: ShareYear['answers'][number] | undefined): number | undefined {
  if (answer?.state !== 'answered') return undefined;
  const order = ['notYet', 'firstSteps', 'underWay', 'established', 'sharedAndReviewed'];
  if (answer.level !== undefined) return order.indexOf(answer.level);
  return answer.choice === undefined ? undefined : { no: 0, beingPrepared: 1, yes: 4 }[answer.choice];
}
