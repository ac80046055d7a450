/**
 * The report as it leaves the tool: the HTML file in a real browser, opened from the disk without a network, and the PDF that
 * Chromium prints of it and of the page. Read as assistive technology does.
 */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { writeFullCity } from '../support/cityFile';
import { getCityAddress } from '../support/screens';
import type { CityOfficer } from '../support/cityOfficer';
import { test } from '../support/test';
import { readPdf, type Pdf, type PdfElement } from './pdf';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
const LANGUAGES = ['en', 'es', 'fr', 'ca', 'pt'];

async function opensTheReport(officer: CityOfficer): Promise<void> {
  await officer.opensTheTool();
  await officer.opensFile({ name: 'full.json', text: writeFullCity() });
  await officer.opensAddress(`${getCityAddress(officer)}/report`);
  await expect(officer.page.getByRole('button', { name: 'Download the report (HTML)' })).toBeVisible();
}

/** The file of the report in one language, or in two. */
async function takesTheFile(
  officer: CityOfficer,
  [first = 'en', second = '']: readonly string[],
  sideBySide = false,
): Promise<string> {
  const { page } = officer;
  const language = page.getByLabel('First language');
  if (!(await language.isVisible())) {
    await page.getByText('Change what is in it', { exact: true }).click();
  }
  await language.selectOption(first);
  await page.getByLabel('Second language').selectOption(second);
  if (second) {
    const way = sideBySide ? 'Side by side, in one document' : 'One after the other';
    await page.getByRole('radio', { name: way }).check();
  }
  for (const chosen of [first, ...(second ? [second] : [])]) {
    await expect(page.locator(`article :not(option)[lang="${chosen}"]`).first()).toBeVisible();
  }
  return (await officer.downloads('Download the report (HTML)')).text;
}

/** Opens a file as a double click does: from the disk, in a browser that reaches nothing. */
async function opensFromDisk(browser: Browser, html: string, name: string): Promise<{ page: Page; faults: string[] }> {
  const path = test.info().outputPath(name);
  await writeFile(path, html);
  const context = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) {
      faults.push(request.url());
    }
  });
  await page.goto(pathToFileURL(path).href);
  return { page, faults };
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  for (const width of [1366, 320]) {
    await page.setViewportSize({ width, height: 768 });
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(0);
  }
}

/** The words of every row of every table that is shown, without spaces: a PDF keeps none at the end of a line. */
function listRows(page: Page): Promise<string[]> {
  return page.locator('tbody tr:visible').evaluateAll((rows) => rows.map((row) => row.textContent.replace(/\s/g, '')));
}

function textOf({ text }: PdfElement): string {
  return text.normalize('NFKC').replace(/[\s\u200B\u00AD]/g, '');
}

function ofType({ elements }: Pdf, type: string): PdfElement[] {
  return elements.filter((element) => element.type === type);
}

async function expectTaggedPdf(page: Page, format: 'A4' | 'Letter', language: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const rows = await listRows(page);
  const sections = await page.locator('h2:visible').count();
  const pdf = readPdf(await page.pdf({ format, tagged: true, outline: true, preferCSSPageSize: false }));
  await page.emulateMedia({ media: null });
  expect(pdf).toMatchObject({ isTagged: true, language });
  expect(pdf.title).toContain('Vilafranca');
  expect(pdf.bookmarks).toBeGreaterThanOrEqual(sections);
  expect(ofType(pdf, 'H1').map(({ text }) => text)).toEqual([expect.stringContaining('Vilafranca')]);
  expect(ofType(pdf, 'H2')).toHaveLength(sections);
  const figures = ofType(pdf, 'Figure');
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.filter((figure) => !isNamed(figure))).toEqual([]);
  for (const table of ofType(pdf, 'Table')) {
    expect(table.text).not.toBe('');
    expect(listIn(table, 'TH').length).toBeGreaterThan(0);
  }
  const printed = ofType(pdf, 'TR').filter((row) => listIn(row, 'TD').length > 0);
  expect(printed.map(textOf)).toEqual(rows.map((row) => row.normalize('NFKC')));
  // A row that stands on two pages was cut in two.
  expect(printed.filter(({ pages }) => pages.length !== 1).map(({ text, pages }) => [pages, text])).toEqual([]);
}

/** What stands around a picture may leave its name to the picture. */
function isNamed({ alternative, kids }: PdfElement): boolean {
  return Boolean(alternative) || kids.some((kid) => (kid.type === 'Figure' || kid.kids.length > 0) && isNamed(kid));
}

function listIn(element: PdfElement, type: string): PdfElement[] {
  return element.kids.flatMap((kid) => [...(kid.type === type ? [kid] : []), ...listIn(kid, type)]);
}

test('the file is accessible and needs nothing, in every language', async ({ officer, browser }) => {
  test.slow();
  await opensTheReport(officer);
  for (const language of LANGUAGES) {
    const html = await takesTheFile(officer, [language]);
    const { page, faults } = await opensFromDisk(browser, html, `report-${language}.html`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await page.context().close();
  }
});

test('with two languages, side by side or to choose from', async ({ officer, browser }) => {
  test.slow();
  await opensTheReport(officer);
  const beside = await opensFromDisk(browser, await takesTheFile(officer, ['fr', 'es'], true), 'beside.html');
  await expectAccessible(beside.page);
  const { page, faults } = await opensFromDisk(browser, await takesTheFile(officer, ['fr', 'es']), 'two.html');
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'fr');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'es');
  await page.getByRole('link', { name: 'Perfil' }).click();
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('heading', { name: 'Perfil', exact: true })).toBeInViewport();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'es');
  expect([...beside.faults, ...faults]).toEqual([]);
});

test('printed, the file and the page are tagged, and no row of a table is cut', async ({ officer, browser }) => {
  test.slow();
  await opensTheReport(officer);
  await expect(officer.page.getByText('For an accessible PDF use Chrome or Edge')).toBeVisible();
  await expectTaggedPdf(officer.page, 'A4', 'en');
  const { page } = await opensFromDisk(browser, await takesTheFile(officer, ['fr']), 'print.html');
  await expectTaggedPdf(page, 'A4', 'fr');
  await expectTaggedPdf(page, 'Letter', 'fr');
});
