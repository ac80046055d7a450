import { describe, expect, it } from 'vitest';
import { wordsOf, type DocumentModel, type Section } from '@/domain/document/model';
import { agree } from '@/domain/edition/edition';
import { buildReportDocument } from '@/exports/document/reportDocument';
import { writeDocument } from '@/exports/html';
import { answer, assessment, MOMENT } from '../../support/samples';
import { realAssessment, REAL_CITY, reportInput } from '../reportCity';
import { CARD, PLAN, severalYears } from './severalYears';

const FINGERPRINT = 'ab12'.repeat(16);

const listIds = ({ sections }: Pick<DocumentModel | Section, 'sections'>): string[] =>
  sections.flatMap((section) => [section.id, ...listIds(section)]);

function parse(document: DocumentModel): Document {
  return new DOMParser().parseFromString(writeDocument(document), 'text/html');
}

/** All words of a section, whatever they stand in. */
function read(document: DocumentModel) {
  const find = (sections: readonly Section[], id: string): Section | undefined =>
    sections.flatMap((section) => (section.id === id ? [section] : (find(section.sections, id) ?? [])))[0];
  return (id: string) => {
    const words: unknown[] = [];
    JSON.stringify(find(document.sections, id), (_, value: unknown) => {
      words.push(...(typeof value === 'string' ? [value] : []));
      return value;
    });
    return words.join(' ');
  };
}

