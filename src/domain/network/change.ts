/** What has changed in a network between two years: only cities that have both, only what can be compared like for like. */
import type { PackOutline } from '@/domain/pack';
import { compareYears } from '@/domain/years/comparison';
import type { PackLink } from '@/domain/years/meaning';
import { splitPrincipleChange, type ShownReason } from '@/domain/years/reasonShares';
import { reportOfRecord } from './decode';
import { describeDistribution, FEWEST_CITIES, type Distribution } from './distribution';
import type { NetworkYear } from './record';

/** One city and principle: like-for-like levels (0-4), and what each reason carries of the difference. */
export type CityChange = {
  cityId: string;
  principleId: string;
  before: number;
  after: number;
  direction: 'up' | 'same' | 'down';
  reasons: { reason: ShownReason; carries: number }[];
};

/** Every principle of one city that can be compared between two of its years. */
export function compareCity(
  before: NetworkYear,
  after: NetworkYear,
  packs: readonly (PackOutline & PackLink)[],
): CityChange[] {
  const [first, second] = [before, after].map((record) => {
    const pack = packs.find(({ id }) => id === record.packId);
    return pack && reportOfRecord(record, pack);
  });
  if (!first || !second) {
    return [];
  }
  return compareYears(first, second, packs).principles.flatMap((principle) => {
    const { likeForLike, direction } = principle;
    if (likeForLike.before === undefined || likeForLike.after === undefined || direction === 'notComparable') {
      return [];
    }
    const reasons = splitPrincipleChange(principle).flatMap(({ reason, carries }) =>
      carries === undefined ? [] : [{ reason, carries }],
    );
    return [
      {
        cityId: after.cityId,
        principleId: principle.id,
        before: likeForLike.before,
        after: likeForLike.after,
        direction,
        reasons,
      },
    ];
  });
}

/** The pairs of records of cities that have both years. `records` are those that count (`chooseRecords`). */
export function pairYears(
  records: readonly NetworkYear[],
  from: number,
  to: number,
): { before: NetworkYear; after: NetworkYear }[] {
  const [before, after] = [from, to].map((year) => records.filter((record) => record.year === year));
  const earlier = new Map(before?.map((record) => [record.cityId, record]));
  return (after ?? []).flatMap((record) => {
    const found = earlier.get(record.cityId);
    return found ? [{ before: found, after: record }] : [];
  });
}

/**
 * A principle over the cities that can be compared. Counts are given only from 5 cities on. The levels of both years are not
 * spread here: they would be those of a year but for the few cities that have only one, and so tell of these.
 */
export type PrincipleChange = {
  principleId: string;
  n: number;
  difference: Distribution;
  directions: { up: number; same: number; down: number } | undefined;
  /** Mean part of the difference of a city that each reason carries, in levels; together the mean difference. */
  reasons: { reason: ShownReason; carries: number; cities: number }[] | undefined;
};

/** The changes of each principle, in the order of `principleIds`. A reason under 5 cities is told with "no reason". */
export function describeChanges(changes: readonly CityChange[], principleIds: readonly string[]): PrincipleChange[] {
  return principleIds.map((principleId) => {
    const own = changes.filter((change) => change.principleId === principleId);
    const isEnough = own.length >= FEWEST_CITIES;
    const count = (direction: CityChange['direction']) => own.filter((change) => change.direction === direction).length;
    return {
      principleId,
      n: own.length,
      difference: describeDistribution(own.map(({ before, after }) => after - before)),
      directions: isEnough ? { up: count('up'), same: count('same'), down: count('down') } : undefined,
      reasons: isEnough ? splitReasons(own) : undefined,
    };
  });
}

function splitReasons(changes: readonly CityChange[]): { reason: ShownReason; carries: number; cities: number }[] {
  const sums = new Map<ShownReason, { carries: number; cities: number }>();
  const add = (reason: ShownReason, carries: number, cities: number) => {
    const sum = sums.get(reason) ?? { carries: 0, cities: 0 };
    sums.set(reason, { carries: sum.carries + carries, cities: sum.cities + cities });
  };
  for (const { reason, carries } of changes.flatMap(({ reasons }) => reasons)) {
    add(reason, carries, 1);
  }
  for (const [reason, { carries, cities }] of sums) {
    if (reason !== 'noReason' && cities < FEWEST_CITIES) {
      sums.delete(reason);
      add('noReason', carries, cities);
    }
  }
  return [...sums].map(([reason, { carries, cities }]) => ({ reason, carries: carries / changes.length, cities }));
}
