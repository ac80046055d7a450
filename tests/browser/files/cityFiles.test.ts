/** The file is the document: what goes out comes back in exactly, and a bad file changes nothing. */
import { expect } from '@playwright/test';
import { buildFullCity, FULL_CITY, writeFullCity } from '../support/cityFile';
import type { CityOfficer, TextFile } from '../support/cityOfficer';
import { listTranslated, LOCALES, readWords, type Words } from '../support/languages/words';
import { test } from '../support/test';

const NOTE = `Niños, 🌍, “quotes”, <b>no markup</b>\n${'ñ'.repeat(10_000)}`;

for (const language of ['en', ...listTranslated()]) {
  test(`in ${language}, a copy that is opened again in an empty browser gives the same copy`, async ({ officer }) => {
    const { page } = officer;
    const words = readWords(`${LOCALES}/${language}.json`);
    const say = (key: string) =>
      String(key.split('.').reduce<unknown>((part, name) => (part as Words | undefined)?.[name], words));
    await page.addInitScript((code) => localStorage.setItem('educating-cities.language', code), language);
    const opens = async (text: string) => {
      await officer.opensAddress('/open');
      await page.locator('#city-file').setInputFiles({ name: 'a.json', mimeType: '', buffer: Buffer.from(text) });
      await page.getByRole('button', { name: say('open.do.new') }).click();
      await expect(officer.heading).toHaveText(say('nav.overview'));
    };
    await opens(writeFullCity());
    await officer.opensAddress(`/city/${FULL_CITY.id}/2026/one/07.I1`);
    await page.getByLabel(say('assess.note')).fill(NOTE);
    await expect(page.locator('[data-saving=done]')).toBeVisible();
    const before = await officer.downloads(say('copy.download'));
    expect(before.text).toContain(`"language": "${language}"`);

    await officer.opensAddress('/settings');
    await page.getByRole('button', { name: say('settings.deleteAll.button') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('settings.deleteAll.confirm'), exact: true })
      .click();
    await expect(page.getByText(say('settings.data.none'))).toBeVisible();
    await page.reload();
    await opens(before.text);
    const after = await officer.downloads(say('copy.download'));
    expect(after.name).toBe(before.name);
    expect(withoutMoment(after.text)).toBe(withoutMoment(before.text));
    expect(JSON.parse(after.text)).toMatchObject({ revision: 2 });
  });
}

/** The copy but for the line that says when it was made. */
function withoutMoment(text: string): string {
  expect(text).toMatch(/^ {2}"savedAt": ".+",$/m);
  return text.replace(/^ {2}"savedAt": ".+",$/m, '');
}

type BadFile = { what: string; name: string; text: () => string; why: string; next: string };

const BAD_FILES: BadFile[] = [
  {
    what: 'not JSON',
    name: 'half.json',
    text: () => writeFullCity().slice(0, 5000),
    why: 'The file is not complete or is not a file of this tool.',
    next: 'Download it again',
  },
  {
    what: 'another kind',
    name: 'package.json',
    text: () => JSON.stringify({ kind: 'shopping-list', version: 1 }),
    why: 'This is not a city’s file of this tool.',
    next: 'Choose the file whose name begins with educating-cities_',
  },
  {
    what: 'one character changed',
    name: 'flipped.json',
    text: () => writeFullCity().replace('Note on', 'Nota on'),
    why: 'The file is damaged',
    next: 'Ask for a fresh copy',
  },
  {
    what: 'a newer version',
    name: 'newer.json',
    text: () => writeFullCity().replace(/"version": 2,/, '"version": 99,'),
    why: 'The file was made with a newer version of the tool (file version 99).',
    next: 'Load this page again while you have internet',
  },
  {
    what: 'a field that cannot be, with a checksum that fits',
    name: 'invalid.json',
    text: () => writeFullCity({ ...buildFullCity(), city: { ...FULL_CITY, name: 12 as unknown as string } }),
    why: 'The file has fields that cannot be right',
    next: 'Ask for a fresh copy',
  },
  {
    what: 'larger than 20 MB',
    name: 'large.json',
    text: () => ' '.repeat(20 * 1024 * 1024 + 1),
    why: 'The file is larger than 20 MB.',
    next: 'Choose the file whose name begins with educating-cities_',
  },
];

test.describe('a bad file is refused with its name, the reason and the next step', () => {
  for (const { what, name, text, why, next } of BAD_FILES) {
    test(what, async ({ officer }) => {
      await officer.opensTheTool();
      await officer.opensFile({ name: 'good.json', text: writeFullCity() });
      const before = await officer.downloadsACopy();

      await officer.choosesFile({ name, text: text() });
      const message = officer.page.getByRole('alert');
      await expect(message).toContainText(name);
      await expect(message).toContainText(why);
      await expect(message).toContainText(next);
      await expect(message).toContainText('Nothing on this computer was changed.');
      await expect(officer.page.getByRole('button', { name: /^(Open|Download|Go to)/ })).toHaveCount(0);

      expect(withoutMoment((await seesTheCityAgain(officer)).text)).toBe(withoutMoment(before.text));
    });
  }
});

async function seesTheCityAgain(officer: CityOfficer): Promise<TextFile> {
  await officer.opensTheTool();
  await officer.page.getByRole('article').getByRole('link', { name: 'Overview' }).click();
  return officer.downloadsACopy();
}

test('an older file takes the place of what is here only when a person asks, and there is a way back', async ({
  officer,
}) => {
  await officer.opensTheTool();
  await officer.opensFile({ name: 'older.json', text: writeFullCity() });
  await officer.opensPrinciple(7);
  await officer.writesNote('07.I1', 'Newer than the file');
  await officer.seesEverythingSaved();
  const before = await officer.downloadsACopy();

  await officer.choosesFile({ name: 'older.json', text: writeFullCity() });
  await expect(officer.page.getByText('This file is older than what is on this computer.')).toBeVisible();
  await officer.page.getByText('Use the file in place of what is here').click();
  await officer.page.getByRole('button', { name: 'Put the file in place of what is here' }).click();
  await expect(officer.heading).toHaveText('Overview');
  await officer.opensPrinciple(7);
  await expect(officer.note('07.I1')).not.toHaveValue('Newer than the file');

  await officer.opensAddress('/restore');
  const point = officer.page.getByRole('listitem').filter({ hasText: 'before a file was opened' }).first();
  await point.getByText('Look inside').click();
  await point.getByRole('button', { name: 'Go back to this' }).click();
  await officer.page.getByRole('link', { name: 'Go to this city' }).click();
  const after = await officer.downloadsACopy();
  expect(withoutMoment(after.text)).toBe(withoutMoment(before.text));
});
