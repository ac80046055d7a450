/** The questionnaire on paper: on A4 and Letter and in every language nothing is cut and nothing falls off the sheet. */
import { CHOICES, LEVELS } from '@/domain/pack';
import type { CityOfficer } from '../support/cityOfficer';
import { chooseLanguage } from '../support/languages/walk';
import { listTranslated } from '../support/languages/words';
import { indicators } from '../support/pack';
import { SHEETS, measurePaper, type PaperFaults } from '../support/paperPages';
import { expect, test } from '../support/test';

const LANGUAGES = ['en', ...listTranslated()];
const SIZES = Object.keys(SHEETS) as (keyof typeof SHEETS)[];
/** Points, as the file of a print has them. */
const IN_POINTS = { A4: [595, 842], Letter: [612, 792] } as const;

/** Unknown, not applicable, three reasons, three degrees of sureness, one wish to talk. */
const BOXES_OF_EACH = 9;
const ALL_BOXES = indicators.reduce((sum, indicator) => {
  const own = { scale: LEVELS.length, yesNo: CHOICES.length, number: 0 }[indicator.format];
  return sum + BOXES_OF_EACH + own + (indicator.format === 'number' ? Object.keys(indicator.measures).length : 0);
}, 0);

function expectWhole(found: PaperFaults): void {
  const { cut, outside, alone, small } = found;
  expect({ cut, outside, alone, small }).toEqual({ cut: [], outside: [], alone: [], small: [] });
  expect(found.options).toBe(ALL_BOXES);
  expect(found.smallestBox).toBeGreaterThanOrEqual(7);
  // Each principle begins a sheet; a question takes one or two.
  expect(found.sheets).toBeGreaterThan(indicators.length);
}

async function opensTheBlankForm(officer: CityOfficer, language: string): Promise<void> {
  await officer.opensAddress('/trainer/questionnaire/all');
  await chooseLanguage(officer, language);
  await expect(officer.page.locator('#p20')).toBeVisible({ timeout: 30_000 });
}

for (const language of LANGUAGES) {
  for (const size of SIZES) {
    test(`blank, in ${language} on ${size}, every box and every line is whole`, async ({ officer }) => {
      await opensTheBlankForm(officer, language);
      expectWhole(await measurePaper(officer.page, '.paper', size));
    });
  }
}

for (const size of SIZES) {
  test(`prints on ${size}, and each principle begins a page`, async ({ officer }) => {
    await opensTheBlankForm(officer, 'en');
    const file = (await officer.page.pdf({ format: size })).toString('latin1');
    const pages = [...file.matchAll(/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
      Math.floor(Number(width)),
      Math.floor(Number(height)),
    ]);
    expect(pages.length).toBeGreaterThan(indicators.length);
    expect(pages.filter(([width, height]) => width !== IN_POINTS[size][0] || height !== IN_POINTS[size][1])).toEqual(
      [],
    );
    const breaks = await officer.page
      .locator('section:has(> h2[id^="p"])')
      .evaluateAll((sections) => sections.map((section) => section.id || section.getAttribute('aria-labelledby')));
    expect(breaks).toHaveLength(20);
  });
}