describe('the full report of several years', () => {
  it('has nothing of other years, plan, practices or agreement when there is none', async () => {
    const ids = listIds(buildReportDocument(await reportInput(await realAssessment(), REAL_CITY)));
    expect(ids.filter((id) => /years|changes|plan|practices|agreed/.test(id))).toEqual([]);
  });

  it('has more than 20 figures, each with a finding before it and a table of the same data behind it', async () => {
    const document = buildReportDocument({ ...(await severalYears()), plan: PLAN });
    const page = parse(document);
    const figures = [...page.querySelectorAll('figure')];
    expect(figures).toHaveLength(1 + 1 + 20 + 1);
    for (const figure of figures) {
      expect(figure.closest('section')?.querySelector('p')?.textContent?.length).toBeGreaterThan(10);
      expect(figure.closest('section')?.querySelector('table')).not.toBeNull();
      expect(figure.querySelector('desc')?.textContent?.length).toBeGreaterThan(10);
    }
    expect(new Set([...page.querySelectorAll('[id]')].map(({ id }) => id)).size).toBe(
      page.querySelectorAll('[id]').length,
    );
  });

  it('tells of two years as a comparison and not as a series', async () => {
    const input = await severalYears();
    const ids = listIds(buildReportDocument({ ...input, years: (input.years ?? []).slice(1) }));
    expect(ids).toContain('changes');
    expect(ids.filter((id) => id.includes('years'))).toEqual([]);
  });

  it('says what a comparison rests on, why levels changed, and shows numbers in their units', async () => {
    const input = await severalYears();
    const textOf = read(buildReportDocument(input));
    expect(textOf('changes-table')).toContain('3 of 4');
    expect(textOf('changes-table')).toContain('1.8 to 1.5');
    expect(textOf('changes-table')).toContain('-0.3 (down)');
    expect(textOf('changes-table')).toMatch(/At least 60.?% of them are needed/u);
    expect(textOf('changes-reasons')).toContain('Real progress');
    expect(textOf('changes-numbers')).toMatch(/per 1,000|%|€|persons|people/u);
  });

  it('gives no reasons over a year that was left out', async () => {
    const input = await severalYears();
    const textOf = read(buildReportDocument({ ...input, skipsYears: true }));
    expect(textOf('changes-reasons')).toContain('lies another year');
    expect(textOf('changes-reasons')).not.toContain('Real progress');
  });

  it('holds every word of the plan and of the cards, as text', async () => {
    const input = { ...(await severalYears()), plan: PLAN, cards: [CARD] };
    const document = buildReportDocument(input);
    const textOf = read(document);
    const plan = ['plan-priorities', 'plan-targets', 'plan-actions'].map(textOf).join(' ');
    for (const words of [
      '<b>Open the library</b>',
      'Difference\nin two lines',
      'Role of the library',
      'Department one',
      'Department two',
      'March 2027',
      'under way',
      'Cost of 12,000',
      '77.C9',
      'Goes on from an earlier year',
      'Action without a title',
      '3.5',
      '3 – Established',
      'not chosen yet',
      '1 of 3 priorities has no place yet',
    ]) {
      expect(plan).toContain(words);
    }
    for (const value of Object.values(CARD).flat()) {
      expect(textOf('practices')).toContain(
        value === '2025-03' ? 'March 2025' : value === MOMENT ? 'Card title' : value,
      );
    }
    expect(parse(document).querySelectorAll('main b, a[href^="javascript"]')).toHaveLength(0);
  });

  it('does not say that nobody is named where names are left out', async () => {
    const input = {
      ...(await severalYears()),
      plan: { ...PLAN, actions: PLAN.actions.map(({ owner: _, ...rest }) => rest) },
    };
    expect(read(buildReportDocument(input))('plan-actions')).toContain('Nobody answers for it yet');
    const without = read(buildReportDocument({ ...input, without: ['names'] }))('plan-actions');
    expect(without).not.toContain('Who answers for it');
    expect(without).not.toContain('Nobody');
  });

  it('lists what does not apply with its reason', async () => {
    const input = await reportInput(
      assessment([
        answer('01.C2', { state: 'notApplicable', reason: 'noPowers', reasonWords: 'The region decides' }),
        answer('02.C1', { state: 'notApplicable' }),
      ]),
    );
    const textOf = read(buildReportDocument(input));
    expect(textOf('not-applicable')).toContain('2 indicators that do not apply');
    expect(textOf('not-applicable')).toMatch(
      /01\.C2.*no powers in this.*The region decides.*02\.C1.*no reason given/su,
    );
    expect(listIds(buildReportDocument(await reportInput()))).not.toContain('not-applicable');
  });

  it('marks an agreed edition with body and date, and gives its fingerprint', async () => {
    const input = await severalYears();
    const form = { body: 'Council of <Pontelume>', date: '2026-11', opinions: 'Two said more.\nOne said less.' };
    const { report, assessment: work, pack } = input;
    const edition = agree(
      { city: report.city, assessment: work, pack, form, earlier: [], agreedAt: MOMENT },
      () => FINGERPRINT,
    );
    const document = buildReportDocument({ ...input, edition });
    const textOf = read(document);
    const marks = document.marks.map(({ word, text }) => `${wordsOf(word)}: ${wordsOf(text)}`);
    expect(marks).toContain(
      'Agreed edition: Agreed by Council of <Pontelume>. Date: November 2026. Edition 1 of this year.',
    );
    expect(marks.some((mark) => mark.startsWith('Draft'))).toBe(false);
    expect(textOf('agreed')).toContain(FINGERPRINT);
    expect(textOf('agreed')).toContain('Two said more.\nOne said less.');
    expect(read(buildReportDocument({ ...input, edition, without: ['notes'] }))('agreed')).not.toContain('Two said');
  });

  it('has the same parts in every language, and joins two of them', async () => {
    const [english, french] = [await severalYears('en'), await severalYears('fr')].map((input) => ({
      ...input,
      plan: PLAN,
      cards: [CARD],
    }));
    if (!english || !french) {
      throw new Error('Two inputs are there');
    }
    expect(listIds(buildReportDocument(french))).toEqual(listIds(buildReportDocument(english)));
    const page = parse(buildReportDocument(english, french));
    expect(page.querySelectorAll('figure')).toHaveLength(2 * 23);
    expect(new Set([...page.querySelectorAll('svg title')].map(({ id }) => id)).size).toBe(46);
  });
});
