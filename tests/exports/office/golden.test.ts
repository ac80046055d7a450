/**
 * One file of each format for a small city that never changes, as text that can be read: so nobody changes what a file holds
 * without seeing it. When a change is meant, look at it with `git diff` after `npx vitest run tests/exports/office/golden.test.ts --update`.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Pack } from '@/domain/pack';
import { buildReportDocument } from '@/exports/document/reportDocument';
import { writeCsv } from '@/exports/csv';
import { usualChoice } from '@/domain/document/choice';
import { writeReportHtml } from '@/exports/archive/reportHtml';
import { listPictures } from '@/exports/pictures/pictures';
import { writeWordFile } from '@/exports/office/wordFile';
import { writeReportSheets } from '@/exports/reportSheets';
import { answer, assessment } from '../../support/samples';
import { REAL_CITY, firstOf, reportInput, shorten } from '../reportCity';
import { readParts } from './readParts';

const FOLDER = join(import.meta.dirname, '../../fixtures/exports');

/** Principle 1 with an answer of each kind. */
async function smallCity() {
  const cut = (pack: Pack) => shorten(pack, 1);
  const { pack } = await reportInput();
  const number = firstOf(pack, 'number');
  const [measure = ''] = Object.keys(number.measures);
  const work = assessment([
    answer('01.C1', {
      state: 'answered',
      choice: 'yes',
      note: '=1+1\nSecond line, "quoted" & <marked>',
      noteLanguage: 'ca',
      evidence: [
        {
          id: 'e1',
          title: 'Plan',
          type: 'councilDecision',
          date: '2025-03-14',
          link: 'https://city.example/plan?a=1&b=2',
        },
        { id: 'e2', title: 'خطة', type: 'testimony', date: '2025-03', place: '-5' },
      ],
    }),
    answer('01.C2', { state: 'answered', level: 'underWay' }),
    answer('01.I1', { state: 'notApplicable', reason: 'noPowers' }),
    answer(number.id, {
      state: 'answered',
      figure: { measure, value: 12.5, year: 2025, baseline: { value: 9, year: 2021 } },
    }),
  ]);
  const input = await reportInput(work, REAL_CITY, 'en', cut);
  const { indicators } = input.pack;
  // What the indicators ask is another matter: their files have tests of their own.
  return {
    ...input,
    pack: { ...input.pack, indicators: indicators.map((item) => ({ ...item, question: 'The question' })) },
  };
}

/** One element on a line, without the namespaces of the head and the numbers of the version. */
function toLines(xml: string): string {
  return `${xml
    .replace(/<(w:document|worksheet)\b[^>]*>/, '<$1>')
    .replaceAll(`version ${__APP_VERSION__}`, 'version 0')
    .replace(/>(?=<(?:w:(?:p|tbl|tr|tc|sdt|sectPr)|row|c|col|sheet\w*|autoFilter|page\w*)\b)/g, '>\n')}\n`;
}

const BECAUSE = 'run "npx vitest run tests/exports/office/golden.test.ts --update" when this is meant';

describe(`the files are as they were: ${BECAUSE}`, () => {
  it('Word', async () => {
    const input = await smallCity();
    const parts = await readParts(await writeWordFile({ documents: [buildReportDocument(input)], inputs: [input] }));
    await expect(toLines(parts['word/document.xml'] ?? '')).toMatchFileSnapshot(join(FOLDER, 'document.xml'));
  });

  it('spreadsheet', async () => {
    const parts = await readParts(await writeReportSheets(await smallCity()));
    const sheets = Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/'));
    const text = sheets.map((path) => `${path}\n${toLines(parts[path] ?? '')}`).join('\n');
    await expect(text).toMatchFileSnapshot(join(FOLDER, 'sheets.xml.txt'));
  });

  it('HTML, without its style sheet', async () => {
    const input = await smallCity();
    const html = writeReportHtml({
      documents: [buildReportDocument(input)],
      inputs: [input],
      choice: usualChoice('full'),
    });
    const text = html
      .replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
      .replace(/'sha256-[^']*'/, "'sha256'")
      .replaceAll(`version ${__APP_VERSION__}`, 'version 0')
      .replaceAll(`self-assessment ${__APP_VERSION__}`, 'self-assessment 0')
      .replace(/>(?=<(?:\/?(?:section|table|tr|dl|div|svg|nav|li|p|h[1-3]))\b)/g, '>\n');
    await expect(text).toMatchFileSnapshot(join(FOLDER, 'report.html.txt'));
  });

  it('pictures', async () => {
    const input = await smallCity();
    const [first] = listPictures({ documents: [buildReportDocument(input)], inputs: [input] });
    await expect(first?.svg).toMatchFileSnapshot(join(FOLDER, 'profile.svg'));
  });

  it('CSV', async () => {
    await expect(writeCsv(await smallCity())).toMatchFileSnapshot(join(FOLDER, 'table.csv'));
  });
});
