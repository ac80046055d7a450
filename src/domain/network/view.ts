/** One year of a network as its tables and charts show it: the cities that count, with the levels that can be compared. */
import type { PackOutline } from '@/domain/pack';
import { compareMeanings, type PackLink } from '@/domain/years/meaning';
import { scorePrinciple } from '@/domain/scoring';
import { groupAlike, pickShown, type Filters } from './disclosure';
import { describeDistribution, type Distribution } from './distribution';
import { decodeAnswers } from './decode';
import type { NetworkYear, PrincipleFact } from './record';

/** What is compared: the whole principle or one of its dimensions. */
export const SCOPES = ['level', 'commitment', 'implementation'] as const;
export type Scope = (typeof SCOPES)[number];

/** `facts` by principle id, on the indicators that all packs of the view have in common. */
export type ViewRow = { record: NetworkYear; facts: ReadonlyMap<string, PrincipleFact> };

export type NetworkView = {
  year: number;
  /** Every city of the year, in the groups by which they are filtered (`disclosure.ts`). */
  groups: ViewRow[][];
  /** The packs of the year. With more than one, levels are computed on what they have in common. */
  packIds: string[];
  /** How many indicators all packs of the year have with the same meaning. */
  common: number;
};

/** The view of a year. `records` are those that count (`chooseRecords`); `packs` holds the outline of every pack of the records; records of another one are left out. */
export function buildView(
  records: readonly NetworkYear[],
  year: number,
  packs: readonly (PackOutline & PackLink)[],
): NetworkView {
  const known = new Map(packs.map((pack) => [pack.id, pack]));
  const ofYear = records.filter((record) => record.year === year && known.has(record.packId));
  const packIds = [...new Set(ofYear.map(({ packId }) => packId))].toSorted();
  const common = listCommon(packIds, packs);
  const rows = ofYear.map((record) => ({ record, facts: listFacts(record, packIds, common, known) }));
  return { year, groups: groupAlike(rows), packIds, common: common.size };
}

/** Ids of the indicators that mean the same in all these packs. */
export function listCommon(
  packIds: readonly string[],
  packs: readonly (PackOutline & PackLink)[],
): ReadonlySet<string> {
  const [first, ...others] = packIds.flatMap((id) => packs.find((pack) => pack.id === id) ?? []);
  const kept = others.map((pack) => ({ pack, keeps: compareMeanings(first?.id ?? '', pack.id, packs) }));
  const ids = (first?.indicators ?? []).map(({ id }) => id);
  return new Set(
    ids.filter((id) =>
      kept.every(({ pack, keeps }) => keeps(id) !== undefined && pack.indicators.some((other) => other.id === id)),
    ),
  );
}

function listFacts(
  record: NetworkYear,
  packIds: readonly string[],
  common: ReadonlySet<string>,
  known: ReadonlyMap<string, PackOutline>,
): ReadonlyMap<string, PrincipleFact> {
  const pack = known.get(record.packId);
  const principles = pack?.principles ?? [];
  if (packIds.length === 1 || !pack) {
    return new Map(
      principles.flatMap(({ id }, index) => (record.principles[index] ? [[id, record.principles[index]]] : [])),
    );
  }
  const answers = decodeAnswers(record, pack);
  return new Map(
    principles.map(({ id }) => {
      const indicators = pack.indicators.filter((indicator) => indicator.principle === id && common.has(indicator.id));
      const { value, answered, applicable, dimensions } = scorePrinciple(indicators, answers);
      const fact = {
        level: value ?? null,
        commitment: dimensions.commitment.value ?? null,
        implementation: dimensions.implementation.value ?? null,
        answered,
        applicable,
      };
      return [id, fact] as const;
    }),
  );
}

/** A principle over the cities of a view: how it is spread, how complete, and one's own value when a city is chosen. */
export type ScopeSpread = {
  principleId: string;
  distribution: Distribution;
  /** How much of the principle the cities have answered: shares of 0-1, spread over all that may be shown. */
  coverage: Distribution;
  /** Cities that may be shown, with and without a level. */
  cities: number;
  own: number | undefined;
};

/**
 * The spread of every principle of a view, in the order of `principleIds`. `ownCityId`: whose value is marked. The cities of each
 * figure are grouped anew: only those that have a value count for what may be shown of it.
 */
export function describeView(
  { groups }: NetworkView,
  filters: Filters,
  principleIds: readonly string[],
  scope: Scope,
  ownCityId?: string,
): ScopeSpread[] {
  const rows = groups.flat();
  const shown = pickShown(groups, filters);
  return principleIds.map((principleId) => {
    const valued = rows.flatMap(({ record, facts }) => {
      const value = facts.get(principleId)?.[scope];
      return value === undefined || value === null ? [] : [{ record, value }];
    });
    const own = valued.find(({ record }) => record.cityId === ownCityId)?.value;
    return {
      principleId,
      distribution: describeShown(valued, filters),
      coverage: describeDistribution(shown.map(({ facts }) => shareAnswered(facts.get(principleId)))),
      cities: shown.length,
      own,
    };
  });
}

/** The spread of values of cities, of those that may be shown with these filters. */
export function describeShown(
  valued: readonly { record: NetworkYear; value: number }[],
  filters: Filters,
): Distribution {
  const groups = Object.keys(filters).length === 0 ? [[...valued]] : groupAlike(valued);
  return describeDistribution(pickShown(groups, filters).map(({ value }) => value));
}

/** A principle of which nothing applies is complete. */
function shareAnswered(fact: PrincipleFact | undefined): number {
  return fact && fact.applicable > 0 ? fact.answered / fact.applicable : 1;
}

/** The years of which a network has records, the newest first. */
export function listYears(records: readonly Pick<NetworkYear, 'year'>[]): number[] {
  return [...new Set(records.map(({ year }) => year))].toSorted((a, b) => b - a);
}
