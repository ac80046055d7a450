export default {
  testDir: '.',
  testMatch: 'zz.test.ts',
  timeout: 500000,
  workers: 1,
  reporter: 'line',
  outputDir: '/tmp/zzout',
  expect: { timeout: 60000 },
  use: {
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 60000,
    serviceWorkers: 'block',
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
};
