// @vitest-environment node
import fc from 'fast-check';
import { chooseRecords, judgeYear, listQuestions, type Decision } from '@/domain/network/collect';
import type { NetworkYear } from '@/domain/network/record';
import { recordOf } from '../../support/network/randomNetworks';

const at = (minute: number) => `2026-11-22T10:0${minute}:00.000Z`;
const state = (id: string, minute: number, fields: Partial<NetworkYear> = {}) =>
  recordOf('granollers', 2026, { id, savedAt: at(minute), ...fields });
const idsOf = (records: readonly NetworkYear[]) => records.map(({ id }) => id).toSorted();

/** What a network has after it was given records one by one. */
function collect(records: readonly NetworkYear[]): NetworkYear[] {
  return records.reduce<NetworkYear[]>((known, record) => {
    const { outcome, replaces } = judgeYear(known, record);
    const kept = known.filter(({ id }) => !replaces.includes(id));
    return outcome === 'older' || outcome === 'duplicate'
      ? kept
      : [...kept.filter(({ id }) => id !== record.id), record];
  }, []);
}

describe('a year that a network is given', () => {
  const known = [state('a', 3)];

  test.each([
    ['is taken when nothing of the city and year is there', recordOf('mataro', 2026), 'taken', []],
    ['is taken when only another year is there', recordOf('granollers', 2025), 'taken', []],
    ['is a duplicate when it is there', state('a', 3), 'duplicate', []],
    ['is a duplicate when it was saved later there', state('a', 2), 'duplicate', []],
    ['is newer when the same was saved again later', state('a', 4), 'newer', []],
    ['is newer when the same assessment was saved later', state('b', 4), 'newer', ['a']],
    ['is older when the same assessment was saved earlier', state('b', 2), 'older', []],
  ])('%s', (_, incoming, outcome, replaces) => {
    expect(judgeYear(known, incoming)).toEqual({ outcome, replaces });
  });

  test.each([
    ['another assessment of the city and year', state('b', 4, { assessmentId: 'other' })],
    ['the same assessment with other content, saved at the same moment', state('b', 3)],
    [
      'a city of the same name and country',
      state('b', 4, { cityId: 'x', assessmentId: 'other', name: ' NAME of granollers ' }),
    ],
  ])('is a question when there is %s', (_, incoming) => {
    expect(judgeYear(known, incoming)).toEqual({ outcome: 'question', replaces: [], with: 'a' });
  });

  test('is no question when the city of the same name is in another country', () => {
    const incoming = recordOf('x', 2026, { name: 'Name of granollers', country: 'FR' });
    expect(judgeYear(known, incoming)).toEqual({ outcome: 'taken', replaces: [] });
  });

  test('takes the place of its own older state even where another city claims to be the same', () => {
    const both = [...known, state('r', 1, { assessmentId: 'other' })];
    expect(judgeYear(both, state('b', 4))).toEqual({ outcome: 'question', replaces: ['a'], with: 'r' });
  });
});

/** Few ids, cities, names, assessments and moments, so that they meet. A content is of one city and assessment. */
const files = fc
  .array(
    fc.record({
      content: fc.integer({ min: 0, max: 2 }),
      city: fc.integer({ min: 0, max: 3 }),
      assessment: fc.integer({ min: 0, max: 1 }),
      minute: fc.integer({ min: 0, max: 4 }),
      mayBeNamed: fc.boolean(),
    }),
    { maxLength: 9 },
  )
  .map((all) =>
    all.map(({ content, city, assessment, minute, mayBeNamed }) =>
      recordOf(`city-${city}`, 2026, {
        id: `city-${city} 2026 ${assessment}${content}${mayBeNamed ? 'y' : 'n'}`,
        assessmentId: `city-${city}-${assessment}`,
        name: city < 2 ? 'Twin' : `Name ${city}`,
        savedAt: at(minute),
        mayBeNamed,
      }),
    ),
  );
const shuffled = files.chain((records) =>
  fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
);

