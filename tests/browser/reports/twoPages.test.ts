/** The two pages for the mayor and the plenary are two, in every language, on A4 and on Letter, printed from the tool or from the file. */
import { pathToFileURL } from 'node:url';
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { listTranslated } from '../support/languages/words';
import { getCityAddress } from '../support/screens';
import { expect, test } from '../support/test';

async function countPages(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  return (await page.pdf({ format })).toString('latin1').match(/\/MediaBox/g)?.length ?? 0;
}

test('two pages are two, in every language', async ({ officer, browser }) => {
  test.slow();
  const { page } = officer;
  await officer.opensTheTool();
  await officer.opensTheSampleCity();
  await officer.opensAddress(`${getCityAddress(officer)}/report`);
  await page.getByRole('radio', { name: 'Two pages for the mayor and the plenary' }).check();
  await page.getByText('Change what is in it', { exact: true }).click();
  const file = await browser.newPage();
  for (const language of ['en', ...listTranslated()]) {
    await page.getByLabel('First language').selectOption(language);
    await expect(page.locator(`article [lang="${language}"] h2`).first()).toBeVisible();
    const { text } = await officer.downloads('Download the report (HTML)');
    const path = test.info().outputPath(`summary-${language}.html`);
    await writeFile(path, text);
    await file.goto(pathToFileURL(path).href);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = { language, format, tool: await countPages(page, format), file: await countPages(file, format) };
      expect(pages).toEqual({ language, format, tool: 2, file: 2 });
    }
  }
});
