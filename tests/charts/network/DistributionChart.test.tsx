import { screen } from '@testing-library/react';
import { DistributionChart, type DistributionProps } from '@/charts/network/DistributionChart';
import { placeLevel } from '@/charts/years/scale';
import { describeDistribution } from '@/domain/network/distribution';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { firstPack } from '../../support/years/nextPack';

async function draw(levels: readonly number[], more: Partial<DistributionProps> = {}) {
  const { container } = await renderScreen(
    <DistributionChart
      title="7 Access to information"
      year={2026}
      distribution={describeDistribution(levels)}
      scale={firstPack.scale}
      {...more}
    />,
  );
  const dots = [...container.querySelectorAll('[data-mark="city"]')];
  return {
    container,
    countAt: (level: number) => dots.filter((dot) => dot.getAttribute('cx') === placeLevel(level, false)).length,
    dots: dots.length,
  };
}

const levels = [1, 1, 1, 1.04, 1.5, 2, 2, 2.5, 3, 3, 4];

test('every city is a dot at its level as it is printed; the figures and the own city stand in words', async () => {
  const { container, countAt, dots } = await draw(levels, { values: levels, own: { label: 'Pontelume', value: 2 } });
  expect(dots).toBe(11);
  expect([1, 1.5, 2, 3].map(countAt)).toEqual([4, 1, 2, 2]);
  expect(
    screen.getByText(
      'Median of 11 cities: 2.0. The middle half is between 1.0 and 2.8, all are between 1.0 and 4.0. Pontelume: 2.0. That is higher than 5 of 10 other cities, and the same as 1.',
    ),
  ).toBeVisible();
  expect(screen.getByText('1 city')).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('single cities are no dots where they are not given, nor is the place of the own city told', async () => {
  const { dots } = await draw(levels, { own: { label: 'Pontelume', value: 2 } });
  expect(dots).toBe(0);
  expect(screen.getByText(/^Median of 11 cities: 2\.0\..* Pontelume: 2\.0\.$/)).toBeVisible();
});

test('of many cities a dot stands for several, at most so many', async () => {
  const many = Array.from({ length: 100 }, (_, index) => (index < 90 ? 2 : 3));
  const { countAt } = await draw(many, { values: many });
  expect([countAt(2), countAt(3)]).toEqual([18, 2]);
  expect(screen.getByText('up to 5 cities')).toBeVisible();
});

test('five to nine cities have no middle half; under five there are words', async () => {
  await draw([1, 2, 3, 3, 4]);
  expect(screen.getByText('Median of 5 cities: 3.0. All are between 1.0 and 4.0.')).toBeVisible();
  const { container } = await draw([1, 2, 3, 4], { own: { label: 'Pontelume', value: 1 } });
  expect(
    screen.getByText(/^Not enough cities to compare without showing single cities\. Pontelume: 1\.0\.$/),
  ).toBeVisible();
  expect(container.querySelector('[data-mark="median"], [data-mark="range"]')).toBeNull();
});
