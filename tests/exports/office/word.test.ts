import { strFromU8, unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { buildReportDocument } from '@/exports/document/reportDocument';
import { writeWord } from '@/exports/office/word';
import { REAL_CITY, realAssessment, reportInput } from '../reportCity';

/** One dot: what a picture looks like is for the browser. */
const DOT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

describe('the Word file', () => {
  it('is written', async () => {
    const input = await reportInput(await realAssessment(), REAL_CITY);
    const blob = await writeWord(buildReportDocument(input), { creator: 'x', description: 'y' }, async () => DOT);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    writeFileSync('/tmp/report8.docx', bytes);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toContain('word/document.xml');
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Heading1');
  }, 60000);
});
