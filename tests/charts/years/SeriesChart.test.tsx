import { screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { CHANGE_CHART, SERIES_CHART } from '@/charts/index';
import { describeSeries, hasLine } from '@/charts/years/seriesFinding';
import { SeriesChart } from '@/charts/years/SeriesChart';
import { SeriesTable } from '@/charts/years/SeriesTable';
import type { Report } from '@/domain/report';
import { buildSeries } from '@/domain/years/series';
import { createFormat } from '@/ui/useFormat';
import { answersAt } from '../../support/samples';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { firstPack, nextPack } from '../../support/years/nextPack';
import { reportPontelume } from '../../support/years/pontelume';
import { reportOf } from '../../support/years/twoYears';

const pontelume = [2024, 2025, 2026].map(reportPontelume);
const all = (points: 1 | 4) => Object.fromEntries(firstPack.principles.map(({ id }) => [id, points]));
const acrossPacks = [
  reportOf(2026, firstPack, answersAt(firstPack, all(1))),
  reportOf(2028, nextPack, answersAt(nextPack, all(4))),
  reportOf(2029, nextPack, answersAt(nextPack, all(4))),
];

async function draw(reports: Report[]) {
  const series = buildSeries(reports, [firstPack, nextPack]);
  const shown = { series, pack: firstPack, city: 'Pontelume' };
  const { container } = await renderScreen(
    <>
      <SeriesChart {...shown} />
      <SeriesTable {...shown} cityId="sample-pontelume" />
    </>,
  );
  const picture = screen.getByRole('img', { name: /^Level of each principle of Pontelume/ });
  const marksOf = (id: string, mark: string) => [
    ...picture.querySelectorAll(`[data-principle="${id}"] [data-mark="${mark}"]`),
  ];
  const cellsOf = (title: string) => {
    const link = within(screen.getByRole('table')).getByRole('link', { name: title });
    return [...(link.closest('tr')?.cells ?? [])].map(({ textContent }) => textContent?.trim());
  };
  return { container, picture, marksOf, cellsOf, series };
}

test('the charts of years have titles in the language files', async () => {
  await draw(pontelume);
  expect([CHANGE_CHART, SERIES_CHART].filter(({ title }) => !i18next.exists(title))).toEqual([]);
});

describe('the years of Pontelume', () => {
  test('have one small picture per principle with a dot for each level', async () => {
    const { picture, marksOf } = await draw(pontelume);
    expect(picture.querySelectorAll('[data-principle]')).toHaveLength(20);
    expect(marksOf('P01', 'level')).toHaveLength(3);
    expect(marksOf('P01', 'line')).toHaveLength(2);
    // Not started in 2024.
    expect(marksOf('P15', 'level')).toHaveLength(2);
    expect(marksOf('P15', 'line')).toHaveLength(1);
    // Never a level: a gap, and no zero.
    expect(marksOf('P20', 'level')).toEqual([]);
    expect(marksOf('P20', 'line')).toEqual([]);
  });

  test('a provisional level is hollow', async () => {
    const { marksOf } = await draw(pontelume);
    const [first, second] = marksOf('P15', 'level').map((dot) => dot.getAttribute('class'));
    expect(first).toContain('hollow');
    expect(second).not.toContain('hollow');
  });

  test('the same scale for all: a higher level stands higher', async () => {
    const { marksOf } = await draw(pontelume);
    const heights = (id: string) => marksOf(id, 'level').map((dot) => Number.parseFloat(dot.getAttribute('cy') ?? ''));
    const [before = 0, lower = 0, after = 0] = heights('P01');
    expect(before).toBe(after);
    expect(lower).toBeGreaterThan(before);
    // Both are at 2.75 in 2026.
    expect(heights('P02')[2]).toBe(after);
  });

  test('stand in a table with each step like for like', async () => {
    const { cellsOf } = await draw(pontelume);
    expect(cellsOf('1 Inclusive education').slice(1, 4)).toEqual(['2.8 4 of 4', '2.0 4 of 4', '2.8 4 of 4']);
    expect(cellsOf('1 Inclusive education')[4]).toBe('2024–2025: 2.8 to 2.0 (4 of 4)2025–2026: 2.0 to 2.8 (4 of 4)');
    expect(cellsOf('15 Training of educators')[4]).toBe(
      '2024–2025: one of the years has no level2025–2026: 1.0 to 1.5 (2 of 3)',
    );
  });

  test('have no faults', async () => {
    const { container } = await draw(pontelume);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

describe('where the set changed', () => {
  test('a break is marked and no line drawn; the lines before and after it stay', async () => {
    const { marksOf, cellsOf } = await draw(acrossPacks);
    expect([marksOf('P01', 'break'), marksOf('P01', 'line')].map(({ length }) => length)).toEqual([0, 2]);
    expect([marksOf('P02', 'break'), marksOf('P02', 'line')].map(({ length }) => length)).toEqual([1, 1]);
    expect(cellsOf('2 Broad education policy')[4]).toMatch(
      /^2026–2028: 1\.0 to 4\.0 on the questions that stayed \(3 of 4\)\. Break: the questions changed\.2028–2029: /,
    );
    expect(cellsOf('13 Sustainability')[4]).toMatch(/^2026–2028: break, the questions changed2028/);
  });

  test('years stand at their distance', async () => {
    const { marksOf } = await draw(acrossPacks);
    const places = marksOf('P01', 'level').map((dot) => Number.parseFloat(dot.getAttribute('cx') ?? ''));
    // Two thirds and one third of the way from 15 % to 85 %.
    expect(places.map(Math.round)).toEqual([15, 62, 85]);
  });

  test('the finding counts the principles without a break', async () => {
    const { series } = await draw(acrossPacks);
    const [finding] = describeSeries(series, firstPack, i18next.t, createFormat('en'));
    const broken = ['P02', 'P03', 'P05', 'P06', 'P08', 'P13'];
    expect(finding).toBe(`${20 - broken.length} of 20 principles can be followed without a break from 2026 to 2029.`);
    expect(hasLine(series)).toBe(true);
  });

  test('without a way from one set to the next there is no line at all', () => {
    const [first, second] = acrossPacks;
    expect(hasLine(buildSeries([first, second].flatMap((report) => report ?? [])))).toBe(false);
  });
});
