/** Every language: no English is left on any screen, and changing it touches the words and nothing else. */
import { expect } from '@playwright/test';
import {
  chooseLanguage,
  goTo,
  listLastingFaults,
  listScreensOfSample,
  listWaitingWords,
  readScreen,
} from './support/languages/walk';
import { readStore } from './support/languages/keptAnswers';
import { test } from './support/test';
import { listTranslated, prepareWordFaults } from './support/languages/words';

const LANGUAGES = listTranslated();
const NOTE = 'Two libraries, «Can Pedrals» & another';

const listOpen = (all: Element[]) => all.map((each) => (each as HTMLDetailsElement).open);
const listValues = (all: Element[]) => all.map((each) => (each as HTMLTextAreaElement).value);

for (const language of LANGUAGES) {
  test(`every screen speaks ${language}`, async ({ officer }) => {
    const listFaults = prepareWordFaults(language);
    const waiting = listWaitingWords(language);
    const addresses = await listScreensOfSample(officer);
    expect(listFaults(await readScreen(officer)), 'English is found where it is').not.toEqual([]);

    await chooseLanguage(officer, language);
    const faults: string[] = [];
    for (const address of addresses) {
      await goTo(officer, address, waiting);
      const found = await listLastingFaults(async () => listFaults(await readScreen(officer)));
      faults.push(...found.map((fault) => `${address} ${fault}`));
    }
    expect(faults).toEqual([]);
    await expect(officer.page.locator('html')).toHaveAttribute('lang', language);
    await expect(officer.page.locator('html')).toHaveAttribute('dir', 'ltr');
  });
}

test('changing the language in the middle of a page keeps everything else as it is', async ({ officer }) => {
  const { page } = officer;
  await officer.opensTheTool();
  await officer.setsUpCity('Granollers', 'Spain', 2026);
  await officer.opensPrinciple(7);
  await officer.chooses('07.I1', 'Under way');
  await officer.writesNote('07.I1', NOTE);
  await officer.seesEverythingSaved();
  const question = officer.question('07.I1');
  const details = page.getByRole('main').locator('details:visible');
  await details.first().locator('> summary').click();
  const open = await details.evaluateAll(listOpen);
  expect(open).toContain(true);
  const before = await readStore(page);
  expect(before).toContain('Can Pedrals');

  const choice = page.getByRole('banner').getByRole('combobox');
  const words = await officer.heading.textContent();
  await officer.heading.focus();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.press('Shift+Tab');
  while (!(await choice.evaluate((select) => select === document.activeElement))) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.mouse.wheel(0, 40);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(40);
  await page.keyboard.type('fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(officer.heading).not.toHaveText(words ?? '');

  await expect(choice).toBeFocused();
  // Less than a line: the words above may take a little more room.
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - 40)).toBeLessThan(12);
  expect(await details.evaluateAll(listOpen)).toEqual(open);
  expect(await page.locator('textarea').evaluateAll(listValues)).toContain(NOTE);
  await expect(page.locator('input[name=answer]:checked')).toHaveCount(1);
  await expect(question, 'the English question is gone').toHaveCount(0);
  expect(await readStore(page)).toBe(before);
});

test.describe('without the server', () => {
  test.use({ serviceWorkers: 'allow' });

  test('another language is there, though it was never chosen before', async ({ officer, server, guard }) => {
    await officer.opensTheTool();
    await officer.isReadyToWorkOffline();
    await server.stop();
    guard.expectFault(/sw\.js/);
    await officer.loadsThePageAgain();
    await officer.setsUpCity('Granollers', 'Spain', 2026);
    await officer.opensPrinciple(7);
    await chooseLanguage(officer, 'ca');
    const listFaults = prepareWordFaults('ca');
    const address = new URL(officer.page.url()).hash.slice(1);
    for (const next of [address, '/help/levels', '/settings']) {
      await goTo(officer, next, listWaitingWords('ca'));
      const found = await listLastingFaults(async () => listFaults(await readScreen(officer)));
      expect(found, next).toEqual([]);
    }
  });
});
