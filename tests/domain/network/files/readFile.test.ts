// @vitest-environment node
import { readNetworkFile } from '@/domain/network/files/readFile';
import { networkYearSchema } from '@/domain/network/record';
import { writeShareFile, type ShareContent } from '@/domain/file/shareFile';
import { CONTENT, HEADER, hashWithNode, writeFile } from '../../../support/cityFile';
import { condenseAll, generateNetwork, LATER_PACK, WHOLE_PACK } from '../../../support/network/condensed';
import { MOMENT } from '../../../support/samples';

const [CITY] = generateNetwork(WHOLE_PACK, { seed: 1, cities: 1, years: [2024, 2025, 2026] }) as [ShareContent];
const textOf = (content: ShareContent) => writeShareFile(content, ['exchange'], HEADER, hashWithNode);
const read = (text: string) => readNetworkFile(text, [WHOLE_PACK], hashWithNode);

test('every year of a share file becomes a record', () => {
  const result = read(textOf(CITY));
  expect(result).toEqual({
    ok: true,
    city: CITY.city.name,
    records: condenseAll([JSON.parse(JSON.stringify(CITY)) as ShareContent], [WHOLE_PACK]),
    otherPacks: [],
  });
  const records = result.ok ? result.records : [];
  expect(records.map(({ year, savedAt }) => [year, savedAt])).toEqual(CITY.years.map(({ year }) => [year, MOMENT]));
  expect(records.map((record) => networkYearSchema.safeParse(record).success)).toEqual([true, true, true]);
});

test('a year with an indicator set that is not there is named, the others are taken', () => {
  const years = CITY.years.map((year) => (year.year === 2025 ? { ...year, packId: LATER_PACK.id } : year));
  const result = read(textOf({ ...CITY, years }));
  expect(result).toMatchObject({ ok: true, otherPacks: [{ year: 2025, packId: LATER_PACK.id }] });
  expect(result.ok && result.records.map(({ year }) => year)).toEqual([2024, 2026]);
});

describe('nothing is taken of', () => {
  const city = CITY.city.name;

  test.each([
    ['the complete copy of a city', writeFile(CONTENT), { refusal: { reason: 'wholeCopy' } }],
    [
      'a file that may not be compared',
      textOf({ ...CITY, consent: { mayBeNamed: true, mayBeCompared: false } }),
      { refusal: { reason: 'notForComparing' }, city },
    ],
    ['a file without a year', textOf({ ...CITY, years: [] }), { refusal: { reason: 'noYears' }, city }],
    ['a file of another kind', '{"kind":"recipe"}', { refusal: { reason: 'otherKind', found: 'recipe' } }],
    ['a picture', '\u0089PNG', { refusal: { reason: 'notJson' } }],
    ['nothing', '', { refusal: { reason: 'notJson' } }],
    ['a damaged file', textOf(CITY).replace('"notYet"', '"underWay"'), { refusal: { reason: 'damaged' } }],
    [
      'a file of a newer version',
      textOf(CITY).replace('"version": 1', '"version": 2'),
      { refusal: { reason: 'newerVersion', found: '2' } },
    ],
    [
      'a file that reaches for prototypes',
      textOf(CITY).replace('"city": {', '"__proto__": {}, "city": {'),
      { refusal: { reason: 'forbiddenKeys' } },
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual({ ok: false, ...expected });
  });
});
