import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { getPack } from '@/data/packs';
import type { City } from '@/domain/assessment';
import { compareYears } from '@/domain/years/comparison';
import { COMPARISON_TABLE } from '@/exports/index';
import { startWords } from '../support/startWords';
import { CITY } from '../support/samples';
import { FIRST_PACK } from '../support/years/nextPack';
import { reportPontelume } from '../support/years/pontelume';

beforeAll(startWords);

/** The table as records by header. No cell of it holds a line break. */
async function writeRecords(city: City = { ...CITY, name: 'Pontelume' }, language = 'en') {
  await i18next.loadLanguages(language);
  const text = await COMPARISON_TABLE.build({
    comparison: compareYears(reportPontelume(2025), reportPontelume(2026)),
    city,
    pack: await getPack(FIRST_PACK, language),
    t: i18next.getFixedT(language),
    language,
  });
  const separator = language === 'en' ? ',' : ';';
  const cells = new RegExp(`("(?:[^"]|"")*"|[^"\\r\\n${separator}]*)(?:${separator}|$)`, 'g');
  const [header = [], ...rows] = text
    .slice(1, -2)
    .split('\r\n')
    .map((line) => [...line.matchAll(cells)].map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));
  const records = rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
  return { text, header, records };
}

describe('the table of a comparison', () => {
  it('has a row for all together, each group, principle, dimension and indicator', async () => {
    const { records } = await writeRecords();
    const count = (kind: string) => records.filter((record) => record['What the row is about'] === kind).length;
    const kinds = ['all principles together', 'group', 'principle', 'commitment of the principle', 'indicator'];
    expect(kinds.map(count)).toEqual([1, 3, 20, 20, 89]);
    expect(count('implementation of the principle')).toBe(20);
    expect(records).toHaveLength(1 + 3 + 3 * 20 + 89);
    expect(new Set(records.map((record) => `${record['From year']} ${record['To year']}`))).toEqual(
      new Set(['2025 2026']),
    );
  });

  it('has the levels that were worked out by hand, beside those of each year', async () => {
    const { records } = await writeRecords();
    const row = (kind: string, id: string) =>
      records.find((record) => record['What the row is about'] === kind && record['Id'] === id);
    // P14: C 1, I (3 + 2) / 2: 1.75; C 1, I (3 + 1) / 2: 1.5
    expect(row('principle', 'P14')).toMatchObject({
      'Like for like, from': '1.8',
      'Like for like, to': '1.5',
      Change: '-0.3',
      Direction: 'down',
      'Comparable indicators': '3',
      'Of all that apply': '4',
      'Level of the first year': '1.7',
      'Level of the second year': '1.5',
      'Lowest possible, second year': '1.2',
    });
    expect(row('group', 'G3')).toMatchObject({
      'Like for like, from': '',
      Change: '',
      Direction: 'not comparable',
      'Why it is not comparable': 'too few indicators can be compared',
    });
    expect(row('indicator', '07.I2')).toMatchObject({
      'Like for like, from': '',
      'Level of the first year': '',
      'State in the first year': 'we don’t know yet',
    });
    expect(row('indicator', '01.P1')).toMatchObject({
      'Value in the first year': '88',
      'Value in the second year': '96',
    });
    expect(row('indicator', '01.C1')).toMatchObject({ Change: '3', 'Reason for the change': 'Real progress' });
    expect(row('principle', 'P18')?.['Level of the second year']).toBe('');
  });

  it('has a column for each header in every row, and no formula', async () => {
    const { text, header, records } = await writeRecords({ ...CITY, name: '=1+1' });
    expect(records.every((record) => Object.keys(record).length === header.length)).toBe(true);
    expect(text).toContain(`"'=1+1"`);
    expect(text).not.toContain('"=1+1"');
  });

  it('has the decimal mark of the language', async () => {
    const { text } = await writeRecords(undefined, 'fr');
    expect(text).toContain(';1,8;1,5;-0,3;');
  });
});
