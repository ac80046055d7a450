import type { CityEntry } from '@/data/cities';

type Years = CityEntry['assessments'];
type Whole = { city: CityEntry['city']; years: [Years[number], ...Years] };

/** The cities with a year that is here as a whole, with these years, newest first. A part of a year has no workshops. */
export function listWholeYears(cities: readonly CityEntry[]): Whole[] {
  return cities.flatMap(({ city, assessments }) => {
    const [newest, ...others] = assessments.filter(({ part }) => part === undefined);
    return newest ? [{ city, years: [newest, ...others] }] : [];
  });
}
