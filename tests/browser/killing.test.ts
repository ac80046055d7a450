/** Power cuts: what the screen has called saved is on the disk, a hundred times out of a hundred. */
import { expect } from '@playwright/test';
import { listOfPrinciple } from './support/pack';
import { CityOfficer } from './support/cityOfficer';
import { test } from './support/test';

/** A hundred in all; each part has a browser profile of its own, so that two can run side by side. */
const PARTS = 4;
const KILLS = 25;
const LEVELS = ['Not yet', 'First steps', 'Under way', 'Established'];

for (let part = 1; part <= PARTS; part += 1) {
  test(`${KILLS} kills right after “Saved” lose nothing (${part} of ${PARTS})`, async ({ startBrowser, server }) => {
    test.slow();
    const [indicator] = listOfPrinciple(7).filter(({ format }) => format === 'scale');
    const id = indicator?.id ?? '';
    let address = '';
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const browser = await startBrowser();
      const officer = new CityOfficer(await browser.context.newPage(), server.url);
      if (address === '') {
        await officer.opensTheTool();
        await officer.setsUpCity('Granollers', 'Spain', 2026);
        await officer.opensPrinciple(7);
        address = officer.page.url();
      } else {
        await officer.page.goto(address);
        await expect(officer.note(id)).toHaveValue(`Before kill ${kill}`);
        await expect(officer.option(id, LEVELS[(kill - 1) % LEVELS.length] ?? '')).toBeChecked();
      }
      if (kill < KILLS) {
        await officer.chooses(id, LEVELS[kill % LEVELS.length] ?? '');
        await officer.writesNote(id, `Before kill ${kill + 1}`);
        await officer.seesEverythingSaved();
      }
      await browser.kill();
    }
  });
}
