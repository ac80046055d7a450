import { test as base } from '@playwright/test';
import { CityOfficer } from '../support/cityOfficer';
export const test = base.extend<{ officer: CityOfficer }>({
  officer: async ({ context }, use) => {
    await use(new CityOfficer(await context.newPage(), 'http://127.0.0.1:5377/'));
  },
});
