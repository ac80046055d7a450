/** What the browser does to our store, and what the person sees: never a silent loss. */
import { expect, type CDPSession, type Page } from '@playwright/test';
import { CityOfficer } from './support/cityOfficer';
import { test } from './support/test';

/** Somebody clears the browsing data: databases go, settings stay. */
async function clearStore(session: CDPSession, url: string): Promise<void> {
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'indexeddb' });
}

/** A city with one answer. */
async function begin(officer: CityOfficer): Promise<void> {
  await officer.opensTheTool();
  await officer.setsUpCity('Granollers', 'Spain', 2026);
  await officer.opensPrinciple(7);
  await officer.writesNote('07.C1', 'Saved before');
  await officer.seesEverythingSaved();
  // The page has read again what it saved: the copy line counts from the same reading.
  await expect(officer.page.getByText('(1 change)')).toBeVisible();
}

test('a full disk: the words stay, a lasting message offers a copy, and it recovers', async ({
  officer,
  context,
  server,
}) => {
  const session = await context.newCDPSession(officer.page);
  const origin = new URL(server.url).origin;
  // Set before the first write: the browser asks for its quota once and then counts for itself.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
  await begin(officer);
  await countAlerts(officer.page);
  await fillDisk(officer.page);
  const long = 'Educació és el que queda. '.repeat(700);
  await officer.writesNote('07.I1', long);

  const message = officer.page.getByRole('alert').filter({ hasText: 'The disk space of this browser is full' });
  await expect(message).toBeVisible();
  await officer.typesNote('07.I1', 'And more.');
  await expect(officer.note('07.I1')).toHaveValue(`${long}And more.`);
  await expect(officer.page.locator('html')).toHaveAttribute('data-alerts', '1');
  const copy = await officer.downloads('Download a copy');
  expect(copy.text).toContain(`${long}And more.`);
  expect(copy.text).toContain('Saved before');

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await message
    .getByRole('button', { name: 'Try again now' })
    .click()
    .catch(async (error: unknown) => {
      // The tool tries again by itself as well: then there is nothing left to press.
      if ((await message.count()) > 0) {
        throw error;
      }
    });
  await expect(message).toHaveCount(0);
  await officer.seesEverythingSaved();
  await expect(officer.page.getByText('Everything is saved on this computer again.')).toBeAttached();
  await officer.loadsThePageAgain();
  await expect(officer.note('07.I1')).toHaveValue(`${long}And more.`);
});

/** Something else on this origin takes all the space there is. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('filler', 1);
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('bytes', { autoIncrement: true }),
      );
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const put = (size: number) =>
      new Promise<boolean>((resolve) => {
        const writing = database.transaction('bytes', 'readwrite');
        const bytes = Uint8Array.from({ length: size }, () => Math.random() * 256);
        writing.objectStore('bytes').add(bytes);
        writing.addEventListener('complete', () => resolve(true));
        writing.addEventListener('abort', () => resolve(false));
      });
    for (const size of [100_000, 10_000, 1000]) {
      while (await put(size)) {
        // Until there is no room for one more of this size.
      }
    }
    database.close();
  });
}

/** Counts on the page what screen readers say at once, from now on. */
async function countAlerts(page: Page): Promise<void> {
  await page.evaluate(() => {
    let alerts = 0;
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      alerts += added.filter(
        (node) => node instanceof Element && node.matches('[role=alert], :has([role=alert])'),
      ).length;
      document.documentElement.dataset.alerts = String(alerts);
    }).observe(document.body, { subtree: true, childList: true });
  });
}

test('the store is cleared under the open page: nothing is called saved, and a copy can still be made', async ({
  officer,
  context,
  server,
}) => {
  await begin(officer);
  await clearStore(await context.newCDPSession(officer.page), server.url);
  await officer.typesNote('07.I1', 'Typed after');

  await expect(officer.page.getByRole('alert')).toBeVisible();
  await expect(officer.note('07.I1')).toHaveValue('Typed after');
  await expect(officer.page.getByText(/^Saved on this computer \d/)).toHaveCount(0);
  const copy = await officer.downloads('Download a copy');
  expect(copy.text).toContain('Typed after');
  expect(copy.text).toContain('Saved before');

  await officer.opensFile(copy);
  await officer.opensPrinciple(7);
  await expect(officer.note('07.I1')).toHaveValue('Typed after');
  await expect(officer.note('07.C1')).toHaveValue('Saved before');
});

test('Start explains an empty store to somebody who had cities here', async ({ officer, context, server }) => {
  await begin(officer);
  await officer.opensTheTool();
  await expect(officer.page.getByRole('article')).toContainText('Granollers');
  await officer.page.goto('about:blank');
  await clearStore(await context.newCDPSession(officer.page), server.url);
  await officer.opensTheTool();
  await expect(officer.page.getByText('You have used the tool in this browser before')).toBeVisible();
  await expect(officer.page.getByRole('main').getByRole('link', { name: 'Open a file' }).first()).toBeVisible();
});

test('Start says nothing of the kind after a person deleted everything', async ({ officer }) => {
  await begin(officer);
  await officer.deletesEverything();
  await officer.opensTheTool();
  await expect(officer.page.getByRole('link', { name: 'Assess my city' })).toBeVisible();
  await officer.loadsThePageAgain();
  await expect(officer.page.getByRole('link', { name: 'Assess my city' })).toBeVisible();
  await expect(officer.page.getByText('You have used the tool in this browser before')).toHaveCount(0);
});

test('two tabs that write different answers of a principle keep both', async ({ officer, context, server }) => {
  await begin(officer);
  const colleague = new CityOfficer(await context.newPage(), server.url);
  await colleague.page.goto(officer.page.url());
  await Promise.all([officer.typesNote('07.I1', 'From one tab'), colleague.typesNote('07.I2', 'From the other')]);
  await Promise.all([officer.chooses('07.I2', 'Established'), colleague.chooses('07.I1', 'First steps')]);
  for (const person of [officer, colleague]) {
    await expectBoth(person);
    await person.seesEverythingSaved();
  }
  await officer.loadsThePageAgain();
  await expectBoth(officer);
});

async function expectBoth(person: CityOfficer): Promise<void> {
  await expect(person.note('07.I1')).toHaveValue('From one tab');
  await expect(person.note('07.I2')).toHaveValue('From the other');
  await expect(person.option('07.I2', 'Established')).toBeChecked();
  await expect(person.option('07.I1', 'First steps')).toBeChecked();
}

test('two tabs that write the same note see each other and go on from there', async ({ officer, context, server }) => {
  await begin(officer);
  const colleague = new CityOfficer(await context.newPage(), server.url);
  await colleague.page.goto(officer.page.url());
  await officer.typesNote('07.I1', 'One writes.');
  await expect(colleague.note('07.I1')).toHaveValue('One writes.');
  await colleague.typesNote('07.I1', ' The other adds.');
  await expect(officer.note('07.I1')).toHaveValue('One writes. The other adds.');

  await Promise.all([officer.typesNote('07.I1', ' Both at'), colleague.typesNote('07.I1', ' the same time')]);
  await Promise.all([officer.seesEverythingSaved(), colleague.seesEverythingSaved()]);
  await expect(async () => {
    const [one, other] = [await officer.note('07.I1').inputValue(), await colleague.note('07.I1').inputValue()];
    expect(one).toBe(other);
    expect(one).toMatch(/^One writes\. The other adds\./);
  }).toPass();
  const agreed = await officer.note('07.I1').inputValue();
  await officer.loadsThePageAgain();
  await expect(officer.note('07.I1')).toHaveValue(agreed);
});
