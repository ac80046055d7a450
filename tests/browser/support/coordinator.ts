/** A person who looks after a network of cities: every step in the words of the screen. */
import { writeFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { TextFile } from './cityOfficer';

/** A file as it came by mail: a text, or a zip. */
export type GivenFile = { name: string; content: string | Uint8Array };
export type NetworkPage = 'Cities' | 'Compare' | 'Change' | 'Share and learn' | 'Report';

/** Milliseconds in which a few hundred files are open on a busy computer. */
const OPENING_LIMIT = 120_000;

export class Coordinator {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  async opensAddress(path: string): Promise<void> {
    await this.page.goto(`${this.url}#${path}`);
    await expect(this.heading).toBeVisible();
  }

  async beginsNetwork(name: string): Promise<void> {
    await this.opensAddress('/networks');
    await this.page.getByLabel('Name of the network').fill(name);
    await this.page.getByRole('button', { name: 'Begin this network' }).click();
    await expect(this.heading).toHaveText('Cities of this network');
  }

  /** Opens the network of another coordinator. */
  async opensNetworkFile({ name, text }: TextFile): Promise<void> {
    await this.opensAddress('/networks');
    const [path = ''] = await this.putsOnTheDesk([{ name, content: text }]);
    await this.page.getByLabel('Network file').setInputFiles(path);
    await expect(this.heading).toHaveText('Cities of this network');
  }

  async goesTo(page: NetworkPage): Promise<void> {
    const pages = this.page.getByRole('navigation', { name: 'Pages of this network' });
    await pages.getByRole('link', { name: page, exact: true }).click();
    await expect(pages.getByRole('link', { name: page, exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(this.heading).toBeVisible();
  }

  // ---- taking files in

  /** Chooses files; does not wait for what becomes of them. */
  async choosesFiles(files: readonly GivenFile[]): Promise<void> {
    await this.page.getByLabel('Choose files or a zip').setInputFiles(await this.putsOnTheDesk(files));
  }

  /** Waits until all were opened. */
  async seesWhatBecameOfThem(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'What became of the files' })).toBeVisible({
      timeout: OPENING_LIMIT,
    });
  }

  /** How many files the line says were opened up to now. */
  async readsOpenedFiles(): Promise<number> {
    const line = await this.page.getByText(/^\d+ of \d+ files opened$/).textContent();
    return Number.parseInt(line ?? '', 10);
  }

  /** The line above the table of cities: it follows what is on the disk. */
  get cityCount(): Locator {
    return this.main.getByText(/^\d+ cit(y|ies) ·/);
  }

  async seesCities(count: number): Promise<void> {
    await expect(this.cityCount).toHaveText(new RegExp(`^${count} `));
  }

  private async putsOnTheDesk(files: readonly GivenFile[]): Promise<string[]> {
    const paths = files.map(({ name }) => test.info().outputPath(name));
    await Promise.all(files.map(({ content }, index) => writeFile(paths[index] ?? '', content)));
    return paths;
  }

  // ---- reading

  /** Everything on the page, seen or not: texts, values and all that stands in its elements. */
  async readsEverything(): Promise<string> {
    await this.main.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
    return this.page.evaluate(() => {
      const values = [...document.querySelectorAll('input, textarea, select')].map((field) =>
        'value' in field ? String(field.value) : '',
      );
      return [document.title, document.documentElement.outerHTML, ...values, location.href].join('\n');
    });
  }
}