describe('in whatever order files come', () => {
  test('a network has, counts and asks the same', () => {
    let asked = 0;
    fc.assert(
      fc.property(shuffled, ([records, otherwise]) => {
        const [here, there] = [collect(records), collect(otherwise)];
        const sort = (list: NetworkYear[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(sort(there)).toEqual(sort(here));
        expect(sort(chooseRecords(there))).toEqual(sort(chooseRecords(here)));
        const groups = listQuestions(here).map((group) => idsOf(group).join(' '));
        expect(new Set(listQuestions(there).map((group) => idsOf(group).join(' ')))).toEqual(new Set(groups));
        asked += groups.length;
      }),
      { numRuns: 500 },
    );
    expect(asked).toBeGreaterThan(100);
  });

  test('giving all of them again changes nothing', () => {
    fc.assert(
      fc.property(shuffled, ([records, again]) => {
        const known = collect(records);
        expect(collect([...known, ...again]).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          known.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('of what claims to be one city and year one record counts, and none is lost', () => {
    fc.assert(
      fc.property(files, (records) => {
        const known = collect(records);
        const counting = chooseRecords(known);
        const questions = listQuestions(known);
        const asked = new Set(questions.flat().map(({ id }) => id));
        for (const group of questions) {
          expect(counting.filter(({ id }) => group.some((other) => other.id === id))).toHaveLength(1);
        }
        expect(idsOf(counting.filter(({ id }) => !asked.has(id)))).toEqual(
          idsOf(known.filter(({ id }) => !asked.has(id))),
        );
      }),
    );
  });
});

describe('what a person has decided', () => {
  const [a, b, c] = [state('a', 1), state('b', 2, { assessmentId: 'b' }), state('c', 3, { assessmentId: 'c' })];
  const both: Decision[] = [{ ids: ['a', 'b'], counts: ['a'] }];

  test('until then the one saved last counts', () => {
    expect(idsOf(chooseRecords([a, b]))).toEqual(['b']);
    expect(listQuestions([a, b])).toEqual([[b, a]]);
  });

  test('holds, and is not asked again', () => {
    expect(idsOf(chooseRecords([a, b], both))).toEqual(['a']);
    expect(listQuestions([a, b], both)).toEqual([]);
  });

  test('is asked again when another record joins, which counts when it is the latest', () => {
    expect(listQuestions([a, b, c], both)).toEqual([[c, b, a]]);
    expect(idsOf(chooseRecords([a, b, c], both))).toEqual(['c']);
    const old = state('old', 0, { assessmentId: 'old' });
    expect(listQuestions([a, b, old], both)).toHaveLength(1);
    expect(idsOf(chooseRecords([a, b, old], both))).toEqual(['a']);
  });

  test('what was decided later holds', () => {
    const later: Decision[] = [...both, { ids: ['a', 'b', 'c'], counts: ['b'] }];
    expect(idsOf(chooseRecords([a, b, c], later))).toEqual(['b']);
  });

  test('two cities of one name both count when a person says that they are two', () => {
    const twin = recordOf('twin', 2026, { id: 't', name: a.name });
    expect(chooseRecords([a, twin])).toHaveLength(1);
    expect(idsOf(chooseRecords([a, twin], [{ ids: ['a', 't'], counts: ['a', 't'] }]))).toEqual(['a', 't']);
  });

  test('of one city only one record counts, even when both were chosen', () => {
    expect(idsOf(chooseRecords([a, b], [{ ids: ['a', 'b'], counts: ['a', 'b'] }]))).toEqual(['b']);
  });

  test('may be that none counts', () => {
    expect(chooseRecords([a, b], [{ ids: ['a', 'b'], counts: [] }])).toEqual([]);
  });

  test('is void when what should count was taken away', () => {
    expect(idsOf(chooseRecords([b], both))).toEqual(['b']);
  });
});

test('a city that takes back its name in a later file is not named in its earlier years', () => {
  const [old, now] = [recordOf('a', 2025, { savedAt: at(1) }), recordOf('a', 2026, { savedAt: at(2) })];
  const names = (records: NetworkYear[]) => chooseRecords(records).map(({ year, mayBeNamed }) => [year, mayBeNamed]);
  expect(names([old, { ...now, mayBeNamed: false }])).toEqual([
    [2025, false],
    [2026, false],
  ]);
  // What it allows later is for the years of that file.
  expect(names([{ ...old, mayBeNamed: false }, now])).toEqual([
    [2025, false],
    [2026, true],
  ]);
});
