import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeHtml } from '@/exports/html';
import { writeCsv } from '@/exports/csv';
import { reportInput, realAssessment, REAL_CITY } from './reportCity';
import { writeCityFile } from '@/domain/cityFile';
import { hashText } from '@/data/cityFiles';
test('write', async () => {
  const a = await realAssessment();
  writeFileSync('/tmp/rep/real.html', writeHtml(await reportInput(a, REAL_CITY)));
  writeFileSync('/tmp/rep/real.csv', writeCsv(await reportInput(a, REAL_CITY, 'es')));
  writeFileSync('/tmp/rep/empty.html', writeHtml(await reportInput()));
  writeFileSync('/tmp/rep/rtl.html', writeHtml({...await reportInput(a, {...REAL_CITY, sample: true}), direction: 'rtl'}));
  writeFileSync('/tmp/rep/city.json', writeCityFile({city: REAL_CITY, assessments:[a]}, {about:'x',language:'en',savedAt:'2026-11-22T10:00:00.000Z',tool:'t'}, hashText));
  expect(1).toBe(1);
}, 60000);
