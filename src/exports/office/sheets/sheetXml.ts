/** One sheet of a spreadsheet as XML. A cell is a text, a number or a day and never a formula: no formula element is ever written. */
import { cleanText } from '@/domain/document/plainText';
import { escapeXml } from '@/exports/office/officePackage';

/** Nothing, a text, a number, or a day (`YYYY-MM-DD`) as a date. */
export type SheetCell = string | number | undefined | { day: string };
/** `rows`: the header first. `frozen`: so many columns stay in sight. `isText`: words to read, without header and filter. */
export type Sheet = {
  name: string;
  rows: readonly (readonly SheetCell[])[];
  frozen?: number;
  isText?: boolean;
};

/** Looks of cells: their places in the list of `xl/styles.xml`, see `workbook.ts`. */
export const LOOKS = { number: 1, text: 2, date: 3, header: 4, guarded: 5 } as const;

/** Excel opens no file whose cells hold more letters than this. No field of a city is as long. */
const LONGEST_CELL = 32_767;
const WIDEST = 60;
const NARROWEST = 9;

/** The part `xl/worksheets/sheet<n>.xml`. */
export function writeSheet({ rows, frozen = 0, isText = false }: Sheet, isRightToLeft: boolean): string {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: width }, (_, column) => widthOf(rows.map((cells) => cells[column])));
  const lines = rows.map((cells, row) => writeRow(cells, row + 1, widths, row === 0 && !isText));
  const filter = isText ? '' : `<autoFilter ref="${nameRange(width, rows.length)}"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ''}>${isText ? '' : writePane(frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${writeColumns(widths)}</cols><sheetData>
${lines.join('\n')}
</sheetData>${filter}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${countPages(widths)}" fitToHeight="0"/><headerFooter><oddFooter>&amp;A · &amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** All cells of a table with its header: `A1:C20`. */
export function nameRange(width: number, height: number, mark = ''): string {
  return `${mark}A${mark}1:${mark}${nameColumn(width)}${mark}${Math.max(height, 1)}`;
}

/** The header stays in sight, and so many columns. */
function writePane(frozen: number): string {
  const corner = `${nameColumn(frozen + 1)}2`;
  const pane = frozen > 0 ? 'bottomRight' : 'bottomLeft';
  return `<pane${frozen > 0 ? ` xSplit="${frozen}"` : ''} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

function writeColumns(widths: readonly number[]): string {
  return widths
    .map((size, column) => `<col min="${column + 1}" max="${column + 1}" width="${size}" customWidth="1"/>`)
    .join('');
}

/** In letters: more of them on one page, A4 across, are too small to read. */
const WIDEST_PAGE = 240;

/** Pages beside each other that a sheet is printed on. */
function countPages(widths: readonly number[]): number {
  return Math.max(1, Math.ceil(widths.reduce((sum, size) => sum + size, 0) / WIDEST_PAGE));
}

/** In letters: as wide as the longest line, within bounds, so that a note of a page does not push all else out of sight. */
function widthOf(cells: readonly SheetCell[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => linesIn(cell).reduce((length, line) => Math.max(length, line.length), most),
    NARROWEST,
  );
  return Math.min(WIDEST, longest) + 2;
}

function linesIn(cell: SheetCell): string[] {
  return typeof cell === 'object' ? [cell.day] : String(cell ?? '').split('\n');
}

function writeRow(cells: readonly SheetCell[], row: number, widths: readonly number[], isHeader: boolean): string {
  const written = cells.map((cell, column) => writeCell(cell, `${nameColumn(column + 1)}${row}`, isHeader));
  return `<row r="${row}"${writeHeight(cells, widths)}>${written.join('')}</row>`;
}

/** In points: of one line, and the most that Excel knows. */
const [LINE_HEIGHT, MOST_HEIGHT] = [15, 409];

/** As high as the cell with most lines: without it LibreOffice shows the first line of each note only. */
function writeHeight(cells: readonly SheetCell[], widths: readonly number[]): string {
  const lines = cells.reduce<number>((most, cell, column) => {
    const room = Math.max(1, (widths[column] ?? WIDEST) - 2);
    const own = linesIn(cell).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
    return Math.max(most, own);
  }, 1);
  return lines > 1 ? ` ht="${Math.min(MOST_HEIGHT, lines * LINE_HEIGHT)}"` : '';
}

function writeCell(cell: SheetCell, place: string, isHeader: boolean): string {
  if (cell === undefined || cell === '') {
    return '';
  }
  if (typeof cell === 'number') {
    return `<c r="${place}" s="${LOOKS.number}"><v>${cell}</v></c>`;
  }
  if (typeof cell === 'object') {
    const serial = countDays(cell.day);
    return serial === undefined
      ? writeText(cell.day, place, LOOKS.text)
      : `<c r="${place}" s="${LOOKS.date}"><v>${serial}</v></c>`;
  }
  return writeText(cell, place, isHeader ? LOOKS.header : isFormulaLike(cell) ? LOOKS.guarded : LOOKS.text);
}

/** Excel reads `_x0041_` in a text as the character with that number: who typed it gets what was typed. */
function writeText(text: string, place: string, look: number): string {
  const escaped = escapeXml(cutText(text)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

function cutText(text: string): string {
  const clean = cleanText(text);
  return clean.length > LONGEST_CELL ? `${clean.slice(0, LONGEST_CELL - 1)}\u2026` : clean;
}

/** Such a text stays a text when somebody edits its cell: its look tells the program so. */
function isFormulaLike(text: string): boolean {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text);
}

const DAY = 86_400_000;
/** Day 0 of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Spreadsheets believe in a 29 February 1900: before it their days are counted differently. */
const FIRST_SAFE_DAY = 61;

/** The number by which spreadsheets know a day; undefined when they would show another one. */
function countDays(day: string): number | undefined {
  const serial = (Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY;
  return Number.isInteger(serial) && serial >= FIRST_SAFE_DAY ? serial : undefined;
}

/** 1 is A, 27 is AA. */
export function nameColumn(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? nameColumn(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
