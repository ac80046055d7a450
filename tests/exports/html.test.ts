import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerPatch } from '@/domain/answer';
import { buildReportDocument } from '@/exports/document/reportDocument';
import type { ReportInput } from '@/exports/document/reportInput';
import { writeDocument } from '@/exports/html';
import { CITY, answer, assessment } from '../support/samples';
import { everyField, typedWords } from './everyField';
import { REAL_CITY, firstOf, realAssessment, reportInput, shorten } from './reportCity';

async function writeReport(patches: Record<string, AnswerPatch> = {}, city = CITY): Promise<string> {
  const answers = Object.entries(patches).map(([id, patch]) => answer(id, patch));
  return writeHtml(await reportInput(assessment(answers), city));
}

function writeHtml(input: ReportInput, second?: ReportInput): string {
  return writeDocument(buildReportDocument(input, second));
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The section of an indicator or another part, by its id. */
function textOf(page: Document, id: string): string {
  return page.getElementById(id)?.closest('section')?.textContent ?? '';
}

describe('the HTML report holds everything', () => {
  it('shows every field that can be filled in, in every state and for indicators of another edition', async () => {
    const { pack } = await reportInput();
    const number = firstOf(pack, 'number');
    const [measure = ''] = Object.keys(number.measures);
    const patches = {
      [firstOf(pack, 'scale').id]: everyField('scale', { state: 'answered', level: 'established' }),
      [firstOf(pack, 'yesNo').id]: everyField('choice', { state: 'answered', choice: 'beingPrepared' }),
      [number.id]: everyField('number', { state: 'answered' }, measure),
      '02.C1': everyField('unknown', { state: 'unknown' }),
      '03.C1': everyField('none', { state: 'notApplicable' }),
      '04.C1': everyField('open', { state: 'unanswered' }),
      '77.C9': everyField('other', { state: 'answered', level: 'underWay' }),
    };
    const page = parse(await writeReport(patches));
    const text = page.body.textContent ?? '';
    for (const name of ['scale', 'choice', 'number', 'unknown', 'none', 'open', 'other']) {
      for (const word of typedWords(name)) {
        expect(text).toContain(word);
      }
    }
    for (const id of [...Object.keys(patches).filter((key) => key !== '77.C9'), 'other-1']) {
      for (const word of [
        '2025',
        '2.25',
        '2021',
        '77.5',
        '2031',
        'Budget line',
        'Mar 14, 2025',
        'medium',
        'to discuss',
      ]) {
        expect(textOf(page, id)).toContain(word);
      }
      expect(textOf(page, id)).toContain('The situation does not exist here');
      expect(page.getElementById(id)?.closest('section')?.querySelector('bdi[lang="ca"]')).not.toBeNull();
    }
    expect(textOf(page, number.id)).toContain('12.345');
    expect(textOf(page, 'other-1')).toContain('77.C9');
    expect(textOf(page, 'other-1')).toContain('Under way');
  });

  it('shows the text of the chosen level and choice, and the unit of a figure', async () => {
    const { pack } = await reportInput();
    const [scale, yesNo, number] = [firstOf(pack, 'scale'), firstOf(pack, 'yesNo'), firstOf(pack, 'number')];
    const [[measure, { unit, label }] = ['', { unit: '', label: '' }]] = Object.entries(number.measures);
    const page = parse(
      await writeReport({
        [scale.id]: { state: 'answered', level: 'underWay' },
        [yesNo.id]: { state: 'answered', choice: 'no' },
        [number.id]: {
          state: 'answered',
          figure: { measure, value: 1234.5, baseline: { value: 1000 }, target: { value: 2000 } },
        },
      }),
    );
    expect(textOf(page, scale.id)).toContain(scale.levels.underWay);
    expect(textOf(page, yesNo.id)).toContain(yesNo.choices.no);
    expect(textOf(page, number.id)).toContain(`1,234.5 ${unit}`);
    expect(textOf(page, number.id)).toContain(label);
    expect(textOf(page, number.id)).toContain('23% of the way');
    expect(textOf(page, number.id)).toContain('better');
  });

  it('has every principle and every indicator with its question, answered or not', async () => {
    const { pack } = await reportInput();
    const page = parse(await writeReport());
    for (const { id, title, question } of pack.indicators) {
      expect(page.getElementById(id)?.textContent).toBe(`${id} ${title}`);
      expect(textOf(page, id)).toContain(question);
      expect(textOf(page, id)).toContain('not answered');
    }
    for (const { id, title, asks } of pack.principles) {
      expect(page.getElementById(id.toLowerCase())?.textContent).toContain(title.text);
      expect(textOf(page, id.toLowerCase())).toContain(asks);
    }
  });

  it('keeps an answer whose indicator could not be read', async () => {
    const input = await reportInput(
      assessment([answer('01.C2', { state: 'answered', level: 'established', note: 'still here' })]),
    );
    const pack = {
      ...input.pack,
      indicators: input.pack.indicators.filter(({ id }) => id !== '01.C2'),
      leftOut: ['01.C2'],
    };
    const text = textOf(parse(writeHtml({ ...input, pack })), '01.C2');
    expect(text).toContain('still here');
    expect(text).toContain('3 – Established');
    expect(text).toContain('could not be read');
  });

  it('says that nothing is answered, and never writes a level of 0 for it', async () => {
    const page = parse(await writeReport());
    expect(textOf(page, 'counts')).toContain('Nothing is answered yet');
    expect(textOf(page, 'profile')).toContain('No principle has a level yet');
    expect(textOf(page, 'whole')).toContain(
      'No level: under 16 principles have a level (0 of 20 principles have a level)',
    );
    expect(page.querySelectorAll('circle')).toHaveLength(0);
    expect([...page.querySelectorAll('#profile-table ~ * td')].map((cell) => cell.textContent)).not.toContain('0.0');
  });

  it('marks a sample, and a draft until every principle is ready', async () => {
    const input = await reportInput(assessment(), { ...CITY, sample: true });
    const marks = (html: string) => [...parse(html).querySelectorAll('.mark strong')].map((mark) => mark.textContent);
    expect(marks(writeHtml(input))).toEqual(['Sample', 'Draft']);
    const principles = input.pack.principles.map(({ id }) => ({ principleId: id, ready: true }));
    expect(marks(writeHtml(await reportInput({ ...assessment(), principles })))).toEqual([]);
  });

  it('lists what is to find out and to discuss, with who can answer', async () => {
    const input = await reportInput({
      ...assessment([answer('01.C2', { state: 'unknown' }), answer('02.C1', { state: 'unanswered', discuss: true })]),
      principles: [{ principleId: 'P01', ready: false, department: 'Library' }],
    });
    const page = parse(writeHtml(input));
    expect(textOf(page, 'to-find-out')).toMatch(/01\.C2 .*Library/u);
    expect(textOf(page, 'to-find-out')).not.toContain('02.C1');
    expect(textOf(page, 'to-discuss')).toMatch(/02\.C1 .*Usually: /u);
  });
});

describe('the HTML report is safe', () => {
  it('shows markup that a city typed as text', async () => {
    const evil = `<script>window.hit=1</script><img src=x onerror="window.hit=1">"><svg onload='x'>`;
    const patch = everyField('evil', {
      state: 'answered',
      level: 'notYet',
      note: evil,
      department: evil,
      reasonWords: evil,
    });
    const page = parse(
      await writeReport({ '01.C2': patch, [`"><b>`]: { state: 'unknown', note: evil } }, { ...CITY, name: evil }),
    );
    expect(page.querySelectorAll('script, img, b, [onload], [onerror]')).toHaveLength(0);
    expect(page.title).toContain(evil);
    expect(page.querySelector('h1 bdi')?.textContent).toBe(evil);
    expect(textOf(page, '01.C2')).toContain(evil);
  });

  it('follows only links to the web', async () => {
    const piece = (link: string) => ({ id: link, title: 'T', type: 'webPage' as const, link });
    const evidence = [piece('https://city.example/a?b=1&c=2'), piece('javascript:alert(1)'), piece('data:text/html,x')];
    const page = parse(await writeReport({ '01.C2': { state: 'unanswered', evidence } }));
    const links = [...page.querySelectorAll('main a:not([href^="#"])')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://city.example/a?b=1&c=2']);
    expect(textOf(page, '01.C2')).toContain('javascript:alert(1)');
  });

  it('keeps line breaks and emoji, and takes out control characters and overrides of direction', async () => {
    const note = `\u202Eesrever\u0000\u0007 👩‍🏫\r\nsecond line ${'long '.repeat(2000)}end`;
    const page = parse(await writeReport({ '01.C2': { state: 'answered', level: 'notYet', note } }));
    const typed = page.getElementById('01.C2')?.closest('section')?.querySelector('dd bdi')?.textContent;
    expect(typed).toBe(`esrever 👩‍🏫\nsecond line ${'long '.repeat(2000)}end`);
  });

  it('names no language that is none', async () => {
    const html = await writeReport({ '01.C2': { state: 'unanswered', note: 'n', noteLanguage: '" onclick="x' } });
    expect(parse(html).querySelectorAll('[lang]')).toHaveLength(1);
  });

  it('needs nothing from anywhere and allows its own style sheet only', async () => {
    const page = parse(writeHtml(await reportInput(await realAssessment(), REAL_CITY)));
    expect(page.querySelectorAll('script, link, img, iframe, object, [style], [src]')).toHaveLength(0);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    const style = new TextEncoder().encode(page.querySelector('style')?.textContent ?? '');
    const hash = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', style))));
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });
});

describe('the HTML report is accessible', () => {
  const original = document.documentElement;
  afterEach(() => document.replaceChild(original, document.documentElement));

  it.each([undefined, 'fr'])(
    'has no fault that axe finds, with %s beside it',
    async (beside) => {
      const work = await realAssessment(shorten);
      const second = beside && (await reportInput(work, REAL_CITY, beside, shorten, beside));
      const html = writeHtml(await reportInput(work, REAL_CITY, 'en', shorten), second || undefined);
      document.replaceChild(document.adoptNode(parse(html).documentElement), document.documentElement);
      const { violations, passes } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(passes.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['document-title', 'html-has-lang', 'svg-img-alt']),
      );
    },
    60_000,
  );

  it('has one h1, and headings without a gap', async () => {
    const page = parse(writeHtml(await reportInput(await realAssessment(), REAL_CITY)));
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
  });

  it('has tables with caption and headers, unique ids, and contents that lead to every section', async () => {
    const page = parse(writeHtml(await reportInput(await realAssessment(), REAL_CITY)));
    for (const table of page.querySelectorAll('table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      expect(table.querySelectorAll('thead th[scope="col"]').length).toBe(table.rows[1]?.cells.length);
      expect(table.querySelectorAll('tbody th[scope="row"]')).toHaveLength(table.tBodies[0]?.rows.length ?? 0);
    }
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll('nav a')) {
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
    }
    expect(page.querySelectorAll('nav a')).toHaveLength(page.querySelectorAll('main > section').length);
  });
});
