// @vitest-environment node
import { nameOf } from '@/domain/network/names';
import type { NetworkYear } from '@/domain/network/record';
import { listCityRows, sortRows } from '@/features/network/cities/cityRows';
import { condenseAll, WHOLE_PACK } from '../../../support/network/condensed';
import { generateCities } from '../../../support/network/generateCities';

const [first] = condenseAll(generateCities(WHOLE_PACK, { seed: 3, cities: 1, years: [2026] }), [WHOLE_PACK]);

function record(cityId: string, changes: Partial<NetworkYear>): NetworkYear {
  if (!first) {
    throw new Error('No record was generated');
  }
  const { year = 2026 } = changes;
  return { ...first, cityId, id: `${cityId} ${year}`, year, mayBeNamed: true, ...changes };
}

const sorted = (records: NetworkYear[], areNamesWanted: boolean) =>
  sortRows(
    listCityRows(records),
    { country: (code) => code, nameOf: (item) => nameOf(item, areNamesWanted) },
    (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  ).map(({ cityId }) => cityId);

it('lists the years of a city and takes name and consent from the file saved last', () => {
  const [row, ...others] = listCityRows([
    record('a', { year: 2025, isAgreed: true, savedAt: '2026-01-01T10:00:00.000Z' }),
    record('a', { year: 2024, isAgreed: false, savedAt: '2026-02-01T10:00:00.000Z', mayBeNamed: false }),
    record('a', { year: 2023, isAgreed: true, savedAt: '2025-01-01T10:00:00.000Z' }),
  ]);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ years: [2023, 2024, 2025], agreed: [2023, 2025], record: { mayBeNamed: false } });
});

it('sorts by country and name, and without names in an order that does not tell them', () => {
  const records = [
    record('c', { country: 'ES', name: 'Alpha' }),
    record('a', { country: 'ES', name: 'Beta' }),
    record('b', { country: 'ES', name: 'Aaa', mayBeNamed: false }),
    record('d', { country: 'AR', name: 'Zeta' }),
  ];
  expect(sorted(records, true)).toEqual(['d', 'c', 'a', 'b']);
  expect(sorted(records, false)).toEqual(['d', 'a', 'b', 'c']);
});
