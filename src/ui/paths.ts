/** Every address of the app as a function. Addresses are hash routes, so that the app works from any folder. */

/** A city and year, as they stand in an address. */
export type Place = { cityId: string; year: number };

/** The pages of a workshop session beside the one that prepares it. */
export type SessionPage = 'collect' | 'talk' | 'take' | 'minutes';

/** The pages of a network beside its cities. `principle` is one principle of those compared. */
export type NetworkPage = 'compare' | 'principle' | 'change' | 'learn' | 'report';

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
  workshops: (place: Place) => `${city(place)}/workshops`,
  session: (place: Place, session: string, page?: SessionPage) =>
    `${city(place)}/workshop/${session}${page ? `/${page}` : ''}`,
  room: ({ cityId, year }: Place, session: string) => `/room/${cityId}/${year}/${session}`,
  pass: ({ cityId, year }: Place, session: string) => `/pass/${cityId}/${year}/${session}`,
  workshop: () => '/workshop',
  /** A page of the trainer's set; `about` is what it is made for, such as a principle or a sheet, `count` how many. */
  trainer: (page?: string, about?: string, count?: number) =>
    ['/trainer', page, about, count].filter((part) => part !== undefined).join('/'),
  /** `sheet` as `domain/workshop/sheetName.ts` names it. */
  ballot: (pack: string, sheet: string) => `/ballot/${pack}/${sheet}`,
  networks: () => '/networks',
  /** A page of a network; without one, its cities. `first` and `second`: years, or a principle and a year. */
  network: (id: string, page?: NetworkPage, first?: string | number, second?: string | number) =>
    ['/network', id, page, first, second].filter((part) => part !== undefined).join('/'),
  settings: () => '/settings',
  help: (page?: string) => (page ? `/help/${page}` : '/help'),
};
