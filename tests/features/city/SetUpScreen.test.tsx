import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { deleteEverything, listCities } from '@/data/cities';
import { SetUpScreen } from '@/features/city/SetUpScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

beforeEach(async () => {
  await deleteEverything();
});

it('makes a city of three fields and goes to its overview', async () => {
  const { user, history } = await renderScreen(<SetUpScreen />);
  await user.type(screen.getByLabelText('City'), 'Rosario');
  await user.selectOptions(screen.getByLabelText('Country'), 'Argentina');
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  await waitFor(() => expect(history.at(-1)).toMatch(/^\/city\//));
  const [entry] = await listCities();
  expect(entry?.city).toMatchObject({ name: 'Rosario', country: 'AR' });
  expect(entry?.assessments[0]?.year).toBe(new Date().getFullYear());
});

it('says at each field what is missing, moves to the first, and stores nothing', async () => {
  const { user, container } = await renderScreen(<SetUpScreen />);
  await user.clear(screen.getByLabelText('Year of the self-assessment'));
  await user.type(screen.getByLabelText('Year of the self-assessment'), '26');
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(await screen.findByText(/Write the name of the city/)).toBeVisible();
  expect(screen.getByText(/Choose the country/)).toBeVisible();
  expect(screen.getByText(/Write a year with 4 digits/)).toBeVisible();
  expect(screen.getByLabelText('City')).toHaveFocus();
  expect(await listCities()).toEqual([]);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});
