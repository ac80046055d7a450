// @vitest-environment node
import {
  addDecision,
  canAllCount,
  countAnswered,
  countDifferent,
  listDecided,
} from '@/features/network/cities/decisions';
import type { NetworkYear } from '@/domain/network/record';
import { condenseAll, WHOLE_PACK } from '../../../support/network/condensed';
import { generateCities } from '../../../support/network/generateCities';

const [made] = condenseAll(generateCities(WHOLE_PACK, { seed: 3, cities: 1, years: [2026] }), [WHOLE_PACK]);

function record(changes: Partial<NetworkYear>): NetworkYear {
  if (!made) {
    throw new Error('No record was generated');
  }
  return { ...made, ...changes };
}

it('counts answers, and those that differ, figures too', () => {
  const figure = { indicatorId: '01.P1', measure: 'participantsShare', value: 10 };
  const one = record({ answers: '0n#?x.4', figures: [figure] });
  expect(countAnswered(one)).toBe(4);
  expect(countDifferent(one, one)).toBe(0);
  expect(countDifferent(one, record({ answers: '1n#.x.4', figures: [{ ...figure, value: 11 }] }))).toBe(3);
  expect(countDifferent(one, record({ answers: '0n.?x.4', figures: [] }))).toBe(1);
  expect(countDifferent(one, record({ packId: 'another' }))).toBeUndefined();
});

it('lets all count only where the files tell different cities', () => {
  expect(canAllCount([record({ cityId: 'a' }), record({ cityId: 'a' })])).toBe(false);
  expect(canAllCount([record({ cityId: 'a' }), record({ cityId: 'b' })])).toBe(true);
});

it('replaces a decision by a newer one about the same records and keeps the others', () => {
  const old = [
    { ids: ['a', 'b'], counts: ['a'] },
    { ids: ['x', 'y'], counts: ['x'] },
  ];
  const added = { ids: ['b', 'a', 'c'], counts: ['c'] };
  expect(addDecision(old, added)).toEqual([old[1], added]);
  expect(addDecision(undefined, added)).toEqual([added]);
});

it('tells only of decisions whose records are still here', () => {
  const decisions = [
    { ids: ['a', 'b'], counts: ['a'] },
    { ids: ['x', 'gone'], counts: ['x'] },
  ];
  const records = ['a', 'b', 'x'].map((id) => record({ id }));
  expect(listDecided(decisions, records).map(({ decision }) => decision.ids)).toEqual([['a', 'b']]);
});
