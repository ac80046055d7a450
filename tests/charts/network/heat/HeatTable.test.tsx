import { act, fireEvent, screen, within } from '@testing-library/react';
import type { HeatRow } from '@/charts/network/heat/heat';
import { HeatTable } from '@/charts/network/heat/HeatTable';
import { findAccessibilityFaults, renderScreen } from '../../../support/renderScreen';

const columns = [
  { id: 'P01', number: 1, title: 'Inclusive education' },
  { id: 'P02', number: 2, title: 'Broad education policy' },
];

function rowsOf(count: number): HeatRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `city-${index}`,
    label: `City ${index + 1}`,
    isOwn: index === 2,
    levels: [index === 1 ? undefined : (index % 9) / 2, index / count],
    provisional: [index === 0, false],
  }));
}

async function draw(count: number) {
  const { container, user } = await renderScreen(<HeatTable rows={rowsOf(count)} columns={columns} year={2026} />);
  const table = screen.getByRole('table');
  return {
    container,
    user,
    table,
    cities: () =>
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    indexes: () =>
      [...table.querySelectorAll('tbody [aria-rowindex]')].map((row) => Number(row.getAttribute('aria-rowindex'))),
  };
}

test('every cell is a figure or says that there is none; answers that are missing and the marked city are told', async () => {
  const { container, table } = await draw(12);
  const [first, second, third] = within(table).getAllByRole('row').slice(1);
  expect(first).toHaveTextContent('City 10.0*0.0');
  expect(second).toHaveTextContent('City 2–no level shown0.1');
  expect(third).toHaveTextContent('City 3 (marked)1.00.2');
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('of 500 cities only some rows are in the page, and each row tells which it is of how many', async () => {
  const { table, indexes } = await draw(500);
  expect(table).toHaveAttribute('aria-rowcount', '501');
  expect(indexes().length).toBeLessThan(60);
  expect(indexes()[0]).toBe(2);
});

test('scrolling brings every row, one after the other', async () => {
  const { table, indexes } = await draw(150);
  const region = screen.getByRole('region');
  const seen = new Set<number>();
  for (let top = 0; top <= 150 * 40; top += 400) {
    region.scrollTop = top;
    fireEvent.scroll(region);
    const shown = indexes();
    expect(shown).toEqual(shown.map((_, index) => (shown[0] ?? 0) + index));
    for (const index of shown) {
      seen.add(index);
    }
  }
  expect(seen.size).toBe(150);
  expect(within(table).getByRole('rowheader', { name: 'City 150' })).toBeVisible();
});

test('buttons lead through the rows and stop at both ends', async () => {
  const { user } = await draw(500);
  const region = screen.getByRole('region');
  expect(screen.getByRole('button', { name: 'Show cities above' })).toBeDisabled();
  expect(screen.getByText('Cities 1 to 16 of 500')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show cities below' }));
  fireEvent.scroll(region);
  expect(screen.getByText('Cities 17 to 32 of 500')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Show cities above' })).toBeEnabled();
  region.scrollTop = 484 * 40;
  fireEvent.scroll(region);
  expect(screen.getByText('Cities 485 to 500 of 500')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Show cities below' })).toBeDisabled();
});

test('each head of a column sorts, with the keyboard too, and tells which way', async () => {
  const { table, user, cities } = await draw(12);
  const head = (name: string) => within(table).getByRole('columnheader', { name });
  expect(head('City')).toHaveAttribute('aria-sort', 'ascending');
  within(head('1 Inclusive education')).getByRole('button').focus();
  await user.keyboard('{Enter}');
  expect(head('1 Inclusive education')).toHaveAttribute('aria-sort', 'descending');
  expect(head('City')).toHaveAttribute('aria-sort', 'none');
  expect([cities()[0], cities().at(-1)]).toEqual(['City 9', 'City 2']);
  await user.keyboard('{Enter}');
  expect(head('1 Inclusive education')).toHaveAttribute('aria-sort', 'ascending');
  expect(cities()[0]).toBe('City 1');
  await user.click(screen.getByRole('button', { name: 'City' }));
  expect(cities()).toEqual(rowsOf(12).map(({ label, isOwn }) => (isOwn ? `${label} (marked)` : label)));
});

test('on paper all rows stand', async () => {
  const { indexes } = await draw(200);
  act(() => {
    dispatchEvent(new Event('beforeprint'));
  });
  expect(indexes()).toHaveLength(200);
  act(() => {
    dispatchEvent(new Event('afterprint'));
  });
  expect(indexes().length).toBeLessThan(60);
});
