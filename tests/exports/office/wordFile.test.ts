import { describe, expect, it } from 'vitest';
import { buildReportDocument } from '@/exports/document/reportDocument';
import { writeWordFile } from '@/exports/office/wordFile';
import { CITY, assessment } from '../../support/samples';
import { reportInput, shorten } from '../reportCity';
import { hostileInput, listMissing, sampleInput } from './cities';
import { LIBRE_OFFICE_TIME, NO_LIBRE_OFFICE, convertFile } from './libreOffice';
import { findPackageFaults, listElements } from './readParts';
import { findDocumentFaults, listParagraphs, textOf, writeOne } from './readWord';

const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=';

describe('other things in a Word file', () => {
  it('has the logo above the heading, and does without one that it cannot read', async () => {
    const input = await reportInput(assessment(), CITY, 'en', (pack) => shorten(pack, 1));
    const { page } = await writeOne(input, { logo: { address: DOT, alternative: 'Granollers' } });
    const [first] = listElements(page, 'w:p');
    expect(first && listElements(first, 'wp:docPr')[0]?.attributes['descr']).toBe('Granollers');
    const broken = { logo: { address: 'data:image/svg+xml,<svg/>', alternative: 'x' } };
    expect(listElements((await writeOne(input, broken)).page, 'wp:docPr')).toHaveLength(1);
  });

  it('has boxes to tick, frames and lines to write on', async () => {
    const input = await reportInput(assessment(), CITY, 'en', (pack) => shorten(pack, 1));
    const { page } = await writeOne(input, {
      blocks: [
        {
          kind: 'choices',
          label: 'Level',
          options: [
            { key: '0', text: ['Not yet', 'Nobody has.'], chosen: true },
            { key: '1', text: 'First steps' },
          ],
        },
        {
          kind: 'fields',
          fields: [
            { label: 'Value' },
            { label: 'Year', value: '2026' },
            { label: 'a' },
            { label: 'b' },
            { label: 'c' },
          ],
        },
        { kind: 'writing', label: 'Note', lines: 3 },
      ],
    });
    expect(listParagraphs(page, 'Choice').map(textOf)).toEqual(['\u2612\tNot yet\nNobody has.', '\u2610\tFirst steps']);
    expect(listParagraphs(page, 'WritingLine')).toHaveLength(3);
    expect(findDocumentFaults(page)).toEqual([]);
  });

  it('gives the same bytes for the same report', async () => {
    const input = await sampleInput((pack) => shorten(pack, 2));
    const write = async () => new Uint8Array(await (await writeOne(input)).file.arrayBuffer());
    const first = await write();
    expect(await write()).toEqual(first);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const input = await reportInput(assessment(), CITY, 'en', (pack) => shorten(pack, 1));
    const steps: string[] = [];
    const documents = [buildReportDocument(input)] as const;
    await writeWordFile({ documents, inputs: [input], onProgress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['0/2', '1/2']);
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(writeWordFile({ documents, inputs: [input], onProgress: stop })).rejects.toThrow('stopped');
  });
});

describe.each([
  ['sample', () => sampleInput()],
  ['hostile', () => hostileInput()],
])('the Word file of the %s city', (_, read) => {
  it('holds everything that was typed', async () => {
    const input = await read();
    const { page, parts } = await writeOne(input);
    expect([findPackageFaults(parts), findDocumentFaults(page)]).toEqual([[], []]);
    expect(listMissing(input.assessment, textOf(page))).toEqual([]);
  }, 120_000);

  it(
    'opens in LibreOffice with all of it',
    async (context) => {
      const input = await read();
      const text = await convertFile((await writeOne(input)).file, 'docx', 'txt:Text (encoded):UTF8');
      if (text === undefined) {
        return context.skip(NO_LIBRE_OFFICE);
      }
      expect(listMissing(input.assessment, text)).toEqual([]);
    },
    LIBRE_OFFICE_TIME,
  );
});
