/** How long a file takes from the press of its button, measured inside the page. */
import type { BrowserContext, Page } from '@playwright/test';

/** Milliseconds until the browser is given the file, and of the longest time in which the page could do nothing else. */
export type Made = { time: number; freeze: number };

type Task = { start: number; duration: number };

declare global {
  interface Window {
    stopwatch: { pressedAt: number; givenAt: number | undefined; tasks: Task[]; note: () => void };
  }
}

/** Puts the stopwatch into every page of the context. */
export async function installStopwatch(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const tasks: Task[] = [];
    const add = (entries: PerformanceEntryList) =>
      tasks.push(...entries.map(({ startTime, duration }) => ({ start: startTime, duration })));
    // Tells of every task of 50 ms and more: a shorter one is no freeze.
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'longtask' });
    const stopwatch: Window['stopwatch'] = {
      pressedAt: 0,
      givenAt: undefined,
      tasks,
      note: () => add(observer.takeRecords()),
    };
    window.stopwatch = stopwatch;
    window.addEventListener(
      'click',
      ({ isTrusted, timeStamp, target }) => {
        if (isTrusted) {
          stopwatch.pressedAt = timeStamp;
        } else if (target instanceof HTMLAnchorElement && target.download !== '') {
          stopwatch.givenAt = performance.now();
        }
      },
      true,
    );
  });
}

/** Presses a button and waits for its file. */
export async function measureFile(page: Page, button: string): Promise<Made> {
  // As slow as a person: what the opening of the page set off has come to an end.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const waiting = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await waiting).path();
  return page.evaluate(async () => {
    await new Promise((done) => requestIdleCallback(done));
    const { pressedAt, givenAt = Number.NaN, tasks, note } = window.stopwatch;
    note();
    const during = tasks.filter(({ start, duration }) => start + duration > pressedAt && start < givenAt);
    return { time: givenAt - pressedAt, freeze: Math.max(0, ...during.map(({ duration }) => duration)) };
  });
}
