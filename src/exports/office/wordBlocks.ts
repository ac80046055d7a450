/** Blocks of a document as paragraphs, tables and pictures of a Word file. */
import {
  BorderStyle,
  ImageRun,
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
  type Choice,
  type Fact,
  type Figure,
  type Lines,
  type Picture,
  type Table as TableModel,
  type Text,
} from '@/domain/document/model';
import { sizeOf, writeSvg } from './svg';
import { FACT_INDENT, TEXT_WIDTH } from './wordStyles';
import { writeRuns } from './wordText';

/** Draws the text of an SVG file as dots, for programs that do not show SVG. */
export type DrawPng = (svg: string, size: { width: number; height: number }) => Promise<Uint8Array>;

/** Width at which a picture is drawn, in CSS pixels; on paper it takes the width of the text. */
const DRAWN_WIDTH = 640;

/** A block, and all that it stands for. `isRightToLeft`: the direction of the document. */
export async function writeBlock(block: Block, drawPng: DrawPng, isRightToLeft: boolean): Promise<FileChild[]> {
  switch (block.kind) {
    case 'text':
      return [new Paragraph({ bidirectional: isRightToLeft, children: writeRuns(block.text) })];
    case 'facts':
      return block.facts.flatMap((fact) => writeFact(fact, isRightToLeft));
    case 'table':
      return writeTable(block, isRightToLeft);
    case 'figure':
      return writeFigure(block, drawPng, isRightToLeft);
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, bidirectional: isRightToLeft, children: writeRuns(item) }),
      );
    case 'choices':
      return [
        writeLabel(block.label, isRightToLeft),
        ...block.options.map((option) => writeChoice(option, isRightToLeft)),
      ];
    case 'writing':
      return [writeLabel(block.label, isRightToLeft), ...Array.from({ length: block.lines }, writeEmptyLine)];
    case 'signatures':
      return block.labels.map((label) => writeSignature(label, isRightToLeft));
    case 'sides': {
      const sides = block.sides.map(({ content, direction }) => writeBlock(content, drawPng, direction === 'rtl'));
      return (await Promise.all(sides)).flat();
    }
  }
}

function writeLabel(label: Text, isRightToLeft: boolean): Paragraph {
  return new Paragraph({
    style: 'FactLabel',
    keepNext: true,
    bidirectional: isRightToLeft,
    children: writeRuns(label),
  });
}

function writeChoice({ text, chosen }: Choice, isRightToLeft: boolean): Paragraph {
  const [first = '', ...others] = linesOf(text);
  return new Paragraph({
    style: 'Choice',
    bidirectional: isRightToLeft,
    children: [
      new TextRun({ text: chosen ? '\u2612' : '\u2610', size: 40 }),
      new TextRun({ children: [new Tab()] }),
      ...writeRuns(first),
      ...others.flatMap((line) => [new TextRun({ break: 1 }), ...writeRuns(line)]),
    ],
  });
}

function writeEmptyLine(): Paragraph {
  return new Paragraph({ style: 'WritingLine', children: [] });
}

/** In letters: a longer label leaves no room for the value beside it. */
const LONGEST_LABEL = 24;

/** Label and value on one line; what stands in two languages, or in several lines, below its label and on the same page. */
function writeFact({ label, value }: Fact, isRightToLeft: boolean): Paragraph[] {
  const [first = '', ...others] = linesOf(value);
  if (others.length === 0 && !isInTwo(first) && wordsOf(label).length <= LONGEST_LABEL && !isInTwo(label)) {
    const children = [...writeRuns(label, { bold: true }), new TextRun({ children: [new Tab()] }), ...writeRuns(first)];
    const tabStops = [{ type: TabStopType.LEFT, position: FACT_INDENT }];
    return [new Paragraph({ style: 'Fact', tabStops, bidirectional: isRightToLeft, children })];
  }
  return [
    new Paragraph({ style: 'FactLabel', keepNext: true, bidirectional: isRightToLeft, children: writeRuns(label) }),
    ...[first, ...others].map(
      (line) => new Paragraph({ style: 'FactValue', bidirectional: isRightToLeft, children: writeRuns(line) }),
    ),
  ];
}

function isInTwo(text: Text): boolean {
  return typeof text !== 'string' && 'sides' in text;
}

/** The head of the table comes again on every page, and no row is cut. */
function writeTable({ caption, columns, rows }: TableModel, isRightToLeft: boolean): FileChild[] {
  const cell = (lines: Lines, look: { bold?: boolean }) =>
    new TableCell({
      verticalAlign: VerticalAlign.TOP,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: linesOf(lines).map(
        (line) => new Paragraph({ style: 'Cell', bidirectional: isRightToLeft, children: writeRuns(line, look) }),
      ),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'A0A8AE' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return [
    new Paragraph({ style: 'Caption', keepNext: true, bidirectional: isRightToLeft, children: writeRuns(caption) }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: shareWidth([columns, ...rows.map(({ cells }) => cells)]),
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: isRightToLeft,
      borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((column) => cell(column, { bold: true })),
        }),
        ...rows.map(
          ({ cells }) => new TableRow({ cantSplit: true, children: cells.map((content) => cell(content, {})) }),
        ),
      ],
    }),
    new Paragraph({ style: 'AfterTable', children: [] }),
  ];
}

/** Gives each column a share of the width by its longest text: none so narrow that words break, none so wide that others do. */
function shareWidth(rows: readonly (readonly Lines[])[]): number[] {
  const longest = (rows[0] ?? []).map((_, column) => {
    const texts = rows.flatMap((cells) => linesOf(cells[column] ?? '').map((line) => wordsOf(line).length));
    return Math.min(Math.max(...texts, 14), 34);
  });
  const all = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => Math.floor((length / all) * TEXT_WIDTH));
}

async function writeFigure(
  { id, picture, caption }: Figure,
  drawPng: DrawPng,
  isRightToLeft: boolean,
): Promise<Paragraph[]> {
  const svg = writeSvg(picture, DRAWN_WIDTH);
  const size = sizeOf(picture, DRAWN_WIDTH);
  const width = Math.floor((TEXT_WIDTH / 1440) * 96);
  const transformation = { width, height: Math.round((size.height / size.width) * width) };
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation,
    altText: { name: id, title: picture.title, description: describe(picture) },
    fallback: { type: 'png', data: await drawPng(svg, size) },
  });
  return [
    new Paragraph({ keepNext: true, bidirectional: isRightToLeft, children: [image] }),
    new Paragraph({ style: 'Caption', bidirectional: isRightToLeft, children: writeRuns(caption) }),
  ];
}

function describe({ title, description }: Picture): string {
  return `${title} ${description}`;
}

/** A line to sign on, with who signs there below. */
function writeSignature(label: Text, isRightToLeft: boolean): Paragraph {
  return new Paragraph({
    spacing: { before: 900 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4 } },
    bidirectional: isRightToLeft,
    indent: { end: 4500 },
    children: writeRuns(wordsOf(label)),
  });
}
