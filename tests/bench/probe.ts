/** Measures inside the page, the same way in the app and in the floor, so that the driver's own delays do not count. */
import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';
import { CHOICES, LEVELS } from '@/domain/pack';

/**
 * Milliseconds from a press to the next paint, and to the moment the page says that the disk has it. As browsers count
 * (Interaction to Next Paint), a press is slow when either half of it is: the button going down, or coming up.
 */
export type Press = { paint: number; durable: number };

declare global {
  interface Window {
    probe: { readyAt: number | undefined; usableAt: number | undefined; presses: Partial<Press>[] };
  }
}

/** Puts the probe into every page of the context. */
export async function installProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const probe: Window['probe'] = { readyAt: undefined, usableAt: undefined, presses: [] };
    window.probe = probe;

    const reach = (moment: 'readyAt' | 'usableAt') => {
      if (probe[moment] === undefined) {
        probe[moment] = performance.now();
        console.debug(`probe ${moment} ${probe[moment]}`);
      }
    };
    const look = () => {
      const waiting = document.documentElement?.hasAttribute('data-waiting') ?? true;
      if (!waiting && document.querySelector('main input[type=radio]')) {
        reach('readyAt');
      }
      if (document.querySelector('main a[href], main button')) {
        reach('usableAt');
      }
      if (probe.readyAt === undefined) {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);

    const afterPaint = (tell: () => void) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', tell);
        port1.start();
        port2.postMessage('painted');
      });
    };
    let down = 0;
    window.addEventListener(
      'pointerdown',
      ({ timeStamp }) => afterPaint(() => (down = performance.now() - timeStamp)),
      true,
    );
    window.addEventListener(
      'click',
      ({ target, timeStamp, isTrusted }) => {
        if (!isTrusted || !(target instanceof HTMLInputElement) || target.type !== 'radio') {
          return;
        }
        const press: Partial<Press> = {};
        probe.presses.push(press);
        afterPaint(() => (press.paint = Math.max(down, performance.now() - timeStamp)));
        let pending = false;
        const watcher = new MutationObserver(() => {
          const saving = document.querySelector<HTMLElement>('[data-saving]')?.dataset.saving;
          pending ||= saving === 'pending';
          if (pending && saving === 'done') {
            press.durable = performance.now() - timeStamp;
            watcher.disconnect();
          }
        });
        watcher.observe(document, {
          subtree: true,
          childList: true,
          attributes: true,
          attributeFilter: ['data-saving'],
        });
      },
      true,
    );
  });
}

/**
 * Opens a page and waits for one of its moments: `readyAt`, when the first question can be answered, or `usableAt`, when
 * something can be pressed. Milliseconds since the navigation began. The page tells by itself: a driver that asks puts a
 * large script of its own into a page that is still loading.
 */
export async function openUntil(page: Page, url: string, moment: 'readyAt' | 'usableAt'): Promise<number> {
  const start = `probe ${moment} `;
  const isTold = (message: ConsoleMessage) => message.text().startsWith(start);
  const told = page.waitForEvent('console', { predicate: isTold, timeout: 120_000 });
  await page.goto(url, { waitUntil: 'commit' });
  return Number((await told).text().slice(start.length));
}

/** Levels and choices: what the floor offers too. */
const ANSWERS = [...LEVELS, ...CHOICES].map((value) => `main input[value=${value}]:not(:checked)`).join(', ');

/** How long a person holds a button down. */
const HOLD_MS = 120;

/**
 * Presses `count` answers that are not chosen yet, one after another, waiting for the disk between two presses. With the bare
 * mouse: the driver's own click asks the page several times what stands at that point, which would count as the page's time.
 */
export async function pressAnswers(page: Page, count: number): Promise<Press[]> {
  for (let number = 1; number <= count; number += 1) {
    const radios = page.locator(ANSWERS);
    const radio = radios.nth(number % Math.min(12, await radios.count()));
    await radio.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await radio.boundingBox();
    if (!box) {
      throw new Error('An answer cannot be seen');
    }
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    // As slow as a person: what the last press set off has come to an end.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
    await page.mouse.down();
    await page.waitForTimeout(HOLD_MS);
    await page.mouse.up();
    await page.waitForFunction(
      (expected) => window.probe.presses.filter(({ durable, paint }) => durable && paint).length >= expected,
      number,
      { timeout: 20_000 },
    );
  }
  return (await page.evaluate(() => window.probe.presses)) as Press[];
}
