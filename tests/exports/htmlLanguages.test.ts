import { describe, expect, it } from 'vitest';
import { buildReportDocument } from '@/exports/document/reportDocument';
import type { ReportInput } from '@/exports/document/reportInput';
import { writeDocument } from '@/exports/html';
import { assessment } from '../support/samples';
import { REAL_CITY, realAssessment, reportInput, shorten } from './reportCity';

function writeHtml(input: ReportInput, second?: ReportInput): string {
  return writeDocument(buildReportDocument(input, second));
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('the HTML report in two languages', () => {
  const writeBoth = async (cut = shorten) => {
    const work = await realAssessment(cut);
    const french = await reportInput(work, REAL_CITY, 'fr', cut, 'fr');
    return writeHtml(french, await reportInput(work, REAL_CITY, 'es', cut, 'es'));
  };

  it('shows both side by side, each in its language, below one heading', async () => {
    const page = parse(await writeBoth());
    expect(page.documentElement.lang).toBe('fr');
    const columns = (selector: string) =>
      [...(page.querySelector(selector)?.querySelectorAll('[lang]') ?? [])].map((side) => [
        side.getAttribute('lang'),
        side.getAttribute('dir'),
        side.textContent,
      ]);
    expect(columns('h1')).toEqual([
      ['fr', 'ltr', 'Rapport d’autoévaluation 2026'],
      ['es', 'ltr', 'Informe de autoevaluación 2026'],
    ]);
    expect(columns('#profile')).toEqual([
      ['fr', 'ltr', 'Profil'],
      ['es', 'ltr', 'Perfil'],
    ]);
    const pictures = [...page.querySelectorAll('svg')].map((picture) =>
      picture.closest('[lang]')?.getAttribute('lang'),
    );
    expect(pictures).toEqual(['fr', 'es']);
  });

  it('shows what the city typed once', async () => {
    const page = parse(await writeBoth());
    const note = 'Depends on one technician. See the minutes of the coordination table.';
    const [notes, once] = [await realAssessment(shorten), page.body.textContent?.split(note).length ?? 0];
    expect(once - 1).toBe(notes.answers.filter((given) => given.note === note).length);
    expect(once).toBeGreaterThan(1);
  });

  it('has one h1, headings without a gap, unique ids, and names for its pictures', async () => {
    const page = parse(await writeBoth());
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    for (const picture of page.querySelectorAll('svg')) {
      expect(ids).toContain(picture.getAttribute('aria-labelledby'));
    }
  });
});

describe('the HTML report in a language that is written from right to left', () => {
  it('says its language and direction', async () => {
    const page = parse(writeHtml({ ...(await reportInput()), language: 'ar', direction: 'rtl' }));
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ar', 'rtl']);
  });
});

describe('the HTML report in a language with gaps', () => {
  it('names the language of a question that nobody has translated yet', async () => {
    const input = await reportInput(assessment([]), undefined, 'es');
    const pack = { ...input.pack, untranslated: ['01.C2'] };
    const page = parse(writeHtml({ ...input, pack }));
    const question = input.pack.indicators.find(({ id }) => id === '01.C2')?.question;
    const foreign = [...page.querySelectorAll('bdi[lang=en]')].map(({ textContent }) => textContent);
    expect(foreign).toEqual([question]);
    expect(page.getElementById('01.C2')?.closest('section')?.textContent).toContain('It is shown in English');
  });
});
