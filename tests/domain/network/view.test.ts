// @vitest-environment node
/** The figures of a network are those that a person gets who opens every file and counts. */
import type { ShareContent } from '@/domain/file/shareFile';
import { countIndicators } from '@/domain/network/learn';
import { describeNumbers } from '@/domain/network/numbers';
import type { Distribution } from '@/domain/network/distribution';
import { buildView, describeShown, describeView, listCommon, listYears, SCOPES } from '@/domain/network/view';
import type { Pack } from '@/domain/pack';
import {
  levelByHand,
  listCityYears,
  pointsByHand,
  spreadByHand,
  type BruteSpread,
} from '../../support/network/bruteForce';
import { condenseAll, generateNetwork, LATER_PACK, SHORT_PACK, WHOLE_PACK } from '../../support/network/condensed';
import { createRandom } from '../../support/network/generateCities';

const YEARS = [2025, 2026];
const idsOf = (pack: Pack) => pack.principles.map(({ id }) => id);

function expectSpread(shown: Distribution, byHand: BruteSpread) {
  const { n, ...figures } = byHand;
  expect(shown.n).toBe(n);
  for (const [name, value] of Object.entries(figures)) {
    const figure: unknown = Object.hasOwn(shown, name) ? shown[name as keyof Distribution] : undefined;
    if (value === undefined) {
      expect(figure).toBeUndefined();
    } else {
      expect(figure).toBeCloseTo(value, 12);
    }
  }
}

/** 200 networks of 0 to 30 cities, some of which have hardly answered. */
const NETWORKS = Array.from({ length: 200 }, (_, seed) => {
  const random = createRandom(seed);
  const cities = Math.floor(random() * 31);
  const contents = generateNetwork(SHORT_PACK, { seed, cities, years: YEARS, willing: 0.3 + random() * 0.7 });
  return { contents, records: condenseAll(contents, [SHORT_PACK]) };
});

