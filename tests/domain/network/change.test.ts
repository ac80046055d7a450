// @vitest-environment node
import { compareCity, describeChanges, pairYears, type CityChange } from '@/domain/network/change';
import { buildReport } from '@/domain/report';
import { compareYears } from '@/domain/years/comparison';
import { splitPrincipleChange } from '@/domain/years/reasonShares';
import { listCityYears } from '../../support/network/bruteForce';
import { condenseAll, generateNetwork, LATER_PACK, WHOLE_PACK } from '../../support/network/condensed';
import { assessmentOf } from '../../support/network/fullReport';
import { recordOf } from '../../support/network/randomNetworks';

const YEARS = [2024, 2025, 2026];
const packs = [WHOLE_PACK, LATER_PACK];

describe('the change of a city', () => {
  test.each([
    ['with one pack', 2024, 2026, WHOLE_PACK.id],
    ['backwards', 2026, 2025, WHOLE_PACK.id],
    ['with a second pack that follows the first', 2024, 2026, LATER_PACK.id],
  ])('%s is that of its full reports', (_, from, to, packOfLast) => {
    let compared = 0;
    const contents = generateNetwork(WHOLE_PACK, { seed: 4, cities: 12, years: YEARS, willing: 0.9 }).map(
      (content) => ({
        ...content,
        years: content.years.map((year) => (year.year === 2026 ? { ...year, packId: packOfLast } : year)),
      }),
    );
    const records = condenseAll(contents, packs);
    for (const { content, own: before } of listCityYears(contents, from)) {
      const after = content.years.find(({ year }) => year === to);
      if (!after) continue;
      const [first, second] = [before, after].map((year) => {
        const pack = packs.find(({ id }) => id === year.packId) ?? WHOLE_PACK;
        return buildReport({ ...content.city, createdAt: '' }, assessmentOf(year), pack);
      });
      const expected = compareYears(first!, second!, packs).principles.flatMap((principle) => {
        const { id: principleId, likeForLike, direction } = principle;
        return likeForLike.withheld
          ? []
          : [
              {
                cityId: content.city.id,
                principleId,
                before: likeForLike.before,
                after: likeForLike.after,
                direction,
                reasons: splitPrincipleChange(principle).map(({ reason, carries }) => ({ reason, carries })),
              },
            ];
      });
      const recordIn = (year: number) =>
        records.find((record) => record.cityId === content.city.id && record.year === year)!;
      expect(compareCity(recordIn(from), recordIn(to), packs)).toEqual(expected);
      compared += expected.length;
    }
    expect(compared).toBeGreaterThan(50);
  });

  test('is nothing with a pack that is not there, or without a way from one pack to the other', () => {
    const [before, after] = condenseAll(
      generateNetwork(WHOLE_PACK, { seed: 4, cities: 1, years: [2025, 2026] }),
      packs,
    );
    expect(compareCity(before!, { ...after!, packId: 'unknown' }, packs)).toEqual([]);
    expect(
      compareCity(before!, { ...after!, packId: 'lonely' }, [WHOLE_PACK, { ...WHOLE_PACK, id: 'lonely' }]),
    ).toEqual([]);
  });

  test('follows the chain over a pack that no city has used', () => {
    const last = { ...LATER_PACK, id: 'educating-cities-2030', follows: LATER_PACK.id };
    const [before, after] = condenseAll(
      generateNetwork(WHOLE_PACK, { seed: 4, cities: 1, years: [2025, 2026] }),
      packs,
    );
    const ends = [WHOLE_PACK, last];
    const later = { ...after!, packId: last.id };
    expect(compareCity(before!, later, ends)).toEqual([]);
    expect(compareCity(before!, later, ends, [...ends, LATER_PACK]).length).toBeGreaterThan(0);
  });
});

test('only cities that have both years are paired', () => {
  const records = [
    recordOf('a', 2025),
    recordOf('a', 2026),
    recordOf('b', 2026),
    recordOf('c', 2025),
    recordOf('a', 2024),
  ];
  expect(pairYears(records, 2025, 2026)).toEqual([{ before: records[0], after: records[1] }]);
  expect(pairYears(records, 2026, 2030)).toEqual([]);
});

