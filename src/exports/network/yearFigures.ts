/** Which figures of a year of a network may leave it: those that were agreed, or those of today, and what goes with them. */
import { shareUnknown } from '@/domain/network/answers/shareUnknown';
import { describeDistribution, FEWEST_CITIES, type Distribution } from '@/domain/network/distribution';
import { compareToEdition, freezeEdition, latestEdition, type SinceEdition } from '@/domain/network/edition';
import { countIndicators, listExchanges, type Exchange, type IndicatorFact } from '@/domain/network/learn';
import type { NetworkEdition } from '@/domain/network/network';
import { describeNumbers, type NumberSpread } from '@/domain/network/numbers';
import { stateOfLetter, type NetworkYear } from '@/domain/network/record';
import { buildView, type NetworkView, type ViewRow } from '@/domain/network/view';
import type { PackOutline } from '@/domain/pack';

/** One principle and scope, as an edition holds it too. */
export type PrincipleSpread = NetworkEdition['principles'][number];

/** What no edition holds: it can only be told of the cities of today. */
export type OtherFigures = {
  rows: ViewRow[];
  /** Whether cities may be named: somebody asked, and those that keep their name are none or 5. */
  mayShowNames: boolean;
  countries: CountryCount[];
  /** Answered of what applies in a city, 0-1; and its answers "we don't know yet". */
  coverage: Distribution;
  unknown: Distribution;
  /** By principle, the share (0-1) of "we don't know yet" among what applies in all cities. */
  unknownShares: ReadonlyMap<string, number>;
  indicators: IndicatorFact[];
  numbers: NumberSpread[];
  exchanges: Exchange[];
  packIds: string[];
  /** How many indicators all packs of the year have in common. */
  common: number;
};
/** Without a code: the cities of all other countries together. */
type CountryCount = { code: string | undefined; cities: number };

export type YearFigures = {
  year: number;
  /** What was agreed, when these are its levels. */
  edition: NetworkEdition | undefined;
  cities: number;
  principles: PrincipleSpread[];
  /** Undefined where it would tell of fewer than 5 cities. */
  others: OtherFigures | undefined;
};

/** What is read of a network: `records` are those that count, of all years; `packs` are all that the app has. */
export type FigureSource = {
  editions: readonly NetworkEdition[];
  records: readonly NetworkYear[];
  packs: readonly PackOutline[];
  principleIds: readonly string[];
  areNamesWanted: boolean;
};

/** The cities of a year, in the groups in which they may be looked at. */
export function viewYear({ records, packs, editions, areNamesWanted }: FigureSource, year: number): NetworkView {
  return buildView(records, year, packs, { editions, areNamesWanted });
}

/** How the cities of a year stand to all that was agreed of it. `none`: nothing was. */
export function compareToEditions(editions: readonly NetworkEdition[], view: NetworkView): 'none' | SinceEdition {
  const records = view.alike.cities.map(({ record }) => record);
  const standings = editions
    .filter(({ year }) => year === view.year)
    .map((edition) => compareToEdition(edition, records));
  return (['same', 'few', 'many'] as const).find((standing) => standings.includes(standing)) ?? 'none';
}

/** What is chosen to be read when it is not an edition: the figures of today. */
export const TODAY = 'today';

/**
 * The figures of a year. `chosen`: the id of an edition, or `TODAY`, which is given only where it tells of no few cities.
 * Without a choice, what was agreed last. The levels of an edition are never computed anew.
 */
export function describeYear(source: FigureSource, year: number, chosen?: string): YearFigures {
  const { editions, principleIds } = source;
  const view = viewYear(source, year);
  const rows = [...view.alike.cities];
  const isTodayAllowed = ['none', 'many'].includes(compareToEditions(editions, view));
  const edition =
    editions.find((item) => item.id === chosen && item.year === year) ??
    (chosen === TODAY && isTodayAllowed ? undefined : latestEdition(editions, year));
  const records = rows.map(({ record }) => record);
  const isOfToday = !edition || compareToEdition(edition, records) === 'same';
  const others = isOfToday && rows.length >= FEWEST_CITIES ? describeOthers(view, source) : undefined;
  return edition
    ? { year, edition, cities: edition.cities, principles: edition.principles, others }
    : { year, edition, cities: rows.length, principles: spreadNow(view, principleIds), others };
}

function spreadNow(view: NetworkView, principleIds: readonly string[]): PrincipleSpread[] {
  return freezeEdition(view, principleIds, { id: '', body: '', agreedAt: '' }).principles;
}

function describeOthers(view: NetworkView, { packs }: FigureSource): OtherFigures {
  const rows = [...view.alike.cities];
  const records = rows.map(({ record }) => record);
  const [newest] = packs.filter(({ id }) => view.packIds.includes(id)).toReversed();
  return {
    rows,
    mayShowNames: view.mayShowNames,
    countries: countCountries(records),
    coverage: describeDistribution(rows.map(shareAnswered)),
    unknown: describeDistribution(records.map(countUnknown)),
    unknownShares: shareUnknown(view, {}, packs),
    indicators: countIndicators(records, packs),
    numbers: describeNumbers(view, {}),
    exchanges: listExchanges(records, newest?.principles ?? []),
    packIds: view.packIds,
    common: view.common,
  };
}

function countUnknown({ answers }: NetworkYear): number {
  return answers.split('').filter((letter) => stateOfLetter(letter) === 'unknown').length;
}

/** How much a city has answered of what applies to it; of nothing, everything. */
function shareAnswered({ facts }: ViewRow): number {
  const sum = (count: 'answered' | 'applicable') => [...facts.values()].reduce((total, fact) => total + fact[count], 0);
  return sum('applicable') === 0 ? 1 : sum('answered') / sum('applicable');
}

/**
 * Countries with 5 cities or more, most first, and all others together. Where the others are fewer than 5, the smallest country
 * is told with them, so that the sum does not tell them.
 */
function countCountries(records: readonly NetworkYear[]): CountryCount[] {
  const counts = new Map<string, number>();
  for (const { country } of records) {
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const told = [...counts]
    .map(([code, cities]) => ({ code, cities }))
    .filter(({ cities }) => cities >= FEWEST_CITIES)
    .toSorted((a, b) => b.cities - a.cities || (a.code < b.code ? -1 : 1));
  const countRest = () => records.length - told.reduce((total, { cities }) => total + cities, 0);
  while (countRest() > 0 && countRest() < FEWEST_CITIES && told.length > 0) {
    told.pop();
  }
  return [...told, ...(countRest() > 0 ? [{ code: undefined, cities: countRest() }] : [])];
}
