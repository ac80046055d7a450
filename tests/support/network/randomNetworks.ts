/** Random networks for property tests: cities with overlapping languages and networks, gaps everywhere, and every level its own. */
import fc from 'fast-check';
import { CITY_SIZES } from '@/domain/network/city';
import { GROUPINGS, valuesOf, type Filters } from '@/domain/network/disclosure';
import type { NetworkYear } from '@/domain/network/record';
import type { PackOutline } from '@/domain/pack';
import { MOMENT } from '../samples';
import { firstPack } from '../years/nextPack';
import { createRandom } from './generateCities';

/** The real pack cut down to two principles: what is shown does not hang on how many there are. */
export const SMALL_PACK: PackOutline = {
  ...firstPack,
  principles: firstPack.principles.slice(0, 2),
  indicators: firstPack.indicators.filter(({ principle }) => principle <= 'P02'),
};

/** A record that says nothing but what it is given. */
export function recordOf(cityId: string, year: number, fields: Partial<NetworkYear> = {}): NetworkYear {
  return {
    id: `${cityId} ${year} 0123456789abcdef`,
    cityId,
    assessmentId: `${cityId}-${year}`,
    name: `Name of ${cityId}`,
    country: 'ES',
    mayBeNamed: true,
    year,
    packId: SMALL_PACK.id,
    isAgreed: false,
    savedAt: MOMENT,
    sha256: '',
    answers: '',
    figures: [],
    reasons: '',
    offers: [],
    wishes: [],
    principles: [],
    ...fields,
  };
}

export const RANDOM_YEARS = [2025, 2026] as const;

/** Records of up to 45 cities in two years. All levels and numbers are different, so that a value tells whose it is. */
export const randomNetworks: fc.Arbitrary<NetworkYear[]> = fc
  .record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    count: fc.integer({ min: 0, max: 45 }),
    named: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ seed, count, named }) => {
    const random = createRandom(seed);
    const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
    const some = <T>(values: readonly T[]) => values.filter(() => random() < 0.4);
    const describeCity = (): Partial<NetworkYear> => {
      const size = pick([...CITY_SIZES.slice(0, 3), undefined]);
      return {
        country: pick(['ES', 'ES', 'ES', 'FR', 'FR', 'PT']) ?? 'ES',
        ...(size ? { size } : {}),
        ...(random() < 0.8 ? { languages: some(['es', 'ca', 'fr']) } : {}),
        ...(random() < 0.8 ? { networks: some(['Atlantic', 'Inland']) } : {}),
        mayBeNamed: random() < named,
      };
    };
    return Array.from({ length: count }, (_, index) => {
      const first = describeCity();
      // A city is mostly the same a year later.
      const city = [first, random() < 0.7 ? first : describeCity()];
      return RANDOM_YEARS.flatMap((year, later) => {
        const has = Array.from({ length: 5 }, () => random() < 0.7);
        const record = recordOf(`city-${index}`, year, { ...city[later], ...writeFigures(has, index / 100 + later) });
        return random() < 0.85 ? [record] : [];
      });
    }).flat();
  });

function writeFigures(
  [level, commitment, implementation, second, figure]: readonly boolean[],
  value: number,
): Partial<NetworkYear> {
  const counts = { answered: 1, applicable: 2 };
  const give = (has: boolean | undefined) => (has ? value : null);
  return {
    principles: [
      { level: give(level), commitment: give(commitment), implementation: give(implementation), ...counts },
      { level: give(second), commitment: null, implementation: null, ...counts },
    ],
    figures: figure ? [{ indicatorId: '01.P1', measure: 'participantsShare', value }] : [],
  };
}

/** Every combination of filters that records offer, none included. */
export function listAllFilters(records: readonly NetworkYear[]): Filters[] {
  return GROUPINGS.reduce<Filters[]>(
    (combinations, grouping) => {
      const values = new Set(records.flatMap((record) => valuesOf(record, grouping)));
      return combinations.flatMap((filters) => [
        filters,
        ...[...values].map((value) => ({ ...filters, [grouping]: value })),
      ]);
    },
    [{}],
  );
}
