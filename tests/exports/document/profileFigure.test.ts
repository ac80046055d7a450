import { describe, expect, it } from 'vitest';
import type { Shape } from '@/domain/document/model';
import { drawProfile } from '@/exports/document/profileFigure';
import { answer, assessment } from '../../support/samples';
import { reportInput } from '../reportCity';

const SHARED = { state: 'answered', level: 'sharedAndReviewed' } as const;
/** Principle 1 with everything answered at 4 or yes, principle 2 with its commitment open, the others untouched. */
const ANSWERS = [
  answer('01.C1', { state: 'answered', choice: 'yes' }),
  ...['01.C2', '01.I1', '01.I2'].map((id) => answer(id, SHARED)),
];

const partsOf = (shapes: Shape[], part: Shape['part']) => shapes.filter((shape) => shape.part === part);

describe('drawProfile', () => {
  it('draws a full dot without a range where every answer is there', async () => {
    const { shapes } = drawProfile(await reportInput(assessment(ANSWERS)));
    expect(partsOf(shapes, 'full')).toEqual([expect.objectContaining({ kind: 'dot', x: 97 })]);
    expect(partsOf(shapes, 'hollow')).toEqual([]);
    expect(partsOf(shapes, 'range')).toEqual([]);
    expect(partsOf(shapes, 'value')).toEqual([expect.objectContaining({ text: '4.0' })]);
  });

  it('draws a hollow dot on its range where an answer is missing', async () => {
    const { shapes } = drawProfile(await reportInput(assessment(ANSWERS.slice(0, 3))));
    expect(partsOf(shapes, 'full')).toEqual([]);
    expect(partsOf(shapes, 'hollow')).toHaveLength(1);
    expect(partsOf(shapes, 'range')).toEqual([expect.objectContaining({ x1: 73.5, x2: 97 })]);
  });

  it('writes in words why there is no level, and draws nothing there', async () => {
    const { shapes } = drawProfile(await reportInput());
    const words = partsOf(shapes, 'withheld').map((shape) => shape.kind === 'words' && shape.text);
    expect(words).toEqual(Array(20).fill('not enough answers yet'));
    expect(shapes.some(({ kind }) => kind === 'dot')).toBe(false);
  });

  it('mirrors the picture where people read from right to left', async () => {
    const input = await reportInput(assessment(ANSWERS));
    const [dot] = partsOf(drawProfile({ ...input, direction: 'rtl' }).shapes, 'full');
    expect(dot).toMatchObject({ x: 3 });
  });

  it('names every principle and says the finding in its description', async () => {
    const input = await reportInput(assessment(ANSWERS));
    const { shapes, description, title } = drawProfile(input);
    expect(partsOf(shapes, 'name').map((shape) => shape.kind === 'words' && shape.text)).toEqual(
      input.pack.principles.map(({ number, shortTitle }) => `${number} ${shortTitle}`),
    );
    expect(title).toBe('Profile of Granollers, 2026');
    expect(description).toContain('1 principle has a level yet');
  });
});
