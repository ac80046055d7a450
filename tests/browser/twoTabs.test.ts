/** Two windows of one browser on the same page: each shows what the other writes, and nothing that was saved goes. */
import { expect, type BrowserContext } from '@playwright/test';
import { CityOfficer } from './support/cityOfficer';
import { test } from './support/test';

const LINE = 'This is also open in another window of this browser.';

/** A city open at principle 7 in two windows. */
async function beginTwice(officer: CityOfficer, context: BrowserContext, url: string): Promise<CityOfficer> {
  await officer.opensTheTool();
  await officer.setsUpCity('Granollers', 'Spain', 2026);
  await officer.opensPrinciple(7);
  const colleague = new CityOfficer(await context.newPage(), url);
  await colleague.page.goto(officer.page.url());
  await expect(colleague.note('07.P1')).toBeVisible();
  return colleague;
}

test('a field that is open in both windows says so in both, until one is closed', async ({
  officer,
  context,
  server,
}) => {
  const colleague = await beginTwice(officer, context, server.url);
  await officer.note('07.I1').click();
  await expect(colleague.question('07.I1').getByText(LINE)).toBeVisible();
  await expect(officer.page.getByText(LINE)).toHaveCount(0);
  await colleague.note('07.I1').click();
  await expect(officer.question('07.I1').getByText(LINE)).toBeVisible();
  await expect(officer.page.getByText(LINE).and(officer.page.locator('p'))).toHaveCount(1);

  await colleague.page.close();
  await expect(officer.question('07.I1').getByText(LINE)).toHaveCount(0);
});

test('fields of one answer that are typed at once in two windows are all kept', async ({
  officer,
  context,
  server,
}) => {
  const colleague = await beginTwice(officer, context, server.url);
  const [mine, theirs] = [officer.question('07.P1'), colleague.question('07.P1')];
  await Promise.all([
    officer.typesNote('07.P1', 'Counted at the end of the school year'),
    theirs.getByLabel('Source').pressSequentially('Register of the department of education'),
  ]);
  const typesFigure = async () => {
    await mine.getByLabel('Figure', { exact: true }).pressSequentially('12');
    await mine.getByLabel('Year of the figure').pressSequentially('2025');
  };
  await Promise.all([typesFigure(), theirs.getByLabel('Target figure').pressSequentially('20')]);
  await Promise.all([officer.seesEverythingSaved(), colleague.seesEverythingSaved()]);
  for (const person of [officer, colleague]) {
    await expectFigure(person);
  }
  await officer.loadsThePageAgain();
  await expectFigure(officer);
});

async function expectFigure(person: CityOfficer): Promise<void> {
  const part = person.question('07.P1');
  await expect(person.note('07.P1')).toHaveValue('Counted at the end of the school year');
  await expect(part.getByLabel('Source')).toHaveValue('Register of the department of education');
  await expect(part.getByLabel('Figure', { exact: true })).toHaveValue('12');
  await expect(part.getByLabel('Year of the figure')).toHaveValue('2025');
  await expect(part.getByLabel('Target figure')).toHaveValue('20');
}

test('evidence that is added in both windows at once is kept, each piece', async ({ officer, context, server }) => {
  const colleague = await beginTwice(officer, context, server.url);
  const add = async (person: CityOfficer, title: string) => {
    await person.question('07.I1').getByRole('button', { name: 'Add evidence' }).click();
    await person.page.keyboard.type(title);
  };
  await Promise.all([add(officer, 'Plan for families'), add(colleague, 'Survey of parents')]);
  await Promise.all([officer.seesEverythingSaved(), colleague.seesEverythingSaved()]);
  for (const person of [officer, colleague]) {
    await person.loadsThePageAgain();
    const titles = person.question('07.I1').getByLabel('Title');
    await expect(titles).toHaveCount(2);
    expect((await titles.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toSorted()).toEqual([
      'Plan for families',
      'Survey of parents',
    ]);
  }
});

test('of two texts typed at once into one note, both windows show the same, and the history has what was before', async ({
  officer,
  context,
  server,
}) => {
  const colleague = await beginTwice(officer, context, server.url);
  const [one, two] = ['One person writes this', 'Somebody else writes that'];
  await Promise.all([officer.typesNote('07.I1', one), colleague.typesNote('07.I1', two)]);
  await Promise.all([officer.seesEverythingSaved(), colleague.seesEverythingSaved()]);
  let shown = '';
  await expect(async () => {
    shown = await officer.note('07.I1').inputValue();
    expect(shown).not.toBe('');
    expect(await colleague.note('07.I1').inputValue()).toBe(shown);
  }).toPass();
  await officer.question('07.I1').getByRole('link', { name: 'History' }).click();
  // A window that is given letters of the other goes on from there; every state on the way is in the history.
  const states = officer.page.getByRole('blockquote');
  await expect(states.filter({ hasText: shown }).first()).toBeVisible();
  expect(await states.count()).toBeGreaterThan(1);
});
