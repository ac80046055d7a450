// @vitest-environment node
import type { NetworkYear } from '@/domain/network/record';
import { buildView } from '@/domain/network/view';
import { buildNumberSeries, isShown } from '@/domain/network/years/numberSeries';
import { levelYear } from '../../../support/network/oneLevel';
import { firstPack, nextPack } from '../../../support/years/nextPack';

const PACKS = [firstPack, nextPack];

/** Cities that give these values of one measure in a year. */
function give(year: number, indicatorId: string, measure: string, values: number[], packId = firstPack.id) {
  return values.map((value, index) =>
    levelYear(`${measure}${index}`, year, 2, { packId, figures: [{ indicatorId, measure, value }] }),
  );
}
const seriesOf = (records: NetworkYear[], years: number[]) =>
  buildNumberSeries(
    years.map((year) => buildView(records, year, PACKS)),
    PACKS,
  );

test('each measure has its own row, the one that most cities use first, and nothing under 5', () => {
  const series = seriesOf(
    [
      ...give(2025, '01.P1', 'people', [1, 2, 3, 4, 5]),
      ...give(2026, '01.P1', 'people', [10, 20, 30, 40, 50]),
      ...give(2026, '01.P1', 'share', [1, 2]),
    ],
    [2025, 2026],
  );
  expect(series.map(({ measure }) => measure)).toEqual(['people', 'share']);
  expect(series[0]?.spreads).toMatchObject([
    { shown: 'range', median: 3, low: 1, high: 5 },
    { shown: 'range', median: 30, low: 10, high: 50 },
  ]);
  expect(series.map(isShown)).toEqual([true, false]);
});

test('a year in which the indicator asked something else has no figures', () => {
  const records = [
    ...give(2025, '09.P1', 'people', [1, 2, 3, 4, 5]),
    ...give(2025, '01.P1', 'people', [1, 2, 3, 4, 5]).map((record) => ({
      ...record,
      cityId: `other ${record.cityId}`,
    })),
    ...give(2028, '09.P1', 'people', [6, 7, 8, 9, 10], nextPack.id),
    ...give(2028, '01.P1', 'people', [6, 7, 8, 9, 10], nextPack.id).map((record) => ({
      ...record,
      cityId: `other ${record.cityId}`,
    })),
  ];
  const [reworded, changed] = seriesOf(records, [2025, 2028]);
  expect(reworded).toMatchObject({ indicatorId: '01.P1', spreads: [{ median: 3 }, { median: 8 }] });
  expect(changed).toMatchObject({ indicatorId: '09.P1', spreads: [undefined, { median: 8 }] });
});
