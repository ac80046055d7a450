/** Dots in a stack up to which it is one dot wide: so many can be counted at a glance. */
const SINGLE_FILE = 8;
/** A stack with few dots keeps the size of dots that one with so many has. */
const LEAST_HIGH = 6;
/** A stack is at most so many times as high as it is wide. */
const STEEPEST = 2;

/** How the largest stack of a chart is laid out, in dots; all others have the same size of dots. */
type DotLayout = { across: number; high: number };

/** The narrowest stack for so many people that is not too steep: 8 stand in one column, 200 in 10. */
export function layOutDots(most: number): DotLayout {
  let across = 1;
  while (Math.ceil(most / across) > Math.max(SINGLE_FILE, across * STEEPEST)) {
    across += 1;
  }
  return { across, high: Math.max(LEAST_HIGH, Math.ceil(most / across)) };
}

/** The size of a dot, in the size of the text, where the dots of a level stand in a line that may break: few are large. */
export function sizeInLine(most: number): number {
  return Math.min(0.9, 4.2 / Math.sqrt(Math.max(1, most)));
}
