/**
 * The `test` of all browser tests. Each one gets a server with the app in a folder of its own and a guarded browser: a
 * request to any other place, an error on the console or a breach of the content security policy fails the test.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type BrowserContext } from '@playwright/test';
import { startBrowserProcess, type BrowserProcess } from './browserProcess';
import { CityOfficer } from './cityOfficer';
import { distFolder, getBrowser } from './prepareRun';
import { serveFolder, type Server } from './serveFolder';

export { expect };

export type Guard = {
  /** Watches all pages and workers of a browser. */
  watch: (context: BrowserContext) => Promise<void>;
  /** A fault that the test brings about itself, such as a server that does not answer. */
  expectFault: (pattern: RegExp) => void;
};

type Fixtures = {
  server: Server;
  guard: Guard;
  officer: CityOfficer;
  /** An empty folder that is gone after the test. */
  folder: string;
  /** Starts a guarded browser of its own on the folder; it ends with the test at the latest, also with one that fails. */
  startBrowser: () => Promise<BrowserProcess>;
};

export const test = base.extend<Fixtures>({
  launchOptions: [
    async ({}, use) => {
      const { path, args } = getBrowser();
      await use({ executablePath: path, args, chromiumSandbox: !args.includes('--no-sandbox') });
    },
    { scope: 'worker' },
  ],

  server: async ({}, use) => {
    const server = await serveFolder({ folder: distFolder, base: '/tool/' });
    await use(server);
    await server.stop();
  },

  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'educating-cities-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  guard: async ({ server }, use) => {
    const faults: string[] = [];
    const expected: RegExp[] = [];
    await use({
      watch: (context) => watchContext(context, new URL(server.url).origin, faults),
      expectFault: (pattern) => expected.push(pattern),
    });
    expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([]);
  },

  startBrowser: async ({ folder, guard }, use) => {
    const started: BrowserProcess[] = [];
    await use(async () => {
      const browser = await startBrowserProcess(folder);
      started.push(browser);
      await guard.watch(browser.context);
      return browser;
    });
    await Promise.all(started.map(({ kill }) => kill()));
  },

  officer: async ({ context, guard, server }, use) => {
    await guard.watch(context);
    await use(new CityOfficer(await context.newPage(), server.url));
  },
});

async function watchContext(context: BrowserContext, origin: string, faults: string[]): Promise<void> {
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) {
      faults.push(`A request to another place: ${url}`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(`Console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => faults.push(`Error: ${error.error()}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Against the content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}
