// @vitest-environment node
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { countAnswers } from '@/domain/assessment';
import { handedOutSchema, listPrinciples, narrowOutline, partSchema } from '@/domain/part';
import { buildReport } from '@/domain/report';
import { CITY, MOMENT, answer, assessment } from '../support/samples';

const pack = await getPackOutline(CURRENT_PACK);
const part = { id: 'part-1', department: 'Sports', indicators: ['07.C1', '07.I2', '12.C1'] };

describe('the pack as a department sees it', () => {
  test('has the indicators of the part, their principles and their groups, in the order of the pack', () => {
    const narrow = narrowOutline(pack, { indicators: part.indicators.toReversed() });
    expect(narrow.indicators.map(({ id }) => id)).toEqual(part.indicators);
    expect(narrow.principles.map(({ id }) => id)).toEqual(['P07', 'P12']);
    expect(narrow.groups.map(({ id }) => id)).toEqual(['G2']);
  });

  test('keeps everything else of the pack, and leaves the pack itself alone', () => {
    const before = structuredClone(pack);
    const { groups, principles, indicators, ...rest } = narrowOutline(pack, part);
    expect({ ...pack, ...rest }).toEqual(before);
    expect(pack.principles).toEqual(expect.arrayContaining(principles));
    expect(pack.indicators).toEqual(expect.arrayContaining(indicators));
    expect(pack.groups).toEqual(expect.arrayContaining(groups));
  });

  test('is the whole pack for a part of all indicators', () => {
    expect(narrowOutline(pack, { indicators: pack.indicators.map(({ id }) => id) })).toEqual(pack);
  });

  test('passes over indicators that the pack does not have', () => {
    expect(narrowOutline(pack, { indicators: ['99.C1', 'nothing'] })).toMatchObject({
      groups: [],
      principles: [],
      indicators: [],
    });
  });

  test('is what is counted and reported', () => {
    const narrow = narrowOutline(pack, part);
    const year = assessment([answer('07.C1', { choice: 'yes' }), answer('01.C1', { choice: 'no' })]);
    const report = buildReport(CITY, year, narrow);
    expect(report.counts).toMatchObject({ answered: 1, total: 3 });
    expect(report.principles.map(({ id, counts }) => [id, counts.total])).toEqual([
      ['P07', 2],
      ['P12', 1],
    ]);
    expect(countAnswers(narrow.indicators, new Map())).toMatchObject({ unanswered: 3 });
  });
});

test('the principles of a part follow from the ids of its indicators, each once', () => {
  expect(listPrinciples({ indicators: ['12.C1', '07.C1', '07.I2', '20.P10'] })).toEqual(['P12', 'P07', 'P20']);
  expect(listPrinciples({ indicators: [] })).toEqual([]);
  const named = new Map(pack.indicators.map(({ id, principle }) => [id, principle]));
  expect([...named].filter(([id, principle]) => listPrinciples({ indicators: [id] })[0] !== principle)).toEqual([]);
});

test.each([
  ['no id', { ...part, id: '' }, false],
  ['no list of indicators', { ...part, indicators: '07.C1' }, false],
  ['a department longer than a line', { ...part, department: 'x'.repeat(501) }, false],
  ['more indicators than any pack has', { ...part, indicators: Array.from({ length: 2001 }, () => '07.C1') }, false],
  ['fields of a later version', { ...part, later: [1] }, true],
])('a part with %s', (_, value, isRead) => {
  expect(partSchema.safeParse(value).success).toBe(isRead);
  expect(handedOutSchema.safeParse({ ...value, at: MOMENT }).success).toBe(isRead);
});
