import { describe, expect, it } from 'vitest';
import { LEFT_OUT } from '@/domain/document/choice';
import { leaveOut } from '@/domain/document/leaveOut';
import { LANGUAGES } from '@/i18n/languages';
import { listReportSheets, writeReportSheets } from '@/exports/reportSheets';
import type { ReportInput } from '@/exports/document/reportInput';
import type { SheetCell } from '@/exports/office/sheets/sheetXml';
import { CITY, MOMENT, answer, assessment } from '../support/samples';
import { everyField, typedWords } from './everyField';
import { bareWords, hostileInput, listMissing, sampleInput } from './office/cities';
import { LIBRE_OFFICE_TIME, NO_LIBRE_OFFICE, convertFile } from './office/libreOffice';
import { findPackageFaults, listElements, parsePart, readParts } from './office/readParts';
import { firstOf, reportInput } from './reportCity';

const writeCell = (cell: SheetCell) => (typeof cell === 'object' ? cell.day : String(cell ?? ''));

function findSheet(input: ReportInput, wanted: string) {
  const sheet = listReportSheets(input).find(({ name }) => name === wanted);
  const [header = [], ...rows] = sheet?.rows ?? [];
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [writeCell(name), row[column]])));
}

const allText = (input: ReportInput) =>
  bareWords(
    listReportSheets(input)
      .flatMap(({ rows }) => rows.flat())
      .map(writeCell)
      .join('\n'),
  );

describe('the sheets of a report', () => {
  it('are there, all of them, also when nothing is answered', async () => {
    const sheets = listReportSheets(await reportInput());
    expect(sheets.map(({ name }) => name)).toEqual([
      'About',
      'Profile',
      'Answers',
      'Numbers',
      'Evidence',
      'Plan',
      'Good practice',
      'Years',
    ]);
    expect(sheets.filter(({ rows }) => rows.length === 0)).toEqual([]);
    const [first] = findSheet(await reportInput(), 'Profile');
    expect(first).toMatchObject({
      Principle: 'P01',
      'Level of the principle': undefined,
      'Lowest possible level': undefined,
    });
  });

  it('say first what they are: whose, of which year, not checked, in which state, and what an empty cell means', async () => {
    const [about] = listReportSheets(await reportInput(assessment(), { ...CITY, sample: true }));
    const text = about?.rows.map((row) => row.map(writeCell).join(': ')).join('\n');
    expect(text).toContain('Report Granollers 2026');
    expect(text).toContain('Sample: This city is fictional');
    expect(text).toContain('Draft: ');
    expect(text).toContain('self-assessment, not externally checked');
    expect(text).toContain('Empty cell: Nothing was said. It never means 0.');
  });

  it('hold every word that was typed, also for indicators of another edition, and days as days', async () => {
    const { pack } = await reportInput();
    const number = firstOf(pack, 'number');
    const input = await reportInput(
      assessment([
        answer(number.id, everyField('number', { state: 'answered' }, Object.keys(number.measures)[0])),
        answer('77.C9', everyField('other', { state: 'answered', level: 'underWay' })),
      ]),
    );
    const text = allText(input);
    expect([...typedWords('number'), ...typedWords('other')].filter((word) => !text.includes(bareWords(word)))).toEqual(
      [],
    );
    expect(findSheet(input, 'Numbers')[0]).toMatchObject({
      Indicator: number.id,
      Value: 12.345,
      'Year of the target': 2031,
    });
    const [evidence] = findSheet(input, 'Evidence');
    expect(Object.values(evidence ?? {})).toContainEqual({ day: '2025-03-14' });
  });

  it('have the plan, the cards and one row for each year and principle', async () => {
    const input = await reportInput();
    const plan = {
      targets: [],
      priorities: [],
      actions: [{ id: 'a1', title: '=action', status: 'planned' as const, at: MOMENT }],
    };
    const cards = [
      { indicatorId: '01.C2', title: 'Open doors', partners: ['Library', 'School'], start: '2025-03', at: MOMENT },
    ];
    const years = [{ ...input.report, year: 2025 }, input.report];
    const rich = { ...input, plan, cards, years };
    expect(findSheet(rich, 'Plan').map((row) => Object.values(row))).toEqual([expect.arrayContaining(['=action'])]);
    expect(findSheet(rich, 'Good practice')[0]).toMatchObject({ Title: 'Open doors', 'Since when': '2025-03' });
    expect(findSheet(rich, 'Years').map((row) => row['Year'])).toEqual([
      ...Array(20).fill(2025),
      ...Array(20).fill(2026),
    ]);
  });

  it('leave out what was chosen to be left out, and say so', async () => {
    const input = await reportInput(assessment([answer('01.C1', everyField('gone', { state: 'unknown' }))]));
    const cut = { ...leaveOut(input, LEFT_OUT), without: LEFT_OUT };
    const text = allText(cut);
    for (const part of ['note', 'reasonWords', 'department', 'place', 'link', 'title', 'evidenceDepartment']) {
      expect([part, text.includes(`gone-${part}`)]).toEqual([part, false]);
    }
    expect(text).toContain('Leftout:names,notes,andevidence.');
  });

  it.each(LANGUAGES)('have names of their own in %s, short enough for Excel', async (language) => {
    const names = listReportSheets(await reportInput(assessment(), CITY, language, undefined, language)).map(
      ({ name }) => name,
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
  });
});

describe.each([
  ['sample', () => sampleInput()],
  ['hostile', () => hostileInput()],
])('the spreadsheet of the %s city', (_, read) => {
  it('is whole, holds everything that was typed and no formula', async () => {
    const input = await read();
    const parts = await readParts(await writeReportSheets(input));
    expect(findPackageFaults(parts)).toEqual([]);
    const paths = Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/'));
    expect(paths).toHaveLength(8);
    expect(paths.flatMap((path) => listElements(parsePart(parts, path), 'f'))).toEqual([]);
    expect(listMissing(input.assessment, allText(input))).toEqual([]);
  }, 120_000);

  it(
    'opens in LibreOffice with all of it',
    async (context) => {
      const input = await read();
      const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
      const text = await convertFile(await writeReportSheets(input), 'xlsx', csv);
      if (text === undefined) {
        return context.skip(NO_LIBRE_OFFICE);
      }
      const single = (words: string) => words.replaceAll('""', '"');
      expect(listMissing(input.assessment, single(text), single)).toEqual([]);
    },
    LIBRE_OFFICE_TIME,
  );
});
