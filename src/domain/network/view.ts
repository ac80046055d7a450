/** One year of a network as its tables and charts show it: the cities that count, with the levels that can be compared. */
import { indicatorsOf, type PackOutline } from '@/domain/pack';
import { compareMeanings, type PackLink } from '@/domain/years/meaning';
import { scorePrinciple } from '@/domain/scoring';
import { isEnoughCities, listGroups, placeAlike, type Alike } from './alike';
import { divideCities, pickShown, type Filters } from './disclosure';
import { describeDistribution, type Distribution } from './distribution';
import { decodeAnswers } from './decode';
import { cityOfRecord, factOf, type NetworkYear, type PrincipleFact } from './record';

/** What is compared: the whole principle or one of its dimensions. */
export const SCOPES = ['level', 'commitment', 'implementation'] as const;
export type Scope = (typeof SCOPES)[number];

/** `facts` by principle id, on the indicators that all packs of the view have in common. */
export type ViewRow = { record: NetworkYear; facts: ReadonlyMap<string, PrincipleFact> };

export type NetworkView = {
  year: number;
  /** Every city of the year, in the groups by which they are filtered (`disclosure.ts`). */
  groups: ViewRow[][];
  /** How these groups came about: figures that not every city has are shown of them or of larger ones. */
  alike: Alike<ViewRow>;
  /** False when names are not wanted, or when 1-4 cities of the year keep theirs: then they could be told by who is left. */
  mayShowNames: boolean;
  /** The packs of the year. With more than one, levels are computed on what they have in common. */
  packIds: string[];
  /** The indicators that all packs of the year have with the same meaning, and how many. */
  commonIds: ReadonlySet<string>;
  common: number;
};

/**
 * `links`: every pack there is, where the chain between two packs of the records goes over others. `editions`: those of the
 * network, so that no group lies across what was agreed and what came later. `areNamesWanted`: the cities of a group that keep
 * their name are none or 5, so that names of the others do not tell of them; groups are larger then.
 */
export type ViewOptions = {
  links?: readonly PackLink[];
  editions?: readonly { records: readonly string[] }[];
  areNamesWanted?: boolean;
};

/**
 * The view of a year. `records` are those that count (`chooseRecords`), of all years, so that each year is divided as the others
 * are; `packs` holds the outline of every pack of the records; records of another one are left out.
 */
export function buildView(
  records: readonly NetworkYear[],
  year: number,
  packs: readonly (PackOutline & PackLink)[],
  { links = packs, editions = [], areNamesWanted = false }: ViewOptions = {},
): NetworkView {
  const known = new Map(packs.map((pack) => [pack.id, pack]));
  const ofYear = records.filter((record) => record.year === year && known.has(record.packId));
  const packIds = [...new Set(ofYear.map(({ packId }) => packId))].toSorted();
  const common = listCommon(packIds, packs, links);
  const scorers = new Map(
    packs.map((pack) => [pack.id, packIds.length > 1 ? scoreCommon(pack, common) : readFacts(pack)]),
  );
  const rows = ofYear.flatMap((record) => {
    const facts = scorers.get(record.packId)?.(record);
    return facts ? [{ record, facts }] : [];
  });
  const isEnough = areNamesWanted ? isEnoughBesideNames : isEnoughCities;
  const cities = divideCities(listLatest(records), editions.map(isOfEdition), isEnough);
  const alike = placeAlike(cities, rows, isEnough);
  return {
    year,
    groups: listGroups(alike),
    alike,
    mayShowNames: areNamesWanted && isEnoughBesideNames(rows),
    packIds,
    commonIds: common,
    common: common.size,
  };
}

/** Each city by its latest record, which says what it is today. */
function listLatest(records: readonly NetworkYear[]): OfYear[] {
  const latest = new Map<string, NetworkYear>();
  for (const record of records) {
    const known = latest.get(record.cityId);
    if (!known || record.year > known.year) {
      latest.set(record.cityId, record);
    }
  }
  return [...latest.values()].map((record) => ({ record }));
}

type OfYear = { record: NetworkYear };

function isOfEdition({ records }: { records: readonly string[] }): (city: OfYear) => boolean {
  const ids = new Set(records.map(cityOfRecord));
  return ({ record }) => ids.has(record.cityId);
}

/** Whether there are 5 or more, and of those that keep their name none or 5. */
function isEnoughBesideNames(cities: readonly OfYear[]): boolean {
  const unnamed = cities.filter(({ record }) => !record.mayBeNamed);
  return isEnoughCities(cities) && (unnamed.length === 0 || isEnoughCities(unnamed));
}

