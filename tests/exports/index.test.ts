import { describe, expect, it } from 'vitest';
import { cityFileName } from '@/domain/file/fileName';
import { usualChoice } from '@/domain/document/choice';
import { makeDocuments, type Work } from '@/exports/documents';
import type { ReportInput } from '@/exports/document/reportInput';
import { EXPORT_FORMATS, type ExportFormat } from '@/exports/index';
import { MOMENT, assessment } from '../support/samples';
import { REAL_CITY, realAssessment, reportInput } from './reportCity';

const FORMATS: readonly ExportFormat[] = EXPORT_FORMATS;

async function workOf(input: ReportInput): Promise<Work> {
  const choice = usualChoice('full');
  const made = await makeDocuments([input], choice);
  return { ...made, choice, files: { name: (ending, part) => `${part}.${ending}` } };
}

describe('the list of formats', () => {
  it('gives each its own name and words, and no two files the same name', async () => {
    const { t } = await reportInput();
    const keys = FORMATS.map(({ id }) => id);
    const files = FORMATS.map(({ part, ending }) => `${part ?? ''}.${ending}`);
    expect([new Set(keys).size, new Set(files).size]).toEqual([FORMATS.length, FORMATS.length]);
    for (const { label, hint } of EXPORT_FORMATS) {
      expect([t(label), t(hint)]).not.toContain('');
      expect(t(label)).not.toBe(label);
    }
  });

  it.each(FORMATS.filter(({ mediaType }) => mediaType.startsWith('text/')))(
    'builds $id for a full and for an empty year',
    async ({ build }) => {
      const full = await build(await workOf(await reportInput(await realAssessment(), REAL_CITY)));
      const empty = await build(await workOf(await reportInput()));
      expect(full).toContain('Riudefonts de la Ribera');
      expect(new Blob([full]).size).toBeGreaterThan(new Blob([empty]).size);
      expect(empty).toContain('Granollers');
    },
  );

  it.each(FORMATS)('names the file of $id in ASCII, under 100 characters', ({ ending, part = 'report' }) => {
    const city = { ...REAL_CITY, name: `Sant Julià / 서울 ${'long '.repeat(30)}` };
    const name = cityFileName({ city, assessments: [assessment()] }, MOMENT, ending, part);
    expect(name).toMatch(/^[\w.-]{20,99}$/u);
    expect(name).toContain(`_2026_${part}_2026-11-22.${ending}`);
  });
});
