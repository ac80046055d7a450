// @vitest-environment node
import type { City } from '@/domain/assessment';
import { joinFacts } from '@/domain/merge/cityFacts';
import { planMerge } from '@/domain/merge/plan';
import { standingOf } from '@/domain/merge/standing';
import { cutPart } from '@/domain/file/cutPart';
import { answered, cityOf, combineAll, row, yearOf } from '../../support/merge/years';

type Facts = Pick<City, 'size' | 'languages' | 'networks' | 'versions'>;
/** The same year of the same city, which says this of itself. */
const saying = (facts: Facts, ...rows: Parameters<typeof answered>) => {
  const content = answered(row('01.C1', { a: 1 }), ...rows);
  return { ...content, city: { ...content.city, ...facts } };
};
const BEFORE: Facts = { size: 'under50k', networks: ['Atlantic'], versions: { a: 1 } };
const LATER: Facts = { size: 'under100k', languages: ['ca'], versions: { a: 1, b: 1 } };
const ELSEWHERE: Facts = { size: 'under50k', networks: ['Atlantic', 'Inland'], versions: { a: 2 } };
const combined = (here: Facts, ...files: Facts[]) =>
  combineAll(
    saying(here),
    files.map((facts) => saying(facts)),
  )?.content.city;

test('the later state counts, also for what it takes back', () => {
  expect(combined(BEFORE, LATER)).toEqual({ ...cityOf().city, ...LATER });
  expect(combined(BEFORE, { versions: { a: 2 } })).toEqual({ ...cityOf().city, versions: { a: 2 } });
});

test('an earlier state in a file changes nothing', () => {
  expect(combined(LATER, BEFORE)).toBeUndefined();
  const newer = combineAll(saying(LATER), [saying(BEFORE, row('02.C1', { b: 1 }))])?.content.city;
  expect(newer).toMatchObject(LATER);
  expect(newer).not.toHaveProperty('networks');
});

test('states that nobody has seen together lose no language and no network, and are a change of their own', () => {
  const city = combined(LATER, ELSEWHERE);
  expect(city).toMatchObject({
    size: 'under100k',
    languages: ['ca'],
    networks: ['Atlantic', 'Inland'],
    versions: { a: 2, b: 1, here: 1 },
  });
  // Whoever opens the result has something later than both.
  for (const facts of [LATER, ELSEWHERE]) {
    expect(standingOf(saying(facts), saying(city ?? {}))).toBe('newer');
    expect(standingOf(saying(city ?? {}), saying(facts))).toBe('older');
  }
});

test('the same said on two sides is no change', () => {
  const there = { ...LATER, versions: { c: 1 } };
  expect(planMerge(saying(LATER), [saying(there)])).toMatchObject({ facts: false });
  expect(joinFacts([saying(LATER).city, saying(there).city], 'd')).toEqual({
    ...LATER,
    versions: { a: 1, b: 1, c: 1 },
  });
});

test('a city never has more languages and networks than its file can hold', () => {
  const many = (count: number, start: string) => Array.from({ length: count }, (_, index) => `${start}${index}`);
  const sides = ['x', 'y'].map((name): City => ({
    ...cityOf().city,
    languages: many(8, name),
    networks: many(15, name),
    versions: { [name]: 1 },
  }));
  const { languages, networks } = joinFacts(sides, 'd');
  expect([languages?.length, networks?.length]).toEqual([10, 20]);
});

test.each<[string, Facts, Facts, string]>([
  ['says the same', LATER, LATER, 'same'],
  ['says something later', BEFORE, LATER, 'newer'],
  ['says it for the first time', {}, LATER, 'newer'],
  ['says something earlier', LATER, BEFORE, 'older'],
  ['says nothing yet', LATER, {}, 'older'],
  ['says something else', LATER, ELSEWHERE, 'fork'],
])('a file that %s', (_, here, there, standing) => {
  expect(standingOf(saying(here), saying(there))).toBe(standing);
});

test('a part that comes back knows only what was said when it left, and brings its answers all the same', () => {
  const part = { id: 'p1', department: 'Culture', indicators: ['01.C1'] };
  const year = yearOf([row('01.C1', { a: 1 })]);
  const cut = cutPart({ ...cityOf(year), city: { ...cityOf().city, ...BEFORE } }, year.id, part);
  expect(cut.city).toMatchObject(BEFORE);
  const back = { ...cut, assessments: [{ ...year, part, answers: [row('01.C1', { a: 1, b: 1 }, { choice: 'no' })] }] };
  expect(standingOf(saying(LATER), back)).toBe('newer');
  expect(combineAll(saying(LATER), [back])?.content.city).toMatchObject(LATER);
});
