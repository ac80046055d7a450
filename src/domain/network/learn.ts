/** Who can help whom, and what the network as a whole does not do or does not know yet. */
import { pointsOf } from '@/domain/answer';
import { isScored, type PackOutline } from '@/domain/pack';
import type { PackLink } from '@/domain/years/meaning';
import { decodeAnswers } from './decode';
import { FEWEST_CITIES } from './distribution';
import type { NetworkYear } from './record';
import { listCommon } from './view';

/** From which level on a city can show others how. */
export const LEAST_TO_SHARE = 3;

/** What two cities have in common. */
export const LIKENESSES = ['size', 'country', 'language'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** One principle: cities that offer, and cities that ask. Both said so themselves. */
export type Exchange = { principleId: string; offers: NetworkYear[]; asks: NetworkYear[] };

/** False while 1-4 cities keep their name: as the only ones without it in a list they would be known. */
export function mayListUnnamed(records: readonly Pick<NetworkYear, 'mayBeNamed'>[]): boolean {
  const unnamed = records.filter(({ mayBeNamed }) => !mayBeNamed).length;
  return unnamed === 0 || unnamed >= FEWEST_CITIES;
}

/**
 * Per principle, the cities at level 3 or 4 that have written what they can show, and those that made it a priority. `all` are
 * the records of a year; those that keep their name are left out where `mayListUnnamed` says so.
 */
export function listExchanges(all: readonly NetworkYear[], principles: readonly { id: string }[]): Exchange[] {
  const records = mayListUnnamed(all) ? all : all.filter(({ mayBeNamed }) => mayBeNamed);
  return principles.map(({ id }, index) => ({
    principleId: id,
    offers: records.filter(
      ({ offers, principles: facts }) =>
        offers.some(({ principleId }) => principleId === id) && (facts[index]?.level ?? 0) >= LEAST_TO_SHARE,
    ),
    asks: records.filter(({ wishes }) => wishes.some(({ principleId }) => principleId === id)),
  }));
}

/** A city that asks and one that offers, with what they have in common. */
export type Match = { principleId: string; asks: NetworkYear; offers: NetworkYear; likenesses: Likeness[] };

/** For every city that asks, the cities that offer, those with most in common first; at most `most` of them. */
export function listMatches({ principleId, offers, asks }: Exchange, most = 3): Match[] {
  return asks.flatMap((city) =>
    offers
      .filter(({ cityId }) => cityId !== city.cityId)
      .map((other) => ({ principleId, asks: city, offers: other, likenesses: listLikenesses(city, other) }))
      .toSorted((a, b) => b.likenesses.length - a.likenesses.length || (a.offers.id < b.offers.id ? -1 : 1))
      .slice(0, most),
  );
}

/** What two cities have in common, as far as they said it. */
export function listLikenesses(a: NetworkYear, b: NetworkYear): Likeness[] {
  return LIKENESSES.filter((likeness) => {
    switch (likeness) {
      case 'size':
        return a.size !== undefined && a.size === b.size;
      case 'country':
        return a.country === b.country;
      case 'language':
        return a.languages?.some((language) => b.languages?.includes(language)) ?? false;
    }
  });
}

/** One indicator over the cities of a view. `known`: with a level or choice; `high`: at 3 or 4, or yes. */
export type IndicatorFact = { indicatorId: string; known: number; high: number; unknown: number };

/**
 * Counts of every scored indicator over the records of a year, in the order of the pack. Of several packs only what means the
 * same in all of them; `links` as in `buildView`.
 */
export function countIndicators(
  records: readonly NetworkYear[],
  packs: readonly PackOutline[],
  links: readonly PackLink[] = packs,
): IndicatorFact[] {
  const known = new Map(packs.map((pack) => [pack.id, pack]));
  const packIds = [...new Set(records.map(({ packId }) => packId))].filter((id) => known.has(id)).toSorted();
  const common = listCommon(packIds, packs, links);
  const indicators = known.get(packIds[0] ?? '')?.indicators ?? [];
  const facts = new Map(
    indicators
      .filter((indicator) => common.has(indicator.id) && isScored(indicator))
      .map(({ id }) => [id, { indicatorId: id, known: 0, high: 0, unknown: 0 }]),
  );
  for (const record of records) {
    const pack = known.get(record.packId);
    for (const [indicatorId, answer] of pack ? decodeAnswers(record, pack) : []) {
      const fact = facts.get(indicatorId);
      const points = pointsOf(answer);
      if (fact) {
        fact.known += Number(points !== undefined);
        fact.high += Number((points ?? 0) >= LEAST_TO_SHARE);
        fact.unknown += Number(answer.state === 'unknown');
      }
    }
  }
  return [...facts.values()];
}

/** What nobody does yet: indicators that 5 cities or more have answered and none at 3 or 4. */
export function listNobodyYet(facts: readonly IndicatorFact[]): IndicatorFact[] {
  return facts.filter(({ known, high }) => known >= FEWEST_CITIES && high === 0);
}

/** What most cities do not know, where 5 or more said so; most first. */
export function listUnknowns(facts: readonly IndicatorFact[], most = 10): IndicatorFact[] {
  return facts
    .filter(({ unknown }) => unknown >= FEWEST_CITIES)
    .toSorted((a, b) => b.unknown - a.unknown || (a.indicatorId < b.indicatorId ? -1 : 1))
    .slice(0, most);
}
