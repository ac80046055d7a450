/** Share files as a network is given them: of generated cities, some as they should be and some not. */
import { strToU8, zipSync } from 'fflate';
import { writeShareFile, type ShareContent } from '@/domain/file/shareFile';
import { createHash } from 'node:crypto';

export const SAVED_AT = '2026-11-22T10:00:00.000Z';

export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The text of a share file. */
export function writeShared(content: ShareContent, savedAt = SAVED_AT): string {
  return writeShareFile(content, [], { about: 'A share file.', language: 'en', savedAt, tool: 'tests' }, hashText);
}

/** A share file as it lies on a disk; its name is the id of the city. */
export function shareFile(content: ShareContent, savedAt = SAVED_AT): File {
  return new File([writeShared(content, savedAt)], `${content.city.id}.json`);
}

/** A zip of these texts by their names. */
export function zipFile(name: string, texts: Record<string, string | Uint8Array>): File {
  const entries = Object.entries(texts).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]);
  return new File([zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>)], name);
}
