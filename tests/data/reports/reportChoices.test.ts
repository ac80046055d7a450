// @vitest-environment node
import { createCity, deleteEverything } from '@/data/cities';
import { database } from '@/data/database';
import { deleteCity } from '@/data/files/deletion';
import { getReportChoices, saveLogo, saveReportChoice } from '@/data/reports/reportChoices';
import { usualChoice } from '@/domain/document/choice';

const LOGO = 'data:image/png;base64,iVBORw0KGgo=';
let cityId: string;

beforeEach(async () => {
  await deleteEverything();
  cityId = (await createCity({ name: 'Granollers', country: 'ES', year: 2026 })).city.id;
});

describe('the choices of a city', () => {
  test('are none before something was chosen', async () => {
    expect(await getReportChoices(cityId)).toEqual({ choices: [] });
  });

  test('are one for each document, the last one made first', async () => {
    await saveReportChoice(cityId, usualChoice('full'));
    await saveReportChoice(cityId, { ...usualChoice('motion'), languages: ['ca'] });
    await saveReportChoice(cityId, { ...usualChoice('full'), sections: ['p08'] });
    const { choices } = await getReportChoices(cityId);
    expect(choices.map(({ document }) => document)).toEqual(['full', 'motion']);
    expect(choices).toMatchObject([{ sections: ['p08'] }, { languages: ['ca'] }]);
  });

  test('of two windows at once are both kept, beside the logo', async () => {
    await Promise.all([
      saveReportChoice(cityId, usualChoice('summary')),
      saveLogo(cityId, LOGO),
      saveReportChoice(cityId, usualChoice('citizens')),
    ]);
    const { choices, logo } = await getReportChoices(cityId);
    expect(choices.map(({ document }) => document)).toEqual(['citizens', 'summary']);
    expect(logo).toBe(LOGO);
  });

  test('of another city stay away', async () => {
    const other = await createCity({ name: 'Lleida', country: 'ES', year: 2026 });
    await saveReportChoice(other.city.id, usualChoice('motion'));
    expect(await getReportChoices(cityId)).toEqual({ choices: [] });
  });

  test('that this version cannot read are left out', async () => {
    const choices = [{ ...usualChoice('full'), document: 'film' }, usualChoice('sdg')];
    await database.reportChoices.put({ cityId, choices: choices as never });
    expect(await getReportChoices(cityId)).toEqual({ choices: [usualChoice('sdg')] });
  });

  test('stay when the logo is taken away', async () => {
    await saveLogo(cityId, LOGO);
    await saveReportChoice(cityId, usualChoice('motion'));
    await saveLogo(cityId, undefined);
    expect(await getReportChoices(cityId)).toEqual({ choices: [usualChoice('motion')] });
  });

  test('go with the city, and nothing brings them back', async () => {
    await saveReportChoice(cityId, usualChoice('motion'));
    await saveLogo(cityId, LOGO);
    await deleteCity(cityId);
    // Another window still has the city on its screen.
    await saveReportChoice(cityId, usualChoice('full'));
    await saveLogo(cityId, LOGO);
    expect(await database.reportChoices.count()).toBe(0);
  });

  test('go with everything', async () => {
    await saveLogo(cityId, LOGO);
    await deleteEverything();
    expect(await database.reportChoices.count()).toBe(0);
  });
});
