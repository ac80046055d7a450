/**
 * Finds a Chromium, Chrome or Edge for the browser tests and gets one when there is none, without asking anything. Says on
 * the console what it found, installed or could not do. The tests never pass for want of a browser: they fail, and say
 * what a person can do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { listInstallers } from './installers';

/** `path` of the program and the flags it needs here. */
export type FoundBrowser = { path: string; args: string[] };

const MINUTE = 60_000;
const DOWNLOAD_LIMIT = 4 * MINUTE;
const START_LIMIT = MINUTE / 2;

/** Nothing in the background: a request that the app did not make must not look as if it had. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--disable-gpu',
];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Finds a browser that starts, or installs one. Throws one plain sentence with the next step when nothing works. */
export async function findBrowser(say: (line: string) => void = console.log): Promise<FoundBrowser> {
  const failures: string[] = [];
  const tryAll = async (paths: string[]): Promise<FoundBrowser | undefined> => {
    for (const path of paths.filter((item) => existsSync(item))) {
      const args = await findArgs(path, failures, say);
      if (args) {
        say(`Browser for the tests: ${path}`);
        return { path, args };
      }
    }
    return undefined;
  };

  const installed = await tryAll([...listWished(), ...listOnPath(), ...listKnownPlaces(), chromium.executablePath()]);
  if (installed) {
    return installed;
  }
  say('No Chromium, Chrome or Edge that starts was found. Trying to download the one that Playwright uses.');
  const download = downloadPlaywrights();
  const downloaded = download.ok ? await tryAll([chromium.executablePath()]) : undefined;
  if (downloaded) {
    return downloaded;
  }
  failures.push(download.ok ? 'The downloaded browser did not start.' : `Download by Playwright: ${download.reason}`);
  for (const { name, steps } of listInstallers()) {
    say(`Trying to install a browser with ${name}.`);
    const failed = steps.map(run).find((result) => !result.ok);
    const found = await tryAll([...listOnPath(), ...listKnownPlaces()]);
    if (found) {
      return found;
    }
    failures.push(
      `${name}: ${failed && !failed.ok ? failed.reason : 'installed, but no browser that starts was found.'}`,
    );
  }
  throw new Error(
    [
      'The browser tests need Chromium, Chrome or Edge, and none could be found or installed.',
      'Install one of them, or set CHROME_PATH to its program file, and run the tests again.',
      ...[...new Set(failures)].map((line) => `  - ${line}`),
    ].join('\n'),
  );
}

/** What a person or a build server asks for by name. */
function listWished(): string[] {
  const { CHROME_PATH, CHROME_BIN, PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH } = process.env;
  return [CHROME_PATH, CHROME_BIN, PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH].filter((path) => path !== undefined);
}

function listOnPath(): string[] {
  const windows = process.platform === 'win32';
  const folders = (process.env.PATH ?? '').split(windows ? ';' : ':').filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, windows ? `${name}.exe` : name)));
}

function listKnownPlaces(): string[] {
  const { HOME = '', LOCALAPPDATA = '', PROGRAMFILES = '', 'PROGRAMFILES(X86)': programs32 = '' } = process.env;
  if (process.platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    const programs = [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return [PROGRAMFILES, programs32, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => programs.map((program) => join(folder, ...program)));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

/**
 * Starts the program once. Its own sandbox stays on, except for root, who cannot have one, and where the system forbids
 * it; the pages under test are our own. Undefined when it does not start.
 */
async function findArgs(path: string, failures: string[], say: (line: string) => void): Promise<string[] | undefined> {
  const root = process.getuid?.() === 0;
  for (const args of root ? [[...QUIET, '--no-sandbox']] : [QUIET, [...QUIET, '--no-sandbox']]) {
    const sandboxed = args === QUIET;
    try {
      const browser = await chromium.launch({
        executablePath: path,
        args,
        chromiumSandbox: sandboxed,
        timeout: START_LIMIT,
      });
      await browser.close();
      if (!sandboxed && !root) {
        say(`${path} does not start with its sandbox here; it runs without.`);
      }
      return args;
    } catch (error) {
      if (!sandboxed) {
        failures.push(`${path} does not start: ${firstLine(String(error))}`);
      }
    }
  }
  return undefined;
}

function downloadPlaywrights(): ReturnType<typeof run> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  return run([process.execPath, cli, 'install', 'chromium']);
}

/** Runs a command without any question: no input, a time limit, its last words as the reason when it fails. */
function run([command = '', ...args]: string[]): { ok: true } | { ok: false; reason: string } {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: DOWNLOAD_LIMIT,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
  });
  if (status === 0) {
    return { ok: true };
  }
  const lines = `${stderr}\n${stdout}`.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /error|E:|fail/i.test(line)) ?? lines.at(-1) ?? `ended with ${status}`;
  return { ok: false, reason: error ? error.message : telling.trim() };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
