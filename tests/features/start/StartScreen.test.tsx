import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveAnswer } from '@/data/assessments';
import { deleteEverything } from '@/data/cities';
import { rememberCities } from '@/data/browser/device';
import { database } from '@/data/database';
import { StartScreen } from '@/features/start/StartScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { storeFreshCity } from '../../support/storedCity';

beforeEach(async () => {
  await deleteEverything();
});

it('offers five doors and promises that nothing is sent', async () => {
  const { container } = await renderScreen(<StartScreen />);
  await screen.findByText('You have worked here before and your city is gone?');
  const doors = within(
    screen.getByRole('heading', { name: 'What would you like to do?' }).parentElement as HTMLElement,
  );
  for (const door of ['Assess my city', 'Open a file', 'Run a workshop', 'Compare cities']) {
    expect(doors.getByRole('link', { name: door })).toBeVisible();
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

describe('when the browser has forgotten', () => {
  const REASONS = [/Your office lets browsers forget/, /Safari forgets after 7 days/, /cleared the browsing data/];

  it('says so at once where it remembers cities: why, and where the work is', async () => {
    rememberCities(1);
    const { container } = await renderScreen(<StartScreen />);
    expect(await screen.findByText(/its memory is now empty/)).toBeVisible();
    for (const text of [...REASONS, /in the last file you downloaded. Look in Downloads, on the shared drive/]) {
      expect(screen.getByText(text)).toBeVisible();
    }
    const ways = screen.getAllByRole('link', { name: 'Open a file' });
    expect(ways[0]).toHaveAttribute('href', '/open');
    expect(ways[0]).toHaveClass('button');
    expect(screen.getByRole('link', { name: /^Why browsers forget/ })).toHaveAttribute('href', '/help/forgetting');
    expect(screen.queryByText(/your city is gone\?/)).toBeNull();
    expect(screen.queryByRole('link', { name: /restore points/ })).toBeNull();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('keeps the same behind a question where it does not know, for newcomers pass over it', async () => {
    const { user, container } = await renderScreen(<StartScreen />);
    const question = await screen.findByText('You have worked here before and your city is gone?');
    expect(screen.queryByText(/its memory is now empty/)).toBeNull();
    expect(screen.getByText(REASONS[0] ?? '')).not.toBeVisible();
    await user.click(question);
    for (const text of [...REASONS, /another browser or another computer, and the city is still there/]) {
      expect(screen.getByText(text)).toBeVisible();
    }
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('asks nothing of somebody who has a city here', async () => {
    await storeFreshCity();
    await renderScreen(<StartScreen />);
    expect(await screen.findByRole('heading', { name: 'Continue' })).toBeVisible();
    expect(screen.queryByText(/your city is gone\?|its memory is now empty/)).toBeNull();
  });

  it('leads to restore points that are still in the store', async () => {
    rememberCities(1);
    const city = { id: 'c1', name: 'Granollers', country: 'ES', createdAt: '2026-01-01T00:00:00.000Z' };
    const point = { cityId: 'c1', at: city.createdAt, reason: 'day' as const, city, years: [], copy: undefined };
    await database.restorePoints.add({ ...point, id: 'r1', text: '{}' });
    await renderScreen(<StartScreen />);
    expect(await screen.findByRole('link', { name: /restore points/ })).toHaveAttribute('href', '/restore');
  });
});

it('opens the sample city, marked as one', async () => {
  const { user, history } = await renderScreen(<StartScreen />);
  await user.click(screen.getByRole('button', { name: 'Look around with a sample city' }));
  await waitFor(() => expect(history.at(-1)).toMatch(/^\/city\/sample-[a-z]+\/2026$/));
});
