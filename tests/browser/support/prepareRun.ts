import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../findBrowser';

/** Where the built app is; another folder can be named while several builds are about. */
export const distFolder = process.env.TOOL_DIST ?? join(import.meta.dirname, '../../../dist');

const FOUND = 'TOOL_TEST_BROWSER';

/** Runs once before all tests: without a build or a browser nothing can be tested, and that is a failure. */
export default async function prepareRun(): Promise<void> {
  if (!existsSync(join(distFolder, 'index.html'))) {
    throw new Error(`There is no built app in ${distFolder}. Run "npm run build" first.`);
  }
  process.env[FOUND] = JSON.stringify(await findBrowser());
}

/** The browser that was found, in the processes that run the tests. */
export function getBrowser(): { path: string; args: string[] } {
  return JSON.parse(process.env[FOUND] ?? '{}') as { path: string; args: string[] };
}
