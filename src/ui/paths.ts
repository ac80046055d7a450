/** Every address of the app as a function. Addresses are hash routes, so that the app works from any folder. */

/** A city and year, as they stand in an address. */
export type Place = { cityId: string; year: number };

const city = ({ cityId, year }: Place) => `/city/${cityId}/${year}`;

export const paths = {
  start: () => '/',
  setUp: () => '/set-up',
  openFile: () => '/open',
  restore: () => '/restore',
  overview: (place: Place) => city(place),
  principle: (place: Place, principle: string, indicator?: string) =>
    `${city(place)}/${principle.toLowerCase()}${indicator ? `/${indicator}` : ''}`,
  focus: (place: Place, indicator: string) => `${city(place)}/one/${indicator}`,
  answers: (place: Place) => `${city(place)}/answers`,
  profile: (place: Place) => `${city(place)}/profile`,
  toFindOut: (place: Place) => `${city(place)}/to-find-out`,
  progress: (place: Place, from?: number) => `${city(place)}/progress${from === undefined ? '' : `/${from}`}`,
  plan: (place: Place) => `${city(place)}/plan`,
  practice: (place: Place, indicator?: string) => `${city(place)}/practice${indicator ? `/${indicator}` : ''}`,
  report: (place: Place) => `${city(place)}/report`,
  newYear: (place: Place) => `${city(place)}/new-year`,
  newSet: (place: Place) => `${city(place)}/new-set`,
  review: (place: Place) => `${city(place)}/review`,
  files: (place: Place) => `${city(place)}/files`,
  departments: (place: Place) => `${city(place)}/departments`,
  shareFile: (place: Place) => `${city(place)}/share-file`,
  finish: (place: Place) => `${city(place)}/finish`,
  history: (place: Place, indicator: string) => `${city(place)}/history/${indicator}`,
  settings: () => '/settings',
  help: (page?: string) => (page ? `/help/${page}` : '/help'),
};
