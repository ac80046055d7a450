/** Years as short as they can be said: `2019, 2022–2026`. */
export function spanYears(years: readonly number[]): string {
  const spans: [first: number, last: number][] = [];
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span?.[1] === year - 1) {
      span[1] = year;
    } else {
      spans.push([year, year]);
    }
  }
  return spans.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
