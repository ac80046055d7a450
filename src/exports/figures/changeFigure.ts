/** Two years as a picture: for each principle a bar where it stood, a dot where it stands, like for like, and the way between. */
import type { Picture, Shape } from '@/domain/document/model';
import { changeOf, formatChange, groupChanges } from '@/domain/years/change';
import type { PrincipleComparison, YearComparison } from '@/domain/years/comparison';
import { namePrinciple, type ReportInput } from '@/exports/document/reportInput';
import { drawAxis, drawScale, MARGIN, mirror, placeLevel } from './scale';
import { describeFinding, describeWhyNot } from '@/exports/document/years/yearWords';

/** Heights in CSS pixels: 20 strips in four groups fit on one page of A4 or Letter. */
const ROW = 33;
const GROUP = 26;
const SCALE = 20;

/** Draws the comparison: rises first, then what shows no clear change, falls, and what cannot be compared. */
export function drawChanges(comparison: YearComparison, input: ReportInput): Picture {
  const { report, t, direction } = input;
  const { years } = comparison;
  const shapes: Shape[] = drawScale(direction, 14);
  let y = SCALE;
  for (const group of groupChanges(comparison)) {
    const text = t(`years.change.${group.direction}`, { count: group.principles.length });
    shapes.push({ kind: 'words', part: 'heading', x: mirror(0, direction), y: y + 18, anchor: 'start', text });
    y += GROUP;
    for (const principle of group.principles) {
      shapes.push(...drawRow(principle, comparison, y, input));
      y += ROW;
    }
  }
  const finding = describeFinding(comparison, input);
  return {
    title: t('years.change.name', { city: report.city.name, ...years }),
    finding,
    description: t('years.change.description', { finding }),
    height: y,
    direction,
    shapes,
  };
}

function drawRow(principle: PrincipleComparison, { years }: YearComparison, top: number, input: ReportInput): Shape[] {
  const { direction } = input;
  const { before, after } = principle.likeForLike;
  const change = changeOf(principle);
  const [words, strip] = [top + 13, top + 22];
  const start = { kind: 'words', anchor: 'start' } as const;
  const name: Shape = {
    ...start,
    part: 'name',
    x: mirror(0, direction),
    y: words,
    text: namePrinciple(input, principle),
  };
  if (before === undefined || after === undefined || change === undefined) {
    const text = describeWhyNot(principle, years, input);
    return [name, { ...start, part: 'withheld', x: mirror(MARGIN, direction), y: strip + 6, text }];
  }
  const [from, to] = [placeLevel(before, direction), placeLevel(after, direction)];
  const text = formatChange(change, input.language);
  return [
    name,
    { kind: 'words', part: 'value', x: mirror(100, direction), y: words, anchor: 'end', text },
    ...drawAxis(direction, strip),
    { kind: 'line', part: 'way', x1: from, x2: to, y1: strip, y2: strip },
    // It ends below the words above it, and shows below a dot at the same place.
    { kind: 'line', part: 'before', x1: from, x2: from, y1: strip - 5, y2: strip + 10 },
    { kind: 'dot', part: 'full', x: to, y: strip },
  ];
}
