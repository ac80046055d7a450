import { describe, expect, it } from 'vitest';
import type { Shape } from '@/domain/document/model';
import { compareYears } from '@/domain/years/comparison';
import { drawChanges } from '@/exports/figures/changeFigure';
import { severalYears } from '../document/severalYears';

const ofPart = (shapes: Shape[], part: Shape['part']) => shapes.filter((shape) => shape.part === part);
const texts = (shapes: Shape[], part: Shape['part']) =>
  ofPart(shapes, part).map((shape) => (shape.kind === 'words' ? shape.text : ''));

async function draw(direction: 'ltr' | 'rtl' = 'ltr') {
  const input = await severalYears();
  const { comparison = compareYears(input.report, input.report) } = input;
  return { comparison, picture: drawChanges(comparison, { ...input, direction }) };
}

describe('the change of two years', () => {
  it('has a bar, a dot and the way between for each principle that can be compared', async () => {
    const { comparison, picture } = await draw();
    const comparable = comparison.principles.filter(({ direction }) => direction !== 'notComparable');
    for (const part of ['before', 'full', 'way', 'value'] as const) {
      expect(ofPart(picture.shapes, part)).toHaveLength(comparable.length);
    }
    expect(texts(picture.shapes, 'name')).toHaveLength(20);
    expect(texts(picture.shapes, 'withheld')).toHaveLength(20 - comparable.length);
  });

  it('draws the like-for-like levels that were worked out by hand', async () => {
    const { picture } = await draw();
    // P14: C 1, I (3 + 2) / 2: 1.75; C 1, I (3 + 1) / 2: 1.5
    const place = picture.shapes.findIndex((shape) => shape.kind === 'words' && shape.text.startsWith('14 '));
    const row = picture.shapes.slice(place, place + 11);
    const at = (level: number) => 3 + (level / 4) * 94;
    expect(row.find(({ part }) => part === 'before')).toMatchObject({ x1: at(1.75), x2: at(1.75) });
    expect(row.find(({ part }) => part === 'full')).toMatchObject({ x: at(1.5) });
    expect(texts(row, 'value')).toEqual(['-0.3']);
  });

  it('stands in groups, rises first, each with its number, and says the same as its finding', async () => {
    const { comparison, picture } = await draw();
    const up = comparison.principles.filter(({ direction }) => direction === 'up').length;
    expect(texts(picture.shapes, 'heading')[0]).toBe(`Moved up: ${up} principles`);
    expect(picture.finding).toContain(`${up} principles moved up.`);
  });

  it('is mirrored where people read from right to left', async () => {
    const [left, right] = await Promise.all([draw('ltr'), draw('rtl')]);
    const placesOf = (shapes: Shape[]) => shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.x] : []));
    expect(placesOf(right.picture.shapes)).toEqual(placesOf(left.picture.shapes).map((x) => 100 - x));
  });
});
