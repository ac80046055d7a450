import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCityFile, writeCityFile, type CityContent, type CityFileHeader } from '@/domain/file/cityFile';
import { canonicalText } from '@/domain/json';
import { MOMENT, answer, assessment, CITY } from './samples';

/** SHA-256 of Node: not the one the app uses. */
export function hashWithNode(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export const HEADER: CityFileHeader = { about: 'What this is.', language: 'en', savedAt: MOMENT, tool: 'Test 1' };

/** A file as the app writes it. */
export function writeFile(content: CityContent, extras?: Record<string, unknown>): string {
  return writeCityFile(content, HEADER, hashWithNode, extras);
}

/** What an accepted file says; fails when the file is refused. */
export function openFile(text: string) {
  const result = parseCityFile(text, hashWithNode);
  if (!result.ok) {
    throw new Error(`The file was refused: ${JSON.stringify(result.refusal)}`);
  }
  return result;
}

/** A city with one year and a few answers. */
export const CONTENT: CityContent = {
  city: CITY,
  assessments: [
    {
      ...assessment([
        answer('01.C1', { choice: 'yes', note: 'In force', evidence: [{ id: 'e1', title: 'Plan', type: 'plan' }] }),
        answer('01.I1', { level: 'established' }),
        answer('01.I2', { state: 'unknown' }),
        answer('01.P1', { figure: { measure: 'participantsShare', value: 12.5, target: { value: 15, year: 2030 } } }),
      ]),
      principles: [{ principleId: 'P01', ready: true, readyAt: MOMENT }],
    },
  ],
};

/** A file written by hand: any document, with the checksum that fits its content. */
export function forgeFile(change: (document: Record<string, unknown>) => void): string {
  const document = JSON.parse(writeFile(CONTENT)) as Record<string, unknown>;
  change(document);
  return JSON.stringify({ ...document, sha256: hashWithNode(canonicalText(document.content)) });
}

/** A file of `tests/fixtures/`. */
export function readFixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');
}
