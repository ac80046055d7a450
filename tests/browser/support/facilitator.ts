/** A person who runs a workshop with a laptop and a projector: every step in the words of the screen. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { getPrinciple } from './pack';

const LEVELS = ['Not yet', 'First steps', 'Under way', 'Established', 'Shared and reviewed'];

export class Facilitator {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  /** A workshop of 90 minutes with the sample city, its first round open. */
  async beginsToPractise(title: string): Promise<void> {
    await this.page.goto(`${this.url}#/workshop`);
    await this.page.getByRole('button', { name: 'Practise with the sample city' }).click();
    await this.page.getByRole('textbox', { name: 'Title' }).fill(title);
    await this.page.getByRole('button', { name: 'Make the workshop' }).click();
    await this.page.getByRole('button', { name: 'Begin: rate in silence' }).click();
    await expect(this.page.getByText('0 of 18 ballots received.')).toBeVisible();
  }

  async goesTo(page: 'Collect ratings' | 'Talk and agree' | 'Take into the assessment' | 'Minutes'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Pages of this workshop' })
      .getByRole('link', { name: page, exact: true })
      .click();
  }

  /** Types paper ballots, one after another, by keyboard alone: each a row of digits as they are printed. */
  async typesBallots(ballots: readonly string[]): Promise<void> {
    await this.page.getByRole('radio', { name: /^Paper ballots/ }).check();
    await this.page.getByLabel('Number on the ballot').press('Enter');
    for (const [index, digits] of ballots.entries()) {
      await expect(this.page.getByRole('button', { name: `Save ballot ${index + 1}` })).toBeVisible();
      await this.page.keyboard.type(digits);
      await this.page.keyboard.press('Enter');
      await expect(this.page.getByText(`${index + 1} of 18 ballots received.`)).toBeVisible();
      await this.page.keyboard.press('Enter');
    }
  }

  /** The room window, on the projector. */
  async opensTheRoomWindow(context: BrowserContext): Promise<Page> {
    const [room] = await Promise.all([
      context.waitForEvent('page'),
      this.page.getByRole('button', { name: /^(Open the room window|Bring the room)/ }).click(),
    ]);
    await expect(room.getByRole('heading', { level: 1 })).toBeVisible();
    return room;
  }

  async closesTheFirstRound(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close the first round' }).click();
    await expect(this.page.getByRole('button', { name: 'Show the ratings' })).toBeVisible();
  }

  async showsTheRatings(): Promise<void> {
    await this.page.getByRole('button', { name: /^Show the (second )?ratings$/ }).click();
  }

  /** Asks for a second round, counts the hands at each level and shows them. */
  async ratesAgain(hands: readonly number[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Ask the room to rate again' }).click();
    for (const [level, count] of hands.entries()) {
      // By role: until the count is on the screen, the agreed level has the same names.
      await this.page.getByRole('textbox', { name: `${level} ${LEVELS[level]}`, exact: true }).fill(String(count));
    }
    await this.page.getByRole('button', { name: 'Save the count' }).click();
    await this.showsTheRatings();
  }

  async writesDown(level: number, sentence: string, otherView: string): Promise<void> {
    await this.page.getByRole('radio', { name: `${level} ${LEVELS[level]}`, exact: true }).check();
    await this.page.getByLabel('What we agreed').fill(sentence);
    await this.page.getByLabel('Who sees it differently, and why').fill(otherView);
    await this.isSaved();
  }

  /** Goes to the next question. Returns its name, such as "7 Access to information", or "the rest". */
  async goesOn(): Promise<string> {
    const next = this.page.getByRole('button', { name: /^Next: / });
    const name = ((await next.textContent()) ?? '').replace('Next: ', '');
    await next.click();
    return name;
  }

  async isSaved(): Promise<void> {
    await expect(this.page.locator('[data-saving=done]')).toBeVisible();
  }
}

/** The short title of a principle with its number, as agenda, room and minutes name it. */
export function namePrinciple(number: number): string {
  return `${number} ${getPrinciple(number).shortTitle}`;
}

/** Everything that a window says or holds: text, values, attributes, its title and its history. */
export async function readWindow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const values = Array.from(document.querySelectorAll('input, textarea, select'), (field) =>
      [(field as HTMLInputElement).value, String((field as HTMLInputElement).checked)].join(' '),
    );
    const state = JSON.stringify(window.history.state);
    return [document.title, state, document.body.outerHTML, ...values].join('\n');
  });
}
