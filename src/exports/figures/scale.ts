/** Where levels stand in a picture, in per cent of its width. Where people read from right to left all of it is mirrored. */
import type { Picture, Shape } from '@/domain/document/model';
import { HIGHEST, LOWEST } from '@/domain/scoring';

type Direction = Picture['direction'];

/** Room at both ends of the scale, in per cent of the width, so that a dot at 0 or 4 is not cut. */
export const MARGIN = 3;

export const WHOLE_LEVELS = [0, 1, 2, 3, 4];

/** A place counted from where a line of words begins. */
export function mirror(x: number, direction: Direction): number {
  return direction === 'rtl' ? 100 - x : x;
}

/** Where a level stands on a scale that lies. */
export function placeLevel(level: number, direction: Direction): number {
  return mirror(MARGIN + ((level - LOWEST) / (HIGHEST - LOWEST)) * (100 - 2 * MARGIN), direction);
}

/** The figures of the scale. `y`: their base line. */
export function drawScale(direction: Direction, y: number): Shape[] {
  return WHOLE_LEVELS.map((level) => {
    const x = placeLevel(level, direction);
    return { kind: 'words', part: 'scale', x, y, anchor: 'middle', text: String(level) };
  });
}

/** The line of a scale with a mark at each whole level. */
export function drawAxis(direction: Direction, y: number): Shape[] {
  const at = (level: number) => placeLevel(level, direction);
  return [
    { kind: 'line', part: 'axis', x1: at(LOWEST), x2: at(HIGHEST), y1: y, y2: y },
    ...WHOLE_LEVELS.map((whole): Shape => {
      return { kind: 'line', part: 'tick', x1: at(whole), x2: at(whole), y1: y - 4, y2: y + 4 };
    }),
  ];
}
