/** Tables as one spreadsheet file (XLSX): typed cells, a header that stays in sight, filters. Nothing in it is ever a formula. */
import writeExcelFile, { type CellObject, type Feature, type Sheet as WrittenSheet } from 'write-excel-file/universal';
import { cleanText } from '@/domain/document/plainText';

/** Nothing, a text, a number, or a day (`YYYY-MM-DD`) as a date. */
export type SheetCell = string | number | undefined | { day: string };
/** `rows`: the header first. */
export type Sheet = { name: string; rows: readonly (readonly SheetCell[])[] };

/** Excel opens no file whose cells hold more letters than this. */
const LONGEST_CELL = 32_767;
/** Of the name of a sheet. */
const LONGEST_NAME = 31;
const WIDEST = 60;
const NARROWEST = 9;

/** The sheets as a file, in their order. `isRightToLeft`: the first column stands on the right. */
export function writeWorkbook(sheets: readonly Sheet[], isRightToLeft: boolean): Promise<Blob> {
  const written = sheets.map(({ name, rows }): WrittenSheet<Blob> => {
    const [header = [], ...body] = rows;
    return {
      sheet: nameSheet(name),
      data: [header.map(writeHeader), ...body.map((cells) => cells.map(writeCell))],
      columns: header.map((_, column) => ({ width: widthOf(rows.map((cells) => cells[column])) })),
      stickyRowsCount: 1,
      stickyColumnsCount: Math.min(2, header.length),
      rightToLeft: isRightToLeft,
      orientation: 'landscape',
    };
  });
  return writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 11, features: [filterEvery(sheets)] }).toBlob();
}

function writeHeader(cell: SheetCell): CellObject {
  return {
    value: typeof cell === 'string' ? cleanText(cell) : String(cell ?? ''),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: '#E7EEF0',
  };
}

function writeCell(cell: SheetCell): CellObject | null {
  if (cell === undefined || cell === '') {
    return null;
  }
  if (typeof cell === 'number') {
    return { value: cell, type: Number, alignVertical: 'top' };
  }
  if (typeof cell === 'object') {
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' };
  }
  const text = cleanText(cell);
  const value = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}\u2026` : text;
  return { value, type: String, wrap: true, alignVertical: 'top' };
}

/** In letters: as wide as the longest line, within bounds, so that a note of a page does not push all else out of sight. */
function widthOf(cells: readonly SheetCell[]): number {
  const lengths = cells.map((cell) =>
    Math.max(
      ...String(cell ?? '')
        .split('\n')
        .map(({ length }) => length),
    ),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, ...lengths)) + 2;
}

/** Without what may not stand in such a name, and not longer than it may be. */
function nameSheet(name: string): string {
  return cleanText(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST_NAME);
}

/** Puts a filter on the header of every sheet. The library has none. */
function filterEvery(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => {
            const rows = sheets[sheetIndex]?.rows ?? [];
            const last = `${nameColumn(rows[0]?.length ?? 1)}${Math.max(rows.length, 1)}`;
            return content.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`);
          },
        },
      },
    },
  };
}

/** 1 is A, 27 is AA. */
function nameColumn(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? nameColumn(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
