/** A file outside the browser that is kept up to date by itself, and is never written over while somebody else's work is in it. */
import { expect, type Page } from '@playwright/test';
import { CityOfficer } from '../support/cityOfficer';
import { writeFullCity } from '../support/cityFile';
import { test } from '../support/test';

const NAME = 'granollers.json';
/** A little more than the pause after which a change is written, and what the page needs before it begins. */
const SOON = { timeout: 20_000 };

/** A test cannot use the dialog of the system: what it would return is a file of the browser's own disk, just as real. */
async function standInForTheDialog(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const choose = async () => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    Object.assign(globalThis, { showSaveFilePicker: choose, showOpenFilePicker: async () => [await choose()] });
  }, NAME);
}

async function readOutside(page: Page): Promise<string> {
  return page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    return (await handle.getFile()).text();
  }, NAME);
}

/** What another computer does. */
async function writeOutside(page: Page, text: string): Promise<void> {
  await page.evaluate(
    async ([name, content]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
    },
    [NAME, text] as const,
  );
}

async function deleteOutside(page: Page): Promise<void> {
  await page.evaluate(async (name) => (await navigator.storage.getDirectory()).removeEntry(name), NAME);
}

async function finishes(officer: CityOfficer): Promise<void> {
  await officer.page.getByRole('link', { name: 'Finish for today' }).click();
  await expect(officer.heading).toHaveText('Finish for today');
}

/** A city with a note, and a file for it. */
async function begin(officer: CityOfficer): Promise<void> {
  await standInForTheDialog(officer.page);
  await officer.opensTheTool();
  await officer.setsUpCity('Granollers', 'Spain', 2026);
  await officer.opensPrinciple(7);
  await officer.writesNote('07.C1', 'First words');
  await officer.seesEverythingSaved();
  await finishes(officer);
  await officer.page.getByRole('button', { name: 'Choose a new file' }).click();
  await expect(officer.page.getByText('It holds everything that is saved here.')).toBeVisible();
}

test('every change is written into the chosen file a little later, also after the page was loaded again', async ({
  officer,
}) => {
  await begin(officer);
  expect(await readOutside(officer.page)).toContain('First words');
  await expect(officer.page.getByText(/^Kept in file granollers\.json, \d/).first()).toBeVisible();

  await officer.opensPrinciple(7);
  await officer.writesNote('07.I1', 'Second words');
  await expect.poll(() => readOutside(officer.page), SOON).toContain('Second words');

  await officer.loadsThePageAgain();
  await officer.writesNote('07.I2', 'Third words');
  await expect.poll(() => readOutside(officer.page), SOON).toContain('Third words');
  await expect(officer.page.getByText(/^Kept in file granollers\.json, \d/)).toBeVisible();
  const { revision, grewFrom } = JSON.parse(await readOutside(officer.page)) as {
    revision: number;
    grewFrom: string[];
  };
  expect(revision).toBeGreaterThan(1);
  expect(grewFrom.length).toBeGreaterThan(0);
});

test('what somebody else wrote into the file is never written over', async ({ officer }) => {
  await begin(officer);
  const other = (await readOutside(officer.page)).replace('First words', 'Words of a colleague');
  await writeOutside(officer.page, other);

  await officer.opensPrinciple(7);
  await officer.writesNote('07.I1', 'Second words');
  await expect(officer.page.getByText('File changed elsewhere')).toBeVisible(SOON);
  expect(await readOutside(officer.page)).toBe(other);

  await finishes(officer);
  await officer.page.getByRole('link', { name: 'Open the file to bring both together' }).click();
  await expect(officer.heading).toContainText('Open');
});

test('a file of another city is neither kept nor touched', async ({ officer }) => {
  await standInForTheDialog(officer.page);
  await officer.opensTheTool();
  await officer.setsUpCity('Granollers', 'Spain', 2026);
  const other = writeFullCity();
  await writeOutside(officer.page, other);
  await finishes(officer);
  await officer.page.getByRole('button', { name: 'Use a file that is already there' }).click();
  await expect(officer.page.getByRole('alert')).toContainText('This is not a file of this city');
  expect(await readOutside(officer.page)).toBe(other);
});

test('a file that is gone is told, and a new one can be chosen', async ({ officer }) => {
  await begin(officer);
  await deleteOutside(officer.page);
  await officer.opensPrinciple(7);
  await officer.writesNote('07.I1', 'Second words');
  await expect(officer.page.getByText('File not found')).toBeVisible(SOON);
  await finishes(officer);
  await officer.page.getByRole('button', { name: 'Choose another new file' }).click();
  await expect(officer.page.getByText('It holds everything that is saved here.')).toBeVisible();
  expect(await readOutside(officer.page)).toContain('Second words');
});

test('two tabs keep one file, with the work of both in it', async ({ officer, context, server }) => {
  await begin(officer);
  const colleague = new CityOfficer(await context.newPage(), server.url);
  await standInForTheDialog(colleague.page);
  await colleague.page.goto(officer.page.url());
  await officer.opensPrinciple(7);
  await colleague.opensPrinciple(7);
  await Promise.all([officer.writesNote('07.I1', 'From one tab'), colleague.writesNote('07.I2', 'From the other')]);
  await expect
    .poll(async () => {
      const text = await readOutside(officer.page);
      return text.includes('From one tab') && text.includes('From the other');
    }, SOON)
    .toBe(true);
  for (const person of [officer, colleague]) {
    await expect(person.page.getByText('File changed elsewhere')).toHaveCount(0);
  }
});
