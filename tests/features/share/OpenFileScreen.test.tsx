import { screen, waitFor, within } from '@testing-library/react';
import { saveAnswer } from '@/data/assessments';
import { deleteEverything, listCities, saveCityFacts } from '@/data/cities';
import { database } from '@/data/database';
import { buildCityCopy, readCityText, storeCity } from '@/data/files/cityFiles';
import { lockText } from '@/data/files/locking';
import { listRestorePoints } from '@/data/files/restorePoints';
import { patchAnswer, type AnswerPatch } from '@/domain/answer';
import { NETWORK_FILE_KIND } from '@/domain/network/files/networkFile';
import { OpenFileScreen } from '@/features/share/OpenFileScreen';
import en from '@/i18n/locales/en.json';
import { readFixture } from '../../support/cityFile';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { storeFreshCity, storedAnswer } from '../../support/storedCity';
import { WORDS, changeIn } from './changedFile';

beforeEach(async () => {
  await deleteEverything();
});

/** The complete copy of a fresh city with one answer, as text. */
async function makeFile(): Promise<{ text: string; cityId: string; assessmentId: string }> {
  const { city, assessment } = await storeFreshCity();
  await saveAnswer(assessment.id, 'P01', '01.C1', { state: 'answered', choice: 'yes', note: 'Plan of 2024' });
  const { content: text } = await buildCityCopy(city.id, WORDS);
  return { text, cityId: city.id, assessmentId: assessment.id };
}

async function choose(text: string | string[], name = 'city.json') {
  const rendered = await renderScreen(<OpenFileScreen />);
  const files = [text].flat().map((each, index) => new File([each], index ? `${index}-${name}` : name));
  await rendered.user.upload(screen.getByLabelText('Files of a city'), files);
  return rendered;
}

/** The same file after somebody elsewhere has answered. */
function answerIn(text: string, indicatorId: string, patch: AnswerPatch): string {
  return changeIn(text, (year) => {
    const before = year.answers.find((answer) => answer.indicatorId === indicatorId);
    const after = patchAnswer(before, indicatorId, patch, 'elsewhere', '2026-11-23T10:00:00.000Z');
    return { ...year, answers: [...year.answers.filter((answer) => answer !== before), after] };
  });
}

it('shows what a file holds before anything is stored, then opens it', async () => {
  const { text, cityId } = await makeFile();
  await deleteEverything();
  const { user, history, container } = await choose(text);
  expect(await screen.findByText(/The file is intact/)).toBeVisible();
  expect(screen.getByText('2026: 1 answer')).toBeVisible();
  expect(await listCities()).toEqual([]);
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Open this city' }));
  await waitFor(() => expect(history.at(-1)).toBe(`/city/${cityId}/2026`));
  expect(await storedAnswer(cityId, '01.C1')).toMatchObject({ choice: 'yes', note: 'Plan of 2024' });
});

it('says when the computer already has exactly this', async () => {
  const { text } = await makeFile();
  await choose(text);
  expect(await screen.findByText(/already has exactly what is in the file/)).toBeVisible();
});

