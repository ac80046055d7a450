import { screen, within } from '@testing-library/react';
import { Route } from 'wouter';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { freezeEdition } from '@/domain/network/edition';
import { describeNumbers } from '@/domain/network/numbers';
import { buildView, describeView } from '@/domain/network/view';
import { PrincipleSpreadPage } from '@/features/network/PrincipleSpreadPage';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { firstPack, NEXT_PACK } from '../../support/years/nextPack';
import { listRecords, openNetwork } from './compare/openNetwork';

async function show(open: ShownNetwork, principle = 'P07', look = '2026;level') {
  const shown = await renderScreen(
    <Route path="/network/:id/principle/:first?/:second?">
      {(params: { first?: string; second?: string }) => (
        <PrincipleSpreadPage open={open} areNamesWanted={false} {...params} />
      )}
    </Route>,
    `/network/n1/principle/${principle}/${look}`,
  );
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

const records = listRecords(40);
const view = buildView(records, 2026, [firstPack]);
const rowsOf = (name: RegExp) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

test('a principle has its finding as title, its cities as dots, its dimensions as a table', async () => {
  const { container } = await show(openNetwork(records));
  const [spread] = describeView(view, {}, ['P07'], 'level');
  const { distribution } = spread ?? {};
  if (distribution?.shown !== 'half') {
    throw new Error('the network is too small for this test');
  }
  const { n, median } = distribution;
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    `7 Access to information: median ${median.toFixed(1)} in ${n} cities`,
  );
  const chart = await screen.findByRole(
    'img',
    { name: /^7 Access to information: how the cities stand in 2026/ },
    { timeout: 20_000 },
  );
  expect(chart.querySelectorAll('[data-mark="city"]')).toHaveLength(n);
  expect(rowsOf(/^How the cities are spread, 2026/).map((text) => text?.slice(0, 10))).toEqual([
    'The whole ',
    'Commitment',
    'Implementa',
  ]);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('numbers stay in their units, one row for each way to measure, nothing under 5 cities', async () => {
  await show(openNetwork(records));
  const numbers = describeNumbers(view, {}).filter(({ indicatorId }) => indicatorId.startsWith('07.'));
  const rows = rowsOf(/^Numbers of the cities, 2026/);
  expect(rows).toHaveLength(numbers.length);
  expect(rows[0]).toContain('% of households');
  const hidden = numbers.findIndex(({ distribution }) => distribution.shown === 'nothing');
  expect(hidden).toBeGreaterThan(-1);
  expect(rows[hidden]).toMatch(/–not shown–not shown–not shownunder 5 cities, not shown$/);
});

test('leads to all principles and to its neighbours, with the same look', async () => {
  const { user, history } = await show(openNetwork(records), 'P01');
  expect(screen.queryByRole('link', { name: /^Before/ })).toBeNull();
  await user.selectOptions(screen.getByLabelText('What of each principle'), 'Commitment');
  await user.click(screen.getByRole('link', { name: 'Next: 2 Broad education policy' }));
  expect(history.at(-1)).toBe('/network/n1/principle/P02/2026;commitment');
  await user.click(screen.getByRole('link', { name: 'All principles' }));
  expect(history.at(-1)).toBe('/network/n1/compare/2026;commitment');
});

test('what the levels rest on is listed, and what is not in all sets is told', async () => {
  const mixed = records.map((record, index) => (index % 3 === 0 ? { ...record, packId: NEXT_PACK } : record));
  await show(openNetwork(mixed), 'P06');
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(items.filter((item) => item.includes('not compared'))).toHaveLength(1);
  expect(items.find((item) => item.startsWith('06.I1'))).toContain('not in all sets, not compared');
});

test('beside agreed figures neither numbers nor single cities are shown', async () => {
  const edition = freezeEdition(
    buildView(records.slice(2), 2026, [firstPack]),
    firstPack.principles.map(({ id }) => id),
    { id: 'e1', body: 'Assembly', agreedAt: '2026-11-01T10:00:00.000Z' },
  );
  await show(openNetwork(records, [edition]));
  expect(screen.getByText(/^Assembly agreed the figures of 2026/)).toBeVisible();
  const chart = await screen.findByRole('img', { name: /^7 Access to information/ }, { timeout: 20_000 });
  expect(chart.querySelectorAll('[data-mark="city"]')).toHaveLength(0);
  expect(screen.queryByRole('table', { name: /^Numbers/ })).toBeNull();
});

test('a principle that does not exist leads back', async () => {
  await show(openNetwork(records), 'P77');
  expect(screen.getByRole('heading', { level: 1, name: 'There is no such principle' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'All principles' })).toHaveAttribute(
    'href',
    '/network/n1/compare/2026;level',
  );
});

test('under 5 cities there are words', async () => {
  await show(openNetwork(listRecords(4)));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^7 Access to information$/);
  expect(screen.getByText(/^4 cities have a file for 2026/)).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});
