/**
 * What must hold for every city: a person answers all 89 indicators with the keyboard alone, the computer loses power right
 * after the last "Saved on this computer", and the next day, without a network, every answer is there.
 */
import { expect, type Page } from '@playwright/test';
import type { Indicator } from '@/domain/pack';
import { CityOfficer } from './support/cityOfficer';
import { Keyboard } from './support/keyboard';
import { head, indicators, listOfPrinciple } from './support/pack';
import { test } from './support/test';

// Thousands of key presses: pictures of each would be most of the time.
test.use({ trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false } });

test('all 89 answers survive a kill -9 right after the last one was saved', async ({ startBrowser, guard, server }) => {
  test.slow();
  expect(indicators).toHaveLength(89);
  const today = await startBrowser();
  const officer = new CityOfficer(await today.context.newPage(), server.url);
  await officer.opensTheTool();
  await officer.isReadyToWorkOffline();
  await setUpByKeyboard(officer.page);
  for (const { number } of head.principles) {
    await expect(officer.heading).toContainText(`Principle ${number} of 20`);
    await answerByKeyboard(officer, number);
    if (number < 20) {
      await new Keyboard(officer.page).presses(officer.page.getByRole('link', { name: /^Next: \d/ }));
    }
  }
  await officer.seesEverythingSaved();
  await today.kill();
  await server.stop();

  guard.expectFault(/sw\.js/);
  const tomorrow = await startBrowser();
  const again = new CityOfficer(await tomorrow.context.newPage(), server.url);
  await again.opensTheTool();
  await expect(again.page.getByRole('article').filter({ hasText: 'Granollers' })).toContainText('89 of 89 answered');
  await again.page.getByRole('link', { name: /^Continue at/ }).click();
  for (const { number } of head.principles) {
    await again.opensPrinciple(number);
    for (const [index, indicator] of listOfPrinciple(number).entries()) {
      await expectAnswer(again, indicator, index);
    }
  }
});

async function setUpByKeyboard(page: Page): Promise<void> {
  const keyboard = new Keyboard(page);
  await keyboard.presses(page.getByRole('link', { name: 'Assess my city' }));
  await keyboard.types(page.getByLabel('City', { exact: true }), 'Granollers');
  await keyboard.types(page.getByLabel('Country'), 'Spain');
  await keyboard.presses(page.getByRole('button', { name: 'Begin' }));
  await keyboard.presses(page.getByRole('link', { name: 'Start with principle 1' }));
}

/** The answer of this test to the nth indicator of a principle: each kind and each level comes up. */
function chooseAnswer(indicator: Indicator, index: number): { down: number; name: string } {
  const turn = Number(indicator.id.slice(0, 2)) + index;
  if (indicator.format === 'yesNo') {
    const down = turn % 3;
    return { down, name: ['Yes', 'Being prepared', 'No'][down] ?? '' };
  }
  const down = turn % 5;
  return { down, name: ['Not yet', 'First steps', 'Under way', 'Established', 'Shared and reviewed'][down] ?? '' };
}

async function answerByKeyboard(officer: CityOfficer, number: number): Promise<void> {
  const keyboard = new Keyboard(officer.page);
  for (const [index, indicator] of listOfPrinciple(number).entries()) {
    if (indicator.format === 'number') {
      await keyboard.types(officer.figure(indicator.id), String(10 + number));
    } else {
      await keyboard.choosesRadio(
        officer.question(indicator.id).getByRole('radio'),
        chooseAnswer(indicator, index).down,
      );
    }
  }
}

async function expectAnswer(officer: CityOfficer, indicator: Indicator, index: number): Promise<void> {
  const number = Number(indicator.id.slice(0, 2));
  await (indicator.format === 'number'
    ? expect(officer.figure(indicator.id), indicator.id).toHaveValue(String(10 + number))
    : expect(officer.option(indicator.id, chooseAnswer(indicator, index).name), indicator.id).toBeChecked());
}
