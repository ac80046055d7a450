import { beforeAll, describe, expect, it } from 'vitest';
import { joinDocuments } from '@/domain/document/joinDocuments';
import type { Pack } from '@/domain/pack';
import { buildReportDocument } from '@/exports/document/reportDocument';
import { writeWordFile } from '@/exports/office/wordFile';
import { CITY, MOMENT, answer, assessment } from '../../support/samples';
import { REAL_CITY, reportInput, shorten } from '../reportCity';
import { sampleInput } from './cities';
import {
  findPackageFaults,
  listElements,
  parsePart,
  readParts,
  wordsIn,
  type Element,
  type ReadParts,
} from './readParts';
import { findDocumentFaults, idsOf, listParagraphs, textOf, writeOne } from './readWord';

describe('the Word file of a report', () => {
  let parts: ReadParts;
  let page: Element;
  beforeAll(async () => {
    ({ parts, page } = await writeOne(await sampleInput((pack) => shorten(pack, 9))));
  }, 60_000);

  it('is whole: every part is there, well-formed and of a known type, and no id stands twice', () => {
    expect(findPackageFaults(parts)).toEqual([]);
    expect(findDocumentFaults(page)).toEqual([]);
  });

  it('calls headings what they are', () => {
    expect(listParagraphs(page, 'Title').map(textOf)).toEqual(['Pontelume']);
    expect(listParagraphs(page, 'Heading1').map(textOf)).toContain('Principle 1: Inclusive education throughout life');
    expect(listParagraphs(page, 'Heading2').map(textOf)).toContain(
      '01.C1 Council decision on lifelong learning for all',
    );
    const outline = listElements(parsePart(parts, 'word/styles.xml'), 'w:outlineLvl').map(
      (item) => item.attributes['w:val'],
    );
    expect(outline.slice(0, 3)).toEqual(['0', '1', '2']);
  });

  it('lists its sections with links to them, and asks nobody to update anything', () => {
    const headings = listParagraphs(page, 'Heading1').map(textOf);
    expect(listParagraphs(page, 'TOC1').map((entry) => textOf(entry).trim())).toEqual(headings);
    const targets = idsOf(page, 'w:bookmarkStart', 'w:name');
    const links = listElements(page, 'w:hyperlink').flatMap((link) => link.attributes['w:anchor'] ?? []);
    expect(links.filter((name) => !targets.includes(name))).toEqual([]);
    expect(parts['word/document.xml']).not.toContain('w:dirty="true"');
  });

  it('has tables with a header row that comes again, and counts their captions', () => {
    const tables = listElements(page, 'w:tbl');
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter((table) => listElements(table, 'w:tblHeader').length !== 1)).toEqual([]);
    const captions = listParagraphs(page, 'Caption').map(textOf);
    expect(captions.filter((text) => text.startsWith('Table ')).slice(0, 2)).toEqual([
      'Table 1. The five levels',
      'Table 2. Indicators by state',
    ]);
    expect(captions.filter((text) => text.startsWith('Table '))).toHaveLength(tables.length);
    expect(captions.some((text) => text.startsWith('Figure 1. '))).toBe(true);
  });

  it('has its pictures as drawings, with what they show in words, no wider than the text', () => {
    const names = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    expect(names.some((name) => name.endsWith('.svg')) && names.some((name) => name.endsWith('.png'))).toBe(true);
    const [picture] = listElements(page, 'wp:docPr');
    expect(picture?.attributes['descr']).toMatch(/Profile of Pontelume.*Strongest/u);
    for (const extent of listElements(page, 'wp:extent')) {
      expect(Number(extent.attributes['cx'])).toBeLessThanOrEqual((9072 / 1440) * 914_400);
      expect(Number(extent.attributes['cy'])).toBeLessThanOrEqual((12_804 / 1440) * 914_400);
    }
  });

  it('says in its properties what it is, in which language, who made it and when', () => {
    const core = parsePart(parts, 'docProps/core.xml');
    const read = (name: string) => listElements(core, name).map(wordsIn)[0];
    expect(read('dc:title')).toBe('Report Pontelume 2026');
    expect(read('dc:language')).toBe('en');
    expect(read('dc:creator')).toBe('Educating Cities self-assessment');
    expect(read('dc:description')).toContain('self-assessment, not externally checked');
    expect(read('dcterms:created')).toBe(MOMENT);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en"/>');
  });

  it('has title and number of the page on every page', () => {
    const footer = parts['word/footer1.xml'] ?? '';
    expect(footer).toContain('Report Pontelume 2026');
    expect([footer.includes('PAGE</w:instrText>'), footer.includes('NUMPAGES')]).toEqual([true, true]);
  });
});

