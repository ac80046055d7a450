import { screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { SERIES_SPREAD_CHART } from '@/charts/index';
import { describeSpreadSeries } from '@/charts/network/seriesSpread';
import { SeriesSpreadChart } from '@/charts/network/SeriesSpreadChart';
import { SeriesSpreadTable } from '@/charts/network/SeriesSpreadTable';
import type { SpreadSeries } from '@/domain/network/years/spreadSeries';
import { createFormat } from '@/ui/useFormat';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { firstPack } from '../../support/years/nextPack';

const range = (n: number, median: number) => ({ shown: 'range', n, median, low: 0.5, high: 3.5 }) as const;
const half = (n: number, median: number) =>
  ({ ...range(n, median), shown: 'half', lowerQuarter: 1.5, upperQuarter: 2.5 }) as const;
const NOTHING = { shown: 'nothing', n: 4 } as const;

const series: SpreadSeries = {
  years: [2024, 2025, 2026].map((year) => ({ year, packIds: ['a'], isFrozen: year === 2025 })),
  principles: [
    { id: 'P01', spreads: [range(7, 1.5), half(12, 2), half(13, 2.5)] },
    { id: 'P02', spreads: [NOTHING, half(12, 2), half(13, 1)] },
    { id: 'P03', spreads: [range(7, 2), range(8, 1.9), range(9, 1)] },
  ],
};
const shown = { series, pack: firstPack, network: 'Four Rivers' };

async function draw() {
  const { container } = await renderScreen(
    <>
      <SeriesSpreadChart {...shown} />
      <h2>Table</h2>
      <SeriesSpreadTable {...shown} />
    </>,
  );
  const marksOf = (id: string, mark: string) => [
    ...container.querySelectorAll(`[data-principle="${id}"] [data-mark="${mark}"]`),
  ];
  const rowOf = (name: RegExp) => {
    const head = within(screen.getByRole('table')).getByRole('rowheader', { name });
    return [...(head.closest('tr')?.cells ?? [])].slice(1).map(({ textContent }) => textContent?.trim());
  };
  return { container, marksOf, rowOf };
}

test('a year with 5 cities has a median, one with 10 the middle half too, and one with fewer no mark', async () => {
  const { marksOf } = await draw();
  expect(marksOf('P01', 'median')).toHaveLength(3);
  expect(marksOf('P01', 'half')).toHaveLength(2);
  expect(marksOf('P02', 'median')).toHaveLength(2);
  expect(marksOf('P01', 'line')).toHaveLength(2);
  expect(marksOf('P02', 'line')).toHaveLength(1);
});

test('the line is broken where the indicator sets differ', async () => {
  const broken = { ...series, years: series.years.map((year, at) => ({ ...year, packIds: [at < 2 ? 'a' : 'b'] })) };
  const { container } = await renderScreen(<SeriesSpreadChart {...shown} series={broken} />);
  expect(container.querySelectorAll('[data-principle="P01"] [data-mark="break"]')).toHaveLength(1);
  expect(container.querySelectorAll('[data-principle="P01"] [data-mark="line"]')).toHaveLength(1);
});

test('the table has median, range and number of cities, and says which year is as agreed', async () => {
  const { container, rowOf } = await draw();
  expect(rowOf(/^2 /)).toEqual(['fewer than 5 cities', '2.0 (0.5 to 3.5) 12 cities', '1.0 (0.5 to 3.5) 13 cities']);
  expect(screen.getByRole('columnheader', { name: '2025, as agreed' })).toBeInTheDocument();
  expect(screen.getByRole('columnheader', { name: '2026' })).toBeInTheDocument();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('the finding counts clear differences of principles that both ends have', async () => {
  await draw();
  const format = createFormat('en');
  expect(describeSpreadSeries(shown, i18next.t, format)).toEqual([
    'In 1 of 2 principles the median is clearly higher in 2026 than in 2024.',
    'Clearly lower: Diversity.',
  ]);
  expect(i18next.exists(SERIES_SPREAD_CHART.title)).toBe(true);
});
