/** What holds for every template, whatever a city has answered and typed. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Answer } from '@/domain/answer';
import type { DocumentModel, Section } from '@/domain/document/model';
import { writeDocument } from '@/exports/html';
import { buildForCitizens } from '@/exports/templates/citizens';
import { buildMotion } from '@/exports/templates/motion';
import { buildSdgAnnex } from '@/exports/templates/sdgAnnex';
import { buildSummary } from '@/exports/templates/summary';
import { answerTo } from '../../support/arbitraries';
import { action, allTexts, planOf, templateInput } from './templateInput';

const TEMPLATES = [buildSummary, buildMotion, buildForCitizens, buildSdgAnnex];
const EMPTY = await templateInput([]);
const HOSTILE = '<script>alert(1)</script> & "x" =HYPERLINK("http://x") \u202Eturned\u202C مدينة 👩‍👩‍👧\n\u0000end';

/** A mix of answers to the whole pack, also none and all. */
const cities: fc.Arbitrary<Answer[]> = fc
  .tuple(
    fc.constantFrom<Answer['state'][]>(
      ['unanswered'],
      ['answered'],
      ['answered', 'answered', 'unknown', 'notApplicable', 'unanswered'],
    ),
    fc.integer({ min: 0, max: EMPTY.pack.indicators.length }),
  )
  .chain(([states, count]) =>
    fc.tuple(...EMPTY.pack.indicators.slice(0, count).map((one) => answerTo(one, fc.constantFrom(...states)))),
  );

/** Ids, kinds and numbers of parts: what must be the same in every language. */
function shapeOf({ blocks, sections }: Pick<DocumentModel | Section, 'blocks' | 'sections'>): unknown {
  return [blocks.map(({ kind }) => kind), sections.map((section) => [section.id, shapeOf(section)])];
}

describe.each(TEMPLATES.map((build) => [build.name, build] as const))('%s', (_name, build) => {
  test('is complete and the same each time, for every city', async () => {
    await fc.assert(
      fc.asyncProperty(cities, cities, async (answers, before) => {
        const input = await templateInput(answers, { before, plan: planOf([action('a')], ['P08']) });
        const document = build(input);
        expect(build(input)).toEqual(document);
        const texts = allTexts(document);
        expect(texts.filter((text) => text.trim() === '')).toEqual([]);
        expect(texts.join('\n')).not.toMatch(/NaN|undefined|Infinity|\{\{|\bexports\.|\btemplates\./u);
        const ids = document.sections.flatMap(({ id, sections }) => [id, ...sections.map((part) => part.id)]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 15 },
    );
  });

  test('has the same parts in every language', async () => {
    await fc.assert(
      fc.asyncProperty(cities, async (answers) => {
        const plan = planOf([action('a')], ['P08']);
        const [en, fr] = [await templateInput(answers, { plan }), await templateInput(answers, { plan, words: 'fr' })];
        expect(shapeOf(build(fr))).toEqual(shapeOf(build(en)));
        expect(build(fr).language).toBe('fr');
      }),
      { numRuns: 5 },
    );
  });

  it('keeps what was typed apart from our words', async () => {
    const plan = planOf([action('a', { title: HOSTILE, owner: HOSTILE }), action('b', { title: ' ' })]);
    const input = await templateInput([], { plan });
    const city = { ...input.report.city, name: HOSTILE };
    const file = writeDocument(build({ ...input, report: { ...input.report, city } }));
    const page = new DOMParser().parseFromString(file, 'text/html');
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.querySelector('h1 bdi')?.textContent).toContain('<script>alert(1)</script>');
    expect(file).not.toMatch(/[\u202A-\u202E]/u);
    expect(file).not.toContain('\u0000');
  });

  it('is marked in a sample city and while principles are not ready', async () => {
    const city = { ...EMPTY.report.city, sample: true };
    const { marks } = build({ ...EMPTY, report: { ...EMPTY.report, city } });
    expect(marks.map(({ word }) => word)).toEqual(['Sample', 'Draft']);
  });
});
