/** Measures inside the page, so that the driver's own delays do not count. Milliseconds. */
import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    network: {
      /** The longest task that began after `since`. */
      longest: number;
      since: number;
      nextPaint: () => Promise<number>;
      until: (isThere: () => boolean) => Promise<number>;
    };
  }
}

/** Puts the probe into every page of the context. */
export async function installNetworkProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const nextPaint = () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => done(performance.now()));
          port1.start();
          port2.postMessage('painted');
        });
      });
    const until = async (isThere: () => boolean) => {
      let now = performance.now();
      while (!isThere()) {
        now = await nextPaint();
      }
      return isThere() ? Math.max(now, await nextPaint()) : now;
    };
    window.network = { longest: 0, since: 0, nextPaint, until };
    const note = (list: PerformanceObserverEntryList) => {
      const own = list.getEntries().filter(({ startTime }) => startTime >= window.network.since);
      window.network.longest = Math.max(window.network.longest, ...own.map(({ duration }) => duration));
    };
    new PerformanceObserver(note).observe({ entryTypes: ['longtask'] });
  });
}

/**
 * Chooses the files and waits for the list of what became of them. `freeze`: the longest task of the page meanwhile. Of the task in
 * which the files arrive only what the page does counts: the driver hands 500 of them over in 200 ms, a person in none.
 */
export async function timeOpening(page: Page, files: string[]): Promise<{ time: number; freeze: number }> {
  const opening = page.evaluate(async () => {
    await new Promise((chosen) => window.addEventListener('change', chosen, { capture: true, once: true }));
    const start = performance.now();
    window.network.longest = 0;
    window.network.since = start;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      window.network.longest = Math.max(window.network.longest, performance.now() - start);
    });
    port1.start();
    port2.postMessage('the task is over');
    const titles = () => [...document.querySelectorAll('h3')].map(({ textContent }) => textContent);
    const end = await window.network.until(() => titles().includes('What became of the files'));
    return { time: end - start, freeze: window.network.longest };
  });
  await page.getByLabel('Choose files or a zip').setInputFiles(files);
  return opening;
}

/** Follows a link of the network and waits until the heat table, which comes last, is painted. */
export function timePage(page: Page, name: string): Promise<number> {
  return page.evaluate(async (link) => {
    const found = [...document.querySelectorAll<HTMLElement>('nav a')].find(({ textContent }) => textContent === link);
    const start = performance.now();
    found?.click();
    const end = await window.network.until(() => document.querySelectorAll('main table').length >= 2);
    return end - start;
  }, name);
}

/** Chooses the value at a place of a list, and waits for the next paint, which shows what the page has made of it. */
export async function timeChange(page: Page, label: string, place: number): Promise<number> {
  const select = await page.getByLabel(label, { exact: true }).elementHandle();
  return page.evaluate(
    async ([element, index]) => {
      const field = element as HTMLSelectElement;
      const free = [...field.options].filter(({ disabled }) => !disabled);
      const start = performance.now();
      field.value = free[index]?.value ?? '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return (await window.network.nextPaint()) - start;
    },
    [select, place] as const,
  );
}

/** The least that a page can do with the same files, in their order: parse each, put its years into IndexedDB. */
export async function openInFloor(page: Page, files: string[]): Promise<number> {
  const opening = page.evaluate(async () => {
    const input = document.querySelector('input');
    await new Promise((chosen) => input?.addEventListener('change', chosen));
    const start = performance.now();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('floor', 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('years'));
      request.addEventListener('success', () => resolve(request.result));
    });
    for (const file of input?.files ?? []) {
      const { content } = JSON.parse(await file.text()) as {
        content: { city: { id: string }; years: { year: number }[] };
      };
      const writing = database.transaction('years', 'readwrite', { durability: 'strict' });
      for (const year of content.years) {
        writing.objectStore('years').put(year, [content.city.id, year.year]);
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
    }
    return performance.now() - start;
  });
  await page.locator('input').setInputFiles(files);
  return opening;
}
