/** After one visit the tool needs no server: every screen, help, charts, files and a new city. */
import { expect } from '@playwright/test';
import { writeFullCity } from './support/cityFile';
import { Coordinator } from './support/coordinator';
import { writeFullNetwork } from './support/network/fullNetwork';
import { CITY_SCREENS, COMMON_SCREENS, getCityAddress, listHelpPages } from './support/screens';
import { test } from './support/test';

test.use({ serviceWorkers: 'allow' });

test('everything works with the server gone, from a folder below the root', async ({ officer, server, guard }) => {
  await officer.opensTheTool();
  await officer.isReadyToWorkOffline();
  await server.stop();
  guard.expectFault(/sw\.js/);

  await officer.loadsThePageAgain();
  await new Coordinator(officer.page, officer.url).opensNetworkFile(writeFullNetwork());
  await officer.opensFile({ name: 'full.json', text: writeFullCity() });
  const city = getCityAddress(officer);
  const pages = await listHelpPages(officer);
  const addresses = [...COMMON_SCREENS, ...pages, ...Object.values(CITY_SCREENS).map((rest) => `${city}${rest}`)];
  for (const address of addresses) {
    await officer.opensAddress(address);
    await officer.seesTheWholeScreen();
    await expect(officer.page.getByText('This page cannot be shown'), address).toHaveCount(0);
  }

  await officer.opensAddress(`${city}/profile`);
  await expect(officer.page.getByRole('img').first()).toBeVisible();
  await expect(officer.page.getByRole('table').first()).toContainText('Inclusive education');

  await officer.opensAddress(`${city}/report`);
  expect((await officer.downloads('Download the report (HTML)')).text).toContain('Vilafranca');
  expect((await officer.downloads('Download the table (CSV)')).text).toContain('07.I1');
  expect((await officer.downloadsACopy()).text).toContain('"sha256"');

  await officer.opensTheTool();
  await officer.setsUpCity('Granollers', 'Spain', 2026);
  await officer.opensPrinciple(20);
  await officer.chooses('20.I1', 'Established');
  await officer.seesEverythingSaved();
  await officer.loadsThePageAgain();
  await expect(officer.option('20.I1', 'Established')).toBeChecked();
});
