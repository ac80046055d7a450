import { defineConfig } from '@playwright/test';

/** Measurements, never a timed test: prints a table and ends well whatever it says. `npm run bench`. */
export default defineConfig({
  testDir: '.',
  testMatch: ['bench.ts', 'reportBench.ts', 'network/bench.ts'],
  globalSetup: '../browser/support/prepareRun.ts',
  outputDir: '../../test-results',
  reporter: './tableReporter.ts',
  workers: 1,
  retries: 0,
  timeout: 0,
  expect: { timeout: 60_000 },
});
