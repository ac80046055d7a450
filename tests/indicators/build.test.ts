// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { copyIndicators } from '../support/packs';
import { productData } from '../../vite.config';

const FILE = 'educating-cities-2026/01-inclusive-education/01.C2.json';

/** Builds the smallest page there is with the plugin of the real build over a copy of `indicators/`. */
async function buildWith(change: (text: string) => string): Promise<unknown> {
  const indicators = copyIndicators(FILE, change);
  const page = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Page</title>');
  try {
    const plugins = [productData(indicators.folder)];
    return await build({ root: page, configFile: false, logLevel: 'silent', plugins, build: { write: false } });
  } finally {
    indicators.remove();
    rmSync(page, { recursive: true });
  }
}

test('the build goes through with the indicators as they are', async () => {
  await expect(buildWith((text) => text)).resolves.toBeDefined();
});

test('the build stops at a broken indicator and names file, field and reason', async () => {
  const broken = buildWith((text) => text.replace('"finance"', '"magic"'));
  await expect(broken).rejects.toThrow(`${FILE}: departments: magic is not in the list of departments of pack.json`);
});

test('the build stops at a file that is not JSON and names it', async () => {
  const broken = buildWith((text) => text.replace('",\n', '"\n'));
  await expect(broken).rejects.toThrow(/01-inclusive-education\/01\.C2\.json: SyntaxError/);
});