describe('words in the Word file', () => {
  it('are those of the city, letter for letter, with their lines and tabs and in their language', async () => {
    const note = 'First line\n\nName\tYear\r\nLibrary\t2024';
    const input = await reportInput(
      assessment([
        answer('01.C1', { state: 'unknown', note, noteLanguage: 'ca' }),
        answer('01.C2', { state: 'unknown', note: 'مدينة تربوية', noteLanguage: 'ar' }),
      ]),
      CITY,
      'en',
      (pack) => shorten(pack, 1),
    );
    const { page } = await writeOne(input);
    expect(textOf(page)).toContain('First line\n\nName\tYear\nLibrary\t2024');
    const runOf = (word: string) => listElements(page, 'w:r').find((run) => textOf(run).includes(word));
    const languageOf = (word: string) => listElements(runOf(word) ?? page, 'w:lang')[0];
    expect(languageOf('First line')?.attributes['w:val']).toBe('ca');
    expect(languageOf('مدينة')?.attributes['w:bidi']).toBe('ar');
    expect(listElements(runOf('مدينة') ?? page, 'w:rtl')).toHaveLength(1);
  });

  it('become a link only when they are an address of the web that Word can bear', async () => {
    const links = ['https://city.example/a?b="1"&c=<2>', 'https://[broken', `https://city.example/${'é'.repeat(1000)}`];
    const evidence = links.map((link, place) => ({ id: String(place), title: 'x', type: 'data' as const, link }));
    const input = await reportInput(assessment([answer('01.C1', { state: 'unknown', evidence })]), CITY, 'en', (pack) =>
      shorten(pack, 1),
    );
    const { page, parts } = await writeOne(input);
    const targets = listElements(parsePart(parts, 'word/_rels/document.xml.rels'), 'Relationship')
      .filter((item) => item.attributes['TargetMode'] === 'External')
      .map((item) => item.attributes['Target']);
    expect(targets).toEqual(['https://city.example/a?b=%221%22&c=%3C2%3E']);
    expect(links.filter((link) => !textOf(page).includes(link))).toEqual([]);
  });
});

describe('a Word file in two languages', () => {
  const cut = (pack: Pack) => shorten(pack, 9);
  const inputs = async () => {
    const work = assessment([answer('01.C1', { state: 'answered', choice: 'yes' })]);
    return [
      await reportInput(work, REAL_CITY, 'en', cut),
      await reportInput(work, REAL_CITY, 'es', cut, 'es'),
    ] as const;
  };

  it('has both side by side, each run in its language', async () => {
    const [first, second] = await inputs();
    const document = joinDocuments(buildReportDocument(first), buildReportDocument(second));
    const parts = await readParts(await writeWordFile({ documents: [document], inputs: [first, second] }));
    const page = parsePart(parts, 'word/document.xml');
    expect(findDocumentFaults(page)).toEqual([]);
    const [, heading] = listParagraphs(page, 'Heading1');
    expect(heading && textOf(heading)).toBe('What is answered / Qué tiene respuesta');
    const languages = heading && listElements(heading, 'w:lang').map((item) => item.attributes['w:val']);
    expect(languages).toEqual(['en', 'es']);
    expect(textOf(listParagraphs(page, 'Caption')[0] ?? page)).toMatch(
      /^Table \/ Tabla 1\. The five levels \/ Los cinco niveles$/u,
    );
  });

  it('has one after the other, each with its own contents, count and footer', async () => {
    const [first, second] = await inputs();
    const documents = [buildReportDocument(first), buildReportDocument(second)] as const;
    const parts = await readParts(await writeWordFile({ documents, inputs: [first, second] }));
    const page = parsePart(parts, 'word/document.xml');
    expect([findPackageFaults(parts), findDocumentFaults(page)]).toEqual([[], []]);
    const headings = listParagraphs(page, 'Heading1').map(textOf);
    expect(listParagraphs(page, 'TOC1').map((entry) => textOf(entry).trim())).toEqual(headings);
    expect(headings).toEqual(expect.arrayContaining(['What is answered', 'Qué tiene respuesta']));
    expect(
      listParagraphs(page, 'Caption')
        .map(textOf)
        .filter((text) => /^\S+ 1\. /u.test(text)),
    ).toHaveLength(4);
    expect(parts['word/footer2.xml']).toContain('Informe');
    const spanish = listParagraphs(page, 'Heading1').find((heading) => textOf(heading) === 'Qué tiene respuesta');
    expect(spanish && listElements(spanish, 'w:lang').map(({ attributes }) => attributes['w:val'])).toEqual(['es']);
  });

  it('runs from right to left where the language does', async () => {
    const input = await reportInput(assessment(), CITY, 'ar', (pack) => shorten(pack, 1));
    const { page, parts } = await writeOne(input);
    const [table] = listElements(page, 'w:tbl');
    expect(table && listElements(table, 'w:bidiVisual')).toHaveLength(1);
    expect(listParagraphs(page, 'Heading1').every((heading) => listElements(heading, 'w:bidi').length === 1)).toBe(
      true,
    );
    expect(parts['word/styles.xml']).toContain('<w:lang w:bidi="ar"/>');
  });
});
