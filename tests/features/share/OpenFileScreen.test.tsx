import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { saveAnswer } from '@/data/assessments';
import { deleteEverything, listCities } from '@/data/cities';
import { buildCityCopy } from '@/data/cityFiles';
import { OpenFileScreen } from '@/features/share/OpenFileScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { storeFreshCity, storedAnswer } from '../../support/storedCity';

const WORDS = { about: 'A city', language: 'en' };

beforeEach(async () => {
  await deleteEverything();
});

/** The complete copy of a fresh city with one answer, as text. */
async function makeFile(): Promise<{ text: string; cityId: string; assessmentId: string }> {
  const { city, assessment } = await storeFreshCity();
  await saveAnswer(assessment.id, 'P01', '01.C1', { state: 'answered', choice: 'yes', note: 'Plan of 2024' });
  const { content } = await buildCityCopy(city.id, WORDS);
  const text = content instanceof Blob ? await content.text() : content;
  return { text, cityId: city.id, assessmentId: assessment.id };
}

async function choose(text: string, name = 'city.json') {
  const rendered = await renderScreen(<OpenFileScreen />);
  await rendered.user.upload(
    screen.getByLabelText('File of a city'),
    new File([text], name, { type: 'application/json' }),
  );
  return rendered;
}

it('shows what a file holds before anything is stored, then opens it', async () => {
  const { text, cityId } = await makeFile();
  await deleteEverything();
  const { user, history, container } = await choose(text);
  expect(await screen.findByText(/city.json is intact/)).toBeVisible();
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

it('does not replace other answers without a word', async () => {
  const { text, cityId, assessmentId } = await makeFile();
  await saveAnswer(assessmentId, 'P01', '01.C1', { choice: 'no' });
  await choose(text);
  expect(await screen.findByRole('button', { name: 'Download a copy of mine, then use the file' })).toBeVisible();
  expect(await storedAnswer(cityId, '01.C1')).toMatchObject({ choice: 'no' });
});

it.each([
  ['not of this tool', () => 'hello', /not complete or is not a file of this tool/],
  ['of another kind', () => '{"kind":"other"}', /not a city’s file/],
  ['of a newer version', (text: string) => text.replace('"version": 1', '"version": 99'), /newer version/],
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