it('says that a file is older, and replaces what is here only in a second step, with a restore point', async () => {
  const { text, cityId, assessmentId } = await makeFile();
  await saveAnswer(assessmentId, 'P01', '01.C1', { choice: 'no' });
  const { user } = await choose(text);
  expect(await screen.findByText(/This file is older than what is on this computer/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Combine' })).toBeNull();
  expect(await storedAnswer(cityId, '01.C1')).toMatchObject({ choice: 'no' });
  await user.click(screen.getByText('Use the file in place of what is here'));
  await user.click(screen.getByRole('button', { name: 'Put the file in place of what is here' }));
  await waitFor(async () => expect(await storedAnswer(cityId, '01.C1')).toMatchObject({ choice: 'yes' }));
  expect(await listRestorePoints()).toMatchObject([{ cityId, reason: 'open' }]);
});

it('takes what is new in a file, and nothing before the button is pressed', async () => {
  const { text, cityId } = await makeFile();
  const { user } = await choose(answerIn(text, '02.I1', { level: 'underWay', note: 'Six schools' }));
  expect(await screen.findByText(/This file goes on from what is on this computer/)).toBeVisible();
  expect(await screen.findByText('1 new answer: 02.I1')).toBeVisible();
  expect(await storedAnswer(cityId, '02.I1')).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Combine' }));
  const done = await screen.findByText(/Combined: 1 new entry/);
  await waitFor(() => expect(done).toHaveFocus());
  expect(await storedAnswer(cityId, '02.I1')).toMatchObject({ level: 'underWay', note: 'Six schools' });
});

describe('a conflict', () => {
  async function open() {
    const { text, cityId, assessmentId } = await makeFile();
    await saveAnswer(assessmentId, 'P01', '01.C1', { choice: 'no', note: 'The plan was never voted' });
    const theirs = answerIn(text, '01.C1', { choice: 'beingPrepared', note: 'To be voted in May' });
    return { ...(await choose(theirs, 'education.json')), cityId };
  }

  it('shows both sides, asks for the missing decision, keeps both notes, and can be undone', async () => {
    const { user, cityId, container } = await open();
    const group = await screen.findByRole('group', { name: /01\.C1/ });
    expect(group).toHaveTextContent('The plan was never voted');
    expect(group).toHaveTextContent('To be voted in May');
    await user.click(screen.getByRole('button', { name: 'Combine' }));
    expect(await screen.findByText('1 decision is missing.')).toBeVisible();
    expect(group).toHaveFocus();
    expect(await storedAnswer(cityId, '01.C1')).toMatchObject({ choice: 'no' });

    await user.click(within(group).getByRole('radio', { name: 'education.json' }));
    expect(within(group).getByRole('checkbox', { name: /Keep the notes/ })).toBeChecked();
    await user.click(within(group).getByRole('checkbox', { name: /to discuss/ }));
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Combine' }));
    const done = await screen.findByText(/Combined: .* 1 decision$/);
    expect(done).toBeVisible();
    expect(await storedAnswer(cityId, '01.C1')).toMatchObject({
      choice: 'beingPrepared',
      note: 'The plan was never voted\n\nTo be voted in May',
      discuss: true,
    });

    await user.click(screen.getByRole('button', { name: 'Undo: as it was before' }));
    await waitFor(async () =>
      expect(await storedAnswer(cityId, '01.C1')).toMatchObject({ choice: 'no', note: 'The plan was never voted' }),
    );
    expect(await screen.findByRole('button', { name: 'Combine' })).toBeVisible();
  });

  it('is decided for all that are left at once, by keyboard', async () => {
    const { user, cityId } = await open();
    const group = await screen.findByRole('group', { name: /01\.C1/ });
    within(group).getAllByRole('radio')[0]?.focus();
    await user.keyboard(' ');
    expect(within(group).getByRole('radio', { name: 'Mine' })).toBeChecked();
    await user.click(within(group).getByRole('checkbox', { name: /Keep the notes/ }));
    await user.click(screen.getByRole('button', { name: 'Combine' }));
    await screen.findByText(/Combined: .* 1 decision$/);
    expect(await storedAnswer(cityId, '01.C1')).toMatchObject({ choice: 'no', note: 'The plan was never voted' });
  });
});

it('says that a year is agreed here, and leaves it as it is', async () => {
  const { text, cityId, assessmentId } = await makeFile();
  await database.assessments.update(assessmentId, { agreed: { revision: 1, at: '2026-11-22T10:00:00.000Z' } });
  await choose(answerIn(text, '02.I1', { level: 'underWay' }));
  expect(await screen.findByText(/is agreed and frozen on this computer/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Combine' })).toBeNull();
  expect(await storedAnswer(cityId, '02.I1')).toBeUndefined();
});

it('opens several files at once, each with its own answer', async () => {
  const { text } = await makeFile();
  await choose([text, answerIn(text, '02.I1', { level: 'underWay' }), 'hello']);
  expect(await screen.findByText(/already has exactly what is in the file/)).toBeVisible();
  expect(screen.getByText(/This file goes on from/)).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('2-city.json');
});

it('asks for the passphrase of a locked file, then looks at it like at any other', async () => {
  const { text } = await makeFile();
  await deleteEverything();
  const locked = await lockText(text, 'four quiet words here', { about: 'Locked' });
  const { user } = await choose(locked);
  await user.type(await screen.findByLabelText('Passphrase of this file'), 'four quiet words here');
  await user.click(screen.getByRole('button', { name: 'Unlock the file' }));
  expect(await screen.findByRole('button', { name: 'Open this city' }, { timeout: 5000 })).toBeVisible();
});

it.each([
  ['not of this tool', () => 'hello', /not complete or is not a file of this tool/],
  ['of another kind', () => '{"kind":"other"}', /not a city’s file/],
  ['of a newer version', (text: string) => text.replace('"version": 2', '"version": 99'), /newer version/],
  ['changed by hand', (text: string) => text.replace('Plan of 2024', 'Plan of 2014'), /damaged/],
])('refuses a file that is %s: name, reason, next step, nothing changed', async (_, spoil, reason) => {
  const { text } = await makeFile();
  await deleteEverything();
  await choose(spoil(text), 'broken.json');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('broken.json');
  expect(alert).toHaveTextContent(reason);
  expect(alert).toHaveTextContent('Nothing on this computer was changed.');
  expect(await listCities()).toEqual([]);
});

it.each([
  ['a share file', readFixture('share-file-v1.json'), /This is a share file/],
  ['a network file', JSON.stringify({ kind: NETWORK_FILE_KIND, version: 1 }), /This is the file of a network/],
])('leads whoever chose %s to the networks, and changes nothing', async (_, text, why) => {
  const { container } = await choose(text, 'share.json');
  const notice = within(await screen.findByRole('status'));
  expect(notice.getByText('share.json')).toBeVisible();
  expect(notice.getByText(why)).toBeVisible();
  expect(notice.getByRole('link', { name: 'Compare cities' })).toHaveAttribute('href', '/networks');
  expect(await listCities()).toEqual([]);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('takes what a city says of itself, and tells so before', async () => {
  const { text, cityId } = await makeFile();
  await saveCityFacts(cityId, { size: 'under50k' });
  const { content: later } = await buildCityCopy(cityId, WORDS);
  await deleteEverything();
  await storeText(text);
  const { user } = await choose(later);
  expect(await screen.findByText(/This file goes on from what is on this computer/)).toBeVisible();
  expect(await screen.findByText(en.combine.facts)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Combine' }));
  await waitFor(async () => expect((await listCities())[0]?.city).toMatchObject({ size: 'under50k' }));
});

/** Puts the city of a complete copy into the store. */
async function storeText(text: string) {
  const read = readCityText(text);
  if (!read.ok) {
    throw new Error(read.refusal.reason);
  }
  await storeCity(read.content, read.savedAt, read.extras, read);
}
