/** What is on screen, laid out on sheets of paper: what is cut, what hangs over the edge, what is too small to read or to tick. */
import type { Page } from '@playwright/test';

/** Width and height of a sheet without its margins, in millimetres; the margins are those of `ui/style/print.css`. */
export const SHEETS = {
  A4: { width: 210 - 30, height: 297 - 34 },
  Letter: { width: 215.9 - 30, height: 279.4 - 34 },
} as const;

export type PaperFaults = {
  sheets: number;
  options: number;
  /** Options, frames, lines and headings that begin on one sheet and end on the next, by their words. */
  cut: string[];
  /** What reaches over the edge of its sheet. */
  outside: string[];
  /** Labels on another sheet than the first option or line that belongs to them. */
  alone: string[];
  /** Words under 12 points. */
  small: string[];
  /** Sides of the smallest box to tick, in millimetres. */
  smallestBox: number;
};

/**
 * Lays `selector` out in columns as large as a sheet: a browser breaks columns by the same rules as pages, and lets them be
 * measured. The page is of no use afterwards.
 */
export async function measurePaper(page: Page, selector: string, sheet: keyof typeof SHEETS): Promise<PaperFaults> {
  const pixel = 96 / 25.4;
  const [width, height] = [SHEETS[sheet].width * pixel, SHEETS[sheet].height * pixel].map(Math.floor) as [
    number,
    number,
  ];
  await page.emulateMedia({ media: 'print' });
  // Queries of the width ask for that of the sheet.
  await page.setViewportSize({ width, height });
  return page.evaluate(
    ({ selector: what, width: columnWidth, height: columnHeight }) => {
      const GAP = 100;
      // What letters take is higher than a narrow line, without being seen.
      const LETTERS = 12;
      const shown = document.querySelector<HTMLElement>(what);
      if (!shown) {
        throw new Error(`There is no ${what} to print`);
      }
      const paper = document.createElement('div');
      paper.style.cssText = `position:absolute;inset:0 auto auto 0;inline-size:${columnWidth}px;block-size:${columnHeight}px;columns:${columnWidth}px auto;column-gap:${GAP}px;column-fill:auto`;
      paper.append(shown);
      document.body.replaceChildren(paper);
      document.body.style.cssText = 'margin:0;padding:0;max-inline-size:none';
      const wordsOf = (element: Element) => (element.textContent || element.tagName).trim().slice(0, 60);
      const sheetOf = (element: Element) => Math.floor((element.getClientRects()[0]?.left ?? 0) / (columnWidth + GAP));
      const list = (of: string) =>
        [...paper.querySelectorAll(of)].filter((element) => element.getClientRects().length > 0);
      const options = list('li:has(> svg[role="img"])');
      const frames = list('dl > div:has(> dd:empty)');
      const lines = list('div > div:empty');
      const whole = [...options, ...frames, ...lines, ...list('svg[role="img"], h2, h3')];
      const isOutside = ({ left, right, top, bottom }: DOMRect) => {
        const start = Math.floor(left / (columnWidth + GAP)) * (columnWidth + GAP);
        return right > start + columnWidth + 1 || top < -LETTERS || bottom > columnHeight + LETTERS;
      };
      const leaves = list('*').filter(({ children, textContent }) => children.length === 0 && textContent?.trim());
      const labels = list('p').filter(({ nextElementSibling: next }) =>
        next?.matches('ul:has(svg), div:has(> div:empty)'),
      );
      const boxes = list('li > svg[role="img"] > rect').map((box) => box.getBoundingClientRect());
      return {
        sheets: Math.max(...leaves.map(sheetOf)) + 1,
        options: options.length,
        cut: whole.filter((element) => element.getClientRects().length > 1).map(wordsOf),
        outside: [...whole, ...leaves].filter((element) => [...element.getClientRects()].some(isOutside)).map(wordsOf),
        alone: labels
          .filter((label) => sheetOf(label) !== sheetOf(label.nextElementSibling?.firstElementChild ?? label))
          .map(wordsOf),
        small: leaves.filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16).map(wordsOf),
        smallestBox: (Math.min(...boxes.flatMap((box) => [box.width, box.height])) / 96) * 25.4,
      };
    },
    { selector, width, height },
  );
}
