/** Cities that travel from one store to another as files. */
import type { CityCopy } from '@/data/files/cityFiles';
import type { ReadFile } from '@/data/files/combining';
import type { CityContent } from '@/domain/file/cityFile';
import { openFile, writeFile } from '../cityFile';
import type { Tab } from '../tabs';

export const WORDS = { about: 'What this is.', language: 'en' };

/** The complete copy of a city as this tab would save it now, and its text without the moment of saving. */
export async function exportCity(tab: Tab, cityId: string): Promise<CityCopy & { text: string }> {
  const copy = await tab.buildCityCopy(cityId, WORDS);
  return { ...copy, text: copy.content.replace(/"savedAt": "[^"]*"/, '"savedAt": ""') };
}

/** A file as a person opens it, from its text. */
export function readText(text: string, name = 'returned.json'): ReadFile {
  const { content, savedAt, sha256, revision, grewFrom } = openFile(text);
  return { name, content, savedAt, sha256, revision, grewFrom };
}

/** A file with this content, as another computer wrote it. */
export function readContent(content: CityContent, name?: string): ReadFile {
  return readText(writeFile(content), name);
}

/** Every row of the store but for the restore points, table by table. */
export async function readTables(tab: Tab): Promise<Record<string, unknown[]>> {
  const tables = tab.database.tables.filter(({ name }) => name !== 'restorePoints');
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}
