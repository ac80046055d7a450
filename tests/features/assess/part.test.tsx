import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CityLayout } from '@/app/city/CityLayout';
import type { OpenAssessment } from '@/data/assessments';
import { FocusScreen } from '@/features/assess/FocusScreen';
import { PrincipleScreen } from '@/features/assess/PrincipleScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { storePart, storedAnswer } from '../../support/storedCity';

const INDICATORS = ['07.C1', '07.I2', '12.C1', '12.I1', '12.I2', '12.P1'];

/** A screen of the part that one department has: some questions of principle 7, every one of principle 12. */
async function openPart(Screen: typeof PrincipleScreen | typeof FocusScreen, part: string): Promise<OpenAssessment> {
  const open = await storePart(INDICATORS);
  const { container } = await renderScreen(
    <CityLayout cityId={open.city.id} year={2026}>
      {(now) => <Screen open={now} part={part} />}
    </CityLayout>,
  );
  await waitFor(() => expect(container.querySelector('h1, [class*=notice]')).not.toBeNull(), { timeout: 10_000 });
  expect(await findAccessibilityFaults(container)).toEqual([]);
  return open;
}

const questions = () => [...document.querySelectorAll('section[id]')].map(({ id }) => id);
const names = (role: 'link' | 'radio') => screen.getAllByRole(role).map((element) => element.textContent);

it('a principle has only the questions of the part, and its number without a total', async () => {
  await openPart(PrincipleScreen, 'p07');
  await waitFor(() => expect(questions()).toEqual(['07.C1', '07.I2']));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Principle 7 /);
  await waitFor(() => expect(document.title).toMatch(/^Principle 7: /));
  expect(screen.getByText('0 of 2 answered')).toBeVisible();
});

it('a principle leads to the next one of the part', async () => {
  const { city } = await openPart(PrincipleScreen, 'p07');
  expect(await screen.findByRole('link', { name: /^Next: 12\./ })).toHaveAttribute('href', `/city/${city.id}/2026/p12`);
  expect(screen.queryByRole('link', { name: /^Previous:/ })).toBeNull();
  const jump = screen.getByRole('combobox', { name: 'Go to another principle' });
  expect([...jump.querySelectorAll('option')].map(({ value }) => value)).toEqual(['P07', 'P12']);
});

it('only who has every question of a principle can say that it is ready', async () => {
  await openPart(PrincipleScreen, 'p07');
  await waitFor(() => expect(questions()).toHaveLength(2));
  expect(screen.queryByText('Is this principle ready for review?')).toBeNull();
});

it('a principle that is in the part as a whole can be said to be ready', async () => {
  const open = await openPart(PrincipleScreen, 'p12');
  expect(await screen.findByText('Is this principle ready for review?')).toBeVisible();
  const own = open.pack.indicators.filter(({ principle }) => principle === 'P12');
  await waitFor(() => expect(questions()).toEqual(own.map(({ id }) => id)));
});

it('an answer of a part is kept as any other', async () => {
  const { city } = await openPart(FocusScreen, '07.C1');
  (await screen.findByRole('radio', { name: /^Yes/ })).click();
  await waitFor(async () => expect(await storedAnswer(city.id, '07.C1')).toMatchObject({ choice: 'yes' }));
});

it('one question at a time: the next is the next of the part', async () => {
  await openPart(FocusScreen, '07.I2');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('question 2 of 2');
  expect(names('link')).toEqual(expect.arrayContaining(['Next question: 12.C1', 'Previous question: 07.C1']));
  expect(screen.getByRole('heading', { name: 'End of principle 7' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Say whether it is ready for review' })).toBeNull();
});

it.each([
  ['a principle', PrincipleScreen, 'p01'],
  ['a question', FocusScreen, '07.I1'],
] as const)('%s outside the part is not here, and the page says why', async (_, Screen, part) => {
  await openPart(Screen, part);
  expect(await screen.findByText(/^This file holds only the part of Sports\. What you are looking for/)).toBeVisible();
});
