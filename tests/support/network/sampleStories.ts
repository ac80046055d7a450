/** What is told of the sample network by hand: its cities, what they can show, and the figures they keep. All invented. */
import type { CitySize } from '@/domain/network/city';

export const SAMPLE_YEARS = [2022, 2023, 2024, 2025, 2026] as const;

/** `joined`: the first year; `gap`: a year without a file. */
export type SampleCity = {
  name: string;
  country: string;
  size: CitySize;
  languages: readonly string[];
  networks: readonly string[];
  joined: (typeof SAMPLE_YEARS)[number];
  gap?: number;
  mayBeNamed?: boolean;
  hasContact?: boolean;
};

const COAST = ['Coast and estuary'];
const INLAND = ['Inland valleys'];

/** 6 from Spain, 5 from France, fewer from elsewhere: some filters are held back. */
export const SAMPLE_CITIES: readonly SampleCity[] = [
  city('Valdemirta', 'ES', 'under50k', ['es'], INLAND, 2022, { hasContact: true }),
  city('Solanarra', 'ES', 'under50k', ['es'], COAST, 2022, { hasContact: true }),
  city('Vilatriu', 'ES', 'under100k', ['ca', 'es'], INLAND, 2022, { hasContact: true }),
  city('Fontalbera', 'ES', 'under100k', ['ca', 'es'], COAST, 2023),
  city('Castrolienzo', 'ES', 'under500k', ['es'], INLAND, 2024, { hasContact: true }),
  city('Montelanda', 'ES', 'under50k', ['es'], INLAND, 2026),
  city('Montaucler', 'FR', 'under100k', ['fr'], INLAND, 2022, { mayBeNamed: false, hasContact: true }),
  city('Valbrisonne', 'FR', 'under50k', ['fr'], INLAND, 2022, { mayBeNamed: false, gap: 2024 }),
  city('Port-Esquelle', 'FR', 'under500k', ['fr'], COAST, 2023, { mayBeNamed: false, hasContact: true }),
  city('Rochemelle', 'FR', 'under10k', ['fr'], INLAND, 2024, { mayBeNamed: false }),
  city('Beauriselle', 'FR', 'under50k', ['fr'], COAST, 2025, { mayBeNamed: false, hasContact: true }),
  city('Monteluzo', 'PT', 'under50k', ['pt'], INLAND, 2022, { hasContact: true }),
  city('Alcarvela', 'PT', 'under100k', ['pt'], COAST, 2022),
  city('Sobralinda', 'PT', 'under50k', ['pt'], COAST, 2024, { hasContact: true }),
  city('Lumieiras', 'PT', 'under10k', ['pt'], INLAND, 2025),
  city('Nova Ararema', 'BR', 'over500k', ['pt'], COAST, 2022, { hasContact: true }),
  city('Santa Luriana', 'BR', 'under500k', ['pt'], INLAND, 2023, { gap: 2025 }),
  city('Araribanda', 'BR', 'under100k', ['pt'], INLAND, 2026, { hasContact: true }),
  city('Castelmarno', 'IT', 'under50k', ['it'], COAST, 2022, { hasContact: true }),
  city('Roccaluma', 'IT', 'under100k', ['it'], INLAND, 2025),
  city('Villa Quebrales', 'AR', 'under500k', ['es'], INLAND, 2023, { hasContact: true }),
  city('Puerto Almendril', 'AR', 'under100k', ['es'], COAST, 2024),
  city('Tlaxonilco', 'MX', 'over500k', ['es'], INLAND, 2023, { gap: 2024, hasContact: true }),
  city('Dalnaebit', 'KR', 'under500k', ['ko'], COAST, 2024, { hasContact: true }),
];

function city(
  name: string,
  country: string,
  size: CitySize,
  languages: readonly string[],
  networks: readonly string[],
  joined: SampleCity['joined'],
  others: Pick<SampleCity, 'gap' | 'mayBeNamed' | 'hasContact'> = {},
): SampleCity {
  return { name, country, size, languages, networks, joined, ...others };
}

/** The title of a practice for each principle. */
export const OFFERS: Readonly<Record<string, string>> = {
  P01: 'Evening school in the library',
  P02: 'One education plan for all departments',
  P03: 'Complaints answered in ten days',
  P04: 'A museum card for every family',
  P05: 'Grandparents read at school',
  P06: 'The district atlas that pupils draw',
  P07: 'Computer help at the market',
  P08: 'Children ask the mayor',
  P09: 'Two pages a year on each programme',
  P10: 'The memory walk of the old harbour',
  P11: 'Streets closed for play on Sundays',
  P12: 'Sports halls open until midnight',
  P13: 'School gardens along the river',
  P14: 'Cooking together in the health centre',
  P15: 'Every bus driver is an educator',
  P16: 'A mentor for the first job',
  P17: 'Neighbours welcome neighbours',
  P18: 'One fund for three departments',
  P19: 'The house of associations',
  P20: 'A budget that young people decide',
};

type Measure = { id: string; low: number; high: number; drift: number; decimals: number };

/** Figures that most cities keep, with how they move in a year, and how a few cities measure otherwise. */
export const FIGURES: Readonly<Record<string, { usual: Measure; rare?: Measure }>> = {
  '02.P1': { usual: { id: 'actionsOnTime', low: 35, high: 80, drift: 2, decimals: 0 } },
  '04.P1': {
    usual: { id: 'participantsShare', low: 20, high: 55, drift: 1.5, decimals: 0 },
    rare: { id: 'libraryUsersShare', low: 12, high: 35, drift: 0.8, decimals: 1 },
  },
  '07.P1': { usual: { id: 'householdsWithoutInternet', low: 10, high: 24, drift: -1.4, decimals: 1 } },
  '15.P1': { usual: { id: 'trainedStaff', low: 5, high: 40, drift: 3, decimals: 0 } },
  '16.P1': {
    usual: { id: 'notStudyingOrWorking', low: 8, high: 18, drift: -0.5, decimals: 1 },
    rare: { id: 'registeredUnemployed', low: 14, high: 30, drift: -0.9, decimals: 1 },
  },
};
