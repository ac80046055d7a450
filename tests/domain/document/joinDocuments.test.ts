import { describe, expect, it } from 'vitest';
import type { Pack } from '@/domain/pack';
import { buildReportDocument } from '@/exports/document/reportDocument';
import { CITY, answer, assessment } from '../../support/samples';
import { REAL_CITY, realAssessment, reportInput } from '../../exports/reportCity';

/** What a document consists of, without its words. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(shapeOf);
  }
  if (typeof value !== 'object' || value === null) {
    return typeof value;
  }
  const { kind = '', id = '' } = value as { kind?: string; id?: string };
  return [kind, id, ...Object.entries(value).map(([name, part]) => [name, shapeOf(part)])];
}

describe('a report in two languages', () => {
  it.each(['es', 'fr', 'ca', 'pt'])('has the same parts in %s as in English', async (language) => {
    const work = await realAssessment();
    const [own, other] = await Promise.all([
      reportInput(work, REAL_CITY),
      reportInput(work, REAL_CITY, language, undefined, language),
    ]);
    // A title that is not yet verified in one language brings a remark at the end of its principle: see below.
    const [theirs, ours] = [other, own].map((input) => {
      const principles = own.pack.principles.map(({ title }, place) => ({ ...input.pack.principles[place], title }));
      return buildReportDocument({ ...input, pack: { ...input.pack, principles } as Pack }).sections;
    });
    expect(shapeOf(theirs)).toEqual(shapeOf(ours));
  });

  it('has our words twice, and once what is the same in both', async () => {
    const work = assessment([answer('01.C2', { state: 'unknown', note: 'our note', noteLanguage: 'ca' })]);
    const [french, spanish] = await Promise.all(
      ['fr', 'es'].map((language) => reportInput(work, CITY, language, undefined, language)),
    );
    const report = buildReportDocument(french ?? (await reportInput()), spanish);
    const [indicator] = report.sections.flatMap(({ sections }) => sections.filter(({ id }) => id === '01.C2'));
    const facts = indicator?.blocks.find((block) => block.kind === 'facts');
    expect(facts?.facts[0]).toEqual({
      label: sides('Réponse', 'Respuesta'),
      value: [sides('nous ne savons pas encore', 'todavía no lo sabemos')],
    });
    expect(facts?.facts[1]).toEqual({
      label: sides('Note', 'Nota'),
      value: [{ typed: 'our note', language: 'ca' }],
    });
    expect(report.language).toBe('fr');
  });

  it('keeps a remark that only one of the languages has', async () => {
    const first = await reportInput(assessment(), CITY, 'fr', undefined, 'fr');
    const second = await reportInput(assessment(), CITY, 'es', undefined, 'es');
    const verified = first.pack.principles.map((words) => ({
      ...words,
      title: { text: words.title.text, status: 'verified' as const, source: 'Charter' },
    }));
    const report = buildReportDocument({ ...first, pack: { ...first.pack, principles: verified } }, second);
    const facts = report.sections.find(({ id }) => id === 'p01')?.blocks.find((block) => block.kind === 'facts');
    expect(facts?.facts.at(-1)?.label).toEqual(sides('', 'Título'));
  });
});

function sides(french: string, spanish: string) {
  return {
    sides: [
      { language: 'fr', direction: 'ltr', content: french },
      { language: 'es', direction: 'ltr', content: spanish },
    ],
  };
}
