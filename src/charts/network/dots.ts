import type { TFunction } from 'i18next';
import { roundLevel } from '@/domain/scoring';
import type { Format } from '@/ui/useFormat';
import type { DistributionProps } from './DistributionChart';

/** No stack is higher; with more cities a dot stands for several. */
const HIGHEST_STACK = 18;

/** A dot at a level as it is printed; `place` counts from the line upwards. */
type Dot = { level: number; place: number };

/** The dots of values, stacked where levels are the same; `unit`: for how many cities one stands, at most. */
export function stackDots(values: readonly number[]): { dots: Dot[]; rows: number; unit: number } {
  const counts = new Map<number, number>();
  for (const level of values.map(roundLevel)) {
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const unit = Math.max(1, Math.ceil(Math.max(0, ...counts.values()) / HIGHEST_STACK));
  const stacks = [...counts].map(([level, count]) => ({ level, height: Math.ceil(count / unit) }));
  return {
    dots: stacks.flatMap(({ level, height }) => Array.from({ length: height }, (_, place) => ({ level, place }))),
    rows: Math.max(0, ...stacks.map(({ height }) => height)),
    unit,
  };
}

/** What the chart shows, in sentences: the distribution in figures, and where one's own city stands in it. Never empty. */
export function describeDistributionShown(
  { distribution, values, own }: Pick<DistributionProps, 'distribution' | 'values' | 'own'>,
  t: TFunction,
  format: Format,
): string[] {
  const ownLevel = own && roundLevel(own.value);
  const others = values && ownLevel !== undefined ? values.map(roundLevel) : [];
  return [
    ...describeFigures(distribution, t, format),
    ...(own ? [t('charts.network.one.own', { city: own.label, level: format.level(own.value) })] : []),
    ...(ownLevel !== undefined && others.includes(ownLevel)
      ? [
          t('charts.network.one.higher', {
            below: format.number(others.filter((level) => level < ownLevel).length),
            same: format.number(others.filter((level) => level === ownLevel).length - 1),
            others: format.number(others.length - 1),
          }),
        ]
      : []),
  ];
}

function describeFigures(distribution: DistributionProps['distribution'], t: TFunction, format: Format): string[] {
  if (distribution.shown === 'nothing') {
    return [t('charts.network.one.few')];
  }
  const { n, median, low, high } = distribution;
  const range = { low: format.level(low), high: format.level(high) };
  return [
    t('charts.network.one.median', { count: n, median: format.level(median) }),
    distribution.shown === 'half'
      ? t('charts.network.one.half', {
          ...range,
          from: format.level(distribution.lowerQuarter),
          to: format.level(distribution.upperQuarter),
        })
      : t('charts.network.one.range', range),
  ];
}
