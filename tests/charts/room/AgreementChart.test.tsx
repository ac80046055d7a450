import { screen, within } from '@testing-library/react';
import { AgreementChart } from '@/charts/room/AgreementChart';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { roomOn } from './tallies';

async function draw(rows: readonly ReturnType<typeof roomOn>[]) {
  const { container } = await renderScreen(<AgreementChart rows={rows} />);
  const drawn = () => [...container.querySelectorAll('[data-item]')];
  const row = (id: string) => container.querySelector(`[data-item="${id}"]`);
  return {
    container,
    order: () => drawn().map((element) => element.getAttribute('data-item')),
    row,
    places: (id: string, mark: string) => row(id)?.querySelectorAll(`[data-mark="${mark}"]`).length,
    cells: (title: string) =>
      within(screen.getByRole('table'))
        .getByRole('rowheader', { name: title })
        .parentElement?.textContent?.replace(title, ''),
  };
}

const rows = [
  roomOn('P07', [2, 11, 4, 1, 0], 2),
  roomOn('P18', [5, 0, 4, 3, 6]),
  roomOn('P01', [18, 0, 0, 0, 0]),
  roomOn('P05', [1, 0, 0, 1, 0], 8),
  roomOn('P11', [4, 4, 4, 4, 2]),
  roomOn('P03', []),
  roomOn('01.C1', [3, 9, 4], 1),
];

test('the questions are sorted by how far apart the room stands, those without ratings last', async () => {
  const { order, container } = await draw(rows);
  expect(order()).toEqual(['P11', 'P18', 'P05', '01.C1', 'P07', 'P01', 'P03']);
  expect(
    screen.getByText(
      'The room stands farthest apart on 11 Liveable public space, 18 Action on inequalities, and 01.C1 Council decision on lifelong learning for all.',
    ),
  ).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('a row has its counts, the middle, the way between the ends, and how many stand close together', async () => {
  const { row, places, cells } = await draw(rows);
  expect(row('P07')).toHaveTextContent(/^7 Access to information ?21141 ?15 of 18 ?2 do not know\.$/);
  expect(row('P07')?.querySelector('[data-mark="middle"]')).toHaveTextContent('11');
  // From the lowest to the highest are four levels, one of them the middle.
  expect(places('P07', 'between')).toBe(3);
  expect(row('01.C1')).toHaveTextContent('Being prepared9');
  expect(cells('7 Access to information')).toBe('181 First steps0 Not yet3 Established15 of 182');
});

test('of fewer than three ratings neither counts nor the middle are told', async () => {
  const { row, places, cells } = await draw(rows);
  expect(places('P05', 'middle')).toBe(0);
  expect(places('P05', 'between')).toBe(4);
  expect(row('P05')).toHaveTextContent(/^5 Intergenerational dialogue ?2 ratings ?8 do not know\.$/);
  expect(cells('5 Intergenerational dialogue')).toBe('2–0 Not yet3 Established–8');
});

test('when others stand as far apart as the third, the finding says among', async () => {
  await draw(['P01', 'P02', 'P03', 'P04'].map((id) => roomOn(id, [4, 0, 4, 0, 4])));
  expect(screen.getByText(/^Among those on which the room stands farthest apart: 1 .*, 2 .*, and 3 /)).toBeVisible();
});

test('a room that agrees, and a room that has not rated', async () => {
  await draw([roomOn('P01', [9, 9, 0, 0, 0])]);
  expect(screen.getByText('On every question all stand on one level or on two neighbouring ones.')).toBeVisible();
  await draw([roomOn('P01', [1, 0, 0, 0, 0])]);
  expect(screen.getByText('No question has enough ratings to show how the room stands.')).toBeVisible();
});
