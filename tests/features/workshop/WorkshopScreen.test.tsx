import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { createCity, deleteEverything, listCities } from '@/data/cities';
import { openSample } from '@/data/samples';
import { changeSession, createSession, listSessions } from '@/data/workshop/sessions';
import { beginRating, setClosed } from '@/domain/workshop/steps';
import { WorkshopScreen } from '@/features/workshop/WorkshopScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen, storeFreshCity, storePart } from '../../support/storedCity';

beforeEach(async () => {
  await deleteEverything();
});

const open = () => renderScreen(<WorkshopScreen />, '/workshop');

it('says in three steps what happens, and works without internet', async () => {
  const { container } = await open();
  const heading = await screen.findByRole('heading', { name: 'What happens' });
  const steps = within(heading.parentElement ?? document.body).getAllByRole('listitem');
  expect(steps.map((step) => step.querySelector('strong')?.textContent)).toEqual([
    'Rate in silence.',
    'Talk about the differences.',
    'Agree and write down.',
  ]);
  expect(screen.getByText(/ready to work without internet/i)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open the trainer’s set' })).toHaveAttribute('href', '/trainer');
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('leads to a city where there is none yet', async () => {
  await open();
  expect(await screen.findByRole('link', { name: 'Set up a city' })).toHaveAttribute('href', '/set-up');
  expect(screen.getByRole('link', { name: 'Open a file' })).toHaveAttribute('href', '/open');
});

it('opens the sample city at its workshops', async () => {
  const { user, history } = await open();
  await screen.findByRole('link', { name: 'Set up a city' });
  await user.click(screen.getByRole('button', { name: 'Practise with the sample city' }));
  await waitFor(() => expect(history.at(-1)).toMatch(/^\/city\/sample-[a-z]+\/2026\/workshops$/));
});

it('goes on with the sample city that is here, and its workshops stay', async () => {
  const sample = await openSample();
  const { assessment, pack } = await reopen(sample.cityId);
  const setup = { title: 'Practice of Monday', format: 'training', people: 8 } as const;
  await createSession(assessment.id, setup, pack);
  const { user, history } = await open();
  await screen.findByRole('link', { name: 'Go on with Practice of Monday' });
  await user.click(screen.getByRole('button', { name: 'Practise with the sample city' }));
  await waitFor(() => expect(history.at(-1)).toBe(`/city/${sample.cityId}/2026/workshops`));
  expect(await listSessions(assessment.id)).toHaveLength(1);
});

it('lists every city with its years, the newest first', async () => {
  const { city } = await storeFreshCity();
  await createCity({ name: 'Rosario', country: 'AR', year: 2025 });
  const { container } = await open();
  const link = await screen.findByRole('link', { name: 'Granollers, 2026' });
  expect(link).toHaveAttribute('href', `/city/${city.id}/2026/workshops`);
  expect(screen.getByRole('link', { name: 'Rosario, 2025' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Set up a city' })).toBeNull();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('has no workshop for the part of a year that a department was given', async () => {
  await storePart(['14.I1']);
  await open();
  expect(await screen.findByRole('link', { name: 'Set up a city' })).toBeVisible();
  expect(await listCities()).toHaveLength(1);
  expect(screen.queryByRole('link', { name: /Granollers/ })).toBeNull();
});

it('goes on with a workshop where it stands; one that is closed is not offered', async () => {
  const { city, assessment, pack } = await storeFreshCity();
  const make = (title: string) => createSession(assessment.id, { title, format: 'ninetyMinutes', people: 18 }, pack);
  const [rating, closed] = [await make('Spring'), await make('Winter')];
  await changeSession(assessment.id, rating, beginRating);
  await changeSession(assessment.id, closed, (session) => setClosed(session, true));
  await open();
  const link = await screen.findByRole('link', { name: 'Go on with Spring' });
  expect(link).toHaveAttribute('href', `/city/${city.id}/2026/workshop/${rating}/collect`);
  expect(link.closest('li')).toHaveTextContent('Granollers, 2026 · Rating in silence');
  expect(screen.queryByRole('link', { name: /Winter/ })).toBeNull();
});
