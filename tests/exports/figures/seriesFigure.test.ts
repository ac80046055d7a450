import { describe, expect, it } from 'vitest';
import type { Shape } from '@/domain/document/model';
import { buildSeries } from '@/domain/years/series';
import type { ReportInput } from '@/exports/document/reportInput';
import { drawSeries } from '@/exports/figures/seriesFigure';
import { severalYears } from '../document/severalYears';

const ofPart = (shapes: Shape[], part: Shape['part']) => shapes.filter((shape) => shape.part === part);
const texts = (shapes: Shape[], part: Shape['part']) =>
  ofPart(shapes, part).map((shape) => (shape.kind === 'words' ? shape.text : ''));

function draw(input: ReportInput, id: string, years = input.years ?? [], direction: 'ltr' | 'rtl' = 'ltr') {
  const series = buildSeries(years, input.packs);
  const own = series.principles.find((principle) => principle.id === id);
  if (!own) {
    throw new Error(`No principle ${id}`);
  }
  return { own, picture: drawSeries(own, series.years, { ...input, direction }) };
}

describe('the years of a principle', () => {
  it('has a dot for each level, hollow on its range while an answer is missing', async () => {
    const input = await severalYears();
    for (const { id } of input.report.principles) {
      const { own, picture } = draw(input, id);
      const known = own.levels.filter((level) => level?.value !== undefined);
      const provisional = known.filter((level) => level?.provisional);
      expect(ofPart(picture.shapes, 'hollow')).toHaveLength(provisional.length);
      expect(ofPart(picture.shapes, 'full')).toHaveLength(known.length - provisional.length);
      expect(texts(picture.shapes, 'value')).toEqual(
        known.map((level) => input.format.level(level?.value ?? Number.NaN)),
      );
    }
    expect(ofPart(draw(input, 'P01').picture.shapes, 'range')).toHaveLength(
      draw(input, 'P01').own.levels.filter((level) => level?.value !== undefined && level.high > level.low).length,
    );
  });

  it('joins only years that can be compared', async () => {
    const input = await severalYears();
    const count = { way: 0, break: 0 };
    for (const { id } of input.report.principles) {
      const { own, picture } = draw(input, id);
      const lines = own.segments.filter((segment) => segment.break === undefined).length;
      const breaks = own.segments.filter(({ break: why }) => why === 'tooFewComparable' || why === 'setChanged').length;
      expect(ofPart(picture.shapes, 'way')).toHaveLength(lines);
      expect(ofPart(picture.shapes, 'break')).toHaveLength(breaks);
      count.way += lines;
      count.break += breaks;
    }
    expect(count.way).toBeGreaterThan(0);
  });

  it('draws a break and no line where the set changed', async () => {
    const input = await severalYears();
    const [first, ...rest] = input.years ?? [];
    const { picture } = draw(input, 'P01', first ? [{ ...first, packId: 'another-set' }, ...rest] : []);
    expect(ofPart(picture.shapes, 'break')).toHaveLength(1);
    expect(ofPart(picture.shapes, 'way')).toHaveLength(1);
    expect(picture.finding).toContain('not comparable from 2024 to 2025');
  });

  it('never puts a year without a level at 0', async () => {
    const input = await severalYears();
    const empty = (input.years ?? []).map((report) => ({
      ...report,
      principles: report.principles.map((principle) => ({
        ...principle,
        level: { ...principle.level, value: undefined, withheld: 'notEnoughAnswers' as const },
      })),
    }));
    const { picture } = draw(input, 'P01', empty);
    expect(picture.shapes.some(({ kind }) => kind === 'dot' || kind === 'break')).toBe(false);
    expect(ofPart(picture.shapes, 'range')).toEqual([]);
    expect(picture.finding).toBe('1 Inclusive education: not comparable in any step from 2024 to 2026.');
    expect(texts(picture.shapes, 'scale')).toEqual(['0', '4', '2024', '2025', '2026']);
  });

  it('tells the levels of all years in its description, and where it went in its finding', async () => {
    const { picture, own } = draw(await severalYears(), 'P01');
    expect(picture.title).toBe('1 Inclusive education, Pontelume, 2024 to 2026');
    for (const [place, year] of [2024, 2025, 2026].entries()) {
      const level = own.levels[place]?.value;
      expect(picture.description).toContain(level === undefined ? picture.finding : `${year}: ${level.toFixed(1)}`);
    }
  });

  it('begins on the right where people read from right to left', async () => {
    const input = await severalYears();
    const placesOf = (direction: 'ltr' | 'rtl') =>
      draw(input, 'P01', input.years, direction).picture.shapes.flatMap((shape) =>
        shape.kind === 'dot' ? [shape.x] : [],
      );
    expect(placesOf('rtl')).toEqual(placesOf('ltr').map((x) => 100 - x));
  });
});
