/**
 * A person of the town hall at a computer: every step of the tests in the words of the screen. Finds things as people do,
 * by role and visible name; when a word of the interface changes, it changes here and nowhere else.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { getIndicator, getPrinciple } from './pack';

/** A file as it lies on the person's disk. */
export type TextFile = { name: string; text: string };

/** Milliseconds that the worker may need to fetch all files, one after another, on a busy computer. */
const WORKER_LIMIT = 60_000;

export class CityOfficer {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  // ---- going somewhere

  async opensTheTool(): Promise<void> {
    await this.opensAddress('/');
  }

  /** Types or follows an address of the tool, such as `/help/privacy`. */
  async opensAddress(path: string): Promise<void> {
    await this.page.goto(`${this.url}#${path}`);
    await expect(this.heading).toBeVisible();
  }

  /** Loads the page again, or comes to it anew: what a link from a colleague does. */
  async loadsThePageAgain(): Promise<void> {
    await this.page.reload();
    await expect(this.heading).toBeVisible();
  }

  async setsUpCity(name: string, country: string, year: number): Promise<void> {
    await this.page.getByRole('link', { name: 'Assess my city' }).click();
    await this.page.getByLabel('City', { exact: true }).fill(name);
    await this.page.getByLabel('Country').selectOption({ label: country });
    await this.page.getByLabel('Year of the self-assessment').fill(String(year));
    await this.page.getByRole('button', { name: 'Begin' }).click();
    await expect(this.heading).toHaveText('Overview');
  }

  async goesToTheOverview(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'This city' }).getByRole('link', { name: 'Overview' }).click();
    await expect(this.heading).toHaveText('Overview');
  }

  /** From any screen of the city. */
  async opensPrinciple(number: number): Promise<void> {
    await this.goesToTheOverview();
    const { text } = getPrinciple(number).title;
    await this.page.getByRole('listitem').getByRole('link', { name: text, exact: true }).click();
    await expect(this.heading).toContainText(text);
  }

  async opensTheSampleCity(): Promise<void> {
    await this.page.getByRole('button', { name: 'Look around with a sample city' }).click();
    await expect(this.heading).toHaveText('Overview');
  }

  /** Nothing on the screen is still being made. */
  async seesTheWholeScreen(): Promise<void> {
    await expect(this.heading).toBeVisible();
    await expect(this.page.getByText(/^(Drawing the chart|The document is being made)…$/)).toHaveCount(0);
  }

  /** The worker has fetched every file of the tool; on Start, where it is said. */
  async isReadyToWorkOffline(): Promise<void> {
    await expect(this.page.getByText('Ready to work without internet.')).toBeVisible({ timeout: WORKER_LIMIT });
  }

  get updateNotice(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'A new version of the tool is ready.' });
  }

  async seesThatAnUpdateWaits(): Promise<void> {
    await expect(this.updateNotice).toBeVisible({ timeout: WORKER_LIMIT });
  }

  // ---- answering

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Everything that belongs to one indicator, such as `07.I1`. */
  question(id: string): Locator {
    return this.page.getByRole('region', { name: getIndicator(id).question, exact: true });
  }

  /** One of the answers to choose from, by the first words of its name. */
  option(id: string, name: string): Locator {
    return this.question(id).getByRole('radio', { name: new RegExp(`^(\\d )?${name}\\b`) });
  }

  /** A level, a choice, "We don’t know yet" or "Not applicable here". */
  async chooses(id: string, name: string): Promise<void> {
    await this.option(id, name).click();
  }

  figure(id: string): Locator {
    return this.question(id).getByLabel('Figure', { exact: true });
  }

  note(id: string): Locator {
    return this.question(id).getByLabel('What shows this?');
  }

  async writesNote(id: string, text: string): Promise<void> {
    await this.note(id).fill(text);
  }

  /** Types letter by letter at the end of what is there, as hands do. */
  async typesNote(id: string, text: string): Promise<void> {
    await this.note(id).press('End');
    await this.note(id).pressSequentially(text);
  }

  // ---- being sure that it is kept

  get saveLine(): Locator {
    return this.page.getByText(/^(Saved on this computer \d|Saving…|Nothing answered yet)/);
  }

  async seesEverythingSaved(): Promise<void> {
    await expect(this.saveLine).toContainText('Saved on this computer');
  }

  downloadsACopy(): Promise<TextFile> {
    return this.downloads('Download a copy');
  }

  /** Presses the first button of this name and takes the file from the downloads. */
  async downloads(button: string): Promise<TextFile> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button, exact: true }).first().click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  async deletesEverything(): Promise<void> {
    await this.opensAddress('/settings');
    await this.page.getByRole('button', { name: 'Delete everything on this computer' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Delete everything', exact: true }).click();
    await expect(this.page.getByText('Everything was deleted from this browser.')).toBeVisible();
  }

  /** Chooses a file on the page for that, and looks at what the tool says about it. */
  choosesFile(file: TextFile): Promise<void> {
    return this.choosesFiles([file]);
  }

  /** Several at once. */
  async choosesFiles(files: readonly TextFile[]): Promise<void> {
    await this.opensAddress('/open');
    const paths = files.map(({ name }) => test.info().outputPath(name));
    await Promise.all(files.map(({ text }, index) => writeFile(paths[index] ?? '', text)));
    await this.page.getByLabel('Files of a city').setInputFiles(paths);
  }

  /** Opens a file of a city that this computer does not have yet. */
  async opensFile(file: TextFile): Promise<void> {
    await this.choosesFile(file);
    await this.page.getByRole('button', { name: 'Open this city' }).click();
    await expect(this.heading).toHaveText('Overview');
  }
}
