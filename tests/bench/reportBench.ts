/**
 * The budgets of the full report: the sample city with three years and 22 charts, as HTML and as Word, in the built app. From the
 * press of the button to the file that the browser is given, with the code of its writer still to be loaded.
 */
import { chromium, test, type BrowserContext, type Page } from '@playwright/test';
import { CityOfficer } from '../browser/support/cityOfficer';
import { distFolder, getBrowser } from '../browser/support/prepareRun';
import { installStopwatch, measureFile, type Made } from './fileProbe';
import { getMedian, writeTable, type Line } from './statistics';
import { serveApp } from './targets';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** In milliseconds. */
const [HTML, WORD, FREEZE] = [1500, 3000, 200];
const FEWEST_CHARTS = 20;

test('full report of three years', async () => {
  const { server } = await serveApp(distFolder);
  const { path, args } = getBrowser();
  const browser = await chromium.launch({ executablePath: path, args });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  await installStopwatch(context);
  const address = await openSample(context, server.url);
  const made: { html: Made[]; word: Made[] } = { html: [], word: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    made.html.push(await measureOne(context, address, 'Download the report (HTML)'));
    made.word.push(await measureOne(context, address, 'Download for Word (DOCX)'));
    process.stdout.write(`Report: round ${round} of ${ROUNDS} measured.\n`);
  }
  await browser.close();
  await server.stop();
  const lines = [...listLines('HTML', HTML, made.html), ...listLines('Word', WORD, made.word)];
  process.stdout.write(`\n${writeTable(lines)}\n`);
});

/** The address of the report of its latest year. */
async function openSample(context: BrowserContext, url: string): Promise<string> {
  const officer = new CityOfficer(await context.newPage(), url);
  await officer.opensTheTool();
  await officer.opensTheSampleCity();
  const [place] = /#\/city\/[^/]+\/\d+/.exec(officer.page.url()) ?? [];
  await officer.page.close();
  if (place === undefined) {
    throw new Error('The sample city has no address');
  }
  return `${url}${place}/report`;
}

async function measureOne(context: BrowserContext, address: string, button: string): Promise<Made> {
  const page = await context.newPage();
  await page.goto(address);
  await seesItsCharts(page);
  const made = await measureFile(page, button);
  await page.close();
  return made;
}

/** A report with fewer charts would be quick for the wrong reason. */
async function seesItsCharts(page: Page): Promise<void> {
  await page.waitForFunction(
    (fewest) => document.querySelectorAll('figure svg[role=img]').length >= fewest,
    FEWEST_CHARTS,
  );
}

function listLines(name: string, budget: number, made: readonly Made[]): Line[] {
  const times = made.map(({ time }) => time);
  const freezes = made.map(({ freeze }) => freeze);
  const all = (values: number[]) => values.map((value) => value.toFixed(0)).join(', ');
  return [
    { what: `full report as ${name}`, unit: 'ms', measured: getMedian(times), budget, detail: all(times) },
    {
      what: `full report as ${name}, longest freeze`,
      unit: 'ms',
      measured: Math.max(...freezes),
      budget: FREEZE,
      detail: all(freezes),
    },
  ];
}
