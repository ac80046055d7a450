import { describe, expect, it } from 'vitest';
import { usualChoice, type DocumentChoice } from '@/domain/document/choice';
import { writeReportHtml } from '@/exports/archive/reportHtml';
import { makeDocuments } from '@/exports/documents';
import { MOMENT, answer, assessment } from '../../support/samples';
import { REAL_CITY, realAssessment, reportInput, shorten } from '../reportCity';
import { EVIL, HOSTILE_CITY, hostileAssessment } from './hostileCity';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

async function writeFile(patch: Partial<DocumentChoice> = {}, work = realAssessment(shorten), city = REAL_CITY) {
  const choice = { ...usualChoice('full'), languages: ['en'], ...patch };
  const answers = await work;
  const [first = 'en', ...others] = choice.languages;
  const inputOf = (language: string) => reportInput(answers, city, language, shorten, language);
  const made = await makeDocuments([await inputOf(first), ...(await Promise.all(others.map(inputOf)))], choice);
  return writeReportHtml({ ...made, choice });
}

function dataOf(html: string) {
  const text = parse(html).querySelector('script[type="application/json"]')?.textContent;
  return text === undefined || text === null ? undefined : JSON.parse(text);
}

describe('the report as an archive file', () => {
  it('holds both languages that were chosen, and a choice between them in their own words', async () => {
    const page = parse(await writeFile({ languages: ['fr', 'es'], sideBySide: false }));
    const articles = [...page.querySelectorAll('main > article')];
    expect(articles.map((article) => article.getAttribute('lang'))).toEqual(['fr', 'es']);
    expect(articles.map((article) => article.querySelector('h1')?.textContent)).toEqual([
      expect.stringContaining('Rapport'),
      expect.stringContaining('Informe'),
    ]);
    const choices = [...page.querySelectorAll<HTMLInputElement>('fieldset input[type="radio"]')];
    expect(choices.map(({ labels, checked }) => [labels?.[0]?.textContent, checked])).toEqual([
      ['Français', true],
      ['Español', false],
    ]);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll('a[href^="#"]')) {
      const target = page.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      expect(target?.closest('article')).toBe(link.closest('article'));
    }
  });

  it('lets a reader with a keyboard pass the list of contents', async () => {
    const page = parse(await writeFile());
    const first = page.querySelector('a');
    expect(first?.textContent).toBe('Skip to the first section');
    expect(page.querySelector('main')?.id).toBe(first?.getAttribute('href')?.slice(1));
  });

  it('shows the logo of the city, and no picture that would have to be fetched', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    const choice = usualChoice('full');
    const imageOf = async (address: string) => {
      const made = await makeDocuments([{ ...(await reportInput()), logo: address }], choice);
      return parse(writeReportHtml({ ...made, choice })).querySelector('img');
    };
    const image = await imageOf(logo);
    expect([image?.getAttribute('src'), image?.alt]).toEqual([logo, 'Granollers']);
    expect(await imageOf('https://elsewhere.example/logo.png')).toBeNull();
    expect(await imageOf('data:text/html,<script>1</script>')).toBeNull();
  });

  it('is the same text each time', async () => {
    expect(await writeFile()).toBe(await writeFile());
  });
});

describe('the data inside the report', () => {
  it('are the answers of the year, each with its note and evidence, and the way to them is told', async () => {
    const html = await writeFile();
    const data = dataOf(html);
    const { answers } = await realAssessment(shorten);
    expect(data).toMatchObject({ language: 'en', savedAt: MOMENT, content: { city: { name: REAL_CITY.name } } });
    expect(data.content.assessments[0].answers).toHaveLength(answers.length);
    const told = answers.map(({ versions: _, ...rest }) => rest);
    expect(data.content.assessments[0].answers).toEqual(expect.arrayContaining(told));
    expect(html).not.toContain('"versions"');
    expect(parse(html).querySelector('footer')?.textContent).toContain('“report-data”');
  });

  it('lack what was left out: notes, evidence, departments, principles', async () => {
    const html = await writeFile({ without: ['names', 'notes', 'evidence'], sections: ['p02'] });
    const data = dataOf(html);
    const [year] = data.content.assessments;
    expect(year.answers.map(({ indicatorId }: { indicatorId: string }) => indicatorId.slice(0, 2))).not.toContain('02');
    expect(year.principles.map(({ principleId }: { principleId: string }) => principleId)).toEqual(['P01']);
    for (const word of ['technician', 'Secretariat', 'Local education plan', 'Education and culture']) {
      expect(html).not.toContain(word);
    }
    expect(data.leftOut).toEqual(['names', 'notes', 'evidence']);
  });

  it('do not go with a document that shows only a part of them', async () => {
    const html = await writeFile({ document: 'summary' });
    expect(dataOf(html)).toBeUndefined();
    expect(html).not.toContain('technician');
  });

  it('say of city and year only what stands at the head of the report', async () => {
    const city = { ...REAL_CITY, sample: true, networks: ['A secret network'], later: 'unknown field' };
    const handedOut = [{ principleIds: ['P01'], to: 'Handed to someone', at: MOMENT }];
    const work = { ...assessment([]), agreed: { revision: 1, at: MOMENT }, handedOut, later: 'unknown field' };
    const html = await writeFile({}, Promise.resolve(work as never), city);
    const { content } = dataOf(html);
    expect(Object.keys(content.city).toSorted()).toEqual(['country', 'createdAt', 'id', 'name', 'sample']);
    expect(Object.keys(content.assessments[0]).toSorted()).toEqual([
      'agreed',
      'answers',
      'createdAt',
      'id',
      'packId',
      'principles',
      'year',
    ]);
    expect(html).not.toMatch(/secret network|Handed to someone|unknown field/);
  });

  it('keep an answer of another indicator set as long as its section is there', async () => {
    const work = async () => assessment([answer('77.C9', { state: 'unknown', note: 'kept' })]);
    const notesOf = async (sections: string[]) =>
      dataOf(await writeFile({ sections }, work())).content.assessments[0].answers.length;
    expect([await notesOf([]), await notesOf(['others'])]).toEqual([1, 0]);
  });

  it('hold the parts of the plan that the report has, and good practice', async () => {
    const plan = {
      targets: [],
      priorities: [{ subject: { kind: 'principle' as const, id: 'P01' }, need: 3 as const, order: 0, at: MOMENT }],
      actions: [{ id: 'a1', title: 'Open the school yards', status: 'planned' as const, at: MOMENT }],
    };
    const cards = [{ indicatorId: '01.C2', title: 'Library on wheels', at: MOMENT }];
    const input = { ...(await reportInput()), plan, cards };
    const yearOf = async (sections: string[]) => {
      const choice = { ...usualChoice('full'), sections };
      const made = await makeDocuments([input], choice);
      return dataOf(writeReportHtml({ ...made, choice })).content.assessments[0];
    };
    expect(await yearOf([])).toMatchObject({ plan, cards });
    const cut = await yearOf(['plan-actions', 'practices']);
    expect([cut.plan.priorities.length, cut.plan.actions, cut.cards]).toEqual([1, [], undefined]);
  });

  it('cannot be left by a text that a city typed', async () => {
    const html = await writeFile({}, Promise.resolve(hostileAssessment()), HOSTILE_CITY);
    const page = parse(html);
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(page.querySelector('script')?.nextElementSibling).toBeNull();
    const [{ answers }] = dataOf(html).content.assessments;
    expect(answers.find(({ indicatorId }: { indicatorId: string }) => indicatorId === '01.C2').note).toBe(EVIL);
  });
});
