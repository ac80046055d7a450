import { chromium, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { distFolder, getBrowser } from '../browser/support/prepareRun';
import { serveApp } from './targets';
import { installProbe, readReadyAt, pressAnswers } from './probe';
test('w', async () => {
  const { path, args } = getBrowser();
  const t = await serveApp(distFolder);
  const context = await chromium.launchPersistentContext(mkdtempSync('/tmp/brow/prof'), { executablePath: path, args });
  await installProbe(context);
  await context.addInitScript(() => {
    const log: string[] = []; (window as any).idb = log;
    for (const C of [IDBObjectStore, IDBIndex]) for (const m of ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'openCursor', 'openKeyCursor', 'count']) { const o = (C.prototype as any)[m]; if (o) (C.prototype as any)[m] = function (...a: unknown[]) { const st = this.objectStore ?? this; const tx = st.transaction; log.push(`${performance.now().toFixed(0)} ${tx.mode === 'readwrite' ? 'W' : 'r'} ${st.name}.${m}`); return o.apply(this, a); }; }
    const ot = IDBDatabase.prototype.transaction; IDBDatabase.prototype.transaction = function (...a) { const x = ot.apply(this, a as never); log.push(`${performance.now().toFixed(0)} TX ${a[1]} ${JSON.stringify(a[0])} ${JSON.stringify(a[2] ?? '')}`); x.addEventListener('complete', () => log.push(`${performance.now().toFixed(0)} TX complete ${a[1]}`)); return x; };
    new PerformanceObserver(() => 0);
  });
  await t.fill(context);
  const page = await context.newPage(); await page.goto(t.question); await readReadyAt(page);
  await pressAnswers(page, 3);
  await page.evaluate(() => { (window as any).idb.length = 0; document.addEventListener('click', (e) => (window as any).idb.push(`${performance.now().toFixed(0)} CLICK`), true); });
  const radios = page.locator('main input[value=established]:not(:checked)');
  await radios.first().click();
  await page.waitForTimeout(1500);
  console.log(((await page.evaluate(() => (window as any).idb)) as string[]).join('\n'));
  await context.close(); await t.server.stop();
});
