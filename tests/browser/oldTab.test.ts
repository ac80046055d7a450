/** An old tab that does not let go of the store while a newer version of the tool wants to upgrade it. */
import { expect } from '@playwright/test';
import { test } from './support/test';

/** The store as the first version of the tool made it, held open by a page that hears nothing. */
async function holdOldStore(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // Version 1 of Dexie is version 10 of the browser.
    const opening = indexedDB.open('educating-cities', 10);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('upgradeneeded', () => {
      const { result: database, transaction } = opening;
      const createdAt = '2026-11-22T10:00:00.000Z';
      const rows = { assessmentId: 'a', at: createdAt };
      database.createObjectStore('cities', { keyPath: 'id' });
      for (const [name, keyPath] of [
        ['principles', ['assessmentId', 'principleId']],
        ['answers', ['assessmentId', 'indicatorId']],
      ] as const) {
        database.createObjectStore(name, { keyPath: [...keyPath] }).createIndex('assessmentId', 'assessmentId');
      }
      database.createObjectStore('assessments', { keyPath: 'id' }).createIndex('cityId', 'cityId');
      const changes = database.createObjectStore('changes', { keyPath: 'id', autoIncrement: true });
      changes.createIndex('assessmentId', 'assessmentId');
      changes.createIndex('[assessmentId+undone]', ['assessmentId', 'undone']);
      database.createObjectStore('copies', { keyPath: 'cityId' });
      transaction?.objectStore('cities').add({ id: 'c', name: 'Granollers', country: 'ES', createdAt });
      transaction
        ?.objectStore('assessments')
        .add({ id: 'a', cityId: 'c', year: 2026, packId: 'educating-cities-2026', createdAt });
      transaction
        ?.objectStore('answers')
        .add({ ...rows, indicatorId: '07.I1', state: 'unanswered', note: 'Written long ago', versions: { old: 1 } });
    });
    opening.addEventListener('success', () => {
      Object.assign(globalThis, { held: opening.result });
      resolve();
    });
  });
}

test('the upgrade waits with words, and everything is there when the old tab is closed', async ({
  officer,
  context,
  guard,
  server,
}) => {
  // A picture that is opened by itself has the browser look for an icon of the site.
  guard.expectFault(/favicon/);
  const oldTab = await context.newPage();
  await oldTab.goto(`${server.url}icons/icon-192.png`);
  await oldTab.evaluate(holdOldStore);

  await officer.opensTheTool();
  await expect(officer.page.getByText('An older version of this tool is open in another tab.')).toBeVisible();
  await oldTab.close();
  await expect(officer.page.getByRole('article')).toContainText('Granollers');
  await officer.page.getByRole('article').getByRole('link', { name: 'Overview' }).click();
  await officer.opensPrinciple(7);
  await expect(officer.note('07.I1')).toHaveValue('Written long ago');
  await officer.writesNote('07.I1', 'And now');
  await officer.seesEverythingSaved();
});
