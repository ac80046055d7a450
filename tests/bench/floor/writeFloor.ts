/** Writes the floor: static pages with the same questions and level texts as the app. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicator } from '@/domain/pack';
import { getPrinciple, head, listOfPrinciple } from '../../browser/support/pack';

/** Fills a folder with `p01.html` to `p20.html`, `all.html` with the questions of all of them, and what they load. */
export function writeFloor(folder: string): void {
  for (const file of ['floor.js', 'floor.css', 'worker.js']) {
    copyFileSync(join(import.meta.dirname, file), join(folder, file));
  }
  for (const { number } of head.principles) {
    const { title } = getPrinciple(number);
    writeFileSync(join(folder, `p${String(number).padStart(2, '0')}.html`), writePage(title.text, [number]));
  }
  const all = head.principles.map(({ number }) => number);
  writeFileSync(join(folder, 'all.html'), writePage('All principles', all));
}

function writePage(title: string, principles: number[]): string {
  return `<!doctype html>
<html lang="en" data-waiting>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="stylesheet" href="floor.css">
  <main>
    <h1>${title}</h1>
    <output data-saving="done"></output>
    ${principles.flatMap(listOfPrinciple).map(writeQuestion).join('\n    ')}
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
