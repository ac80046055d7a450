import { screen, waitFor, within } from '@testing-library/react';
import type { NetworkEdition } from '@/domain/network/network';
import { freezeEdition } from '@/domain/network/edition';
import type { NetworkYear } from '@/domain/network/record';
import { buildView } from '@/domain/network/view';
import { ChangePage } from '@/features/network/ChangePage';
import { levelYear, levelYears, openNetwork } from '../../support/network/oneLevel';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { MOMENT } from '../../support/samples';
import { firstPack } from '../../support/years/nextPack';

/** Six cities: five moved up for a reason, one moved down without. */
const before = levelYears(2025, [1, 1, 1, 1, 1, 3]);
const after = [...levelYears(2026, [2, 2, 2, 2, 2], { reason: 'p' }), levelYear('c6', 2026, 2)];

async function show(records: NetworkYear[], first?: string, second?: string, editions: NetworkEdition[] = []) {
  const open = await openNetwork(records, editions);
  return renderScreen(<ChangePage open={open} areNamesWanted={false} first={first} second={second} />);
}

function partUnder(heading: string): HTMLElement {
  const part = screen.getByRole('heading', { level: 2, name: heading }).closest('section');
  if (!part) {
    throw new Error(`Nothing stands under ${heading}`);
  }
  return part;
}

const rowOf = (part: HTMLElement, name: RegExp | string) =>
  [...(within(part).getByRole('rowheader', { name }).closest('tr')?.cells ?? [])]
    .slice(1)
    .map(({ textContent }) => textContent?.trim());

const findPart = (heading: string) => waitFor(() => partUnder(heading), { timeout: 20_000 });

test('the last two years are compared: what many moved in comes first', async () => {
  await show([...before, ...after]);
  expect(screen.getByRole('heading', { level: 1, name: 'What changed from 2025 to 2026' })).toBeInTheDocument();
  const moved = await findPart('What many moved in');
  expect(moved).toHaveTextContent('In 1 of 1 principles more cities moved up than down.');
  expect(within(moved).getByRole('listitem')).toHaveTextContent('4 Access to culture5 of 6 cities');
  expect(screen.getByText(/^6 cities have both 2025 and 2026\./)).toBeInTheDocument();
});

test('the page has no faults of accessibility', async () => {
  const { container } = await show([...before, ...after]);
  await findPart('Each principle');
  expect(await findAccessibilityFaults(container)).toEqual([]);
}, 60_000);

test('each principle says how many moved which way and how the change is spread', async () => {
  await show([...before, ...after]);
  const part = await findPart('Each principle');
  expect(rowOf(part, /^4 /)).toEqual([
    '6',
    '5 up 0 no clear change 1 down',
    '+1.0',
    'from 10 cities on',
    '-1.0 to +1.0',
  ]);
  expect(rowOf(part, /^5 /)).toEqual(['fewer than 5 cities']);
});

test('the change is split by reason where 5 cities gave one', async () => {
  const eleven = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3];
  const records = [
    ...levelYears(2025, eleven),
    ...levelYears(2026, [2, 2, 2, 2, 2], { reason: 'p' }),
    ...[6, 7, 8, 9, 10, 11].map((number) => levelYear(`c${number}`, 2026, 2)),
  ];
  await show(records);
  const part = await findPart('Why levels changed');
  expect(
    within(part)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Principle', 'Real progress', 'No reason given']);
  // 5 of 11 cities moved up by 1 for a reason; without one, 5 moved up and 1 down.
  expect(rowOf(part, /^4 /)).toEqual(['5 cities +0.5 levels', '6 cities +0.4 levels']);
  expect(part).toHaveTextContent('Real progress is the most frequent reason in 0 of 1 principles.');
  expect(part).toHaveTextContent('In 1 principle no reason at all is more frequent than any reason.');
});

test('a reason that few cities gave, and what would be left then, are not shown', async () => {
  await show([...before, ...after]);
  const part = await findPart('Why levels changed');
  expect(within(part).queryByText('Real progress')).not.toBeInTheDocument();
});

test('where hardly any city changed, no reason is shown', async () => {
  await show([...levelYears(2025, [1, 1, 1, 1, 1, 1]), ...levelYears(2026, [2, 1, 1, 1, 1, 1], { reason: 'p' })]);
  const part = await findPart('Why levels changed');
  expect(part).toHaveTextContent('Too few cities changed for the same reason.');
  expect(within(part).queryByRole('table')).not.toBeInTheDocument();
});

test('reasons are not shown where another year lies between', async () => {
  await show([...levelYears(2024, [0, 0, 0, 0, 0, 0]), ...before, ...after], '2024', '2026');
  const part = await findPart('Why levels changed');
  expect(part).toHaveTextContent('Between 2024 and 2026 lies another year');
  expect(within(part).queryByRole('table')).not.toBeInTheDocument();
});

test('other years are chosen and stand in the address, and years the network does not have are not', async () => {
  const years = [...levelYears(2024, [0, 0, 0, 0, 0, 0]), ...before, ...after];
  const { user, history } = await show(years, '2019', 'x');
  await user.selectOptions(screen.getByLabelText('From'), '2024');
  expect(history.at(-1)).toBe('/network/n1/change/2024/2026');
});

test('fewer than 5 cities with both years say nothing about any of them', async () => {
  const { container } = await show([...before.slice(0, 4), ...after]);
  expect(await screen.findByText(/^Fewer than 5 cities have both 2025 and 2026\./)).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Each principle' })).not.toBeInTheDocument();
  expect(container).not.toHaveTextContent('4 cities');
});

test('a network with one year says what is missing', async () => {
  await show(after);
  expect(screen.getByRole('heading', { name: 'What changed is shown from two years on' })).toBeInTheDocument();
});

test('an agreed year that few cities have changed since is not compared anew, and its series is as agreed', async () => {
  const view = buildView(after, 2026, [firstPack]);
  const ids = firstPack.principles.map(({ id }) => id);
  const edition = freezeEdition(view, ids, { id: 'e1', body: 'Assembly', agreedAt: MOMENT });
  const joined = [...before, ...after, levelYear('late', 2025, 0), levelYear('late', 2026, 4)];
  await show(joined, undefined, undefined, [edition]);
  expect(screen.getByText(/^The figures of 2026 are agreed/)).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Each principle' })).not.toBeInTheDocument();
  const series = partUnder('All years');
  expect(within(series).getByRole('columnheader', { name: '2026, as agreed' })).toBeInTheDocument();
  expect(rowOf(series, /^4 /)[1]).toBe('2.0 (2.0 to 2.0) 6 cities');
});

test('numbers stand in their unit, one way to measure at a time', async () => {
  const figures = (measure: string, values: number[]) =>
    values.map((value, index) =>
      levelYear(`${measure} ${index}`, 2026, 2, { figures: [{ indicatorId: '01.P1', measure, value }] }),
    );
  const { user } = await show([
    ...before,
    ...figures('enrolmentsPerThousand', [10, 20, 30, 40, 50]),
    ...figures('participantsShare', [1, 2, 3, 4, 5, 6]),
  ]);
  const part = partUnder('Numbers');
  expect(rowOf(part, '2026').slice(0, 2)).toEqual(['6', '3.5']);
  expect(rowOf(part, '2025')).toEqual(['fewer than 5 cities']);
  const options = within(part).getAllByRole('option');
  await user.selectOptions(within(part).getByLabelText('Number'), options[1]?.textContent ?? '');
  expect(rowOf(partUnder('Numbers'), '2026').slice(0, 2)).toEqual(['5', '30']);
});
