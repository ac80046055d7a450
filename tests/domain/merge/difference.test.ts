// @vitest-environment node
import { listDifferences } from '@/domain/merge/difference';
import type { CityContent } from '@/domain/file/cityFile';
import { CITY, answer, assessment } from '../../support/samples';

const contentOf = (...years: CityContent['assessments']): CityContent => ({ city: CITY, assessments: years });

test('two equal contents differ in nothing, whoever wrote their answers', () => {
  const one = contentOf(assessment([answer('01.C1', { choice: 'yes' })], 2026));
  const other = contentOf(assessment([{ ...answer('01.C1', { choice: 'yes' }), versions: { other: 9 } }], 2026));
  expect(listDifferences(one, other)).toEqual([]);
});

test('answers that change, come back or go are told apart; one that says nothing is none', () => {
  const now = assessment([
    answer('01.C1', { choice: 'yes' }),
    answer('01.I1', { level: 'underWay' }),
    answer('02.C1', { note: 'Only a note' }),
  ]);
  const was = assessment([
    answer('01.C1', { choice: 'no' }),
    answer('02.C1', { choice: 'no', note: 'Only a note' }),
    answer('03.C1', {}),
  ]);
  expect(listDifferences(contentOf(now), contentOf(was))).toEqual([
    { year: 2026, changed: ['01.C1', '03.C1'], back: ['02.C1'], gone: ['01.I1'], others: 0, whole: undefined },
  ]);
});

test('years that come back or go are named, the newest first', () => {
  const [older, newer] = [assessment([answer('01.C1', { choice: 'yes' })], 2025), assessment([], 2027)];
  const differences = listDifferences(contentOf(newer), contentOf(older));
  expect(differences.map(({ year, whole, back }) => [year, whole, back])).toEqual([
    [2027, 'gone', []],
    [2025, 'back', ['01.C1']],
  ]);
});

test('a city that is gone comes back whole', () => {
  expect(listDifferences(undefined, contentOf(assessment([], 2026)))).toMatchObject([{ year: 2026, whole: 'back' }]);
});

test('what is not an answer is counted', () => {
  const now = assessment([]);
  const was = { ...assessment([]), principles: [{ principleId: 'P01', ready: true }] };
  expect(listDifferences(contentOf(now), contentOf(was))).toMatchObject([{ others: 1 }]);
});
