import { screen, within } from '@testing-library/react';
import { ChartTable } from '@/charts/ChartTable';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { buildReport } from '@/domain/report';
import { findAccessibilityFaults, renderScreen } from '../support/renderScreen';
import { CITY, answer, answersAt, assessment } from '../support/samples';

const pack = await getPackOutline(CURRENT_PACK);
const report = buildReport(
  CITY,
  assessment([
    ...answersAt(pack, { P01: 4, P03: 0 }),
    answer('10.C1', { state: 'answered', level: 'underWay' }),
    answer('10.I1', { state: 'answered', level: 'established' }),
    answer('10.I2', { state: 'unknown' }),
    // A number that is not known does not count for the level.
    answer('10.P1', { state: 'unknown' }),
    answer('12.C1', { state: 'answered', level: 'firstSteps' }),
    answer('12.I1', { state: 'answered', level: 'firstSteps' }),
    answer('12.I2', { state: 'notApplicable' }),
    answer('14.C1', { state: 'answered', level: 'underWay' }),
  ]),
  pack,
);

const cellsOf = (principle: string) =>
  [...(screen.getByText(principle).closest('tr')?.querySelectorAll('td') ?? [])].map((cell) =>
    cell.textContent?.replaceAll(/\s+/g, ' ').trim(),
  );

test('has a heading, a caption with city and year, and nine named columns', async () => {
  await renderScreen(<ChartTable report={report} pack={pack} />);
  expect(screen.getByRole('heading', { level: 2, name: 'The same data as a table' })).toBeInTheDocument();
  const table = screen.getByRole('table', { name: 'Level of each principle, Granollers, 2026' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Principle',
    'Level',
    'Range',
    'Commitment',
    'Implementation',
    'Answered of applicable',
    'we don’t know yet',
    'not applicable',
    'Lowest indicator',
  ]);
});

test('a complete level has a closed range', async () => {
  await renderScreen(<ChartTable report={report} pack={pack} />);
  expect(cellsOf('1 Inclusive education')).toEqual([
    '4.0',
    '4.0',
    '4.0 2 of 2',
    '4.0 2 of 2',
    '4 of 4',
    '0',
    '0',
    '401.C1 · 01.C2 · 01.I1 · 01.I2',
  ]);
});

test('a provisional level says so, with its range', async () => {
  await renderScreen(<ChartTable report={report} pack={pack} />);
  expect(cellsOf('10 Identity of the city')).toEqual([
    '2.5 provisional',
    '1.8 to 2.8',
    '2.0 1 of 1',
    '3.0 provisional1 of 2, 1.5 to 3.5',
    '2 of 3',
    '1',
    '0',
    '210.C1',
  ]);
});

test('level 0, no level and not applicable are three different things', async () => {
  await renderScreen(<ChartTable report={report} pack={pack} />);
  expect(cellsOf('3 Diversity').slice(0, 2)).toEqual(['0.0', '0.0']);
  expect(cellsOf('14 Health promotion')).toEqual([
    'not enough answers yet',
    '–none',
    '2.0 1 of 1',
    'not enough answers yet0 of 3',
    '1 of 4',
    '0',
    '0',
    '214.C1',
  ]);
  expect(cellsOf('12 Facilities and services').slice(4, 7)).toEqual(['2 of 2', '0', '1']);
  expect(cellsOf('20 Democratic citizenship')).toEqual([
    'not enough answers yet',
    '–none',
    expect.stringContaining('0 of 1'),
    expect.stringContaining('0 of 2'),
    '0 of 3',
    '0',
    '0',
    '–none',
  ]);
});

test('stands in the order of the chart', async () => {
  await renderScreen(<ChartTable report={report} pack={pack} order="level" />);
  const principles = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(principles.slice(0, 5)).toEqual([
    '1 Inclusive education',
    '10 Identity of the city',
    '12 Facilities and services',
    '3 Diversity',
    '2 Broad education policy',
  ]);
});

test('leads to principles and indicators only where it is asked to', async () => {
  const { container, unmount } = await renderScreen(<ChartTable report={report} pack={pack} links heading="h3" />);
  expect(screen.getByRole('heading', { level: 3 })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '10.C1' })).toHaveAttribute('href', '/city/city-1/2026/p10/10.C1');
  expect(screen.getByRole('link', { name: '14 Health promotion' })).toHaveAttribute('href', '/city/city-1/2026/p14');
  expect(await findAccessibilityFaults(container)).toEqual([]);
  unmount();
  await renderScreen(<ChartTable report={report} pack={pack} />);
  expect(screen.queryByRole('link')).toBeNull();
});
