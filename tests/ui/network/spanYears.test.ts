// @vitest-environment node
import { spanYears } from '@/ui/network/spanYears';

it.each([
  [[], ''],
  [[2026], '2026'],
  [[2026, 2024, 2025, 2025], '2024–2026'],
  [[2019, 2022, 2023], '2019, 2022–2023'],
])('says %j as "%s"', (years, said) => {
  expect(spanYears(years)).toBe(said);
});
