import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { getBrowser } from '../browser/support/prepareRun';
import { installProbe, openUntil, pressAnswers, type Press } from './probe';
import { getMedian, getQuantile } from './statistics';
import { FAIR, POOR, SLOWER, type Condition, type Target } from './targets';

/** Of one page, one number per round, in milliseconds: the 95th percentile of the presses for `paint` and `durable`. */
export type Times = Record<'firstLoad' | 'firstLoadPoor' | 'secondVisit' | 'paint' | 'durable', number[]>;

/** Kilobytes are 1,000 bytes. `whole` is of the page with all questions, where there is one. */
export type Findings = { startKilobytes: number[]; questionKilobytes: number[]; times: Times; whole: Times };

const PRESSES = 40;
const VISITS = 3;

const createTimes = (): Times => ({ firstLoad: [], firstLoadPoor: [], secondVisit: [], paint: [], durable: [] });

export function createFindings(): Findings {
  return { startKilobytes: [], questionKilobytes: [], times: createTimes(), whole: createTimes() };
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
    findings.startKilobytes.push((await loadSlowly(context, target, target.start, POOR, 'usableAt')).kilobytes);
  }
  await target.fill(context);
  findings.questionKilobytes.push(await measurePage(context, target, target.question, findings.times));
  if (target.whole) {
    await measurePage(context, target, target.whole, findings.whole);
  }
  await context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Measures one page from its first visit to forty presses. Returns the kilobytes of the first visit. */
async function measurePage(context: BrowserContext, target: Target, url: string, times: Times): Promise<number> {
  // Until the worker has everything: half done, it would go on beside what is measured next.
  await keepFiles(context, url);
  await forgetFiles(context, target);
  const poor = await loadSlowly(context, target, url, POOR, 'readyAt');
  times.firstLoadPoor.push(poor.time);
  await keepFiles(context, url);
  await forgetFiles(context, target);
  times.firstLoad.push((await loadSlowly(context, target, url, FAIR, 'readyAt')).time);
  await keepFiles(context, url);
  times.secondVisit.push(await visitWithoutNetwork(context, target, url));
  times.paint.push(await pressOnPage(context, url, SLOWER, 'paint'));
  times.durable.push(await pressOnPage(context, url, 1, 'durable'));
  return poor.kilobytes;
}

type Load = { time: number; kilobytes: number };

/** A first visit under one of the conditions, until the moment when it is of use. */
async function loadSlowly(
  context: BrowserContext,
  { line }: Target,
  url: string,
  { slower, ...speed }: Condition,
  moment: 'readyAt' | 'usableAt',
): Promise<Load> {
  const page = await openPage(context, slower);
  Object.assign(line, { speed, sent: [] });
  const time = await openUntil(page, url, moment);
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
async function keepFiles(context: BrowserContext, url: string): Promise<void> {
  for (let visit = 1; visit <= 2; visit += 1) {
    const page = await context.newPage();
    await openUntil(page, url, 'readyAt');
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active && active.state !== 'activated') {
        await new Promise<void>((done) => active.addEventListener('statechange', () => done(), { once: true }));
      }
    });
    await page.close();
  }
}

async function visitWithoutNetwork(context: BrowserContext, target: Target, url: string): Promise<number> {
  await target.server.stop();
  const times: number[] = [];
  for (let visit = 1; visit <= VISITS; visit += 1) {
    const page = await openPage(context, 1);
    times.push(await openUntil(page, url, 'readyAt'));
    await page.close();
  }
  await target.restart();
  return getMedian(times);
}

/** The 95th percentile of the presses on a page. */
async function pressOnPage(context: BrowserContext, url: string, slower: number, until: keyof Press): Promise<number> {
  const page = await openPage(context, slower);
  await openUntil(page, url, 'readyAt');
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
