/** Through all screens of the tool in one language, on one page, as links lead. */
import { expect } from '@playwright/test';
import type { CityOfficer } from '../cityOfficer';
import { Coordinator } from '../coordinator';
import { writeFullNetwork } from '../network/fullNetwork';
import { head, indicators } from '../pack';
import { writeWordlessSample } from './sampleFile';
import { CITY_SCREENS, COMMON_SCREENS, getCityAddress, listHelpPages } from '../screens';
import { LOCALES, readWords } from './words';

/** A few principles: together they have all formats. */
const PRINCIPLES = [1, 7, 9, 20];

/** Milliseconds in which the words of a screen are there. */
const LOADING_LIMIT = 2000;

/** Opens a network and the sample city in English and gives the addresses of all screens, with and without a city. */
export async function listScreensOfSample(officer: CityOfficer): Promise<string[]> {
  const help = await listHelpPages(officer);
  await new Coordinator(officer.page, officer.url).opensNetworkFile(writeFullNetwork());
  await officer.opensFile(writeWordlessSample());
  const city = getCityAddress(officer);
  const principles = head.principles.filter(({ number }) => PRINCIPLES.includes(number)).map(({ id }) => id);
  const formats = indicators.filter(({ principle }) => principles.includes(principle)).map(({ format }) => format);
  expect(new Set(formats)).toEqual(new Set(['scale', 'yesNo', 'number']));
  const ofCity = ['', ...Object.values(CITY_SCREENS).filter(Boolean)];
  const shown = new Set([...ofCity, ...principles.map((id) => `/${id.toLowerCase()}`)]);
  return [...COMMON_SCREENS, ...help, ...[...shown].map((rest) => `${city}${rest}`)];
}

/** Chooses a language in the header. */
export async function chooseLanguage({ page }: CityOfficer, language: string): Promise<void> {
  await page.getByRole('banner').getByRole('combobox').selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** The words on a screen that is not whole yet, in a language. */
export function listWaitingWords(language: string, project?: string): string[] {
  const { charts, report } = readWords(`${LOCALES}/${language}.json`, project) as Record<
    string,
    Record<string, string>
  >;
  return [charts?.drawing ?? '', report?.loading ?? ''];
}

/** Follows a link to an address, without loading the page again, and waits until the screen is whole. All is folded out. */
export async function goTo({ page, heading }: CityOfficer, address: string, waiting: string[]): Promise<void> {
  const before = await heading.textContent();
  const moves = await page.evaluate((to) => {
    const other = location.hash !== `#${to}`;
    location.hash = to;
    return other;
  }, address);
  if (moves) {
    await expect(heading, address).not.toHaveText(before ?? '');
  }
  for (const words of waiting) {
    await expect(page.getByText(words, { exact: true }), address).toHaveCount(0);
  }
  await page.evaluate(async () => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Everything that can be seen or is read aloud. */
export function readScreen({ page }: CityOfficer): Promise<string> {
  return page.evaluate(() => {
    const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'alt', 'title', 'placeholder'];
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      spoken.flatMap((name) => element.getAttribute(name) ?? []),
    );
    const hidden = [...document.querySelectorAll('option, svg text, svg title, svg desc')];
    const suggestions = [...document.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'));
    return [
      document.title,
      document.body.innerText,
      ...attributes,
      ...hidden.map(({ textContent }) => textContent),
      ...suggestions,
    ].join('\n');
  });
}

/** What is wrong with a screen once its words have had the time to load; a screen without faults is not waited for. */
export async function listLastingFaults(list: () => Promise<string[]>): Promise<string[]> {
  let faults: string[] = [];
  await expect(async () => {
    faults = await list();
    expect(faults).toEqual([]);
  })
    .toPass({ timeout: LOADING_LIMIT })
    .catch(() => undefined);
  return faults;
}
