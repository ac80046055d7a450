/**
 * Two languages that are made up: one with much longer words, one from right to left. Adding them takes two files each and
 * no code. Every screen holds them, wide and at 320 pixels.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { listLayoutFaults } from './support/languages/layoutFaults';
import { buildWithPseudoLanguages, LONG, MIRRORED } from './support/languages/pseudo';
import {
  chooseLanguage,
  goTo,
  listLastingFaults,
  listScreensOfSample,
  listWaitingWords,
  readScreen,
} from './support/languages/walk';
import { prepareWordFaults } from './support/languages/words';
import { serveFolder } from './support/serveFolder';
import { test as base } from './support/test';

const WIDTHS = [1280, 320];
/** The picture of the profile in the report breaks no lines: words of twice the length do not fit it at 320 pixels. */
const KNOWN = /\/report at 320: (Is cut by the edge of its picture|Lies on other text: <text)/;
const BUILD_LIMIT = 120_000;

const test = base.extend<object, { built: string }>({
  built: [
    async ({}, use) => {
      const project = await mkdtemp(join(tmpdir(), 'educating-cities-'));
      await use(await buildWithPseudoLanguages(project));
      await rm(project, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: BUILD_LIMIT },
  ],
  server: async ({ built }, use) => {
    const server = await serveFolder({ folder: built, base: '/tool/' });
    await use(server);
    await server.stop();
  },
});

// One after the other, so that the copy is built once.
test.describe.configure({ mode: 'default' });

for (const [language, direction] of [
  [LONG, 'ltr'],
  [MIRRORED, 'rtl'],
] as const) {
  test(`every screen holds ${direction === 'rtl' ? 'words from right to left' : 'words that are longer'}`, async ({
    officer,
    built,
  }) => {
    test.slow();
    const { page } = officer;
    const project = dirname(built);
    const listWordFaults = prepareWordFaults(language, project);
    const waiting = listWaitingWords(language, project);
    const addresses = await listScreensOfSample(officer);
    await chooseLanguage(officer, language);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);

    const faults: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const address of addresses) {
        await goTo(officer, address, waiting);
        const found = await listLastingFaults(async () => [
          ...(await listLayoutFaults(page)),
          ...listWordFaults(await readScreen(officer)),
        ]);
        faults.push(...found.map((fault) => `${address} at ${width}: ${fault}`));
      }
    }
    expect(faults.filter((fault) => !KNOWN.test(fault))).toEqual([]);
  });
}
