/**
 * Every screen, empty and full, light and dark, wide and at 320 pixels: no fault that axe can find (WCAG 2.2 AA and
 * EN 301 549, colours as painted), and no scrolling sideways. Without frames there is nothing that the new mode would add.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { writeFullCity } from './support/cityFile';
import type { CityOfficer } from './support/cityOfficer';
import { Coordinator } from './support/coordinator';
import { writeFullNetwork } from './support/network/fullNetwork';
import { CITY_SCREENS, COMMON_ROUTES, COMMON_SCREENS, getCityAddress, listHelpPages } from './support/screens';
import { test } from './support/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('screens without a city, and help', async ({ officer }) => {
        const pages = await listHelpPages(officer);
        expect(pages.length).toBeGreaterThan(5);
        await expectNoFaults(officer, [...COMMON_SCREENS, ...pages]);
      });

      test('a city with nothing answered, and the sample city', async ({ officer }) => {
        await officer.opensTheTool();
        await officer.setsUpCity('Granollers', 'Spain', 2026);
        await expectNoFaults(officer, listCityScreens(officer));
        await officer.opensTheTool();
        await officer.opensTheSampleCity();
        await expectNoFaults(officer, [getCityAddress(officer), `${getCityAddress(officer)}/profile`]);
      });

      test('a city with everything answered', async ({ officer }) => {
        test.slow();
        await officer.opensTheTool();
        await new Coordinator(officer.page, officer.url).opensNetworkFile(writeFullNetwork());
        await officer.opensFile({ name: 'full.json', text: writeFullCity() });
        await expectNoFaults(officer, [
          ...COMMON_SCREENS.filter((path) => !path.startsWith('/trainer')),
          ...listCityScreens(officer),
        ]);
      });
    });
  }
}

test('no address of the app is left out here', () => {
  const routes = readFileSync(join(import.meta.dirname, '../../src/app/routes.tsx'), 'utf8');
  const common = [...routes.matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path);
  const ofCity = [...routes.matchAll(/\['([^']*)', \w+Screen\]/g)].map(([, path]) => path);
  expect(new Set(common)).toEqual(new Set(Object.keys(COMMON_ROUTES)));
  expect(new Set(ofCity)).toEqual(new Set(Object.keys(CITY_SCREENS)));
});

function listCityScreens(officer: CityOfficer): string[] {
  const city = getCityAddress(officer);
  return Object.values(CITY_SCREENS).map((rest) => `${city}${rest}`);
}

/** Looks at all of them and tells every fault at once. */
async function expectNoFaults(officer: CityOfficer, addresses: string[]): Promise<void> {
  const faults: string[] = [];
  for (const address of addresses) {
    await officer.opensAddress(address);
    await officer.seesTheWholeScreen();
    const { violations } = await new AxeBuilder({ page: officer.page })
      .withTags(TAGS)
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .analyze();
    faults.push(...violations.map(({ id, nodes }) => `${address} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
    const tooWide = await officer.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    faults.push(...(tooWide > 0 ? [`${address} is ${tooWide} pixels too wide`] : []));
  }
  expect(faults).toEqual([]);
}
