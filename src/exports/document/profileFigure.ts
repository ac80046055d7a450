/** The profile as a picture: one strip for each principle in the order of the Charter, drawn for any width and for grey paper. */
import { findExtremes, type PrincipleResult, type Report } from '@/domain/report';
import type { Picture, Shape } from '@/domain/document/model';
import { drawAxis, drawScale, MARGIN, mirror, placeLevel } from '@/exports/figures/scale';
import { shortLevel } from './levelWords';
import { namePrinciple, type ReportInput } from './reportInput';

/** Heights in CSS pixels: 20 strips with their scale and heading fit on one page of A4 or Letter. */
const ROWS = { level: 34, withheld: 34 };
const GROUP_GAP = 10;
const SCALE = 26;

/** Draws the profile. `x` of a shape already follows the direction of the language; `rows`: heights, with a level and without. */
export function drawProfile(input: ReportInput, rows = ROWS): Picture {
  const { report, t, direction } = input;
  const finding = describeFinding(input);
  const shapes: Shape[] = drawScale(direction, 14);
  let y = SCALE;
  let group = report.principles[0]?.group;
  for (const principle of report.principles) {
    if (principle.group !== group) {
      group = principle.group;
      y += GROUP_GAP;
    }
    shapes.push(...drawRow(principle, y, input));
    y += principle.level.value === undefined ? rows.withheld : rows.level;
  }
  return {
    title: t('exports.profile.picture', { city: report.city.name, year: report.year }),
    finding,
    description: t('exports.profile.pictureText', { finding }),
    height: y,
    direction,
    shapes,
  };
}

function drawRow(principle: PrincipleResult, top: number, input: ReportInput): Shape[] {
  const { direction } = input;
  const { level } = principle;
  const at = (value: number) => placeLevel(value, direction);
  const [name, strip] = [top + 13, top + 23];
  const shapes: Shape[] = [
    {
      kind: 'words',
      part: 'name',
      x: mirror(0, direction),
      y: name,
      anchor: 'start',
      text: namePrinciple(input, principle),
    },
  ];
  if (level.value === undefined) {
    const text = shortLevel(level, input);
    return [
      ...shapes,
      { kind: 'words', part: 'withheld', x: mirror(MARGIN, direction), y: strip + 5, anchor: 'start', text },
    ];
  }
  shapes.push(
    { kind: 'words', part: 'value', x: mirror(100, direction), y: name, anchor: 'end', text: shortLevel(level, input) },
    ...drawAxis(direction, strip),
  );
  if (level.high > level.low) {
    shapes.push({ kind: 'line', part: 'range', x1: at(level.low), x2: at(level.high), y1: strip, y2: strip });
  }
  return [...shapes, { kind: 'dot', part: level.provisional ? 'hollow' : 'full', x: at(level.value), y: strip }];
}

/** The finding in one sentence: what is strongest and weakest, or that nothing stands out. */
export function describeFinding(input: ReportInput): string {
  const { report, t, format } = input;
  const { strongest, weakest } = findExtremes(report);
  const name = (principles: PrincipleResult[]) =>
    format.list(principles.map((principle) => namePrinciple(input, principle)));
  if (strongest.length > 0) {
    return t('exports.profile.finding', { strongest: name(strongest), weakest: name(weakest) });
  }
  const count = countWithLevel(report);
  return count < 6 ? t('exports.profile.tooFew', { count }) : t('exports.profile.nothingStandsOut', { count });
}

function countWithLevel(report: Report): number {
  return report.principles.filter(({ level }) => level.value !== undefined).length;
}
