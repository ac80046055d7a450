/** The priorities of a plan on a board of impact by effort, each by its number in the list. */
import type { Picture, Shape } from '@/domain/document/model';
import type { Placed, Quadrant } from '@/domain/plan/priorities';
import { nameSubject, type ReportInput } from '@/exports/document/reportInput';
import { mirror } from './scale';
import { wrapWords } from './wrap';

/** The frame and the line through it, in CSS pixels from top to bottom; the words of the axes stand around it. */
const [TOP, MIDDLE, BOTTOM, HEIGHT] = [24, 158, 292, 336];
/**
 * Impact and effort go from 1 to 3 in halves and are high from 2 on. Where each of them stands: in per cent of the width, and
 * in CSS pixels below the line above it, which leaves room for the name of that part of the board and the number of the dot.
 */
const ACROSS: ReadonlyMap<number, number> = new Map([
  [1, 15],
  [1.5, 35],
  [2, 62],
  [2.5, 76],
  [3, 90],
]);
const DOWN: ReadonlyMap<number, number> = new Map([
  [3, TOP + 72],
  [2.5, TOP + 97],
  [2, TOP + 122],
  [1.5, MIDDLE + 84],
  [1, MIDDLE + 118],
]);
/** A name takes no more than its half of a phone, in sizes of the font, and breaks into lines of this height. */
const [NAME_WIDTH, NAME_LINE] = [9.6, 17];
/** So many numbers are written at one place. */
const MOST_NUMBERS = 4;

/** Where the name of each part of the board stands. */
const CORNERS: readonly { quadrant: Quadrant; isHigh: boolean; isEasy: boolean }[] = [
  { quadrant: 'quickWin', isHigh: true, isEasy: true },
  { quadrant: 'bigProject', isHigh: true, isEasy: false },
  { quadrant: 'fillIn', isHigh: false, isEasy: true },
  { quadrant: 'later', isHigh: false, isEasy: false },
];

/** Draws the board; `placed` in the order of the list. A priority without impact or effort has no place on it. */
export function drawPriorities(placed: readonly Placed[], input: ReportInput): Picture {
  const { report, t, format, direction } = input;
  const finding = describePriorities(placed, input);
  const places = CORNERS.flatMap(({ quadrant }) => {
    const names = listIn(quadrant, placed, input);
    return names.length > 0
      ? [t('exports.plan.inQuadrant', { quadrant: t(`plan.quadrants.${quadrant}`), names: format.list(names) })]
      : [];
  });
  return {
    title: t('exports.plan.picture', { city: report.city.name, year: report.year }),
    finding,
    key: placed.map(({ priority }, place) =>
      t('exports.plan.key', { number: place + 1, name: nameSubject(priority.subject, input) }),
    ),
    description: t('exports.plan.pictureText', { places: places.join(' ') }),
    height: HEIGHT,
    direction,
    shapes: [...drawBoard(input), ...drawDots(placed, direction)],
  };
}

/** What has high impact with low effort, or that nothing has. */
export function describePriorities(placed: readonly Placed[], input: ReportInput): string {
  const { t, format } = input;
  const first = listIn('quickWin', placed, input);
  return first.length > 0
    ? t('plan.board.finding', { count: first.length, names: format.list(first) })
    : t('plan.board.noFinding');
}

function listIn(quadrant: Quadrant, placed: readonly Placed[], input: ReportInput): string[] {
  return placed
    .filter((item) => item.quadrant === quadrant)
    .map(({ priority }) => nameSubject(priority.subject, input));
}

function drawBoard({ t, direction }: ReportInput): Shape[] {
  const across = (y: number): Shape => ({ kind: 'line', part: 'axis', x1: 0, x2: 100, y1: y, y2: y });
  const down = (x: number): Shape => ({ kind: 'line', part: 'axis', x1: x, x2: x, y1: TOP, y2: BOTTOM });
  const words = (part: 'scale' | 'heading', x: number, y: number, text: string): Shape => {
    const anchor = x < 50 ? 'start' : 'end';
    return { kind: 'words', part, x: mirror(x, direction), y, anchor, text };
  };
  return [
    ...[TOP, MIDDLE, BOTTOM].map(across),
    ...[0, 50, 100].map(down),
    ...CORNERS.flatMap(({ quadrant, isHigh, isEasy }) =>
      wrapWords(t(`plan.quadrants.${quadrant}`), NAME_WIDTH).map((line, place) =>
        words('heading', isEasy ? 2 : 98, (isHigh ? TOP : MIDDLE) + 20 + place * NAME_LINE, line),
      ),
    ),
    words('scale', 0, TOP - 9, t('plan.board.highImpact')),
    words('scale', 0, BOTTOM + 19, t('plan.board.lowImpact')),
    words('scale', 0, BOTTOM + 39, t('plan.board.lowEffort')),
    words('scale', 100, BOTTOM + 39, t('plan.board.highEffort')),
  ];
}

/** One dot for each place that is taken, with the numbers of those that stand there. */
function drawDots(placed: readonly Placed[], direction: Picture['direction']): Shape[] {
  const places = new Map<string, { impact: number; effort: number; numbers: number[] }>();
  for (const [index, { impact, effort }] of placed.entries()) {
    if (impact !== undefined && effort !== undefined) {
      const key = `${impact} ${effort}`;
      const taken = places.get(key) ?? { impact, effort, numbers: [] };
      taken.numbers.push(index + 1);
      places.set(key, taken);
    }
  }
  return [...places.values()].flatMap(({ impact, effort, numbers }): Shape[] => {
    const x = mirror(ACROSS.get(effort) ?? 50, direction);
    const y = DOWN.get(impact) ?? MIDDLE;
    const more = numbers.length > MOST_NUMBERS ? ' …' : '';
    const text = `${numbers.slice(0, MOST_NUMBERS).join(', ')}${more}`;
    return [
      { kind: 'dot', part: 'full', x, y },
      { kind: 'words', part: 'value', x, y: y - 11, anchor: 'middle', text },
    ];
  });
}
