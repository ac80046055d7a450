// @vitest-environment node
import { listExchanges, listLikenesses, listMatches, listNobodyYet, listUnknowns } from '@/domain/network/learn';
import { nameOf, numberCities } from '@/domain/network/names';
import { describeDistribution, quantile } from '@/domain/network/distribution';
import type { NetworkYear } from '@/domain/network/record';
import { recordOf, SMALL_PACK } from '../../support/network/randomNetworks';

const level = (value: number | null): NetworkYear['principles'] => [
  { level: value, commitment: null, implementation: null, answered: 1, applicable: 1 },
];
const offers = [{ principleId: 'P01' }];

describe('who can help whom', () => {
  const helper = recordOf('helper', 2026, { offers, principles: level(3), size: 'under10k', languages: ['es', 'ca'] });
  const asker = recordOf('asker', 2026, { wishes: offers, size: 'under10k', languages: ['ca'], country: 'FR' });
  const exchangesOf = (records: NetworkYear[]) => listExchanges(records, SMALL_PACK.principles);

  test('a city offers a principle when it said so and has level 3 or more', () => {
    const others = [
      recordOf('low', 2026, { offers, principles: level(2.99) }),
      recordOf('none', 2026, { offers, principles: level(null) }),
      recordOf('silent', 2026, { principles: level(4) }),
    ];
    expect(exchangesOf([helper, asker, ...others])).toEqual([
      { principleId: 'P01', offers: [helper], asks: [asker] },
      { principleId: 'P02', offers: [], asks: [] },
    ]);
  });

  test('those with most in common come first, never the city itself, and not too many', () => {
    const own = { ...asker, offers, principles: level(4) };
    const stranger = recordOf('stranger', 2026, { offers, principles: level(4) });
    const [exchange] = exchangesOf([stranger, own, helper]);
    expect(listMatches(exchange!)).toEqual([
      { principleId: 'P01', asks: own, offers: helper, likenesses: ['size', 'language'] },
      { principleId: 'P01', asks: own, offers: stranger, likenesses: [] },
    ]);
    expect(listMatches(exchange!, 1)).toHaveLength(1);
  });

  test('what was not said is nothing in common', () => {
    expect(listLikenesses(recordOf('a', 2026), recordOf('b', 2026))).toEqual(['country']);
    expect(listLikenesses(helper, asker)).toEqual(['size', 'language']);
  });
});

test('nobody does yet what 5 cities have answered and none has at 3', () => {
  const fact = (indicatorId: string, known: number, high: number) => ({ indicatorId, known, high, unknown: 0 });
  expect(listNobodyYet([fact('a', 5, 0), fact('b', 4, 0), fact('c', 9, 1)])).toEqual([fact('a', 5, 0)]);
});

test('what most cities do not know comes first, from 5 cities on', () => {
  const fact = (indicatorId: string, unknown: number) => ({ indicatorId, known: 0, high: 0, unknown });
  const facts = [fact('c', 6), fact('a', 4), fact('d', 9), fact('b', 6)];
  expect(listUnknowns(facts).map(({ indicatorId }) => indicatorId)).toEqual(['d', 'b', 'c']);
  expect(listUnknowns(facts, 1)).toHaveLength(1);
});

describe('what a city is called', () => {
  const cities = Array.from({ length: 40 }, (_, index) => ({ cityId: `city-${index}` }));

  test('each has a number of its own, whatever the order, and another one in another year', () => {
    const numbers = numberCities(cities, 2026);
    expect([...numbers.values()].toSorted((a, b) => a - b)).toEqual(cities.map((_, index) => index + 1));
    const turned = numberCities([...cities, ...cities].toReversed(), 2026);
    expect(cities.map(({ cityId }) => turned.get(cityId))).toEqual(cities.map(({ cityId }) => numbers.get(cityId)));
    const later = numberCities(cities, 2027);
    expect(cities.filter(({ cityId }) => later.get(cityId) === numbers.get(cityId)).length).toBeLessThan(10);
  });

  test('its name only when it may be named and a person asked', () => {
    const city = { name: 'Granollers', mayBeNamed: true };
    expect([nameOf(city, true), nameOf(city, false), nameOf({ ...city, mayBeNamed: false }, true)]).toEqual([
      'Granollers',
      undefined,
      undefined,
    ]);
  });
});

describe('how values are spread', () => {
  test.each([
    [[], { shown: 'nothing', n: 0 }],
    [[1, 2, 3, 4], { shown: 'nothing', n: 4 }],
    [[4, 0, 2, 1, 3], { shown: 'range', n: 5, median: 2, low: 0, high: 4 }],
    [[1, 1, 1, 2, 2, 2], { shown: 'range', n: 6, median: 1.5, low: 1, high: 2 }],
    [
      [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
      { shown: 'half', n: 10, median: 4.5, low: 0, high: 9, lowerQuarter: 2.25, upperQuarter: 6.75 },
    ],
  ])('%j', (values, distribution) => {
    expect(describeDistribution(values)).toEqual(distribution);
  });

  test('a share between two cities lies between their values', () => {
    expect([quantile([0, 4], 0.25), quantile([3], 0.75), quantile([1, 2, 3], 1)]).toEqual([1, 3, 3]);
  });
});