/** Ids of the indicators that mean the same in all these packs. `links` as in `buildView`. */
export function listCommon(
  packIds: readonly string[],
  packs: readonly (PackOutline & PackLink)[],
  links: readonly PackLink[] = packs,
): ReadonlySet<string> {
  const [first, ...others] = packIds.flatMap((id) => packs.find((pack) => pack.id === id) ?? []);
  const kept = others.map((pack) => ({
    has: new Set(pack.indicators.map(({ id }) => id)),
    keeps: compareMeanings(first?.id ?? '', pack.id, links),
  }));
  const ids = (first?.indicators ?? []).map(({ id }) => id);
  return new Set(ids.filter((id) => kept.every(({ has, keeps }) => has.has(id) && keeps(id) !== undefined)));
}

type Facts = ReadonlyMap<string, PrincipleFact>;

/** The facts of a record as they were computed when its file was opened. */
function readFacts({ principles }: PackOutline): (record: NetworkYear) => Facts {
  return (record) =>
    new Map(principles.flatMap(({ id }, index) => (record.principles[index] ? [[id, record.principles[index]]] : [])));
}

/** The facts of a record on some of the indicators of its pack. */
function scoreCommon(pack: PackOutline, common: ReadonlySet<string>): (record: NetworkYear) => Facts {
  const principles = pack.principles.map(({ id }) => ({
    id,
    indicators: indicatorsOf(pack.indicators, id).filter((indicator) => common.has(indicator.id)),
  }));
  return (record) => {
    const answers = decodeAnswers(record, pack);
    return new Map(principles.map(({ id, indicators }) => [id, factOf(scorePrinciple(indicators, answers))]));
  };
}

/** A principle over the cities of a view: how it is spread, how complete, and one's own value when a city is chosen. */
export type ScopeSpread = {
  principleId: string;
  distribution: Distribution;
  /** The values that are spread, lowest first, for a chart that shows each; none under 5. */
  values: number[];
  /** How much of the principle the cities have answered: shares of 0-1, spread over all that may be shown. */
  coverage: Distribution;
  /** Cities that may be shown, with and without a level. */
  cities: number;
  own: number | undefined;
};

/** The spread of every principle of a view, in the order of `principleIds`. `ownCityId`: whose value is marked. */
export function describeView(
  { alike }: Pick<NetworkView, 'alike'>,
  filters: Filters,
  principleIds: readonly string[],
  scope: Scope,
  ownCityId?: string,
): ScopeSpread[] {
  const own = alike.cities.find(({ record }) => record.cityId === ownCityId);
  return principleIds.map((principleId) => {
    const valueOf = ({ facts }: ViewRow) => facts.get(principleId)?.[scope] ?? undefined;
    const shown = pickValued(alike, filters, valueOf);
    const values = shown.flatMap((row) => valueOf(row) ?? []).toSorted((a, b) => a - b);
    return {
      principleId,
      distribution: describeDistribution(values),
      values: isEnoughCities(values) ? values : [],
      coverage: describeDistribution(shown.map(({ facts }) => shareAnswered(facts.get(principleId)))),
      cities: shown.length,
      own: own && valueOf(own),
    };
  });
}

/** The spread of any other value of cities, of those that may be shown with these filters; undefined where a city has none. */
export function describeShown(
  { alike }: Pick<NetworkView, 'alike'>,
  filters: Filters,
  valueOf: (row: ViewRow) => number | undefined,
): Distribution {
  return describeDistribution(pickValued(alike, filters, valueOf).flatMap((row) => valueOf(row) ?? []));
}

/** The cities of which a figure may be shown, with those that do not have it: groups in which it has none of them or 5. */
function pickValued(alike: Alike<ViewRow>, filters: Filters, valueOf: (row: ViewRow) => number | undefined): ViewRow[] {
  return pickShown(
    listGroups(alike, (row) => valueOf(row) !== undefined),
    filters,
  );
}

/** A principle of which nothing applies is complete. */
function shareAnswered(fact: PrincipleFact | undefined): number {
  return fact && fact.applicable > 0 ? fact.answered / fact.applicable : 1;
}

/** The years of which a network has records, the newest first. */
export function listYears(records: readonly Pick<NetworkYear, 'year'>[]): number[] {
  return [...new Set(records.map(({ year }) => year))].toSorted((a, b) => b - a);
}
