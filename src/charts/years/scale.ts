import { HIGHEST, LOWEST } from '@/domain/scoring';

/**
 * Where something stands on a line, in percent of its length: the picture fits every width and text size without being
 * measured. `share` is 0-1 from the start of the line, which is on the right where text runs from right to left.
 */
export function placeAt(share: number, rtl: boolean): string {
  return `${100 * (rtl ? 1 - share : share)}%`;
}

/** Room for half a figure at both ends of the scale, as a share of its length. */
const EDGE = 0.04;

/** Where a level (0-4) stands on the scale, in percent of its length. */
export function placeLevel(level: number, rtl: boolean): string {
  return placeAt(EDGE + shareOf(level) * (1 - 2 * EDGE), rtl);
}

/** How far up the scale a level is, 0-1. */
export function shareOf(level: number): number {
  return (level - LOWEST) / (HIGHEST - LOWEST);
}