describe('over 200 random networks', () => {
  test('levels, dimensions and coverage are those of the files', () => {
    const seen = { nothing: 0, range: 0, half: 0 };
    for (const { contents, records } of NETWORKS) {
      const view = buildView(records, 2026, [SHORT_PACK]);
      const cityYears = listCityYears(contents, 2026);
      for (const scope of SCOPES) {
        for (const { principleId, distribution, coverage, cities, values } of describeView(
          view,
          {},
          idsOf(SHORT_PACK),
          scope,
        )) {
          const byHand = cityYears.map(({ own }) => levelByHand(SHORT_PACK, own, principleId, scope));
          const levels = byHand.flatMap(({ value }) => value ?? []);
          if (cityYears.length >= 5) {
            expectSpread(distribution, spreadByHand(levels));
            expectSpread(coverage, spreadByHand(byHand.map(({ share }) => share)));
            expect(cities).toBe(cityYears.length);
          } else {
            expect([distribution, coverage, cities, values]).toEqual([
              { shown: 'nothing', n: 0 },
              { shown: 'nothing', n: 0 },
              0,
              [],
            ]);
          }
          seen[distribution.shown] += 1;
        }
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });

  test('numbers are those of the files, each measure by itself', () => {
    let shown = 0;
    for (const { contents, records } of NETWORKS) {
      const byHand = new Map<string, number[]>();
      const cityYears = listCityYears(contents, 2026);
      for (const { own } of cityYears) {
        for (const { indicatorId, figure } of own.answers) {
          if (!figure) continue;
          const key = `${indicatorId} ${figure.measure}`;
          byHand.set(key, [...(byHand.get(key) ?? []), figure.value]);
        }
      }
      const numbers = describeNumbers(buildView(records, 2026, [SHORT_PACK]), {});
      expect(new Set(numbers.map(({ indicatorId, measure }) => `${indicatorId} ${measure}`))).toEqual(
        new Set(byHand.keys()),
      );
      for (const { indicatorId, measure, distribution } of cityYears.length < 5 ? [] : numbers) {
        expectSpread(distribution, spreadByHand(byHand.get(`${indicatorId} ${measure}`) ?? []));
        shown += distribution.shown === 'nothing' ? 0 : 1;
      }
    }
    expect(shown).toBeGreaterThan(200);
  });

  test('what is known, unknown and done is counted as in the files', () => {
    for (const { contents, records } of NETWORKS) {
      const ofYear = records.filter(({ year }) => year === 2026);
      const counted = new Map(countIndicators(ofYear, [SHORT_PACK]).map((fact) => [fact.indicatorId, fact]));
      for (const { id, format } of ofYear.length === 0 ? [] : SHORT_PACK.indicators) {
        if (format === 'number') {
          expect(counted.has(id)).toBe(false);
          continue;
        }
        const fact = { indicatorId: id, known: 0, high: 0, unknown: 0 };
        for (const { own } of listCityYears(contents, 2026)) {
          const answer = own.answers.find(({ indicatorId }) => indicatorId === id);
          const points = pointsByHand(answer);
          if (points !== undefined) fact.known += 1;
          if (points !== undefined && points >= 3) fact.high += 1;
          if (answer?.state === 'unknown') fact.unknown += 1;
        }
        expect(counted.get(id)).toEqual(fact);
      }
    }
  });

  test('a filter shows nothing but cities that fit it', () => {
    let shown = 0;
    for (const { contents, records } of NETWORKS) {
      const view = buildView(records, 2026, [SHORT_PACK]);
      for (const country of ['ES', 'FR']) {
        const fitting = listCityYears(contents, 2026).filter(({ content }) => content.city.country === country);
        for (const { principleId, values } of describeView(view, { country }, idsOf(SHORT_PACK), 'level')) {
          const possible = fitting.map(({ own }) => levelByHand(SHORT_PACK, own, principleId, 'level').value ?? -1);
          for (const value of values) {
            const place = possible.findIndex((other) => Math.abs(other - value) < 1e-9);
            expect(place).not.toBe(-1);
            possible.splice(place, 1);
          }
          shown += values.length;
        }
      }
    }
    expect(shown).toBeGreaterThan(500);
  });
});

describe('cities with different packs', () => {
  const packs = [WHOLE_PACK, LATER_PACK];
  const mix = (count: number): ShareContent[] => [
    ...generateNetwork(WHOLE_PACK, { seed: 1, cities: count, years: YEARS }),
    ...generateNetwork(LATER_PACK, { seed: 2, cities: count, years: YEARS, willing: 0.8 }),
  ];
  /** What nextPack.ts says of the second pack: gone, changed or new. */
  const NOT_COMMON = ['05.I2', '03.I2', '08.I1', '13.I1', '13.I2', '06.I1', '09.P1'];
  const ADDED = ['02.C3', '03.I3', '08.I3', '08.I4', '13.I3'];

  test('are compared on what both packs have with the same meaning', () => {
    const contents = mix(8);
    const view = buildView(condenseAll(contents, packs), 2026, packs);
    expect(view.packIds).toEqual([WHOLE_PACK.id, LATER_PACK.id]);
    expect(view.common).toBe(WHOLE_PACK.indicators.length - NOT_COMMON.length);
    const cut = {
      ...WHOLE_PACK,
      indicators: WHOLE_PACK.indicators.filter(({ id }) => !NOT_COMMON.includes(id)),
    };
    for (const scope of SCOPES) {
      for (const { principleId, distribution } of describeView(view, {}, idsOf(WHOLE_PACK), scope)) {
        const levels = listCityYears(contents, 2026).flatMap(
          ({ own }) => levelByHand(cut, own, principleId, scope).value ?? [],
        );
        expectSpread(distribution, spreadByHand(levels));
      }
    }
  });

  test('what is new, gone or changed is neither counted nor spread', () => {
    const records = condenseAll(mix(8), packs).filter(({ year }) => year === 2026);
    const counted = countIndicators(records, packs).map(({ indicatorId }) => indicatorId);
    const numbers = describeNumbers(buildView(records, 2026, packs), {}).map(({ indicatorId }) => indicatorId);
    expect([...counted, ...numbers].filter((id) => [...NOT_COMMON, ...ADDED].includes(id))).toEqual([]);
    expect(counted).toContain('01.C2');
    expect(numbers).toContain('01.P1');
  });

  test('with one pack only, everything in it is compared', () => {
    const contents = generateNetwork(LATER_PACK, { seed: 2, cities: 8, years: YEARS });
    const view = buildView(condenseAll(contents, packs), 2026, packs);
    expect([view.packIds, view.common]).toEqual([[LATER_PACK.id], LATER_PACK.indicators.length]);
  });

  test('with another pack between the two, the chain is followed', () => {
    const last = { ...LATER_PACK, id: 'educating-cities-2030', follows: LATER_PACK.id };
    const unchanged = {
      ...last,
      indicators: last.indicators.map((indicator) => ({ ...indicator, change: 'same' as const })),
    };
    const ends = [WHOLE_PACK, unchanged];
    expect(
      listCommon(
        ends.map(({ id }) => id),
        ends,
      ).size,
    ).toBe(0);
    const common = listCommon(
      ends.map(({ id }) => id),
      ends,
      [...ends, LATER_PACK],
    );
    expect(common.size).toBe(WHOLE_PACK.indicators.length - NOT_COMMON.length);
  });

  test('a city with a pack that is not there is left out', () => {
    const records = condenseAll(mix(8), packs);
    const view = buildView(records, 2026, [LATER_PACK]);
    expect(view.groups.flat().every(({ record }) => record.packId === LATER_PACK.id)).toBe(true);
    expect(view.groups.flat().length).toBeGreaterThan(0);
  });
});

test('any other value of cities is spread as levels are', () => {
  const contents = generateNetwork(SHORT_PACK, { seed: 3, cities: 12, years: [2026] });
  const view = buildView(condenseAll(contents, [SHORT_PACK]), 2026, [SHORT_PACK]);
  const counts = contents.map(({ years }) => years[0]?.offers?.length ?? 0);
  expectSpread(
    describeShown(view, {}, ({ record }) => record.offers.length),
    spreadByHand(counts),
  );
  expect(describeShown(view, {}, () => undefined)).toEqual({ shown: 'nothing', n: 0 });
});

test('the years of a network come newest first, each once', () => {
  expect(listYears([{ year: 2025 }, { year: 2026 }, { year: 2024 }, { year: 2026 }])).toEqual([2026, 2025, 2024]);
  expect(listYears([])).toEqual([]);
});
