/** A coordinator gives departments their parts and puts together what comes back. */
import { expect } from '@playwright/test';
import { patchAnswer, type AnswerPatch } from '@/domain/answer';
import { parseCityFile, writeCityFile } from '@/domain/file/cityFile';
import { hashText } from '../support/cityFile';
import { CityOfficer, type TextFile } from '../support/cityOfficer';
import { test } from '../support/test';

const DEPARTMENTS = ['Education', 'Culture', 'Sports', 'Planning', 'Health', 'Youth', 'Equality'];
/** The principle of each department, in the order of the list. */
const PRINCIPLES = [2, 4, 14, 11, 6, 16, 17];

/** Makes the part of one department on the page for that, and takes its file. */
async function handsOut(officer: CityOfficer, department: string, principle: number): Promise<TextFile> {
  await officer.page.getByLabel('Name of the department').fill(department);
  await officer.page.getByRole('button', { name: 'None', exact: true }).click();
  await officer.page.getByRole('checkbox', { name: new RegExp(`^${principle}\\. `) }).check();
  return officer.downloads('Make the file');
}

/** What a department on a computer of its own answers in its file. */
function answerIn(file: TextFile, device: string, answers: Record<string, AnswerPatch>): TextFile {
  const read = parseCityFile(file.text, hashText);
  if (!read.ok) {
    throw new Error(`${file.name}: ${read.refusal.reason}`);
  }
  const [year] = read.content.assessments;
  if (!year) {
    throw new Error(`${file.name} has no year`);
  }
  const before = new Map(year.answers.map((answer) => [answer.indicatorId, answer]));
  for (const [id, patch] of Object.entries(answers)) {
    before.set(id, patchAnswer(before.get(id), id, patch, device, new Date().toISOString()));
  }
  const content = { ...read.content, assessments: [{ ...year, answers: [...before.values()] }] };
  const header = { about: 'A part.', language: 'en', savedAt: new Date().toISOString(), tool: 'tests' };
  const lineage = { revision: read.revision + 1, grewFrom: [read.sha256] };
  return { name: `back_${file.name}`, text: writeCityFile(content, { ...header, ...lineage }, hashText) };
}

const withoutMoment = (text: string) => text.replace(/^ {2}"savedAt": ".+",$/m, '');

test('seven departments, three conflicts, and the way back', async ({ officer, browser, server }) => {
  test.slow();
  await officer.opensTheTool();
  await officer.setsUpCity('Granollers', 'Spain', 2026);
  await officer.opensPrinciple(2);
  await officer.chooses('02.I1', 'First steps');
  await officer.writesNote('02.I1', 'Two schools');
  await officer.seesEverythingSaved();
  const place = officer.page.url().replace(/.*#/, '').replace('/p02', '');

  await officer.opensAddress(`${place}/departments`);
  await officer.page.getByLabel('Who gets the answers back').fill('education@granollers.example');
  const parts: TextFile[] = [];
  for (const [index, department] of DEPARTMENTS.entries()) {
    parts.push(await handsOut(officer, department, PRINCIPLES[index] ?? 0));
  }
  await expect(officer.page.getByRole('table').getByRole('row')).toHaveCount(DEPARTMENTS.length + 1);

  // One department works in the tool itself, in a browser that knows nothing of the city.
  const elsewhere = await browser.newContext({ serviceWorkers: 'block' });
  const sports = new CityOfficer(await elsewhere.newPage(), server.url);
  await sports.opensFile(parts[2] ?? { name: '', text: '' });
  await expect(sports.page.getByText(/^Part of Sports/)).toBeVisible();
  await expect(sports.page.getByRole('link', { name: 'Plan', exact: true })).toHaveCount(0);
  await sports.opensPrinciple(14);
  await sports.chooses('14.I1', 'Established');
  await sports.writesNote('14.I1', 'Sport for all ages, says Sports');
  await sports.seesEverythingSaved();
  const fromSports = await sports.downloadsACopy();
  await elsewhere.close();

  const back = parts.map((part, index) => {
    const id = `${String(PRINCIPLES[index]).padStart(2, '0')}.I1`;
    return answerIn(part, `device-${index}`, { [id]: { level: 'underWay', note: `Note of ${DEPARTMENTS[index]}` } });
  });
  back[2] = fromSports;

  // Meanwhile the coordinator answers three of the same questions.
  for (const [principle, id] of [
    [2, '02.I1'],
    [14, '14.I1'],
    [4, '04.I1'],
  ] as const) {
    await officer.opensAddress(place);
    await officer.opensPrinciple(principle);
    await officer.chooses(id, 'Not yet');
    await officer.writesNote(id, `Coordinator on ${id}`);
    await officer.seesEverythingSaved();
  }
  const before = await officer.downloadsACopy();

  await officer.choosesFiles(back);
  await expect(officer.page.getByRole('heading', { name: '3 need your decision' })).toBeVisible();
  await officer.page.getByRole('button', { name: 'Combine', exact: true }).click();
  await expect(officer.page.getByText('3 decisions are missing.')).toBeVisible();
  await officer.page
    .getByRole('group', { name: /02\.I1/ })
    .getByRole('radio', { name: 'Education' })
    .check();
  await officer.page
    .getByRole('group', { name: /14\.I1/ })
    .getByRole('radio', { name: 'Sports' })
    .check();
  await officer.page.getByRole('button', { name: 'Mine, for all that are left' }).click();
  await officer.page.getByRole('button', { name: 'Combine', exact: true }).click();
  await expect(officer.page.getByText(/4 new entries/)).toContainText('3 decisions');

  await officer.opensAddress(place);
  await officer.opensPrinciple(2);
  await expect(officer.option('02.I1', 'Under way')).toBeChecked();
  await expect(officer.note('02.I1')).toHaveValue('Coordinator on 02.I1\n\nNote of Education');
  await officer.opensPrinciple(4);
  await expect(officer.option('04.I1', 'Not yet')).toBeChecked();
  await expect(officer.note('04.I1')).toHaveValue('Coordinator on 04.I1\n\nNote of Culture');
  await officer.opensAddress(`${place}/departments`);
  await expect(officer.page.getByRole('row').filter({ hasText: 'Youth' })).not.toContainText(/not (back )?yet/i);

  // The same files again: nothing is new.
  await officer.choosesFiles(back);
  await expect(officer.page.getByText(/This file was combined on/)).toHaveCount(DEPARTMENTS.length);

  // And back to how it was, to the byte.
  await officer.opensAddress('/restore');
  const point = officer.page.getByRole('listitem').filter({ hasText: 'before files were combined' }).first();
  await point.getByText('Look inside').click();
  await expect(point.getByText(/3 answers would be as they were then/)).toBeVisible();
  await point.getByRole('button', { name: 'Go back to this' }).click();
  await expect(officer.page.getByText(/Granollers is again as it was/).first()).toBeVisible();
  await officer.opensAddress(place);
  const after = await officer.downloadsACopy();
  expect(after.name).toBe(before.name);
  expect(withoutMoment(after.text)).toBe(withoutMoment(before.text));
});
