/**
 * A city over three years, in a build that has a second indicator set beside the first: what is kept, what is asked again, what
 * is compared, planned and agreed, and that all of it travels in one file.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { NEXT_PACK, nextPackFiles } from '../support/years/nextPack';
import type { CityOfficer } from './support/cityOfficer';
import { buildProject, copyProject } from './support/projectCopy';
import { getCityAddress } from './support/screens';
import { serveFolder } from './support/serveFolder';
import { test as base } from './support/test';

const BUILD_LIMIT = 120_000;

const test = base.extend<object, { built: string }>({
  built: [
    async ({}, use) => {
      const project = await mkdtemp(join(tmpdir(), 'educating-cities-'));
      await copyProject(project);
      const { head, indicators } = nextPackFiles();
      for (const [path, content] of Object.entries({ 'pack.json': head, ...indicators })) {
        const file = join(project, 'indicators', NEXT_PACK, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, JSON.stringify(content));
      }
      await use(await buildProject(project));
      await rm(project, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: BUILD_LIMIT },
  ],
  server: async ({ built }, use) => {
    const server = await serveFolder({ folder: built, base: '/tool/' });
    await use(server);
    await server.stop();
  },
});

test('a city goes through three years, a new indicator set and a plan', async ({ officer }) => {
  test.slow();
  const { page } = officer;
  await officer.opensTheTool();
  await officer.opensTheSampleCity();
  const city = getCityAddress(officer).replace(/\d{4}$/, '');

  // The set of 2026 moves on: what stays is taken over, what changed is asked.
  await page.getByRole('link', { name: 'See what would change' }).click();
  await expect(officer.heading).toHaveText('A new edition of the indicator set');
  await expect(page.getByText('1 indicator was split')).toBeVisible();
  await page.getByRole('button', { name: 'Make a new draft with the new edition' }).click();
  await expect(page.getByText('1 indicator is new')).toBeVisible();
  await expect(lineOf(officer, '08.I3')).toContainText('(not answered)');
  await expect(lineOf(officer, '01.C2')).toContainText('(answered)');
  await lineOf(officer, '06.I1').getByRole('link').click();
  const changed = page.locator('[id="06.I1"]');
  await expect(changed).toContainText('The question means something else now');
  await expect(changed.getByRole('radio', { checked: true })).toHaveCount(0);
  await changed.getByRole('radio', { name: /^Yes/ }).click();
  await officer.seesEverythingSaved();

  // 2027 starts from it with nothing chosen, keeps one answer and explains another.
  await officer.goesToTheOverview();
  await page.getByRole('link', { name: 'Another year' }).click();
  await page.getByRole('button', { name: 'Start this year' }).click();
  await expect(officer.heading).toHaveText('Overview');
  await expect(page).toHaveURL(/\/2027$/);
  await officer.opensPrinciple(4);
  await expect(page.getByRole('main').getByRole('radio', { checked: true, name: /^\d|^Yes, when/ })).toHaveCount(0);
  const kept = page.locator('[id="04.C1"]');
  await kept.getByRole('button', { name: 'Keep the 2026 answer' }).click();
  await expect(kept.getByRole('radio', { name: /3 Established/ })).toBeChecked();
  for (const id of ['04.I1', '04.I2', '04.I3']) {
    await page
      .locator(`[id="${id}"]`)
      .getByRole('radio', { name: /4 Shared and reviewed/ })
      .click();
  }
  await page.getByRole('radio', { name: 'Yes, ready' }).click();
  const reason = page.getByLabel(/^04.I1: from 3 to 4. Why\?/);
  await reason.selectOption('Real progress');
  await expect(reason).toHaveValue('realProgress');
  await page.getByRole('button', { name: 'Say ready without these reasons' }).click();
  await expect(page.getByRole('radio', { name: 'Yes, ready' })).toBeChecked();

  // Progress: like for like, and a break in the picture where too little is shared.
  await officer.opensAddress(`${city}2027/progress`);
  await expect(officer.heading).toContainText('1 principle moved up.');
  await expect(page.getByText('Real progress', { exact: true })).toBeVisible();

  // A plan from a priority to an action in the calendar.
  await officer.opensAddress(`${city}2027/plan`);
  await page.getByRole('button', { name: 'Choose as priority' }).first().click();
  await expect(page.getByText(/1 priority is chosen/)).toBeVisible();
  await page.getByLabel('Principle or indicator').selectOption('04.C1');
  await page.getByRole('button', { name: 'Add a target' }).click();
  const target = page.getByRole('listitem').filter({ hasText: '04.C1' });
  await target.getByLabel('Level to reach').selectOption({ label: '4 Shared and reviewed' });
  // Two targets of last year's plan move with it.
  await expect(page.getByText('3 principles would move.')).toBeVisible();
  await page.getByLabel('New action').fill('Open the library on Sundays');
  await page.getByRole('button', { name: 'Add this action' }).click();
  const action = page.getByRole('listitem').filter({ hasText: 'Open the library on Sundays' });
  await action.getByLabel('Due', { exact: true }).fill('2027-10-31');
  await officer.seesEverythingSaved();
  const calendar = await officer.downloads('Download the dates (ICS)');
  expect(calendar.text).toContain('SUMMARY:Open the library on Sundays');
  expect(calendar.text).toContain('20271031');

  // A body agrees the year; the file carries everything, and the edition is intact where it is opened.
  await officer.opensAddress(`${city}2027/review`);
  await page.getByLabel('Agreed by').fill('Council');
  await page.getByLabel('Agreed on').fill('2026');
  await page.getByRole('button', { name: 'Agree and freeze 2027' }).click();
  await expect(page.getByText('Checked now: intact.', { exact: false })).toBeVisible();
  await officer.opensAddress(`${city}2027/p04`);
  await expect(page.locator('[id="04.C1"]').getByRole('radio').first()).toBeDisabled();
  const file = await officer.downloadsACopy();
  await officer.deletesEverything();
  await officer.opensFile(file);
  await officer.opensAddress(`${city}2027/review`);
  await expect(page.getByText('Checked now: intact.', { exact: false })).toBeVisible();
  await officer.opensAddress(`${city}2027/plan`);
  await expect(page.getByText('Open the library on Sundays').first()).toBeVisible();
  await officer.opensAddress(`${city}2026/new-set`);
  await expect(page.getByRole('button', { name: 'Work with the old draft again' })).toBeVisible();
});

/** The line of the guided list about one indicator. */
function lineOf({ page }: CityOfficer, id: string): Locator {
  return page.getByRole('listitem').filter({ hasText: new RegExp(`${id.replace('.', '\\.')} `) });
}