describe('the change of a network', () => {
  const change = (cityId: string, by: number, reasons: CityChange['reasons'] = []): CityChange => ({
    cityId,
    principleId: 'P01',
    before: 1,
    after: 1 + by,
    direction: by === 0 ? 'same' : by > 0 ? 'up' : 'down',
    reasons,
  });
  const many = (count: number, by: number, reason?: CityChange['reasons'][number]['reason'], from = 0) =>
    Array.from({ length: count }, (_, index) =>
      change(`city-${from + index}`, by, reason ? [{ reason, carries: by }] : []),
    );
  const describeOne = (changes: CityChange[]) => describeChanges(changes, ['P01'])[0]!;

  test('is told from 5 cities on', () => {
    expect(describeOne(many(4, 1, 'realProgress'))).toEqual({
      principleId: 'P01',
      n: 4,
      difference: { shown: 'nothing', n: 4 },
      directions: undefined,
      reasons: undefined,
    });
    expect(describeOne([...many(4, 1, 'realProgress'), ...many(1, -1, 'realProgress', 4)])).toMatchObject({
      difference: { shown: 'range', n: 5, median: 1, low: -1, high: 1 },
      directions: { up: 4, same: 0, down: 1 },
      reasons: [{ reason: 'realProgress', carries: 0.6, cities: 5 }],
    });
  });

  test('a principle that no city can compare has nothing', () => {
    expect(describeChanges(many(9, 1), ['P02'])[0]).toMatchObject({ n: 0, directions: undefined, reasons: undefined });
  });

  test('when nothing has changed there is no reason to tell', () => {
    expect(describeOne(many(6, 0)).reasons).toEqual([]);
  });

  test('when fewer than 5 cities have changed anything no reason is told', () => {
    expect(describeOne([...many(6, 0), ...many(4, 1, 'realProgress', 6)]).reasons).toBeUndefined();
  });

  test('a reason of fewer than 5 cities is told with "no reason"', () => {
    const changes = [...many(6, 1, 'realProgress'), ...many(5, 1, 'noReason', 6), ...many(3, 1, 'correction', 11)];
    expect(describeOne(changes).reasons).toEqual([
      { reason: 'realProgress', carries: 0.4, cities: 6 },
      { reason: 'noReason', carries: 0.6, cities: 8 },
    ]);
  });

  test('where that makes fewer than 5 too, the next smallest reason goes with them', () => {
    const changes = [
      ...many(6, 1, 'realProgress'),
      ...many(5, 1, 'betterEvidence', 6),
      ...many(3, 1, 'correction', 11),
    ];
    expect(describeOne(changes).reasons).toEqual([
      { reason: 'realProgress', carries: 0.4, cities: 6 },
      { reason: 'noReason', carries: 0.6, cities: 8 },
    ]);
  });

  test('a city with two reasons of few cities is counted once', () => {
    const two: CityChange['reasons'] = [
      { reason: 'correction', carries: 0.5 },
      { reason: 'noReason', carries: 0.5 },
    ];
    const changes = [
      ...many(6, 1, 'realProgress'),
      ...Array.from({ length: 5 }, (_, index) => change(`two-${index}`, 1, two)),
    ];
    expect(describeOne(changes).reasons).toEqual([
      { reason: 'realProgress', carries: 0.5, cities: 6 },
      { reason: 'correction', carries: 0.2, cities: 5 },
      { reason: 'noReason', carries: 0.2, cities: 5 },
    ]);
    expect(describeOne(changes.slice(0, 10)).reasons).toEqual([{ reason: 'noReason', carries: 1, cities: 10 }]);
  });

  test('parts are rounded, so that no sum of a few cities can be computed from them', () => {
    const changes = [...many(40, 0.123, 'realProgress'), ...many(60, 0.0301, 'noReason', 40)];
    expect(describeOne(changes).reasons).toEqual([
      { reason: 'realProgress', carries: 0, cities: 40 },
      { reason: 'noReason', carries: 0, cities: 60 },
    ]);
    expect(describeOne(many(5, -0.01, 'noReason')).reasons).toEqual([{ reason: 'noReason', carries: 0, cities: 5 }]);
  });
});
