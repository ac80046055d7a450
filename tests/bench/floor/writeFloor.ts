/** Writes the floor: one static page per principle, with the same questions and level texts as the app. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicator } from '@/domain/pack';
import { getPrinciple, head, listOfPrinciple } from '../../browser/support/pack';

/** Fills a folder with `p01.html` to `p20.html` and what they load. */
export function writeFloor(folder: string): void {
  for (const file of ['floor.js', 'floor.css', 'worker.js']) {
    copyFileSync(join(import.meta.dirname, file), join(folder, file));
  }
  for (const { number } of head.principles) {
    writeFileSync(join(folder, `p${String(number).padStart(2, '0')}.html`), writePage(number));
  }
}

function writePage(number: number): string {
  const { title } = getPrinciple(number);
  return `<!doctype html>
<html lang="en" data-waiting>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title.text}</title>
  <link rel="stylesheet" href="floor.css">
  <main>
    <h1>${title.text}</h1>
    <output data-saving="done"></output>
    ${listOfPrinciple(number).map(writeQuestion).join('\n    ')}
  </main>
  <script src="floor.js"></script>
</html>
`;
}

function writeQuestion(indicator: Indicator): string {
  const { id, question } = indicator;
  const choices = (named: Record<string, string>) =>
    Object.entries(named)
      .map(([value, text]) => `<label><input type="radio" name="${id}" value="${value}"> ${text}</label>`)
      .join('\n      ');
  const control =
    indicator.format === 'number'
      ? `<label>Value <input type="number" name="${id}"></label>`
      : choices(indicator.format === 'scale' ? indicator.levels : indicator.choices);
  return `<fieldset>
      <legend>${id} ${question}</legend>
      ${control}
      <label>What shows this? <textarea name="${id} note"></textarea></label>
    </fieldset>`;
}
