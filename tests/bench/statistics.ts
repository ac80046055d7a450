/** The middle of some measurements, which one bad moment of the computer does not move. */
export function getMedian(values: number[]): number {
  return getQuantile(values, 0.5);
}

/** The value that a share (0-1) of the measurements does not exceed. */
export function getQuantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Kilobytes, times the floor, milliseconds, seconds, megabytes. */
type Unit = 'kB' | 'x' | 'ms' | 's' | 'MB';
/** One line of the table. `measured` and `budget`, where there is one, are in the same unit. */
export type Line = { what: string; measured: number; unit: Unit; budget: number | undefined; detail: string };

/** The table as text, with the word that matters last. */
export function writeTable(lines: Line[]): string {
  const rows = lines.map(({ what, measured, unit, budget, detail }) => [
    what,
    writeValue(measured, unit),
    budget === undefined ? '' : writeValue(budget, unit),
    budget === undefined ? '' : measured <= budget ? 'holds' : 'does not hold',
    detail,
  ]);
  const all = [['what', 'measured', 'budget', '', 'medians'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function writeValue(value: number, unit: Unit): string {
  return `${value.toFixed(unit === 'x' ? 2 : unit === 's' || unit === 'kB' ? 1 : 0)} ${unit}`;
}
