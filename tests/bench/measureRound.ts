import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { getBrowser } from '../browser/support/prepareRun';
import { installProbe, pressAnswers, readReadyAt, readUsableAt, type Press } from './probe';
import { getMedian, getQuantile } from './statistics';
import { FAIR, POOR, SLOWER, type Condition, type Target } from './targets';

/**
 * One number per round. Kilobytes are 1,000 bytes, times are milliseconds; `paint` and `durable` the 95th of 100, and those of
 * `whole` on the page with all questions, where there is one.
 */
export type Findings = {
  startKilobytes: number[];
  questionKilobytes: number[];
  firstLoad: number[];
  firstLoadPoor: number[];
  secondVisit: number[];
  paint: number[];
  durable: number[];
  wholePaint: number[];
  wholeDurable: number[];
};

const PRESSES = 40;
const VISITS = 3;

export function createFindings(): Findings {
  return {
    startKilobytes: [],
    questionKilobytes: [],
    firstLoad: [],
    firstLoadPoor: [],
    secondVisit: [],
    paint: [],
    durable: [],
    wholePaint: [],
    wholeDurable: [],
  };
}

/**
 * Measures one target from an empty browser to forty presses, and adds what it found. The profile is on the disk: a private
 * window keeps its store in memory, where everything is durable at once.
 */
export async function measureRound(target: Target, findings: Findings): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'bench-'));
  const { path, args } = getBrowser();
  const viewport = { width: 1366, height: 768 };
  const context = await chromium.launchPersistentContext(profile, { executablePath: path, args, viewport });
  await installProbe(context);
  if (target.start) {
    findings.startKilobytes.push((await loadSlowly(context, target, target.start, POOR, readUsableAt)).kilobytes);
  }
  await target.fill(context);
  // Until the worker has everything: half done, it would go on beside what is measured next.
  await keepFiles(context, target);
  await forgetFiles(context, target);
  const poor = await loadSlowly(context, target, target.question, POOR, readReadyAt);
  findings.questionKilobytes.push(poor.kilobytes);
  findings.firstLoadPoor.push(poor.time);
  await keepFiles(context, target);
  await forgetFiles(context, target);
  findings.firstLoad.push((await loadSlowly(context, target, target.question, FAIR, readReadyAt)).time);

  await keepFiles(context, target);
  findings.secondVisit.push(await visitWithoutNetwork(context, target));

  findings.paint.push(await pressOnPage(context, target.question, SLOWER, 'paint'));
  findings.durable.push(await pressOnPage(context, target.question, 1, 'durable'));
  if (target.whole) {
    findings.wholePaint.push(await pressOnPage(context, target.whole, SLOWER, 'paint'));
    findings.wholeDurable.push(await pressOnPage(context, target.whole, 1, 'durable'));
  }
  await context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

type Load = { time: number; kilobytes: number };

/** A first visit under one of the conditions, until `read` says that it is of use. */
async function loadSlowly(
  context: BrowserContext,
  { line }: Target,
  url: string,
  { slower, ...speed }: Condition,
  read: (page: Page) => Promise<number>,
): Promise<Load> {
  const page = await openPage(context, slower);
  Object.assign(line, { speed, sent: [] });
  await page.goto(url, { waitUntil: 'commit' });
  const time = await read(page);
  const until = time + (await page.evaluate(() => performance.timeOrigin));
  const kilobytes = line.sent.filter(({ at }) => at <= until).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  line.speed = undefined;
  await page.close();
  return { time, kilobytes };
}

/** A browser that knows the answers and has never seen the files: what a colleague's link meets after a clean-up. */
async function forgetFiles(context: BrowserContext, { server }: Target): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origin = new URL(server.url).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers,cache_storage' });
  await session.send('Network.clearBrowserCache');
  await page.close();
}

/** Two visits with the network, so that the worker has everything. */
async function keepFiles(context: BrowserContext, { question }: Target): Promise<void> {
  for (let visit = 1; visit <= 2; visit += 1) {
    const page = await context.newPage();
    await page.goto(question);
    await readReadyAt(page);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active && active.state !== 'activated') {
        await new Promise<void>((done) => active.addEventListener('statechange', () => done(), { once: true }));
      }
    });
    await page.close();
  }
}

async function visitWithoutNetwork(context: BrowserContext, target: Target): Promise<number> {
  await target.server.stop();
  const times: number[] = [];
  for (let visit = 1; visit <= VISITS; visit += 1) {
    const page = await openPage(context, 1);
    await page.goto(target.question, { waitUntil: 'commit' });
    times.push(await readReadyAt(page));
    await page.close();
  }
  await target.restart();
  return getMedian(times);
}

/** The 95th of 100 presses on a page. */
async function pressOnPage(context: BrowserContext, url: string, slower: number, until: keyof Press): Promise<number> {
  const page = await openPage(context, slower);
  await page.goto(url);
  await readReadyAt(page);
  const presses = await pressAnswers(page, PRESSES);
  await page.close();
  return getQuantile(
    presses.map((press) => press[until]),
    0.95,
  );
}

async function openPage(context: BrowserContext, slower: number): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return page;
}
