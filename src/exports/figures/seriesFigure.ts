/** All years of one principle as a small picture: a dot for the level of each year, a line only between years that can be compared. */
import type { Picture, Shape } from '@/domain/document/model';
import { HIGHEST, LOWEST, type Level } from '@/domain/scoring';
import type { Direction } from '@/domain/years/likeForLike';
import type { Segment, YearSeries } from '@/domain/years/series';
import { namePrinciple, type ReportInput } from '@/exports/document/reportInput';
import { mirror, WHOLE_LEVELS } from './scale';
import { directionOfStep } from '@/exports/document/years/yearWords';

export type PrincipleSeries = YearSeries['principles'][number];

/** In CSS pixels: levels are written above their dots, years below the scale. */
const [TOP, BOTTOM, YEARS, HEIGHT] = [28, 112, 138, 144];
/** Where the first and the last year stand, in per cent of the width: half a year has room beside them. */
const [FIRST, LAST] = [14, 92];
/** With more years only the first and the last are written: on a phone the others would touch. */
const MOST_WRITTEN = 5;

/** Draws the levels of `years`, the oldest first. A year without a level has no dot, and is never at 0. */
export function drawSeries(series: PrincipleSeries, years: readonly number[], input: ReportInput): Picture {
  const { report, t, format, direction } = input;
  const levels = years.map((year, place) => ({ year, level: series.levels[place] }));
  const finding = describeSeries(series, input);
  const known = levels.flatMap(({ year, level }) =>
    level?.value === undefined ? [] : [t('exports.years.inYear', { year, level: format.level(level.value) })],
  );
  return {
    title: t('exports.years.picture', {
      city: report.city.name,
      principle: namePrinciple(input, series),
      from: years[0],
      to: years.at(-1),
    }),
    finding,
    description: known.length > 0 ? t('exports.years.pictureText', { finding, levels: format.list(known) }) : finding,
    height: HEIGHT,
    direction,
    shapes: [
      ...drawFrame(direction),
      ...series.segments.flatMap((segment) => drawStep(segment, series, years, direction)),
      ...levels.flatMap(({ level }, place) => (level ? drawLevel(level, place, series, years, input) : [])),
      ...levels.flatMap(({ year }, place) => (isWritten(place, years) ? [writeYear(year, years, direction)] : [])),
    ],
  };
}

/** Where the principle went, step by step; steps that follow each other and lead the same way are told together. */
export function describeSeries(series: PrincipleSeries, input: ReportInput): string {
  const { t, format } = input;
  const runs: { direction: Direction; from: number; to: number; count: number }[] = [];
  for (const segment of series.segments) {
    const direction = directionOfStep(segment);
    const run = runs.at(-1);
    if (run?.direction === direction) {
      run.to = segment.to;
      run.count += 1;
    } else {
      runs.push({ direction, from: segment.from, to: segment.to, count: 1 });
    }
  }
  const steps = runs.map(({ direction, ...run }) => t(`exports.years.steps.${direction}`, run));
  return t('exports.years.finding', { principle: namePrinciple(input, series), steps: format.list(steps) });
}

/** A scale that stands, and the line of the lowest level: a line across the others would run through their words. */
function drawFrame(direction: Picture['direction']): Shape[] {
  const at = (x: number) => mirror(x, direction);
  const axis = at(8);
  return [
    { kind: 'line', part: 'axis', x1: axis, x2: axis, y1: yOf(HIGHEST), y2: yOf(LOWEST) },
    { kind: 'line', part: 'axis', x1: axis, x2: at(98), y1: yOf(LOWEST), y2: yOf(LOWEST) },
    ...WHOLE_LEVELS.map((level): Shape => {
      return { kind: 'line', part: 'tick', x1: at(7), x2: at(9), y1: yOf(level), y2: yOf(level) };
    }),
    ...[LOWEST, HIGHEST].map((level): Shape => {
      const [x, y] = [mirror(0, direction), yOf(level) + 5];
      return { kind: 'words', part: 'scale', x, y, anchor: 'start', text: String(level) };
    }),
  ];
}

function drawStep(
  { from, to, break: why }: Segment,
  { levels }: PrincipleSeries,
  years: readonly number[],
  direction: Picture['direction'],
): Shape[] {
  const [x1, x2] = [placeYear(from, years, direction), placeYear(to, years, direction)];
  if (why === 'setChanged' || why === 'tooFewComparable') {
    return [{ kind: 'break', part: 'break', x: (x1 + x2) / 2, y: yOf((LOWEST + HIGHEST) / 2) }];
  }
  const [before, after] = [from, to].map((year) => levels[years.indexOf(year)]?.value);
  return why !== undefined || before === undefined || after === undefined
    ? []
    : [{ kind: 'line', part: 'way', x1, x2, y1: yOf(before), y2: yOf(after) }];
}

/** A provisional level is hollow and stands on its range. */
function drawLevel(
  level: Level,
  place: number,
  { levels }: PrincipleSeries,
  years: readonly number[],
  { format, direction }: ReportInput,
): Shape[] {
  const { value, low, high, provisional } = level;
  if (value === undefined) {
    return [];
  }
  const x = placeYear(years[place] ?? 0, years, direction);
  const beside = [levels[place - 1]?.value, levels[place + 1]?.value].filter((one) => one !== undefined);
  // A line that comes from above would run through words above the dot.
  const isBelow = beside.some((one) => one > value) && !beside.some((one) => one < value);
  const y = isBelow ? yOf(provisional ? low : value) + 20 : yOf(provisional ? high : value) - 11;
  return [
    ...(high > low ? [{ kind: 'line', part: 'range', x1: x, x2: x, y1: yOf(low), y2: yOf(high) } as const] : []),
    { kind: 'dot', part: provisional ? 'hollow' : 'full', x, y: yOf(value) },
    ...(isWritten(place, years)
      ? [{ kind: 'words', part: 'value', x, y, anchor: 'middle', text: format.level(value) } as const]
      : []),
  ];
}

function writeYear(year: number, years: readonly number[], direction: Picture['direction']): Shape {
  const x = placeYear(year, years, direction);
  return { kind: 'words', part: 'scale', x, y: YEARS, anchor: 'middle', text: String(year) };
}

function isWritten(place: number, years: readonly number[]): boolean {
  return years.length <= MOST_WRITTEN || place === 0 || place === years.length - 1;
}

function yOf(level: number): number {
  return BOTTOM + ((level - LOWEST) / (HIGHEST - LOWEST)) * (TOP - BOTTOM);
}

function placeYear(year: number, years: readonly number[], direction: Picture['direction']): number {
  const [first = year, last = year] = [years[0], years.at(-1)];
  const share = last === first ? 0.5 : (year - first) / (last - first);
  return mirror(FIRST + share * (LAST - FIRST), direction);
}
