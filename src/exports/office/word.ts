/** A document as a Word file (DOCX): headings, tables and pictures are what they are called, so that it can be edited and read aloud. */
import {
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import { wordsOf, type DocumentModel, type Section } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { writeBlock, type DrawPng } from './wordBlocks';
import { PAGE, wordStyles } from './wordStyles';
import { writeRuns } from './wordText';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/**
 * The whole document as a file. `about.creator` stands in its properties; `drawPng` draws the pictures for programs that show
 * no SVG.
 */
export async function writeWord(
  document: DocumentModel,
  about: { creator: string; description: string },
  drawPng: DrawPng,
): Promise<Blob> {
  const { language, direction, title, heading, marks, blocks, sections, contents } = document;
  const isRightToLeft = direction === 'rtl';
  const write = async (block: DocumentModel['blocks'][number]) => writeBlock(block, drawPng, isRightToLeft);
  const opening = (await Promise.all(blocks.map(write))).flat();
  const body = (await Promise.all(sections.map((section) => writeSection(section, 0, write, isRightToLeft)))).flat();
  const file = new Document({
    title: cleanText(title),
    creator: about.creator,
    lastModifiedBy: about.creator,
    description: about.description,
    styles: wordStyles(language, isRightToLeft),
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: writeFooter(title, isRightToLeft) },
        children: [
          ...heading.map(
            (text, line) =>
              new Paragraph({
                ...(line === 0 ? { heading: HeadingLevel.TITLE } : { style: 'Subtitle' }),
                bidirectional: isRightToLeft,
                children: writeRuns(text),
              }),
          ),
          ...marks.flatMap(({ word, text }) => [
            new Paragraph({
              style: 'Mark',
              keepNext: true,
              bidirectional: isRightToLeft,
              children: writeRuns(word, { bold: true }),
            }),
            new Paragraph({ style: 'Mark', bidirectional: isRightToLeft, children: writeRuns(text) }),
          ]),
          ...opening,
          new Paragraph({ style: 'FactLabel', bidirectional: isRightToLeft, children: writeRuns(contents) }),
          new TableOfContents(wordsOf(contents), {
            hyperlink: true,
            headingStyleRange: '1-1',
            beginDirty: false,
            tabLeader: LeaderType.NONE,
          }),
          ...body,
        ],
      },
    ],
  });
  return Packer.toBlob(file);
}

async function writeSection(
  { heading, blocks, sections, newPage }: Section,
  depth: 0 | 1 | 2,
  write: (block: Section['blocks'][number]) => Promise<FileChild[]>,
  isRightToLeft: boolean,
): Promise<FileChild[]> {
  const own = await Promise.all(blocks.map(write));
  const below = depth === 0 ? 1 : 2;
  const inner = await Promise.all(sections.map((section) => writeSection(section, below, write, isRightToLeft)));
  return [
    new Paragraph({
      heading: HEADINGS[depth],
      pageBreakBefore: newPage ?? false,
      bidirectional: isRightToLeft,
      children: writeRuns(heading),
    }),
    ...own.flat(),
    ...inner.flat(),
  ];
}

/** Title and number of the page, so that a loose sheet can be put back. */
function writeFooter(title: string, isRightToLeft: boolean): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageLine',
        bidirectional: isRightToLeft,
        children: [
          new TextRun(`${cleanText(title)} · `),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
