import { describe, expect, it } from 'vitest';
import { DATA_TABLES } from '@/exports/archive/dataTables';
import { listDictionary, writeDictionary } from '@/exports/archive/dictionary';
import { COLUMN_FACTS } from '@/exports/archive/dictionaryColumns';
import { listAnswerTable } from '@/exports/csv';
import { listReportSheets } from '@/exports/reportSheets';
import { reportInput } from '../reportCity';

describe('the data dictionary', () => {
  it.each(['en', 'es', 'fr', 'ca', 'pt'])('has every column of every table, in its order, in %s', async (language) => {
    const input = await reportInput(undefined, undefined, language, undefined, language);
    const [, ...sheets] = listReportSheets(input);
    const written = sheets.map(({ name, rows }, place) => {
      const isAnswers = DATA_TABLES[place]?.id === 'answers';
      return [name, isAnswers ? listAnswerTable(input)[0] : rows[0]];
    });
    const [, ...told] = listDictionary(input);
    const names = [...new Set(told.map(([table]) => table))];
    expect(names.map((table) => [table, told.filter((row) => row[0] === table).map((row) => row[2])])).toEqual(written);
  });

  it('says of each column what it means, what can stand there and what an empty cell means', async () => {
    const [header, ...rows] = listDictionary(await reportInput());
    expect(header).toEqual([
      'Table',
      'File',
      'Column',
      'What it means',
      'Unit',
      'What can stand there',
      'An empty cell means',
      'Rule',
    ]);
    for (const [, file, column, means, , range, empty] of rows) {
      expect(file).toMatch(/^[a-z]+\.csv$/);
      for (const words of [column, means, range, empty]) {
        expect(words).toMatch(/^(?!archive\.)\S.*\S$/);
        expect(words).not.toContain('{{');
      }
    }
  });

  it('describes no column that is in no table', () => {
    const used = new Set(DATA_TABLES.flatMap(({ columns }) => columns.map(({ name }) => name)));
    expect(Object.keys(COLUMN_FACTS).filter((name) => !used.has(name as keyof typeof COLUMN_FACTS))).toEqual([]);
  });

  it('names the words that can stand in a column', async () => {
    const text = writeDictionary(await reportInput());
    expect(text).toContain('one of: answered; we don’t know yet; not applicable; not answered');
    expect(text).toContain('it never means 0');
  });
});
