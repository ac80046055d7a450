import type { Rating } from '@/domain/workshop/ballot';
import type { SheetItem } from '@/domain/workshop/ballotCode';

/** What stands in a cell: a rating, `blank` where the paper has no mark, or nothing yet. */
export type Cell = Rating | 'blank' | undefined;

/** The digit for "I don't know": levels end at 4. */
const UNKNOWN_DIGIT = '5';
/** Keyboards of Arabic and Persian write digits of their own. */
const OTHER_DIGITS = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];

/** What a key means for a question: a digit for its rating, 5 or ? for "I don't know", a space for none. */
export function readKey(key: string, { options }: SheetItem): Cell {
  const other = OTHER_DIGITS.map((digits) => digits.indexOf(key)).find((digit) => digit >= 0);
  const digit = other === undefined ? key : String(other);
  if (digit === ' ') {
    return 'blank';
  }
  if (digit === '?' || digit === '؟' || digit === UNKNOWN_DIGIT) {
    return 'unknown';
  }
  return /^[0-9]$/.test(digit) ? options[Number(digit)] : undefined;
}

/** The sign of a cell while one is in it; empty where nothing is rated. */
export function writeKey(cell: Cell, { options }: SheetItem): string {
  if (cell === undefined || cell === 'blank') {
    return '';
  }
  return cell === 'unknown' ? UNKNOWN_DIGIT : String(options.indexOf(cell));
}

/** The cells of a ballot that is there already. */
export function readCells(ratings: Readonly<Record<string, Rating>>, sheet: readonly SheetItem[]): Cell[] {
  return sheet.map(({ id }) => ratings[id] ?? 'blank');
}

/** The ratings of the cells, by item. */
export function listRatings(cells: readonly Cell[], sheet: readonly SheetItem[]): Record<string, Rating> {
  const rated = sheet.flatMap(({ id }, index) => {
    const cell = cells[index];
    return cell === undefined || cell === 'blank' ? [] : [[id, cell] as const];
  });
  return Object.fromEntries(rated);
}
