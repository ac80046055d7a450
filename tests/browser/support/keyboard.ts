import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen of the tool has. */
const MOST_STOPS = 150;

/** A person who uses no mouse: Tab to get somewhere, then letters, arrows, space and Enter. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the control has the focus. Fails when it cannot be reached going forward. */
  async goesTo(control: Locator): Promise<void> {
    await control.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) {
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    await expect(control, 'can be reached with Tab').toBeFocused();
  }

  /** Goes to a link or button and presses Enter. */
  async presses(control: Locator): Promise<void> {
    await this.goesTo(control);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a field and types: also into a list of choices, where letters choose. */
  async types(field: Locator, text: string): Promise<void> {
    await this.goesTo(field);
    await this.page.keyboard.type(text);
  }

  /** Goes to a group of radio buttons, of which none is chosen, and moves down `steps` from the first. */
  async choosesRadio(radios: Locator, steps: number): Promise<void> {
    await this.goesTo(radios.first());
    await this.page.keyboard.press('Space');
    for (let step = 0; step < steps; step += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
  }
}
