import { defineConfig } from '@playwright/test';

/**
 * The built app in a real browser. Every test has its own server, from a folder below the root of its address, so that it
 * can stop it, and its own browser profile. `npm run test:browser`.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  globalSetup: './support/prepareRun.ts',
  outputDir: '../../test-results',
  reporter: process.env.CI ? [['line'], ['html', { open: 'never', outputFolder: '../../playwright-report' }]] : 'line',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 10_000,
    // Fetching every file for offline use is work; the tests that are about it allow it.
    serviceWorkers: 'block',
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
