// @vitest-environment node
import fc from 'fast-check';
import type { Figure } from '@/domain/answer';
import { progressToTarget, trendOf } from '@/domain/figures';

const figure = (value?: number, baseline?: number, target?: number): Figure => ({
  measure: 'people',
  ...(value === undefined ? {} : { value }),
  ...(baseline === undefined ? {} : { baseline: { value: baseline, year: 2020 } }),
  ...(target === undefined ? {} : { target: { value: target, year: 2030 } }),
});

describe('the way from baseline to target', () => {
  test.each([
    ['half of it', figure(15, 10, 20), 0.5, 0.5],
    ['half of it where less is better', figure(15, 20, 10), 0.5, 0.5],
    ['at the start', figure(10, 10, 20), 0, 0],
    ['arrived', figure(20, 10, 20), 1, 1],
    ['beyond the target: the bar is full, the number is not cut', figure(25, 10, 20), 1.5, 1],
    ['behind the baseline: the bar is empty, the number is not cut', figure(5, 10, 20), -0.5, 0],
    ['a baseline of zero', figure(1, 0, 4), 0.25, 0.25],
  ])('%s', (_, of, exact, share) => {
    expect(progressToTarget(of)).toEqual({ exact, share });
  });

  test.each([
    ['nothing', undefined],
    ['no value', figure(undefined, 10, 20)],
    ['no baseline', figure(15, undefined, 20)],
    ['no target', figure(15, 10)],
    ['a baseline that has a year only', { ...figure(15, undefined, 20), baseline: { year: 2020 } }],
    ['a target that is the baseline', figure(15, 10, 10)],
  ])('cannot be measured with %s', (_, of) => {
    expect(progressToTarget(of)).toBeUndefined();
  });

  test('always gives a share of 0 to 1', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(value, value, value, (now, from, to) => {
        fc.pre(from !== to);
        const share = progressToTarget(figure(now, from, to))?.share;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the trend since the baseline', () => {
  test.each([
    [12, 10, 'up', 'better'],
    [8, 10, 'up', 'worse'],
    [12, 10, 'down', 'worse'],
    [8, 10, 'down', 'better'],
    [10, 10, 'up', 'same'],
    [0.3, 0.3, 'down', 'same'],
    [0, -1, 'up', 'better'],
  ] as const)('%d after %d where %s is wanted: %s', (now, before, direction, trend) => {
    expect(trendOf(figure(now, before), direction)).toBe(trend);
  });

  test('a first value has nothing to be compared with', () => {
    expect(trendOf(figure(12), 'up')).toBe('noBaseline');
    expect(trendOf({ ...figure(12), baseline: { year: 2020 } }, 'up')).toBe('noBaseline');
  });

  test('without a value there is none, whatever else is known', () => {
    expect(trendOf(figure(undefined, 10, 20), 'up')).toBe('noValue');
    expect(trendOf(undefined, 'up')).toBe('noValue');
  });
});
