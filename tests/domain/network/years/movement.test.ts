// @vitest-environment node
import { describeChanges, type CityChange } from '@/domain/network/change';
import { countReasons, listMovements } from '@/domain/network/years/movement';
import type { ShownReason } from '@/domain/years/reasonShares';

/** A city that moved up, down or not in a principle, with these reasons. */
function move(cityId: string, principleId: string, by: number, reasons: ShownReason[] = []): CityChange {
  return {
    cityId,
    principleId,
    before: 2,
    after: 2 + by,
    direction: by > 0 ? 'up' : by < 0 ? 'down' : 'same',
    reasons: reasons.map((reason) => ({ reason, carries: by / reasons.length })),
  };
}
const times = (count: number, make: (index: number) => CityChange) =>
  Array.from({ length: count }, (_, index) => make(index));

test('where at least half of the cities moved the same way stands in the list, the largest share first', () => {
  const changes = [
    ...times(10, (index) => move(`c${index}`, 'P01', index < 5 ? 1 : 0)),
    ...times(10, (index) => move(`c${index}`, 'P02', index < 9 ? -1 : 0)),
    ...times(11, (index) => move(`c${index}`, 'P03', index < 5 ? 1 : 0)),
  ];
  expect(listMovements(describeChanges(changes, ['P01', 'P02', 'P03']))).toEqual([
    { principleId: 'P02', direction: 'down', cities: 9, n: 10 },
    { principleId: 'P01', direction: 'up', cities: 5, n: 10 },
  ]);
});

test('fewer than 5 cities that moved are nowhere in the list', () => {
  const changes = times(6, (index) => move(`c${index}`, 'P01', index < 4 ? 1 : 0));
  expect(listMovements(describeChanges(changes, ['P01']))).toEqual([]);
  expect(listMovements(describeChanges(changes.slice(0, 4), ['P01']))).toEqual([]);
});

test('a reason counts each city once, however often it gave it', () => {
  const changes = [
    ...times(6, (index) => move(`c${index}`, 'P01', 1, ['realProgress'])),
    ...times(6, (index) => move(`c${index}`, 'P02', 1, ['realProgress'])),
    ...times(8, (index) => move(`c${index}`, 'P03', 1, ['betterEvidence'])),
    ...times(4, (index) => move(`c${index}`, 'P04', -1, ['correction'])),
  ];
  expect(countReasons(changes)).toEqual([
    { reason: 'betterEvidence', cities: 8 },
    { reason: 'realProgress', cities: 6 },
  ]);
});
