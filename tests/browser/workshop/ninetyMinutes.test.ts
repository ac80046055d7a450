/** A room of 18 people and a projector, without a network: from preparing to the minutes, with a power cut in between. */
import { expect } from '@playwright/test';
import { Facilitator, namePrinciple } from '../support/facilitator';
import { CityOfficer } from '../support/cityOfficer';
import { test } from '../support/test';

/** Ballots on 20 principles. The room stands together on most of them and apart on 3, 8, 11, 14 and 19. */
const APART = [3, 8, 11, 14, 19];
const BALLOTS = Array.from({ length: 18 }, (_, person) =>
  Array.from({ length: 20 }, (__, index) =>
    APART.includes(index + 1) ? (person * 2 + index) % 5 : 2 + (person % 2),
  ).join(''),
);

test('90 minutes with 18 ballots in two windows, offline, and a killed browser in the middle', async ({
  startBrowser,
  server,
  guard,
}) => {
  test.slow();
  guard.expectFault(/sw\.js/);
  const first = await startBrowser();
  const officer = new CityOfficer(await first.context.newPage(), server.url);
  await officer.opensTheTool();
  await officer.isReadyToWorkOffline();
  await server.stop();

  const facilitator = new Facilitator(officer.page, server.url);
  await facilitator.beginsToPractise('Town hall, morning');
  await facilitator.typesBallots(BALLOTS);
  await facilitator.goesTo('Talk and agree');
  const room = await facilitator.opensTheRoomWindow(first.context);
  await expect(room.getByText('18 of 18 ballots are in')).toBeVisible();
  await facilitator.closesTheFirstRound();
  await expect(room.getByRole('heading', { level: 1 })).toHaveText(/^(3|8|11|14|19) /);
  await facilitator.showsTheRatings();
  await expect(room.getByText(/of 18 stand on one level or on two neighbouring ones/).first()).toBeVisible();
  await facilitator.ratesAgain([0, 3, 13, 2, 0]);
  await expect(room.getByText('16 of 18 stand on one level or on two neighbouring ones.').first()).toBeVisible();
  await facilitator.writesDown(2, 'Some districts do it.', 'The youth council sees nothing of it yet.');
  const address = facilitator.page.url();
  await first.kill();

  const second = await startBrowser();
  const again = new Facilitator(await second.context.newPage(), server.url);
  await again.page.goto(address);
  await expect(again.page.getByLabel('What we agreed')).toHaveValue('Some districts do it.');
  const reopened = await again.opensTheRoomWindow(second.context);
  await expect(reopened.getByText('Some districts do it.').first()).toBeVisible();
  // The projector window is closed by accident and opened again, at its state.
  await reopened.close();
  const last = await again.opensTheRoomWindow(second.context);
  await expect(last.getByText('Some districts do it.').first()).toBeVisible();

  // A clicker in the room window: forward shows, then goes on.
  for (let question = 2; question <= 5; question += 1) {
    const name = await again.goesOn();
    await expect(last.getByRole('heading', { level: 1, name })).toBeVisible();
    await last.keyboard.press('PageDown');
    await expect(again.page.getByRole('button', { name: 'Ask the room to rate again' })).toBeVisible();
    await again.page.getByRole('radio', { name: '2 Under way', exact: true }).check();
    await again.isSaved();
  }
  await again.goesOn();
  await again.page.getByRole('button', { name: 'Show the ratings of the rest' }).click();
  await again.page.getByRole('button', { name: /^Confirm 15 questions as they are$/ }).click();
  await again.page.getByRole('button', { name: 'End the workshop' }).click();
  await expect(again.page.getByText('The room agreed on 20 of 20 questions.')).toBeVisible();
  await expect(last.getByText('Thank you for your work today')).toBeVisible();

  await again.goesTo('Minutes');
  const minutes = new CityOfficer(again.page, server.url);
  const file = await minutes.downloads('Download the minutes (HTML)');
  for (const word of ['Town hall, morning', 'Some districts do it.', 'The youth council sees nothing of it yet.']) {
    await expect(again.page.getByText(word).first()).toBeVisible();
    expect(file.text).toContain(word);
  }
  for (const number of APART) {
    expect(file.text).toContain(namePrinciple(number));
  }

  // What the room agreed stands beside the computed level, where a person says so.
  await again.goesTo('Take into the assessment');
  await again.page
    .getByRole('checkbox', { name: /beside the level/ })
    .first()
    .check();
  await again.page.getByRole('button', { name: /^Take what is ticked/ }).click();
  await expect(again.page.getByText('1 is in the assessment now.').first()).toBeVisible();
});
