// @vitest-environment node
import type { Figure } from '@/domain/answer';
import type { Indicator, NumberIndicator } from '@/domain/pack';
import { compareYears } from '@/domain/years/comparison';
import { compareNumbers } from '@/domain/years/numberTrends';
import { readPack } from '../../support/packs';
import { answer } from '../../support/samples';
import { FIRST_PACK, firstPack, nextPack } from '../../support/years/nextPack';
import { reportPontelume } from '../../support/years/pontelume';
import { reportOf } from '../../support/years/twoYears';

const isNumber = (indicator: Indicator): indicator is NumberIndicator => indicator.format === 'number';
const numbers = readPack(FIRST_PACK).indicators.filter(isNumber);

describe('Pontelume', () => {
  const compare = (before: number, after: number) => {
    const list = compareNumbers(compareYears(reportPontelume(before), reportPontelume(after)), numbers);
    return (id: string) => list.find((item) => item.id === id)!;
  };

  test.each([
    ['more people enrolled', '01.P1', 'better', 8], // 88 to 96, more is better
    ['an older diagnosis', '06.P1', 'worse', 1], // 6.7 to 7.7 to 8.7 years, less is better
    ['less waste', '13.P1', 'better', -14], // 228 to 214 kg, less is better
    ['measured otherwise', '04.P1', 'notComparable', undefined],
    ['known for the first time', '07.P1', 'firstValue', undefined],
    ['not known any more', '16.P1', undefined, undefined],
    ['never known', '10.P1', undefined, undefined],
  ])('from 2025 to 2026: %s', (_, id, trend, change) => {
    const found = compare(2025, 2026)(id);
    expect(found.trend).toBe(trend);
    expect(found.change === undefined).toBe(change === undefined);
    expect(found.change ?? 0).toBeCloseTo(change ?? 0, 9);
  });

  test('from 2024 to 2025: an equal figure is the same', () => {
    expect(compare(2024, 2025)('11.P1')).toMatchObject({ trend: 'same', change: 0 });
    expect(compare(2024, 2025)('01.P1').trend).toBe('firstValue');
  });

  test('each year has its way to the target, and it may go beyond', () => {
    expect(compare(2025, 2026)('08.P1').progress.after).toBeGreaterThan(1);
    expect(compare(2025, 2026)('10.P1').progress).toEqual({ before: undefined, after: undefined });
  });
});

describe('two figures', () => {
  const figure = (value?: number, measure = 'people', target?: number): Figure => ({
    measure,
    ...(value === undefined ? {} : { value }),
    ...(target === undefined ? {} : { baseline: { value: 10 }, target: { value: target } }),
  });
  const compare = (before: Figure, after: Figure, direction: 'up' | 'down', id = '02.P1', later = firstPack) => {
    const old = reportOf(2026, firstPack, [answer(id, { figure: before })]);
    const now = reportOf(2027, later, [answer(id, { figure: after })]);
    return compareNumbers(compareYears(old, now, [firstPack, nextPack]), [{ id, direction }])[0]!;
  };

  test.each([
    [1, 2, 'up', 'better'],
    [1, 2, 'down', 'worse'],
    [2, 1, 'up', 'worse'],
    [2, 1, 'down', 'better'],
    [2, 2, 'up', 'same'],
    [2, 2, 'down', 'same'],
    [0, 0, 'up', 'same'],
    [undefined, 0, 'up', 'firstValue'],
    [0, undefined, 'up', undefined],
  ] as const)('%s and %s, wanted %s: %s', (before, after, direction, trend) => {
    expect(compare(figure(before), figure(after), direction).trend).toBe(trend);
  });

  test('in other words they are compared, with another meaning they are not', () => {
    expect(compare(figure(1), figure(2), 'up', '01.P1', nextPack)).toMatchObject({ trend: 'better', change: 1 });
    expect(compare(figure(1), figure(2), 'up', '09.P1', nextPack)).toMatchObject({
      trend: 'notComparable',
      change: undefined,
    });
  });

  test('the way to the target is that of each year', () => {
    const { progress } = compare(figure(5, 'people', 20), figure(30, 'people', 20), 'up');
    // (5 - 10) / (20 - 10) and (30 - 10) / (20 - 10)
    expect(progress).toEqual({ before: -0.5, after: 2 });
    expect(compare(figure(5), figure(30, 'people', 10), 'up').progress).toEqual({
      before: undefined,
      after: undefined,
    });
  });

  test('what neither year has is left out', () => {
    const report = reportOf(2026, firstPack, []);
    expect(compareNumbers(compareYears(report, report), [{ id: '99.P1', direction: 'up' }])).toEqual([]);
  });
});
