// @vitest-environment node
/** No city can be told from what is shown of a network: everything that can be asked for is asked for, then put together. */
import fc from 'fast-check';
import { pickShown, type Filters } from '@/domain/network/disclosure';
import { describeNumbers } from '@/domain/network/numbers';
import type { NetworkYear } from '@/domain/network/record';
import { buildView, describeView, SCOPES, type NetworkView, type ViewOptions } from '@/domain/network/view';
import {
  listAllFilters,
  RANDOM_YEARS,
  randomNetworks,
  recordOf,
  SMALL_PACK,
} from '../../support/network/randomNetworks';

const PRINCIPLES = SMALL_PACK.principles.map(({ id }) => id);
const FEWEST = 5;

/** The cities that have a figure, and those that each combination of filters shows of them. */
type Figure = { year: number; having: Set<string>; shown: Set<string>[] };

const view = (records: readonly NetworkYear[], year: number, options?: ViewOptions) =>
  buildView(records, year, [SMALL_PACK], options);
const citiesOf = (current: NetworkView, filters: Filters) =>
  pickShown(current.groups, filters).map(({ record }) => record.cityId);

/** The sets that are different. */
function unite(lists: readonly string[][]): Set<string>[] {
  return [...new Map(lists.map((list) => [list.toSorted().join(' '), new Set(list)])).values()];
}

/** Everything that a person can ask for in a year: the rows of the heat table, and each figure. */
function askEverything(records: readonly NetworkYear[], year: number, options?: ViewOptions): Figure[] {
  const current = view(records, year, options);
  const rows = records.filter((record) => record.year === year);
  const combinations = listAllFilters(rows);
  const cityOf = new Map(
    rows.flatMap(({ cityId, principles }) =>
      principles.flatMap((fact) => SCOPES.map((scope) => [fact[scope] ?? -1, cityId] as const)),
    ),
  );
  const figures = SCOPES.flatMap((scope) => {
    const asked = combinations.map((filters) => describeView(current, filters, PRINCIPLES, scope));
    return PRINCIPLES.map((_, index) => {
      for (const { distribution, values, cities, coverage } of asked.flatMap((spreads) => spreads[index] ?? [])) {
        expect([0, distribution.n]).toContain(values.length);
        expect(distribution.shown).toBe(values.length < FEWEST ? 'nothing' : values.length < 10 ? 'range' : 'half');
        expect(coverage.n).toBe(cities);
        expect(cities === 0 || cities >= FEWEST).toBe(true);
      }
      return {
        year,
        having: new Set(
          rows.flatMap(({ cityId, principles }) => ((principles[index]?.[scope] ?? null) === null ? [] : [cityId])),
        ),
        shown: unite(asked.map((spreads) => spreads[index]?.values.map((value) => cityOf.get(value) ?? '') ?? [])),
      };
    });
  });
  const table = unite(combinations.map((filters) => citiesOf(current, filters)));
  return [{ year, having: new Set(rows.map(({ cityId }) => cityId)), shown: table }, ...figures];
}

const isFew = (count: number) => count > 0 && count < FEWEST;

/** How many cities are in the same sets as each city that is shown. */
function countAlike({ having, shown }: Figure): number[] {
  const sizes = new Map<string, number>();
  for (const city of having) {
    const membership = shown.map((set) => Number(set.has(city))).join('');
    sizes.set(membership, (sizes.get(membership) ?? 0) + 1);
  }
  return [...sizes].flatMap(([membership, size]) => (membership.includes('1') ? [size] : []));
}

/** The sizes of every difference and overlap of up to three different sets of a figure. Sets as bits, one for each city. */
function attack({ having, shown }: Figure): Set<number> {
  const cities = [...having];
  const bitsOf = (set: Set<string>) =>
    cities.reduce((bits, city, index) => (set.has(city) ? bits | (1n << BigInt(index)) : bits), 0n);
  const sets = [...new Set(shown.map(bitsOf))];
  const two = new Set(sets.flatMap((a) => sets.flatMap((b) => [a & ~b, a & b, a | b])));
  const three = new Set([...two].flatMap((rest) => sets.flatMap((c) => [rest & ~c, rest & c, c & ~rest])));
  return new Set([...three].map((bits) => bits.toString(2).replaceAll('0', '').length));
}

/** The cities that a shown one can be: those that nothing tells apart from it that both have. */
function listPossible(figures: readonly Figure[]): number[] {
  const cities = [...new Set(figures.flatMap(({ having }) => [...having]))];
  const memberships = figures.map(({ having, shown }) => {
    return new Map([...having].map((city) => [city, shown.map((set) => Number(set.has(city))).join('')]));
  });
  const isShown = (city: string) => memberships.some((of) => of.get(city)?.includes('1'));
  const areAlike = (a: string, b: string) =>
    memberships.every((of) => !of.has(a) || !of.has(b) || of.get(a) === of.get(b));
  return cities.filter(isShown).map((city) => cities.filter((other) => areAlike(city, other)).length);
}

