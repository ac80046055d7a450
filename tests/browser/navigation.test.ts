/** Getting about: links from colleagues, Back, the title of the tab and where the focus is. */
import { expect } from '@playwright/test';
import { writeFullCity } from './support/cityFile';
import { getCityAddress } from './support/screens';
import { test } from './support/test';

test.beforeEach(async ({ officer }) => {
  await officer.opensTheTool();
  await officer.opensFile({ name: 'full.json', text: writeFullCity() });
});

test('a link to an indicator starts at this indicator', async ({ officer, server }) => {
  const city = getCityAddress(officer);
  await officer.page.goto('about:blank');
  await officer.page.goto(`${server.url}#${city}/p07/07.I2`);
  await expect(officer.question('07.I2')).toBeFocused();
  await expect(officer.question('07.I2').getByRole('heading', { level: 2 })).toBeInViewport();
  await expect(officer.page).toHaveTitle(/^Principle 7 of 20/);
});

test('Back returns to the row that was left', async ({ officer }) => {
  await officer.opensPrinciple(15);
  await expect(officer.heading).toBeFocused();
  await officer.page.goBack();
  await expect(officer.heading).toHaveText('Overview');
  const row = officer.page.getByRole('link', { name: 'Training of educational agents' });
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
});

test('the tab names the screen first, and the focus starts at its heading', async ({ officer }) => {
  const city = officer.page.getByRole('navigation', { name: 'This city' });
  const screens = [
    ['Profile', /^Profile/],
    ['All answers', /answers/i],
    ['To find out', /find out/i],
    ['Report', /^Report/],
    ['Overview', /^Overview/],
  ] as const;
  for (const [link, title] of screens) {
    await city.getByRole('link', { name: link, exact: true }).click();
    await expect(officer.page).toHaveTitle(title);
    await expect(officer.page).not.toHaveTitle(/^Educating Cities/);
    await expect(officer.heading).toBeFocused();
  }
});

test('the keyboard skips the header', async ({ officer }) => {
  await officer.loadsThePageAgain();
  await officer.page.keyboard.press('Tab');
  await expect(officer.page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await officer.page.keyboard.press('Enter');
  await expect(officer.page.getByRole('main')).toBeFocused();
});

test('paper shows the report and help without anything to press', async ({ officer }) => {
  const city = getCityAddress(officer);
  for (const address of [`${city}/report`, '/help/city-team']) {
    await officer.opensAddress(address);
    await officer.seesTheWholeScreen();
    await officer.page.emulateMedia({ media: 'print' });
    await expect(officer.heading).toBeVisible();
    for (const role of ['navigation', 'button'] as const) {
      await expect(officer.page.getByRole(role).filter({ visible: true }), `${role} on ${address}`).toHaveCount(0);
    }
    await officer.page.emulateMedia({ media: 'screen' });
  }
});
