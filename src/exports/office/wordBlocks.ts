/** Blocks of a document as paragraphs, tables and pictures of a Word file. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  Tab,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
  type FileChild,
} from 'docx';
import {
  linesOf,
  wordsOf,
  type Block,
  type Fact,
  type Lines,
  type Table as TableModel,
  type Text,
} from '@/domain/document/model';
import { writeForm } from './wordForm';
import { writeCaption, type Page } from './wordPage';
import { writeFigure } from './wordPicture';
import { FACT_INDENT, TEXT_WIDTH } from './wordStyles';
import { languageOf, listParagraphs, writeRuns, type Look } from './wordText';

/** A block, and all that it stands for. */
export function writeBlock(block: Block, page: Page): FileChild[] {
  const { isRightToLeft, look } = page;
  switch (block.kind) {
    case 'text':
      return listParagraphs(block.text, look, isRightToLeft).map((paragraph) => new Paragraph(paragraph));
    case 'facts':
      return block.facts.flatMap((fact) => writeFact(fact, page));
    case 'table':
      return writeTable(block, page);
    case 'figure':
      return writeFigure(block, page);
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({ bullet: { level: 0 }, bidirectional: isRightToLeft, children: writeRuns(item, look) }),
      );
    case 'choices':
    case 'fields':
    case 'writing':
      return writeForm(block, page);
    case 'signatures':
      return block.labels.map((label) => writeSignature(label, page));
    case 'sides':
      return block.sides.flatMap(({ content, direction, language }) =>
        writeBlock(content, {
          ...page,
          isRightToLeft: direction === 'rtl',
          look: { ...look, ...languageOf(language, direction) },
        }),
      );
  }
}

/** In letters: a longer label leaves no room for the value beside it. */
const LONGEST_LABEL = 24;

/** Label and value on one line; what stands in two languages, or in several lines, below its label and on the same page. */
function writeFact({ label, value }: Fact, { isRightToLeft, look }: Page): Paragraph[] {
  const lines = linesOf(value);
  const [first = ''] = lines;
  const bold = { ...look, bold: true };
  if (lines.length < 2 && !isInTwo(first) && !isInTwo(label) && wordsOf(label).length <= LONGEST_LABEL) {
    const gap = new TextRun({ ...look, children: [new Tab()] });
    const tabStops = [{ type: TabStopType.LEFT, position: FACT_INDENT }];
    const children = [...writeRuns(label, bold), gap, ...writeRuns(first, look)];
    return [new Paragraph({ style: 'Fact', tabStops, bidirectional: isRightToLeft, children })];
  }
  return [
    new Paragraph({
      style: 'FactLabel',
      keepNext: true,
      bidirectional: isRightToLeft,
      children: writeRuns(label, bold),
    }),
    ...lines
      .flatMap((line) => listParagraphs(line, look, isRightToLeft))
      .map((paragraph) => new Paragraph({ style: 'FactValue', ...paragraph })),
  ];
}

function isInTwo(text: Text): boolean {
  return typeof text !== 'string' && 'sides' in text;
}

/** In letters: a row with more may be longer than a page, and a program that may not cut it would not show the rest. */
const LONGEST_WHOLE_ROW = 800;

/** The head of the table comes again on every page, and no row is cut that fits on one. */
function writeTable({ caption, columns, rows }: TableModel, page: Page): FileChild[] {
  const { isRightToLeft, look } = page;
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'A0A8AE' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const body = rows.map(({ cells }) => {
    const letters = cells.flatMap((lines) => linesOf(lines).flatMap(listTexts)).join('').length;
    // A row without one of its cells would be a fault to Word.
    const children = columns.map((_, column) => writeCell(cells[column] ?? '', look, isRightToLeft));
    return new TableRow({ cantSplit: letters <= LONGEST_WHOLE_ROW, children });
  });
  return [
    writeCaption('table', caption, page),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: shareWidth([columns, ...rows.map(({ cells }) => cells)]),
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      visuallyRightToLeft: isRightToLeft,
      borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((column) => writeCell(column, { ...look, bold: true }, isRightToLeft)),
        }),
        ...body,
      ],
    }),
    new Paragraph({ style: 'AfterTable', children: [] }),
  ];
}

function writeCell(lines: Lines, look: Look, isRightToLeft: boolean): TableCell {
  const paragraphs = linesOf(lines).flatMap((line) => listParagraphs(line, look, isRightToLeft));
  return new TableCell({
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    // Without a paragraph a cell is a fault to Word.
    children:
      paragraphs.length > 0
        ? paragraphs.map((paragraph) => new Paragraph({ style: 'Cell', ...paragraph }))
        : [new Paragraph({ style: 'Cell' })],
  });
}

/** Of a letter in a header and of the room around it, in twentieths of a point: as wide as the font needs it, with some air. */
const LETTER_WIDTH = 118;
const CELL_MARGINS = 190;
/** In letters: a longer word may be broken. */
const LONGEST_WORD = 16;
const [FEWEST_LETTERS, MOST_LETTERS] = [10, 34];

/** No column is so narrow that its words break; what is left of the width goes to those with long texts. */
function shareWidth(rows: readonly (readonly Lines[])[]): number[] {
  const needs = (rows[0] ?? []).map((_, column) => {
    const texts = rows.flatMap((cells) => linesOf(cells[column] ?? '').flatMap(listTexts));
    const word = longestOf(texts.flatMap((text) => text.split(/\s+/)));
    const letters = longestOf(texts);
    return {
      least: Math.min(word, LONGEST_WORD) * LETTER_WIDTH + CELL_MARGINS,
      wish: Math.min(Math.max(letters, FEWEST_LETTERS), MOST_LETTERS),
    };
  });
  const rest = Math.max(0, TEXT_WIDTH - needs.reduce((sum, { least }) => sum + least, 0));
  const wishes = needs.reduce((sum, { wish }) => sum + wish, 0);
  const widths = needs.map(({ least, wish }) => least + (wish / wishes) * rest);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor((width / all) * TEXT_WIDTH));
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function listTexts(text: Text): string[] {
  return typeof text !== 'string' && 'sides' in text
    ? text.sides.map(({ content }) => wordsOf(content))
    : [wordsOf(text)];
}

/** A line to sign on, with who signs there below. */
function writeSignature(label: Text, { isRightToLeft, look }: Page): Paragraph {
  return new Paragraph({
    spacing: { before: 900 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4 } },
    bidirectional: isRightToLeft,
    indent: { end: 4500 },
    children: writeRuns(label, look),
  });
}
