/** A city and year as the screens follow it. */
import { getOpenAssessment, type OpenAssessment } from './assessments';
import { useWatched, watchEarly, type Watched } from './useWatched';

type Where = { cityId: string; year: number; language: string };

const nameReading = ({ cityId, year, language }: Where) => `${cityId} ${year} ${language}`;
const readOpen = ({ cityId, year, language }: Where) => getOpenAssessment(cityId, year, language);

/** The city and year in the store, with all its changes; undefined as a value when there is none. Errors: `getOpenAssessment`. */
export function useOpenAssessment(where: Where): Watched<OpenAssessment | undefined> {
  return useWatched(nameReading(where), () => readOpen(where));
}

/** Begins to read it before a screen asks for it. */
export function readOpenEarly(where: Where): Promise<Watched<OpenAssessment | undefined>> {
  return watchEarly(nameReading(where), () => readOpen(where));
}
