/** A new version on the server: it is offered, never forced, and nobody loses a word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { CityOfficer } from './support/cityOfficer';
import { copyBuild, releaseVersion } from './support/newVersion';
import { distFolder } from './support/prepareRun';
import { test as base } from './support/test';
import { serveFolder } from './support/serveFolder';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};
const NEXT = '99.0.0';

/** As all tests, but the server serves a copy that the test may change. */
const test = base.extend({
  server: async ({ folder }, use) => {
    await copyBuild(distFolder, folder);
    const server = await serveFolder({ folder, base: '/tool/' });
    await use(server);
    await server.stop();
  },
});

test.use({ serviceWorkers: 'allow' });

test('a new version waits until the person asks for it, and the answers stay', async ({
  officer,
  folder,
  server,
  context,
}) => {
  await officer.opensTheTool();
  await officer.isReadyToWorkOffline();
  await officer.setsUpCity('Granollers', 'Spain', 2026);
  await officer.opensPrinciple(7);
  await officer.chooses('07.I1', 'Established');
  await officer.typesNote('07.I1', 'We are in the middle of');
  let loads = 0;
  officer.page.on('load', () => (loads += 1));

  await releaseVersion(folder, version, NEXT);
  const colleague = new CityOfficer(await context.newPage(), server.url);
  await colleague.opensTheTool();
  await officer.seesThatAnUpdateWaits();
  await expect(officer.note('07.I1')).toBeFocused();
  await officer.page.keyboard.type(' a sentence');
  await expect(officer.note('07.I1')).toHaveValue('We are in the middle of a sentence');
  await expect(officer.page.getByText(`Version ${version}`)).toBeVisible();
  expect(loads).toBe(0);

  await officer.seesEverythingSaved();
  await colleague.page.close();
  await officer.updateNotice.getByRole('button', { name: 'Use it now' }).click();
  await expect(officer.page.getByText(`Version ${NEXT}`)).toBeVisible();
  await expect(officer.note('07.I1')).toHaveValue('We are in the middle of a sentence');
  await expect(officer.option('07.I1', 'Established')).toBeChecked();
});

test('taking the new version in one tab never reloads the other', async ({ officer, folder, server, context }) => {
  await officer.opensTheTool();
  await officer.isReadyToWorkOffline();
  await officer.loadsThePageAgain();
  await officer.setsUpCity('Granollers', 'Spain', 2026);
  await officer.opensPrinciple(7);
  await officer.typesNote('07.I1', 'Half a sent');
  let loads = 0;
  officer.page.on('load', () => (loads += 1));

  await releaseVersion(folder, version, NEXT);
  const colleague = new CityOfficer(await context.newPage(), server.url);
  await colleague.opensTheTool();
  await officer.seesThatAnUpdateWaits();
  await colleague.seesThatAnUpdateWaits();
  await colleague.page.getByRole('button', { name: 'Use it now' }).click();
  await expect(colleague.page.getByText(`Version ${NEXT}`)).toBeVisible();

  await officer.page.keyboard.type('ence');
  await expect(officer.note('07.I1')).toHaveValue('Half a sentence');
  await officer.seesEverythingSaved();
  expect(loads).toBe(0);
});
