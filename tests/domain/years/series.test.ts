// @vitest-environment node
import { roundLevel } from '@/domain/scoring';
import { buildSeries, type Segment } from '@/domain/years/series';
import { answersAt } from '../../support/samples';
import { firstPack, nextPack } from '../../support/years/nextPack';
import { reportPontelume } from '../../support/years/pontelume';
import { reportOf } from '../../support/years/twoYears';

/** The years of a segment, its like-for-like levels, and why the line is broken. */
function describeSegment({ from, to, likeForLike: { before, after }, break: why }: Segment): string {
  const levels = before === undefined || after === undefined ? '' : ` ${roundLevel(before)} to ${roundLevel(after)}`;
  return `${from}-${to}:${levels}${why ? ` ${why}` : ''}`;
}

describe('Pontelume', () => {
  // Given in any order.
  const series = buildSeries([2026, 2024, 2025].map(reportPontelume));
  const principleOf = (id: string) => series.principles.find((principle) => principle.id === id)!;

  test('shows three years, oldest first', () => {
    expect(series.years).toEqual([2024, 2025, 2026]);
    expect(series.principles).toHaveLength(20);
    expect(series.groups.map(({ id }) => id)).toEqual(['G1', 'G2', 'G3']);
    expect(series.city.levels.map((level) => level?.value)).toEqual(
      [2024, 2025, 2026].map((year) => reportPontelume(year).overall.value),
    );
    expect(series.city.segments).toHaveLength(2);
  });

  test.each([
    // C 3, 1.5, 3; I 2.5.
    ['P01', [2.75, 2, 2.75], ['2024-2025: 2.8 to 2', '2025-2026: 2 to 2.8']],
    // Not started in 2024; 15.I2 became known in 2026.
    ['P15', [undefined, 1, 1], ['2024-2025: noLevel', '2025-2026: 1 to 1.5']],
    // Given up in 2026.
    ['P18', [1, 1, undefined], ['2024-2025: 1 to 1', '2025-2026: noLevel']],
  ])('%s has its levels and its gaps', (id, levels, segments) => {
    expect(principleOf(id).levels.map((level) => level?.value)).toEqual(levels);
    expect(principleOf(id).segments.map(describeSegment)).toEqual(segments);
  });

  test('a group breaks where too little is comparable', () => {
    const breaks = series.groups.map(({ segments }) => segments.map((segment) => segment.break));
    // 13 of 23 indicators of the third group in both steps.
    const few = 'tooFewComparable';
    expect(breaks).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [few, few],
    ]);
  });
});

test('the line breaks where the set changed, and says what can be said of the questions that stayed', () => {
  const all = (points: 1 | 4) => Object.fromEntries(firstPack.principles.map(({ id }) => [id, points]));
  const reports = [
    reportOf(2026, firstPack, answersAt(firstPack, all(1))),
    reportOf(2028, nextPack, answersAt(nextPack, all(4))),
    reportOf(2029, nextPack, answersAt(nextPack, all(4))),
  ];
  const { principles, city } = buildSeries(reports, [firstPack, nextPack]);
  const segmentsOf = (id: string) => principles.find((item) => item.id === id)!.segments.map(describeSegment);
  expect(segmentsOf('P01')).toEqual(['2026-2028: 1 to 4', '2028-2029: 4 to 4']);
  expect(segmentsOf('P02')).toEqual(['2026-2028: 1 to 4 setChanged', '2028-2029: 4 to 4']);
  expect(segmentsOf('P13')).toEqual(['2026-2028: setChanged', '2028-2029: 4 to 4']);
  expect(city.segments.map((segment) => segment.break)).toEqual(['setChanged', undefined]);
});

test('one year is a series without steps, none is empty', () => {
  const one = buildSeries([reportPontelume(2026)]);
  expect(one.years).toEqual([2026]);
  expect(one.principles.every(({ levels, segments }) => levels.length === 1 && segments.length === 0)).toBe(true);
  expect(buildSeries([])).toEqual({ years: [], principles: [], groups: [], city: { levels: [], segments: [] } });
});

test('a principle that an older pack did not have has a gap there', () => {
  const older = { ...firstPack, principles: firstPack.principles.filter(({ id }) => id !== 'P04') };
  const { principles } = buildSeries([reportOf(2025, older, []), reportOf(2026, firstPack, [])]);
  const { levels, segments } = principles.find(({ id }) => id === 'P04')!;
  expect(levels[0]).toBeUndefined();
  expect(levels[1]).toMatchObject({ withheld: 'notEnoughAnswers' });
  expect(segments.map((segment) => segment.break)).toEqual(['setChanged']);
});
