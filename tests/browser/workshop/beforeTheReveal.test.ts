/** Two rooms that rated the very opposite look the same in both windows, to the letter, until ratings are shown. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { Facilitator, readWindow } from '../support/facilitator';
import { test } from '../support/test';

/** Opposite ballots with the same spread, so that the agenda is the same. */
const LOW = Array.from({ length: 18 }, (_, person) =>
  Array.from({ length: 20 }, (__, index) => (index < 5 ? (person * (index + 1)) % 5 : person % 2)).join(''),
);
const HIGH = LOW.map((ballot) => Array.from(ballot, (digit) => 4 - Number(digit)).join(''));

/** Ids and times are those of each workshop, clocks run, and the copy in a file grows older. */
const plain = (text: string) =>
  text
    .replace(/workshop\/[a-z0-9]{20}|room\/[^"]*/g, '')
    .replace(/\d{1,2}:\d{2}( [AP]M)?/g, 'time')
    .replace(/\(\d+ changes?\)/g, 'changes')
    .replace(/_r_[a-z0-9]+_/g, 'id');

/** What both windows hold at each moment before a rating is shown, and what they hold after the first reveal. */
async function runRoom(page: Page, url: string, context: BrowserContext, ballots: readonly string[]) {
  const facilitator = new Facilitator(page, url);
  await facilitator.beginsToPractise('The same title');
  await facilitator.typesBallots(ballots);
  const before: string[] = [plain(await readWindow(page))];
  await facilitator.goesTo('Talk and agree');
  const room = await facilitator.opensTheRoomWindow(context);
  await expect(room.getByText('18 of 18 ballots are in')).toBeVisible();
  const look = async () => before.push(plain(await readWindow(page)), plain(await readWindow(room)));
  await look();
  await facilitator.closesTheFirstRound();
  await expect(room.getByText('What have you seen that led you to your rating?')).toBeVisible();
  await look();
  for (let question = 2; question <= 5; question += 1) {
    const name = await facilitator.goesOn();
    await expect(room.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await look();
  }
  await facilitator.goesTo('Minutes');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look();
  await facilitator.goesTo('Take into the assessment');
  await expect(page.getByText('Nothing is agreed yet')).toBeVisible();
  await look();
  await facilitator.goesTo('Talk and agree');
  await facilitator.showsTheRatings();
  await expect(room.getByText(/18 stand on one level/).first()).toBeVisible();
  const after = [plain(await readWindow(page)), plain(await readWindow(room))];
  await room.close();
  return { before, after };
}

test('no rating is visible anywhere before it is shown', async ({ officer, context, server }) => {
  test.slow();
  const low = await runRoom(officer.page, server.url, context, LOW);
  const high = await runRoom(await context.newPage(), server.url, context, HIGH);
  expect(low.before).toHaveLength(high.before.length);
  for (const [moment, text] of low.before.entries()) {
    expect(text, `moment ${moment}`).toBe(high.before[moment]);
  }
  // The comparison can see a rating: after the reveal both windows differ.
  expect(low.after[0]).not.toBe(high.after[0]);
  expect(low.after[1]).not.toBe(high.after[1]);
});
