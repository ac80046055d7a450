/** Documents as a Word file (DOCX): headings, tables and pictures are what they are called, so that it can be edited and read aloud. */
import {
  BookmarkEnd,
  BookmarkStart,
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { wordsOf, type DocumentModel, type Section } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { writeBlock } from './wordBlocks';
import type { WordJob } from './wordJob';
import { packWord } from './wordPackage';
import type { Page } from './wordPage';
import { writeLogo } from './wordPicture';
import { FORM_SIZE, PAGE, TEXT_SIZE, wordStyles } from './wordStyles';
import { languageOf, writeRuns } from './wordText';

/** The documents as one file, one after the other. The same job gives the same bytes. */
export async function writeWord({ documents, about, captions, drawn }: WordJob): Promise<Blob> {
  const [{ language, direction, form }] = documents;
  const file = new Document({
    styles: wordStyles(language, direction === 'rtl', form ? FORM_SIZE : TEXT_SIZE),
    // Without it Word asks at every opening whether it may update the fields, as if something were wrong with the file.
    pageNumbers: () => ({ bookmarks: new Map() }),
    sections: documents.map((document, index) => {
      const page: Page = {
        isRightToLeft: document.direction === 'rtl',
        look: index > 0 ? languageOf(document.language, document.direction) : {},
        captions: captions[index],
        drawn,
        part: index + 1,
      };
      return writeDocument(document, page, documents.length > 1);
    }),
  });
  return packWord(new Uint8Array(await Packer.toArrayBuffer(file)), about);
}

/** `isPart`: the file holds several; then a bookmark stands around the sections, and only they are listed. */
function writeDocument(document: DocumentModel, page: Page, isPart: boolean): ISectionOptions {
  const { title, blocks, sections, logo } = document;
  const body = sections.flatMap((section) => writeSection(section, 0, page));
  return {
    properties: { page: PAGE },
    footers: { default: writeFooter(title, page) },
    children: [
      ...(logo ? writeLogo(logo, page) : []),
      ...writeHead(document, page),
      ...blocks.flatMap((block) => writeBlock(block, page)),
      ...(isLong(document) ? writeContents(document, page, isPart) : []),
      ...(isPart ? [writeMark(new BookmarkStart(nameOf(page), FIRST_PART + page.part))] : []),
      ...body,
      ...(isPart ? [writeMark(new BookmarkEnd(FIRST_PART + page.part))] : []),
    ],
  };
}

/** The library counts the bookmarks of headings from 1; no report has so many. */
const FIRST_PART = 100_000;

function nameOf({ part }: Page): string {
  return `Part${part}`;
}

function writeMark(mark: BookmarkStart | BookmarkEnd): FileChild {
  const paragraph = new Paragraph({ style: 'AfterTable' });
  paragraph.addChildElement(mark);
  return paragraph;
}

function writeHead({ heading, marks }: DocumentModel, { isRightToLeft, look }: Page): Paragraph[] {
  const bidirectional = isRightToLeft;
  return [
    ...heading.map((text, line) => {
      const style = line === 0 ? 'Title' : 'Subtitle';
      return new Paragraph({ style, keepNext: true, bidirectional, children: writeRuns(text, look) });
    }),
    ...marks.flatMap(({ word, text }) => [
      new Paragraph({
        style: 'Mark',
        keepNext: true,
        bidirectional,
        children: writeRuns(word, { ...look, bold: true }),
      }),
      new Paragraph({ style: 'Mark', bidirectional, children: writeRuns(text, look) }),
    ]),
  ];
}

/** With so many sections a reader looks for a list of them. */
const MANY_SECTIONS = 9;

function isLong({ sections, form }: DocumentModel): boolean {
  return !form && sections.length >= MANY_SECTIONS;
}

/** A list that Word knows as such. The names lead to the sections; Word adds the numbers of the pages when it is updated. */
function writeContents({ contents }: DocumentModel, page: Page, isPart: boolean): FileChild[] {
  const { isRightToLeft, look } = page;
  return [
    new Paragraph({
      style: 'FactLabel',
      keepNext: true,
      bidirectional: isRightToLeft,
      children: writeRuns(contents, look),
    }),
    new TableOfContents(cleanText(wordsOf(contents)), {
      hyperlink: true,
      headingStyleRange: '1-1',
      tabLeader: LeaderType.NONE,
      ...(isPart ? { entriesFromBookmark: nameOf(page) } : {}),
    }),
  ];
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function writeSection({ heading, blocks, sections, newPage }: Section, depth: 0 | 1 | 2, page: Page): FileChild[] {
  const below = depth === 0 ? 1 : 2;
  return [
    new Paragraph({
      heading: HEADINGS[depth],
      pageBreakBefore: newPage ?? false,
      bidirectional: page.isRightToLeft,
      children: writeRuns(heading, page.look),
    }),
    ...blocks.flatMap((block) => writeBlock(block, page)),
    ...sections.flatMap((section) => writeSection(section, below, page)),
  ];
}

/** Title and number of the page, so that a loose sheet can be put back. */
function writeFooter(title: string, { isRightToLeft, look }: Page): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageLine',
        bidirectional: isRightToLeft,
        children: [
          ...writeRuns(title, look),
          new TextRun({ ...look, children: [' · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
