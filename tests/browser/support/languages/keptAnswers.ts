import type { Page } from '@playwright/test';

/**
 * Everything that the tool keeps in the browser's database, as text: two equal texts are the same to the byte. Without the
 * restore points, which are made by themselves while a person works.
 */
export function readStore(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('The store cannot be read')));
      });
    const contents: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name));
      for (const table of [...database.objectStoreNames].filter((each) => each !== 'restorePoints')) {
        const rows = database.transaction(table).objectStore(table);
        contents.push([name, table, await settle(rows.getAll())]);
      }
      database.close();
    }
    return JSON.stringify(contents);
  });
}
