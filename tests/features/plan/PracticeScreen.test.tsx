import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { CityLayout } from '@/app/city/CityLayout';
import { saveAnswer } from '@/data/assessments';
import { getPlan, saveCard } from '@/data/plans';
import type { Evidence } from '@/domain/answer';
import { PracticeScreen } from '@/features/plan/PracticeScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { MOMENT } from '../../support/samples';
import { storeFreshCity } from '../../support/storedCity';

/** Every letter is a write of its own. */
const PATIENCE = { timeout: 10_000 };

let cityId = '';
let assessmentId = '';

beforeEach(async () => {
  const open = await storeFreshCity();
  cityId = open.city.id;
  assessmentId = open.assessment.id;
});

const evidence: Evidence[] = [{ id: 'e1', title: 'Plan 2026', type: 'plan' }];
const readCards = async () => (await getPlan(assessmentId)).cards;

async function openPractice(part?: string) {
  const rendered = await renderScreen(
    <CityLayout cityId={cityId} year={2026}>
      {(open) => <PracticeScreen open={open} {...(part ? { part } : {})} />}
    </CityLayout>,
  );
  await screen.findByRole('heading', { level: 1 }, { timeout: 10_000 });
  return rendered;
}

it('says what an answer needs when none can have a card', async () => {
  await saveAnswer(assessmentId, 'P01', '01.C2', { state: 'answered', level: 'established' });
  const { container } = await openPractice();
  expect(screen.getByText(/^No answer can have a card yet/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'See all answers' })).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('makes a card of an answer with a high level and a document, and goes to it', async () => {
  await saveAnswer(assessmentId, 'P01', '01.C2', { state: 'answered', level: 'established', evidence });
  const { user, history } = await openPractice();
  expect(screen.getByRole('heading', { name: '1 answer can have a card' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Make a card ?01\.C2/ }));
  await waitFor(async () => expect(await readCards()).toMatchObject([{ indicatorId: '01.C2' }]));
  expect(history.at(-1)).toBe(`/city/${cityId}/2026/practice/01.C2`);
});

it('keeps the card as it is typed, and says at the field what cannot be read', async () => {
  await saveCard(assessmentId, { indicatorId: '01.C2', title: 'Learning', at: MOMENT });
  const { user, container } = await openPractice('01.C2');
  await user.type(screen.getByLabelText('Summary'), 'For everybody');
  await user.type(screen.getByLabelText('Partners outside the town hall'), 'Library{Enter}Club');
  await user.type(screen.getByLabelText('Since when'), '2025-03');
  await user.type(screen.getByLabelText('Link'), 'www');
  await user.tab();
  expect(await screen.findByText(/^A link begins with/)).toBeVisible();
  await waitFor(
    async () =>
      expect(await readCards()).toMatchObject([
        { title: 'Learning', summary: 'For everybody', partners: ['Library', 'Club'], start: '2025-03' },
      ]),
    PATIENCE,
  );
  expect((await readCards())[0]).not.toHaveProperty('link');
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('keeps a card whose answer has changed, and says so', async () => {
  await saveCard(assessmentId, { indicatorId: '01.C2', title: 'Learning', at: MOMENT });
  await openPractice();
  expect(screen.getByRole('heading', { name: '1 card' })).toBeVisible();
  expect(screen.getByText(/no high level with a document any more/)).toBeVisible();
});

it('removes a card and goes back to the list', async () => {
  await saveCard(assessmentId, { indicatorId: '01.C2', title: 'Learning', at: MOMENT });
  const { user, history } = await openPractice('01.C2');
  await user.click(screen.getByRole('button', { name: 'Remove this card' }));
  await waitFor(async () => expect(await readCards()).toEqual([]));
  expect(history.at(-1)).toBe(`/city/${cityId}/2026/practice`);
  await user.click(await screen.findByRole('button', { name: 'Put it back' }));
  await waitFor(async () => expect(await readCards()).toMatchObject([{ title: 'Learning' }]));
});
