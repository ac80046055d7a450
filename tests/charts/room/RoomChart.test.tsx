import { screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { AGREEMENT_CHART, ROOM_CHART } from '@/charts/index';
import { RoomChart, type RoomChartProps } from '@/charts/room/RoomChart';
import { layOutDots, sizeInLine } from '@/charts/room/roomDots';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { roomOn } from './tallies';

type Room = [people: readonly number[], unknown?: number];

async function draw(itemId: string, rooms: readonly Room[], props: Partial<RoomChartProps> = {}) {
  const rounds = rooms.map(([people, unknown]) => roomOn(itemId, people, unknown).tally);
  const result = await renderScreen(<RoomChart item={roomOn(itemId, []).item} rounds={rounds} {...props} />);
  const levels = () => within(screen.getByRole('list', { name: 'Ratings at each level' })).getAllByRole('listitem');
  const dots = (level: number, round = 1) =>
    levels()[level]?.querySelectorAll(`[data-round="${round}"] [data-mark="person"]`).length;
  const cells = () =>
    within(screen.getByRole('table'))
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
  return { ...result, levels, dots, cells };
}

test('the charts of a room have titles in the language files', async () => {
  await draw('P07', []);
  expect([ROOM_CHART, AGREEMENT_CHART].filter(({ title }) => !i18next.exists(title))).toEqual([]);
});

test('one round: a dot for each person, the number beside it, the finding, and the same data as a table', async () => {
  const { container, dots, levels, cells } = await draw('P07', [[[2, 11, 4, 1, 0], 2]]);
  expect([0, 1, 2, 3, 4].map((level) => dots(level))).toEqual([2, 11, 4, 1, 0]);
  expect(levels()[1]).toHaveTextContent('1 First steps');
  expect(levels()[1]).toHaveTextContent('11 people');
  expect(screen.getByText('15 of 18 stand on one level or on two neighbouring ones.')).toBeVisible();
  expect(screen.getByText('18 ratings.')).toBeVisible();
  expect(screen.getByText('2 do not know.')).toBeVisible();
  expect(cells()).toEqual([
    ['Level', 'First round'],
    ['0 Not yet', '2'],
    ['1 First steps', '11'],
    ['2 Under way', '4'],
    ['3 Established', '1'],
    ['4 Shared and reviewed', '0'],
    ['All with a level', '18'],
    ['I don’t know', '2'],
  ]);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('two rounds stand side by side at each level, told apart by shape and by words', async () => {
  const { dots, levels, cells, container } = await draw('P07', [[[5, 0, 4, 3, 6], 1], [[0, 2, 14, 2, 0]]]);
  expect([dots(0, 1), dots(0, 2), dots(2, 1), dots(2, 2)]).toEqual([5, 0, 4, 14]);
  const shapes = [1, 2].map((round) => levels()[2]?.querySelector(`[data-round="${round}"]`)?.className);
  expect(shapes[0]).not.toBe(shapes[1]);
  expect(levels()[2]).toHaveTextContent('First round: 4 people');
  expect(levels()[2]).toHaveTextContent('Second round: 14 people');
  expect(screen.getByText(/^16 of 18 stand .* Before: 9 of 18\.$/)).toBeVisible();
  expect(cells()[3]).toEqual(['2 Under way', '4', '14']);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('of fewer than three ratings there is no dot and no count, only the ends', async () => {
  const { container, cells } = await draw('P07', [[[1, 0, 1, 0, 0], 3]]);
  expect(container.querySelector('[data-mark]')).toBeNull();
  expect(screen.getByText('From 0 Not yet to 2 Under way.')).toBeVisible();
  expect(cells().filter(([, count]) => count === '–')).toHaveLength(5);
  expect(screen.getByText(/Under 3 ratings, single people could be known/)).toBeVisible();
});

test('a small second round beside a large first one is told by its ends', async () => {
  const { dots } = await draw('P07', [[[4, 4, 4, 0, 0]], [[1, 1, 0, 0, 0]]]);
  expect(dots(0, 1)).toBe(4);
  expect(dots(0, 2)).toBe(0);
  expect(screen.getByText('Second round: From 0 Not yet to 1 First steps.')).toBeVisible();
  expect(screen.queryByText(/Before:/)).toBeNull();
});

test('a question with answers has as many places as answers', async () => {
  const { dots, levels, cells } = await draw('01.C1', [[[3, 9, 4]]]);
  expect(levels()).toHaveLength(3);
  expect([0, 1, 2].map((choice) => dots(choice))).toEqual([3, 9, 4]);
  expect(cells()[0]).toEqual(['Answer', 'First round']);
});

test('on the projector it has no table, and before the reveal it is not there', async () => {
  const { unmount } = await draw('P07', [[[2, 11, 4, 1, 0]]], { isProjected: true });
  expect(screen.queryByRole('table')).toBeNull();
  unmount();
  const { container } = await draw('P07', []);
  expect(container.querySelector('main')).toBeEmptyDOMElement();
});

describe('the layout of dots', () => {
  test.each([0, 1, 8, 9, 18, 40, 120, 200])('of %i people has room for each, and is never steep', (people) => {
    const { across, high } = layOutDots(people);
    expect(across * high).toBeGreaterThanOrEqual(people);
    expect(high).toBeLessThanOrEqual(Math.max(8, across * 2));
    expect(across).toBeLessThanOrEqual(10);
  });

  test('in a line makes dots smaller for many, and never larger than the text', () => {
    expect(sizeInLine(3)).toBe(sizeInLine(0));
    expect(sizeInLine(200)).toBeLessThan(sizeInLine(40));
    expect(sizeInLine(200)).toBeGreaterThan(0.25);
  });
});
