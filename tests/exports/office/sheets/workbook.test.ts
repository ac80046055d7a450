// @vitest-environment node
import { writeWorkbook } from '@/exports/office/sheets/workbook';
import type { SheetCell } from '@/exports/office/sheets/sheetXml';
import { HOSTILE } from '../cities';
import { findPackageFaults, listAll, listElements, parsePart, readParts, wordsIn, type Element } from '../readParts';

const ABOUT = {
  title: 'Report <1>',
  creator: 'The tool',
  description: 'not checked',
  language: 'ca',
  savedAt: '2026-11-22T10:00:00.000Z',
};

async function writeRows(rows: SheetCell[][], isRightToLeft = false, frozen = 0) {
  const parts = await readParts(writeWorkbook([{ name: 'One', rows, frozen }], ABOUT, isRightToLeft));
  expect(findPackageFaults(parts)).toEqual([]);
  const sheet = parsePart(parts, 'xl/worksheets/sheet1.xml');
  return { parts, sheet, cells: listElements(sheet, 'c') };
}

const textOf = (element: Element) => listAll(element).map(wordsIn).join('').trim();
const numbersOf = (cells: Element[]) => cells.map((cell) => listElements(cell, 'v').map(wordsIn)[0]);

async function nameSheets(names: string[]): Promise<(string | undefined)[]> {
  const sheets = names.map((name) => ({ name, rows: [['a']] }));
  const parts = await readParts(writeWorkbook(sheets, ABOUT, false));
  return listElements(parsePart(parts, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name']);
}

describe('a spreadsheet', () => {
  it('has numbers as numbers, days as days, texts as texts, and no cell where nothing was said', async () => {
    const { cells } = await writeRows([
      ['number', 'day', 'text', 'nothing', 'empty'],
      [-12.5, { day: '2025-03-14' }, '2025', undefined, ''],
    ]);
    const body = cells.slice(5);
    expect(body.map(({ attributes }) => attributes['r'])).toEqual(['A2', 'B2', 'C2']);
    // 45730 is 14 March 2025: 45658 is 1 January of that year.
    expect(numbersOf(body)).toEqual(['-12.5', '45730', undefined]);
    expect(body.map(({ attributes }) => attributes['t'])).toEqual([undefined, undefined, 'inlineStr']);
  });

  it('keeps days before March 1900 as text, for spreadsheets count them differently', async () => {
    const { cells } = await writeRows([['day'], [{ day: '1900-02-28' }], [{ day: '1900-03-01' }]]);
    expect(cells.slice(1).map(textOf)).toEqual(['1900-02-28', '61']);
  });

  it.each(HOSTILE)('has no formula and nothing but text for %j', async (text) => {
    const { parts, cells } = await writeRows([['note'], [text]]);
    expect(Object.values(parts).some((part) => /<f[ >/]/.test(part))).toBe(false);
    const [, cell] = cells;
    expect([cell?.attributes['t'], cell?.children.length]).toEqual(['inlineStr', 1]);
  });

  it('guards what could be taken for a formula when somebody edits the cell', async () => {
    const { cells, parts } = await writeRows([['note'], ['=1+1'], ['＝1+1'], [' @SUM(A1)'], ['plain']]);
    const looks = listElements(listElements(parsePart(parts, 'xl/styles.xml'), 'cellXfs')[0] as Element, 'xf');
    const isGuarded = (cell: Element) => looks[Number(cell.attributes['s'])]?.attributes['quotePrefix'] === '1';
    expect(cells.slice(1).map(isGuarded)).toEqual([true, true, true, false]);
  });

  it('has each text letter for letter, also what Excel would read as a character', async () => {
    const { cells } = await writeRows([['note'], ['a\r\nb\tc'], ['_x0041_ _x12_']]);
    expect(cells.slice(1).map(textOf)).toEqual(['a\nb\tc', '_x005F_x0041_ _x12_']);
  });

  it('has rows as high as their longest text, and no more than Excel knows', async () => {
    const { sheet } = await writeRows([['note'], ['short'], ['x'.repeat(150)], ['y\n'.repeat(3)], ['z'.repeat(9000)]]);
    const heights = listElements(sheet, 'row').map(({ attributes }) => attributes['ht']);
    expect(heights).toEqual([undefined, undefined, '45', '60', '409']);
  });

  it('is printed on as many pages beside each other as can be read', async () => {
    const wide = Array.from({ length: 10 }, () => 'w'.repeat(60));
    const pagesOf = async (cells: string[]) => {
      const { sheet } = await writeRows([cells]);
      return listElements(sheet, 'pageSetup')[0]?.attributes['fitToWidth'];
    };
    expect([await pagesOf(['a']), await pagesOf(wide)]).toEqual(['1', '3']);
  });

  it('has no cell with more letters than Excel opens', async () => {
    const { cells } = await writeRows([['note'], ['x'.repeat(32_767)], ['y'.repeat(40_000)]]);
    const [, whole = '', cut = ''] = cells.map(textOf);
    expect([whole.length, cut.length, cut.at(-1)]).toEqual([32_767, 32_767, '…']);
  });

  it('keeps the header and the columns that name a row in sight, with filters', async () => {
    const { sheet, parts } = await writeRows(
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      true,
      2,
    );
    expect(listElements(sheet, 'pane')[0]?.attributes).toMatchObject({ xSplit: '2', ySplit: '1', topLeftCell: 'C2' });
    expect(listElements(sheet, 'autoFilter')[0]?.attributes).toEqual({ ref: 'A1:C2' });
    expect(listElements(sheet, 'sheetView')[0]?.attributes['rightToLeft']).toBe('1');
    const widths = listElements(sheet, 'col').map(({ attributes }) => Number(attributes['width']));
    expect(widths).toEqual([11, 11, 11]);
    expect(parts['xl/workbook.xml']).toContain(
      '>&apos;One&apos;!$A:$B,&apos;One&apos;!$1:$1<'.replaceAll('&apos;', "'"),
    );
  });

  it('gives its sheets names that Excel takes, each only once', async () => {
    const names = await nameSheets(['a/b:c?d*e[f]\\', 'Years', 'years', 'History', "'quoted'", '', '👩'.repeat(20)]);
    expect(names).toEqual(['a b c d e f', 'Years', 'years 2', 'History 1', 'quoted', '6', '👩'.repeat(15)]);
  });

  it('says in its properties what it is and when it was made, in the same bytes each time', async () => {
    const core = parsePart((await writeRows([['a']])).parts, 'docProps/core.xml');
    expect(listElements(core, 'dc:title').map(wordsIn)).toEqual(['Report <1>']);
    expect(listElements(core, 'dcterms:created').map(wordsIn)).toEqual([ABOUT.savedAt]);
    const write = () => writeWorkbook([{ name: 'One', rows: [['a']] }], ABOUT, false).arrayBuffer();
    expect(await write()).toEqual(await write());
  });
});
