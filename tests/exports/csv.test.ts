import { describe, expect, it } from 'vitest';
import type { AnswerPatch } from '@/domain/answer';
import { writeCsv } from '@/exports/csv';
import { patchItem } from '@/domain/workshop/steps';
import { listRoomViews } from '@/domain/workshop/roomView';
import { CITY, MOMENT, answer, assessment } from '../support/samples';
import { AGREED, BALLOTS } from '../support/workshop/agreed';
import { everyField, typedWords } from './everyField';
import { REAL_CITY, firstOf, realAssessment, reportInput } from './reportCity';

/** Reads a table as RFC 4180 has it; a quoted cell may hold separators, quotes and line breaks. */
function readTable(text: string, separator: string): string[][] {
  const cells = new RegExp(`("(?:[^"]|"")*"|[^"\\r\\n${separator}]*)(${separator}|\\r\\n)`, 'gy');
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.slice(1).matchAll(cells)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

async function writeRows(patches: Record<string, AnswerPatch>, language = 'en', city = CITY) {
  const answers = Object.entries(patches).map(([id, patch]) => answer(id, patch));
  const text = writeCsv(await reportInput(assessment(answers), city, language));
  const [header = [], ...rows] = readTable(text, language === 'en' ? ',' : ';');
  const records = rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
  return { text, header, rows, row: (id: string) => records.find(({ Indicator }) => Indicator === id) ?? {} };
}

describe('the CSV table', () => {
  it('begins with a byte order mark and ends every row with CR LF', async () => {
    const { text, rows } = await writeRows({});
    expect(text.startsWith('\uFEFF"City"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(rows.length + 2);
    expect(Array.from(new TextEncoder().encode(text).slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('has one row for each indicator, all of the same length', async () => {
    const input = await reportInput(await realAssessment(), REAL_CITY);
    const [header = [], ...rows] = readTable(writeCsv(input), ',');
    expect(rows.map((row) => row[header.indexOf('Indicator')])).toEqual(input.pack.indicators.map(({ id }) => id));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
  });

  it.each(['es', 'fr', 'ca', 'pt'])('uses semicolon and decimal comma in %s', async (language) => {
    const { text, row } = await writeRows(
      { '01.P1': { state: 'answered', figure: { measure: 'participantsShare', value: 12.5 } } },
      language,
    );
    expect(text).toContain('"City";"Country"');
    expect(row('01.P1')['Value']).toBe('12,5');
    expect(text).toContain(';12,5;');
  });

  it('has its headers, titles and levels in the language of the report', async () => {
    const work = assessment([answer('01.C2', { state: 'answered', level: 'underWay' })]);
    const text = writeCsv(await reportInput(work, CITY, 'fr', undefined, 'fr'));
    const [header = [], ...rows] = readTable(text, ';');
    expect(header.slice(0, 4)).toEqual(['Ville', 'Pays', 'Ville fictive', 'Année']);
    const row = rows.find((cells) => cells[header.indexOf('Indicateur')] === '01.C2') ?? [];
    expect(row).toEqual(expect.arrayContaining(['ES', 'avec réponse', 'En cours']));
  });

  it('uses comma and decimal point in English, with numbers that are not quoted', async () => {
    const { text } = await writeRows({
      '01.P1': { state: 'answered', figure: { measure: 'participantsShare', value: -12.5, year: 2025 } },
    });
    expect(text).toContain(',-12.5,');
    expect(text).toContain(',2025,');
  });

  it.each(['=1+1', '+34 93 1', '-x', '@SUM(A1)', '\t=1', '\r=1', '  =1+1', '＝1', '＋1', '－1', '＠x', '\u0000=1'])(
    'makes %j harmless',
    async (note) => {
      const { row } = await writeRows({ '01.C2': { state: 'unanswered', note } });
      expect(row('01.C2')['Note']).toMatch(/^'/u);
    },
  );

  it('leaves other texts as they are, with quotes, separators, line breaks and emoji', async () => {
    const note = 'He said "5 - 3 = 2"; a, b\nsecond line 👩‍🏫';
    const { row, rows, header } = await writeRows({ '01.C2': { state: 'unanswered', note } });
    expect(row('01.C2')['Note']).toBe(note);
    expect(rows.every(({ length }) => length === header.length)).toBe(true);
  });

  it('holds every word that was typed, also for indicators of another edition', async () => {
    const { pack } = await reportInput();
    const number = firstOf(pack, 'number');
    const { row } = await writeRows({
      [number.id]: everyField('number', { state: 'answered' }, Object.keys(number.measures)[0]),
      '02.C1': everyField('open', { state: 'unanswered' }),
      '77.C9': everyField('other', { state: 'answered', level: 'underWay' }),
    });
    for (const [id, name] of [
      [number.id, 'number'],
      ['02.C1', 'open'],
      ['77.C9', 'other'],
    ] as const) {
      const cells = Object.values(row(id));
      for (const word of typedWords(name)) {
        expect(cells.some((cell) => cell.includes(word))).toBe(true);
      }
      expect(cells).toEqual(expect.arrayContaining(['2025', '2.25', '2021', '77.5', '2031', 'ca', 'medium', 'yes']));
      expect(row(id)['Evidence']).toContain('Budget line | 2025-03-14');
      expect(row(id)['Why it does not apply']).toMatch(/^The situation does not exist here\n/u);
    }
    expect(row(number.id)['Value']).toBe('12.345');
  });

  it('keeps the four states apart and never writes a zero for what was not said', async () => {
    const { row } = await writeRows({
      '01.C1': { state: 'answered', choice: 'no' },
      '01.C2': { state: 'unknown' },
      '01.I1': { state: 'notApplicable' },
    });
    const states = ['01.C1', '01.C2', '01.I1', '01.I2'].map((id) => [row(id)['State'], row(id)['Points (0–4)']]);
    expect(states).toEqual([
      ['answered', '0'],
      ['we don’t know yet', ''],
      ['not applicable', ''],
      ['not answered', ''],
    ]);
    expect(row('02.C1')).toMatchObject({
      'Level of the principle': '',
      'Lowest possible level': '',
      'Highest possible level': '',
    });
  });

  it('writes levels with one decimal beside their range and counts', async () => {
    const { row } = await writeRows({
      '01.C1': { state: 'answered', choice: 'yes' },
      '01.C2': { state: 'answered', level: 'firstSteps' },
      '01.I1': { state: 'answered', level: 'underWay' },
    });
    expect(row('01.I2')).toMatchObject({
      'Level of the principle': '2.3',
      'Lowest possible level': '1.8',
      'Highest possible level': '2.8',
      'Indicators that count, answered': '3',
      'Indicators that count, applicable': '4',
      'Status of the principle': 'In progress',
    });
  });

  it('has what a room agreed on beside the level and in no level, and of two ratings no count', async () => {
    const session = patchItem(patchItem(AGREED, 'P01', { takenAt: MOMENT }), '01.C2', { takenAt: MOMENT });
    const method = { kind: 'workshop', session: AGREED.id, title: AGREED.title } as const;
    const input = await reportInput(assessment([answer('01.C2', { level: 'established', method })]));
    const rooms = listRoomViews([{ session, ballots: BALLOTS }], input.pack);
    const [header = [], ...rows] = readTable(writeCsv({ ...input, rooms }), ',');
    const row = rows.find((cells) => cells[header.indexOf('Indicator')] === '01.C2') ?? [];
    expect(Object.fromEntries(header.map((name, column) => [name, row[column]]))).toMatchObject({
      'Agreed in the workshop': AGREED.title,
      'What the room agreed on': '3 – Established',
      'Ratings in the room': '2',
      'Of these within one level': '',
      'What the room agreed on for the principle': '2 – Under way',
      'Ratings of the principle in the room': '5',
      'Of these ratings within one level': '5',
      'Level of the principle': '',
    });
  });

  it('marks a fictional city in every row', async () => {
    const { rows, header } = await writeRows({}, 'en', { ...CITY, sample: true });
    expect(new Set(rows.map((row) => row[header.indexOf('Fictional city')]))).toEqual(new Set(['yes']));
  });
});
