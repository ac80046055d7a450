/** What has changed in a network between two years: only cities that have both, only what can be compared like for like. */
import type { PackOutline } from '@/domain/pack';
import { roundLevel } from '@/domain/scoring';
import { compareYears } from '@/domain/years/comparison';
import type { PackLink } from '@/domain/years/meaning';
import { SHOWN_REASONS, splitPrincipleChange, type ShownReason } from '@/domain/years/reasonShares';
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

/** Every principle of one city that can be compared between two of its years. `links` as in `buildView`. */
export function compareCity(
  before: NetworkYear,
  after: NetworkYear,
  packs: readonly (PackOutline & PackLink)[],
  links: readonly PackLink[] = packs,
): CityChange[] {
  const [first, second] = [before, after].map((record) => {
    const pack = packs.find(({ id }) => id === record.packId);
    return pack && reportOfRecord(record, pack);
  });
  if (!first || !second) {
    return [];
  }
  return compareYears(first, second, links).principles.flatMap((principle) => {
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
  /** Empty when no city has changed anything; undefined under 5 cities that have. */
  reasons: ReasonPart[] | undefined;
};

/**
 * Mean part of the difference of a city that a reason carries, in levels, and of how many cities. Rounded to one decimal here
 * already: a mean and a number of cities give a sum, and sums over other years or cities would tell of one.
 */
export type ReasonPart = { reason: ShownReason; carries: number; cities: number };

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

type ReasonSum = { reason: ShownReason; carries: number; cityIds: ReadonlySet<string> };

/** Reasons of few cities are told together; while those together are few, so is the next smallest. */
function splitReasons(changes: readonly CityChange[]): ReasonPart[] | undefined {
  const sums = SHOWN_REASONS.map((reason) => sumReason(changes, reason)).filter(({ cityIds }) => cityIds.size > 0);
  const isFew = ({ reason, cityIds }: ReasonSum) => reason === 'noReason' || cityIds.size < FEWEST_CITIES;
  const named = sums.filter((sum) => !isFew(sum)).toSorted((a, b) => b.cityIds.size - a.cityIds.size);
  let rest = sums.filter(isFew).reduce(join, { reason: 'noReason', carries: 0, cityIds: new Set<string>() });
  while (rest.cityIds.size > 0 && rest.cityIds.size < FEWEST_CITIES) {
    const smallest = named.pop();
    if (!smallest) {
      return undefined;
    }
    rest = join(rest, smallest);
  }
  return SHOWN_REASONS.flatMap((reason) =>
    [...named, rest]
      .filter((sum) => sum.reason === reason && sum.cityIds.size > 0)
      .map(({ carries, cityIds }) => ({
        reason,
        carries: roundLevel(carries / changes.length) || 0,
        cities: cityIds.size,
      })),
  );
}

function sumReason(changes: readonly CityChange[], reason: ShownReason): ReasonSum {
  const own = changes.flatMap(({ cityId, reasons }) =>
    reasons.flatMap((part) => (part.reason === reason ? [{ cityId, carries: part.carries }] : [])),
  );
  return {
    reason,
    carries: own.reduce((total, { carries }) => total + carries, 0),
    cityIds: new Set(own.map(({ cityId }) => cityId)),
  };
}

function join(rest: ReasonSum, { carries, cityIds }: ReasonSum): ReasonSum {
  return { ...rest, carries: rest.carries + carries, cityIds: new Set([...rest.cityIds, ...cityIds]) };
}
