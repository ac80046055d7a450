/** What is filled in by hand, in a Word file: boxes to tick, frames for a few words, lines to write on. */
import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import { linesOf, type Block, type Choice, type Field, type Text } from '@/domain/document/model';
import type { Page } from './wordPage';
import { TEXT_WIDTH } from './wordStyles';
import { writeRuns } from './wordText';

type FormBlock = Extract<Block, { kind: 'choices' | 'fields' | 'writing' }>;

/** The paragraphs and tables of such a block. */
export function writeForm(block: FormBlock, page: Page): FileChild[] {
  switch (block.kind) {
    case 'choices':
      return [
        writeLabel(block.label, page),
        ...(block.inRow ? [writeRow(block.options, page)] : block.options.map((option) => writeChoice(option, page))),
      ];
    case 'fields':
      return writeFields(block.fields, page);
    case 'writing':
      return [writeLabel(block.label, page), ...Array.from({ length: block.lines }, writeEmptyLine)];
  }
}

function writeLabel(label: Text, page: Page): Paragraph {
  return new Paragraph({
    style: 'FactLabel',
    keepNext: true,
    bidirectional: page.isRightToLeft,
    children: writeRuns(label, page.look),
  });
}

/** At this size the sign is 7 mm wide and more in the fonts that have it; programs without this font take one of theirs. */
const BOX_SIZE = 56;

function writeBox(chosen = false): TextRun {
  return new TextRun({ text: chosen ? '\u2612' : '\u2610', size: BOX_SIZE, font: 'Segoe UI Symbol' });
}

function writeChoice({ text, chosen }: Choice, page: Page): Paragraph {
  const [first = '', ...others] = linesOf(text);
  return new Paragraph({
    style: 'Choice',
    bidirectional: page.isRightToLeft,
    children: [
      writeBox(chosen),
      new TextRun({ children: [new Tab()] }),
      ...writeRuns(first, { ...page.look, bold: others.length > 0 }),
      ...others.flatMap((line) => [new TextRun({ break: 1 }), ...writeRuns(line, page.look)]),
    ],
  });
}

/** A box stays beside its words: between them stands a space at which no line ends. */
function writeRow(options: readonly Choice[], page: Page): Paragraph {
  return new Paragraph({
    bidirectional: page.isRightToLeft,
    children: options.flatMap(({ text, chosen }) => [
      writeBox(chosen),
      new TextRun('\u00A0'),
      ...linesOf(text).flatMap((line) => writeRuns(line, page.look)),
      new TextRun('\u2003'),
    ]),
  });
}

/** So many frames fit beside each other. */
const MOST_IN_ROW = 4;

function writeFields(fields: readonly Field[], page: Page): FileChild[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '6B7780' };
  const columns = Math.min(fields.length, MOST_IN_ROW);
  const width = Math.floor(TEXT_WIDTH / columns);
  const rows = Array.from({ length: Math.ceil(fields.length / columns) }, (_, row) =>
    fields.slice(row * columns, (row + 1) * columns),
  );
  return [
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => width),
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: page.isRightToLeft,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: rows.map(
        (inRow) =>
          new TableRow({
            cantSplit: true,
            height: { value: 950, rule: HeightRule.ATLEAST },
            // The last row has as many cells as the others: fewer would be a fault to Word.
            children: Array.from({ length: columns }, (_, column) => writeField(inRow[column], width, page)),
          }),
      ),
    }),
    new Paragraph({ style: 'AfterTable', children: [] }),
  ];
}

function writeField({ label, value }: Field = { label: '' }, width: number, page: Page): TableCell {
  const values = value === undefined ? [] : linesOf(value);
  const paragraph = (text: Text, bold: boolean) =>
    new Paragraph({
      spacing: { after: 0 },
      bidirectional: page.isRightToLeft,
      children: writeRuns(text, { ...page.look, bold }),
    });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [paragraph(label, false), ...values.map((text) => paragraph(text, true))],
  });
}

function writeEmptyLine(): Paragraph {
  return new Paragraph({ style: 'WritingLine', children: [] });
}
