// @vitest-environment node
import { freezeEdition } from '@/domain/network/edition';
import type { NetworkYear } from '@/domain/network/record';
import { buildView } from '@/domain/network/view';
import { getFrozen } from '@/domain/network/years/frozenYear';
import { buildSpreadSeries, isBreak } from '@/domain/network/years/spreadSeries';
import { MOMENT } from '../../../support/samples';
import { PRINCIPLE, levelYear, levelYears } from '../../../support/network/oneLevel';
import { firstPack } from '../../../support/years/nextPack';

const AGREED = { id: 'e1', body: 'Assembly', agreedAt: MOMENT };
const viewOf = (records: NetworkYear[], year: number) => buildView(records, year, [firstPack]);
const editionOf = (records: NetworkYear[], year: number) => freezeEdition(viewOf(records, year), [PRINCIPLE], AGREED);

const earlier = levelYears(2025, [0, 1, 2, 3, 4]);
const later = levelYears(2026, [1, 1, 2, 4, 4, 4]);

test('each year has the spread of its own cities, and nothing under 5', () => {
  const few = levelYears(2024, [4, 4, 4, 4]);
  const records = [...few, ...earlier, ...later];
  const series = buildSpreadSeries(
    [2024, 2025, 2026].map((year) => viewOf(records, year)),
    [],
    [PRINCIPLE],
  );
  expect(series.years.map(({ year, isFrozen }) => [year, isFrozen])).toEqual([
    [2024, false],
    [2025, false],
    [2026, false],
  ]);
  expect(series.principles).toEqual([
    {
      id: PRINCIPLE,
      spreads: [
        { shown: 'nothing', n: expect.any(Number) },
        { shown: 'range', n: 5, median: 2, low: 0, high: 4 },
        { shown: 'range', n: 6, median: 3, low: 1, high: 4 },
      ],
    },
  ]);
});

test('an agreed year keeps its figures while fewer than 5 cities have changed', () => {
  const edition = editionOf(earlier, 2025);
  const changed = [levelYear('c1', 2025, 4, { id: 'c1 2025 other' }), ...earlier.slice(1)];
  const series = buildSpreadSeries([viewOf(changed, 2025)], [edition], [PRINCIPLE]);
  expect(series.years[0]?.isFrozen).toBe(true);
  expect(series.principles[0]?.spreads[0]).toMatchObject({ low: 0, median: 2 });
});

test('with 5 new cities the figures are those of today', () => {
  const edition = editionOf(earlier, 2025);
  const joined = [1, 2, 3, 4, 5].map((number) => levelYear(`new${number}`, 2025, 4));
  const series = buildSpreadSeries([viewOf([...earlier, ...joined], 2025)], [edition], [PRINCIPLE]);
  expect(series.years[0]?.isFrozen).toBe(false);
  expect(series.principles[0]?.spreads[0]).toMatchObject({ n: 10, high: 4 });
});

test('a year is frozen by its own edition and its own cities only', () => {
  const edition = editionOf(earlier, 2025);
  const one = levelYear('c6', 2025, 4);
  expect(getFrozen([edition], [...earlier, ...later], 2025)).toBeUndefined();
  expect(getFrozen([edition], [...earlier, one], 2025)).toBe(edition);
  expect(getFrozen([edition], [...earlier, one], 2026)).toBeUndefined();
});

test('years with other indicator sets are not joined', () => {
  const year = { year: 2025, packIds: ['a'], isFrozen: false };
  expect(isBreak(year, { ...year, year: 2026 })).toBe(false);
  expect(isBreak(year, { ...year, packIds: ['a', 'b'] })).toBe(true);
});
