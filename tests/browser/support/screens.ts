/** Every screen of the app as an address, for the tests that look at all of them. */
import { expect } from '@playwright/test';
import type { CityOfficer } from './cityOfficer';

/**
 * Screens without the frame of a city, as in `app/routes.tsx`, with examples of each. Help pages are read from the index of
 * help, so that a new one is looked at by itself; the trainer’s set has one page of each kind here.
 */
export const COMMON_ROUTES: Record<string, string[]> = {
  '/': ['/'],
  '/set-up': ['/set-up'],
  '/open': ['/open'],
  '/restore': ['/restore'],
  '/room/:cityId/:year/:session': ['/room/full-city/2026/town-hall'],
  '/workshop': ['/workshop'],
  '/pass/:cityId/:year/:session': ['/pass/full-city/2026/town-hall'],
  '/trainer/:page?/:about?/:count?': [
    '/trainer',
    '/trainer/ballots/all/2',
    '/trainer/script',
    '/trainer/questionnaire/P07',
    '/trainer/solution',
  ],
  '/ballot/:pack/:sheet': ['/ballot/educating-cities-2026/all'],
  '/networks': ['/networks'],
  '/network/:id/:page?/:first?/:second?': [
    '/network/full-network',
    '/network/full-network/compare',
    '/network/full-network/principle/P07',
    '/network/full-network/change',
    '/network/full-network/learn',
    '/network/full-network/report',
  ],
  '/settings': ['/settings'],
  '/help/:page?': ['/help'],
};
export const COMMON_SCREENS = [...Object.values(COMMON_ROUTES).flat(), '/nowhere'];

/** What follows city and year in the address, as in `app/routes.tsx`, with an example of each. */
export const CITY_SCREENS: Record<string, string> = {
  '': '',
  '/one/:part': '/one/07.I1',
  '/answers': '/answers',
  '/profile': '/profile',
  '/to-find-out': '/to-find-out',
  '/progress/:part?': '/progress',
  '/plan': '/plan',
  '/practice/:part?': '/practice',
  '/report': '/report',
  '/new-year': '/new-year',
  '/new-set': '/new-set',
  '/review': '/review',
  '/files': '/files',
  '/departments': '/departments',
  '/share-file': '/share-file',
  '/finish': '/finish',
  '/history/:part': '/history/07.I1',
  '/workshops': '/workshops',
  '/workshop/:part/:at?': '/workshop/town-hall/talk',
  '/:part/:at?': '/p07',
};

/** Addresses of all help pages, as the index lists them. */
export async function listHelpPages(officer: CityOfficer): Promise<string[]> {
  await officer.opensAddress('/help');
  const links = officer.page.getByRole('main').getByRole('link');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.replace(/^#/, '') ?? ''));
}

/** Address of a city's screens, read from where the person is. */
export function getCityAddress(officer: CityOfficer): string {
  return /#(\/city\/[^/]+\/\d{4})/.exec(officer.page.url())?.[1] ?? '';
}
