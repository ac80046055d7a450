import { describe, expect, it } from 'vitest';
import { nameOf } from '@/domain/network/names';
import { writeNetworkCsv, writeNetworkDictionary } from '@/exports/networkCsv';
import { describeYear } from '@/exports/network/yearFigures';
import { listRecords, networkInput, sourceOf, YEAR } from './network/reportNetwork';

/** The cells of a table with commas; quotes are taken off. */
function readTable(text: string): Record<string, string>[] {
  const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
  const [header = [], ...rows] = lines.map((line) =>
    [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) =>
      cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
    ),
  );
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

async function writeFor(records: Parameters<typeof sourceOf>[0], areNamesWanted = false, name?: string) {
  const source = await sourceOf(records, [], areNamesWanted);
  const report = await networkInput(source, name === undefined ? {} : { name });
  return { text: writeNetworkCsv({ report, every: [describeYear(source, YEAR)] }), report };
}

describe('the table of a network', () => {
  it('has one figure in each row, and the same as the report', async () => {
    const { text, report } = await writeFor(await listRecords(24));
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = readTable(text);
    const keys = rows.map(({ kind, id, figure, statistic }) => [kind, id, figure, statistic].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    const seven = report.figures.principles.find(
      ({ principleId, scope }) => principleId === 'P07' && scope === 'level',
    );
    const row = rows.find(({ id, figure, statistic }) => id === 'P07' && figure === 'level' && statistic === 'median');
    expect(seven?.distribution.shown).toBe('half');
    expect(Number(row?.value)).toBeCloseTo(
      seven?.distribution.shown === 'half' ? seven.distribution.median : Number.NaN,
      0.5,
    );
    expect(row?.n).toBe(String(seven?.distribution.n));
  });

  it('has no row of fewer than 5 cities, whatever the network', async () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const rows = readTable((await writeFor(await listRecords(3 + 2 * seed, { seed }))).text);
      expect(rows.filter(({ n }) => Number(n) < 5)).toEqual([]);
      expect(
        rows.filter(({ kind, figure, value }) => kind !== 'indicator' && figure === 'cities' && Number(value) < 5),
      ).toEqual([]);
      expect(rows.filter(({ city }) => city !== '')).toEqual([]);
    }
    expect(readTable((await writeFor(await listRecords(4))).text)).toEqual([]);
  });

  it('has rows of cities that may be named, when asked; no level where fewer than 5 others have one', async () => {
    const records = await listRecords(24, {
      change: (city, index) => ({ ...city, consent: { mayBeCompared: true, mayBeNamed: index >= 6 } }),
    });
    const rows = readTable((await writeFor(records, true)).text).filter(({ city }) => city !== '');
    const allowed = new Set(records.flatMap((record) => nameOf(record, true) ?? []));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ city = '' }) => !allowed.has(city))).toEqual([]);
    const unnamedOf = (place: number) =>
      records.filter(({ mayBeNamed, principles }) => !mayBeNamed && (principles[place]?.level ?? null) !== null).length;
    const levels = new Set(rows.filter(({ figure }) => figure === 'level').map(({ id }) => id));
    const expected = Array.from({ length: 20 }, (_, place) => place).filter((place) => unnamedOf(place) >= 5);
    expect(expected.length).toBeLessThan(20);
    expect([...levels]).toEqual(expected.map((place) => `P${String(place + 1).padStart(2, '0')}`));
  });

  it('makes a name that could be a formula harmless', async () => {
    const { text } = await writeFor(await listRecords(6), false, '=HYPERLINK("http://x")');
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).not.toMatch(/(^|[,;])"?=/m);
  });

  it('is explained by its dictionary, every column and every word', async () => {
    const { text, report } = await writeFor(await listRecords(24), true);
    const explained = readTable(writeNetworkDictionary(report));
    const rows = readTable(text);
    const has = (column: string, value: string) =>
      explained.some((row) => row.column === column && row.value === value && row.Meaning !== '');
    expect(Object.keys(rows[0] ?? {}).filter((column) => !has(column, ''))).toEqual([]);
    const unexplained = rows.flatMap(({ kind = '', statistic = '', figure = '', figureTitle = '' }) => [
      ...(has('kind', kind) ? [] : [kind]),
      ...(has('statistic', statistic) ? [] : [statistic]),
      ...(has('figure', figure) || figureTitle !== '' ? [] : [figure]),
    ]);
    expect(unexplained).toEqual([]);
  });
});
