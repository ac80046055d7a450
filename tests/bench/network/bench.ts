/**
 * The budgets of a large network: 500 cities with 10 years from their files, in the built app. The floor is the least that a page
 * can do with the same files in the same run: parse them and put their years into IndexedDB.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test, type Page } from '@playwright/test';
import { Coordinator } from '../../browser/support/coordinator';
import { generateNamed } from '../../browser/support/network/fullNetwork';
import { distFolder, getBrowser } from '../../browser/support/prepareRun';
import { serveFolder } from '../../browser/support/serveFolder';
import { writeShared } from '../../support/network/sharedFiles';
import { getMedian, writeTable, type Line } from '../statistics';
import { installNetworkProbe, openInFloor, timeChange, timeOpening, timePage } from './probe';

const CITIES = Number(process.env.BENCH_CITIES ?? 500);
const YEARS = Array.from({ length: 10 }, (_, index) => 2017 + index);
const VISITS = 3;
const MEGABYTE = 1024 * 1024;

test('budgets of a network', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'network-'));
  const files = await writeFiles(join(folder, 'files'));
  await mkdir(join(folder, 'floor'));
  await writeFile(join(folder, 'floor', 'index.html'), '<!doctype html><input type="file" multiple>');
  const [app, floor] = await Promise.all([
    serveFolder({ folder: distFolder, base: '/tool/' }),
    serveFolder({ folder: join(folder, 'floor'), base: '/floor/' }),
  ]);
  const { path, args } = getBrowser();
  const browser = await chromium.launch({ executablePath: path, args });
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  await installNetworkProbe(context);

  const bare = await context.newPage();
  await bare.goto(floor.url);
  const least = await openInFloor(bare, files);
  await bare.close();
  process.stdout.write(`Floor measured: ${(least / 1000).toFixed(1)} s.\n`);

  const page = await context.newPage();
  const coordinator = new Coordinator(page, app.url);
  await coordinator.beginsNetwork('Measured');
  const opening = await timeOpening(page, files);
  process.stdout.write(`Opening measured: ${(opening.time / 1000).toFixed(1)} s.\n`);
  const first = await timePage(page, 'Compare');
  const again: number[] = [];
  for (let visit = 1; visit <= VISITS; visit += 1) {
    await coordinator.goesTo('Cities');
    again.push(await timePage(page, 'Compare'));
  }
  const filters = [await timeChange(page, 'Country', 1), await timeChange(page, 'Country', 0)];
  const heap = await readHeap(page);

  const lines: Line[] = [
    {
      what: `open ${CITIES} cities with ${YEARS.length} years from files, validated`,
      unit: 's',
      measured: opening.time / 1000,
      budget: 15,
      detail: `${(opening.time / least).toFixed(2)} x floor, floor ${(least / 1000).toFixed(1)} s`,
    },
    { what: 'longest freeze while opening', unit: 'ms', measured: opening.freeze, budget: 100, detail: '' },
    {
      what: 'heat table and distributions, to their paint',
      unit: 'ms',
      measured: getMedian(again),
      budget: 300,
      detail: `${VISITS} visits; the first, which loads the page, ${first.toFixed(0)} ms`,
    },
    { what: 'change of filter, to its paint', unit: 'ms', measured: Math.max(...filters), budget: 100, detail: '' },
    { what: 'memory of the page, after a clean-up', unit: 'MB', measured: heap / MEGABYTE, budget: 200, detail: '' },
  ];
  process.stdout.write(`\n${writeTable(lines)}\n\n`);
  await browser.close();
  await Promise.all([app.stop(), floor.stop(), rm(folder, { recursive: true })]);
});

async function writeFiles(folder: string): Promise<string[]> {
  await mkdir(folder);
  const paths: string[] = [];
  for (const content of generateNamed(CITIES, YEARS)) {
    const path = join(folder, `${content.city.id}.json`);
    await writeFile(path, writeShared(content));
    paths.push(path);
  }
  return paths;
}

async function readHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
