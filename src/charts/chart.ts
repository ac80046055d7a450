import type { PackOutline } from '@/domain/pack';
import { sortByLevel, type PrincipleResult, type Report } from '@/domain/report';

/** In which order a chart and its table list the principles: as the Charter does, or highest level first. */
export type Order = 'charter' | 'level';
export const ORDERS: readonly Order[] = ['charter', 'level'];

/**
 * What every chart is given: a report in, a picture out. `width` (CSS pixels) is measured when it is left out; a document
 * that knows its own width gives it.
 */
export type ChartProps = { report: Report; pack: PackOutline; order?: Order; width?: number };

/**
 * What every drawing is given: one named picture for assistive technology, and no stop for the keyboard, for everything in
 * it stands in the table too. `title` and `desc` are its name and one sentence about it.
 */
export const PICTURE = { role: 'img', accessibilityLayer: false } as const;

/**
 * The principles of a report in an order. By level, those without one stand at the end, in the order of the Charter: no
 * level is not the lowest level (rule 8).
 */
export function orderPrinciples(report: Report, order: Order): readonly PrincipleResult[] {
  if (order === 'charter') {
    return report.principles;
  }
  return [...sortByLevel(report.principles), ...report.principles.filter(({ level }) => level.value === undefined)];
}

/** The words of the pack by principle id: what stands beside a mark. */
export function indexTitles(pack: PackOutline): ReadonlyMap<string, string> {
  return new Map(pack.principles.map(({ id, shortTitle }) => [id, shortTitle]));
}
