import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { saveAnswer } from '@/data/assessments';
import { deleteEverything } from '@/data/cities';
import { rememberCities } from '@/data/browser/device';
import { StartScreen } from '@/features/start/StartScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { storeFreshCity } from '../../support/storedCity';

beforeEach(async () => {
  await deleteEverything();
});

it('offers five doors and promises that nothing is sent', async () => {
  const { container } = await renderScreen(<StartScreen />);
  for (const door of ['Assess my city', 'Open a file', 'Run a workshop', 'Compare cities']) {
    expect(screen.getByRole('link', { name: door })).toBeVisible();
  }
  expect(screen.getByRole('button', { name: 'Look around with a sample city' })).toBeVisible();
  expect(screen.getByText(/Nothing is sent to anyone/)).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('leads back to the very indicator that was touched last, with the count', async () => {
  const { assessment, city } = await storeFreshCity();
  await saveAnswer(assessment.id, 'P03', '03.I1', { state: 'answered', level: 'underWay' });
  await saveAnswer(assessment.id, 'P07', '07.I2', { state: 'notApplicable' });
  const { container } = await renderScreen(<StartScreen />);
  const link = await screen.findByRole('link', { name: 'Continue at 07.I2' });
  expect(link).toHaveAttribute('href', `/city/${city.id}/2026/p07/07.I2`);
  expect(screen.getByText(/1 of 88 answered/)).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('explains an empty store to somebody who had a city here', async () => {
  rememberCities(1);
  await renderScreen(<StartScreen />);
  expect(await screen.findByText(/its memory is now empty/)).toBeVisible();
});

it('says nothing about forgetting to a newcomer', async () => {
  rememberCities(0);
  await renderScreen(<StartScreen />);
  await waitFor(() => expect(screen.getByRole('link', { name: 'Assess my city' })).toBeVisible());
  expect(screen.queryByText(/its memory is now empty/)).toBeNull();
});

it('opens the sample city, marked as one', async () => {
  const { user, history } = await renderScreen(<StartScreen />);
  await user.click(screen.getByRole('button', { name: 'Look around with a sample city' }));
  await waitFor(() => expect(history.at(-1)).toMatch(/^\/city\/sample-[a-z]+\/2026$/));
});
