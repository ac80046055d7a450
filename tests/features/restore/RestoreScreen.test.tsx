import { screen, waitFor, within } from '@testing-library/react';
import { saveAnswer } from '@/data/assessments';
import { deleteEverything, listCities } from '@/data/cities';
import { deleteCity } from '@/data/files/deletion';
import { keepRestorePoint, listRestorePoints } from '@/data/files/restorePoints';
import { RestoreScreen } from '@/features/restore/RestoreScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { storeFreshCity, storedAnswer } from '../../support/storedCity';

/** A city with one answer, a restore point of it, and another answer since. */
async function begin(): Promise<string> {
  const { city, assessment } = await storeFreshCity();
  await saveAnswer(assessment.id, 'P01', '01.C1', { choice: 'yes' });
  await keepRestorePoint(city.id, 'day');
  await saveAnswer(assessment.id, 'P01', '01.C1', { choice: 'no' });
  await saveAnswer(assessment.id, 'P02', '02.I1', { level: 'underWay' });
  return city.id;
}

async function lookInside() {
  const rendered = await renderScreen(<RestoreScreen />);
  await rendered.user.click(await screen.findByText('Look inside'));
  return rendered;
}

it('says when there is none', async () => {
  await deleteEverything();
  const { container } = await renderScreen(<RestoreScreen />);
  expect(await screen.findByText('There is no restore point in this browser yet.')).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('says what going back would change before anything changes', async () => {
  const cityId = await begin();
  const { container } = await lookInside();
  expect(screen.getByText(/start of a day of work · 2026: 1 answer/)).toBeVisible();
  expect(await screen.findByText('1 answer would be as it was then: 01.C1')).toBeVisible();
  expect(screen.getByText('1 answer would go: 02.I1')).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  expect(await storedAnswer(cityId, '01.C1')).toMatchObject({ choice: 'no' });
});

it('goes back, and keeps how everything was before', async () => {
  const cityId = await begin();
  const { user } = await lookInside();
  await user.click(await screen.findByRole('button', { name: 'Go back to this' }));
  await waitFor(async () => expect(await storedAnswer(cityId, '01.C1')).toMatchObject({ choice: 'yes' }));
  expect(await storedAnswer(cityId, '02.I1')).toBeUndefined();
  expect(await listRestorePoints()).toMatchObject([{ reason: 'restore' }, { reason: 'day' }]);
  expect(await screen.findByRole('link', { name: 'Go to this city' })).toHaveAttribute('href', `/city/${cityId}/2026`);
});

it('brings a deleted city back', async () => {
  const cityId = await begin();
  await deleteCity(cityId);
  const { user } = await renderScreen(<RestoreScreen />);
  const item = (await screen.findByText(/before the city was deleted/)).closest('li') as HTMLElement;
  await user.click(within(item).getByText('Look inside'));
  expect(await within(item).findByText(/Granollers is not on this computer any more/)).toBeVisible();
  await user.click(within(item).getByRole('button', { name: 'Go back to this' }));
  await waitFor(async () => expect(await listCities()).toHaveLength(1));
  expect(await storedAnswer(cityId, '02.I1')).toMatchObject({ level: 'underWay' });
});

it('deletes a point only after a second step', async () => {
  await begin();
  const { user } = await lookInside();
  await user.click(await screen.findByRole('button', { name: 'Delete this restore point' }));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  expect(await listRestorePoints()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Delete this restore point' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete this restore point' }));
  await waitFor(async () => expect(await listRestorePoints()).toEqual([]));
});
