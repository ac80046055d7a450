/** A browser as its own process with its own profile, so that a test can kill it like a power cut and start it again. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Browser, type BrowserContext } from '@playwright/test';
import { getBrowser } from './prepareRun';

export type BrowserProcess = {
  context: BrowserContext;
  /** Ends every process of the browser at once, without any chance to write something down. */
  kill: () => Promise<void>;
};

/** Starts the browser on a profile folder, which is made when it does not exist. */
export async function startBrowserProcess(profile: string): Promise<BrowserProcess> {
  const { path, args } = getBrowser();
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    path,
    [...args, '--headless', '--remote-debugging-port=0', '--lang=en-GB', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: process.platform !== 'win32', stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let browser: Browser;
  try {
    let port = '';
    await expect(async () => {
      port = (await readFile(portFile, 'utf8')).split('\n')[0] ?? '';
      expect(port).not.toBe('');
    }).toPass({ timeout: 30_000 });
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  } catch (error) {
    killTree(child);
    throw error;
  }
  const [context] = browser.contexts();
  if (!context) {
    throw new Error('The browser has no profile open');
  }
  return {
    context,
    kill: async () => {
      killTree(child);
      await ended;
    },
  };
}

/** kill -9 for the whole group on Linux and macOS; the same with the tool of the system on Windows. */
function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
