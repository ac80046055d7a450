import { describe, expect, it } from 'vitest';
import type { Priority } from '@/domain/plan/plan';
import { placeOnBoard } from '@/domain/plan/priorities';
import { drawPriorities } from '@/exports/figures/priorityFigure';
import { MOMENT } from '../../support/samples';
import { PLAN, severalYears } from '../document/severalYears';

async function draw(priorities: readonly Priority[], direction: 'ltr' | 'rtl' = 'ltr') {
  const picture = drawPriorities(placeOnBoard(priorities), { ...(await severalYears()), direction });
  const dots = picture.shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape] : []));
  const numbers = picture.shapes.flatMap((shape) =>
    shape.kind === 'words' && shape.part === 'value' ? [shape.text] : [],
  );
  const dividers = picture.shapes.flatMap((shape) => (shape.kind === 'line' ? [shape] : []));
  return { picture, dots, numbers, dividers };
}

const alike = (count: number): Priority[] =>
  Array.from({ length: count }, (_, order) => ({
    subject: { kind: 'principle', id: `P${String(order + 1).padStart(2, '0')}` },
    need: 2,
    reach: 2,
    means: 2,
    cooperation: 2,
    order,
    at: MOMENT,
  }));

describe('the board of priorities', () => {
  it('puts what has impact above and what takes effort behind, by number; what is not answered has no place', async () => {
    const { dots, numbers } = await draw(PLAN.priorities);
    expect(numbers).toEqual(['1', '2']);
    const [first, second] = dots;
    expect(first?.y).toBeLessThan(second?.y ?? 0);
    expect(first?.x).toBeLessThan(second?.x ?? 0);
  });

  it('has what is exactly in the middle on the high side of both lines', async () => {
    const { dots, dividers } = await draw(alike(1));
    const across = dividers.filter(({ y1, y2 }) => y1 === y2).map(({ y1 }) => y1);
    const down = dividers.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => x1);
    expect(dots[0]?.y).toBeLessThan(across.toSorted((a, b) => a - b)[1] ?? 0);
    expect(dots[0]?.x).toBeGreaterThan(down.toSorted((a, b) => a - b)[1] ?? 0);
  });

  it('writes the numbers of those that share a place at one dot', async () => {
    expect((await draw(alike(3))).numbers).toEqual(['1, 2, 3']);
    const many = await draw(alike(6));
    expect(many.numbers).toEqual(['1, 2, 3, 4 …']);
    expect(many.dots).toHaveLength(1);
  });

  it('names all of them in its description', async () => {
    const { picture } = await draw(PLAN.priorities);
    expect(picture.finding).toBe('High impact with low effort: 1 Inclusive education');
    expect(picture.description).toContain('Begin with these: 1 Inclusive education.');
    expect(picture.description).toContain('Later: 02.C1');
  });

  it('is mirrored where people read from right to left', async () => {
    const [left, right] = [await draw(PLAN.priorities), await draw(PLAN.priorities, 'rtl')];
    expect(right.dots.map(({ x }) => x)).toEqual(left.dots.map(({ x }) => 100 - x));
  });
});
