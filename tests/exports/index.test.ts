import { describe, expect, it } from 'vitest';
import { cityFileName } from '@/domain/file/fileName';
import { EXPORT_FORMATS } from '@/exports/index';
import { MOMENT, assessment } from '../support/samples';
import { REAL_CITY, realAssessment, reportInput } from './reportCity';

describe('the list of formats', () => {
  it('gives each its own name, words and file', async () => {
    const { t } = await reportInput();
    for (const key of ['id', 'part', 'ending'] as const) {
      expect(new Set(EXPORT_FORMATS.map((format) => format[key])).size).toBe(EXPORT_FORMATS.length);
    }
    for (const { label, hint } of EXPORT_FORMATS) {
      expect([t(label), t(hint)]).not.toContain('');
      expect(t(label)).not.toBe(label);
    }
  });

  it.each(EXPORT_FORMATS)('builds $id for a full and for an empty year', async ({ build }) => {
    const full = await build(await reportInput(await realAssessment(), REAL_CITY));
    const empty = await build(await reportInput());
    expect(full).toContain('Riudefonts de la Ribera');
    expect(full.length).toBeGreaterThan(empty.length);
    expect(empty).toContain('Granollers');
  });

  it.each(EXPORT_FORMATS)('names the file of $id in ASCII, under 100 characters', ({ ending, part }) => {
    const city = { ...REAL_CITY, name: `Sant Julià / 서울 ${'long '.repeat(30)}` };
    const name = cityFileName({ city, assessments: [assessment()] }, MOMENT, ending, part);
    expect(name).toMatch(/^[\w.-]{20,99}$/u);
    expect(name).toContain(`_2026_${part}_2026-11-22.${ending}`);
  });
});
