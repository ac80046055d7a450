/** Who can help whom, and what the network as a whole does not do or does not know yet. */
import type { PackOutline } from '@/domain/pack';
import { FEWEST_CITIES } from './distribution';
import { decodeAnswers } from './decode';
import type { NetworkYear } from './record';
import { pointsOf } from '@/domain/answer';

/** From which level on a city can show others how. */
export const LEAST_TO_SHARE = 3;

/** What two cities have in common. */
export const LIKENESSES = ['size', 'country', 'language'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** One principle: cities that offer, and cities that ask. Both said so themselves. */
export type Exchange = { principleId: string; offers: NetworkYear[]; asks: NetworkYear[] };

/** Per principle, the cities at level 3 or 4 that have written what they can show, and those that made it a priority. */
export function listExchanges(records: readonly NetworkYear[], principles: readonly { id: string }[]): Exchange[] {
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

/** Counts of every scored indicator over the records. `packs` as in `buildView`. */
export function countIndicators(records: readonly NetworkYear[], packs: readonly PackOutline[]): IndicatorFact[] {
  const facts = new Map<string, IndicatorFact>();
  for (const record of records) {
    const pack = packs.find(({ id }) => id === record.packId);
    for (const [indicatorId, answer] of pack ? decodeAnswers(record, pack) : []) {
      const fact = facts.get(indicatorId) ?? { indicatorId, known: 0, high: 0, unknown: 0 };
      const points = pointsOf(answer);
      facts.set(indicatorId, {
        indicatorId,
        known: fact.known + Number(points !== undefined),
        high: fact.high + Number((points ?? 0) >= LEAST_TO_SHARE),
        unknown: fact.unknown + Number(answer.state === 'unknown'),
      });
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