describe('whatever is asked for', () => {
  test('nothing that can be put together tells of fewer than 5 cities', () => {
    const seen = { divided: 0, few: 0 };
    fc.assert(
      fc.property(randomNetworks, (records) => {
        const years = RANDOM_YEARS.map((year) => askEverything(records, year));
        for (const figure of years.flat()) {
          // Within a figure, every city is in the same sets as 4 others, and no sum or difference leaves fewer.
          const alike = countAlike(figure);
          expect(alike.filter(isFew)).toEqual([]);
          expect([...attack(figure)].filter(isFew)).toEqual([]);
          seen.divided += alike.length > 1 ? 1 : 0;
        }
        // All figures and rows of a year together, and of all years for somebody who can tell which rows are of one city.
        for (const figures of [...years, years.flat()]) {
          const possible = listPossible(figures);
          expect(possible.filter(isFew)).toEqual([]);
          seen.few += possible.filter((count) => count < 10).length;
        }
      }),
      { numRuns: 30 },
    );
    // It is not that nothing was shown.
    expect(seen.divided).toBeGreaterThan(10);
    expect(seen.few).toBeGreaterThan(20);
  });

  test('where names are shown, the cities of a group that keep theirs are none or 5', () => {
    const seen = { shown: 0, kept: 0 };
    fc.assert(
      fc.property(randomNetworks, (records) => {
        const unnamed = new Set(records.flatMap(({ id, mayBeNamed }) => (mayBeNamed ? [] : [id])));
        for (const year of RANDOM_YEARS) {
          const current = view(records, year, { areNamesWanted: true });
          const counts = current.groups.map((group) => group.filter(({ record }) => unnamed.has(record.id)).length);
          seen[current.mayShowNames ? 'shown' : 'kept'] += 1;
          expect(current.mayShowNames ? counts.filter(isFew) : []).toEqual([]);
          expect(
            current.mayShowNames || isFew(counts.reduce((a, b) => a + b, 0)) || current.groups.flat().length < 5,
          ).toBe(true);
          expect(view(records, year).mayShowNames).toBe(false);
        }
      }),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(2);
  });

  test('the cities of an edition and those that came later are never in one group, when 5 have come and 5 are left', () => {
    let mixed = 0;
    fc.assert(
      fc.property(randomNetworks, fc.integer({ min: 0, max: 45 }), (records, share) => {
        const ofYear = records.filter(({ year }) => year === 2026);
        const agreed = new Set(ofYear.slice(0, share).map(({ id }) => id));
        const { groups } = view(ofYear, 2026, { editions: [{ records: [...agreed] }] });
        const canDivide = agreed.size >= FEWEST && ofYear.length - agreed.size >= FEWEST;
        for (const group of canDivide ? groups : []) {
          expect(new Set(group.map(({ record }) => agreed.has(record.id))).size).toBe(1);
          mixed += 1;
        }
      }),
    );
    expect(mixed).toBeGreaterThan(5);
  });

  test('the order in which files came makes no difference', () => {
    fc.assert(
      fc.property(
        randomNetworks.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          for (const year of RANDOM_YEARS) {
            const [now, then] = [view(records, year), view(shuffled, year)];
            for (const filters of listAllFilters(records).slice(0, 40)) {
              expect(citiesOf(then, filters).toSorted()).toEqual(citiesOf(now, filters).toSorted());
              expect(describeNumbers(then, filters)).toEqual(describeNumbers(now, filters));
              for (const scope of SCOPES) {
                expect(describeView(then, filters, PRINCIPLES, scope)).toEqual(
                  describeView(now, filters, PRINCIPLES, scope),
                );
              }
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('one’s own city', () => {
  test('is marked whatever is filtered, and marking it changes nothing else', () => {
    fc.assert(
      fc.property(randomNetworks, (records) => {
        const current = view(records, 2026);
        for (const { record, facts } of current.groups.flat().slice(0, 3)) {
          const plain = describeView(current, { country: 'PT' }, PRINCIPLES, 'level');
          const marked = describeView(current, { country: 'PT' }, PRINCIPLES, 'level', record.cityId);
          expect(marked.map(({ own: _, ...spread }) => spread)).toEqual(plain.map(({ own: _, ...spread }) => spread));
          expect(marked.map(({ own }) => own ?? null)).toEqual(PRINCIPLES.map((id) => facts.get(id)?.level ?? null));
        }
      }),
    );
  });

  test('of a city that is not in the year there is nothing', () => {
    const current = view([recordOf('a', 2026)], 2026);
    expect(describeView(current, {}, PRINCIPLES, 'level', 'b').map(({ own }) => own)).toEqual([undefined, undefined]);
    expect(describeView(current, {}, PRINCIPLES, 'level').map(({ own }) => own)).toEqual([undefined, undefined]);
  });
});
