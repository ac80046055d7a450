import type { Page } from '@playwright/test';

/**
 * What is wrong with how a screen is laid out: wider than the window, text that is cut off, that runs out of its box or lies
 * on other text. What scrolls in a region of its own is as wide as it likes.
 */
export function listLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 2;
    // Parts of a long document have no layout while they are out of sight: they would be measured where they are not.
    for (const part of document.querySelectorAll('section')) {
      part.style.setProperty('content-visibility', 'visible');
    }
    const faults: string[] = [];
    const name = (element: Element) =>
      `<${element.localName} ${element.getAttribute('class') ?? ''}> ${(element.textContent ?? '').trim().slice(0, 40)}`;

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) {
      faults.push(`The page is ${scrollWidth - innerWidth} pixels too wide`);
    }

    const texts: { element: Element; boxes: DOMRect[] }[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      if (own.length === 0 || element.closest('.spoken, select, [aria-live]') || !element.checkVisibility()) {
        continue;
      }
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none' || element.closest('[class*=skip]')) {
        continue;
      }
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + SLACK) {
        faults.push(`Runs out of its box by ${element.scrollWidth - element.clientWidth}: ${name(element)}`);
      }
      if (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + SLACK) {
        faults.push(`Is cut at its end: ${name(element)}`);
      }
      const range = document.createRange();
      const boxes = own.flatMap((node) => {
        range.selectNode(node);
        return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      });
      texts.push({ element, boxes });
      const picture = element.closest('svg')?.getBoundingClientRect();
      if (picture && boxes.some((box) => box.left < picture.left - SLACK || box.right > picture.right + SLACK)) {
        faults.push(`Is cut by the edge of its picture: ${name(element)}`);
      }
    }

    const lines = texts
      .filter(({ element }) => element.closest('[role=region], table') === null)
      .flatMap(({ element, boxes }) => boxes.map((box) => ({ element, box })))
      .toSorted((a, b) => a.box.top - b.box.top);
    for (const [index, { element, box }] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (!other || other.box.top > box.bottom) {
          break;
        }
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        const most = Math.min(box.height, other.box.height) / 2;
        if (other.element !== element && wide > SLACK && high > most) {
          faults.push(`Lies on other text: ${name(element)} / ${name(other.element)}`);
        }
      }
    }
    return [...new Set(faults)];
  });
}
