import { screen, waitFor, within } from '@testing-library/react';
import { deleteEverything } from '@/data/cities';
import { createNetwork, listNetworks, putRecords } from '@/data/network/networks';
import { SettingsScreen } from '@/features/settings/SettingsScreen';
import en from '@/i18n/locales/en.json';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

const { data, deleteAll } = en.settings;

beforeEach(async () => {
  await deleteEverything();
  await createNetwork('Alpine cities');
  const record = { name: 'Granollers', country: 'ES', assessmentId: 'a', mayBeNamed: true, packId: 'p' };
  const rest = {
    isAgreed: false,
    savedAt: '',
    sha256: '',
    answers: '',
    figures: [],
    reasons: '',
    offers: [],
    wishes: [],
  };
  const years = [2025, 2026].map((year) => ({
    ...record,
    ...rest,
    principles: [],
    cityId: 'c',
    year,
    id: `c ${year} f`,
  }));
  await putRecords(await createNetwork('Atlantic cities'), years);
});

const LINES = ['Alpine cities: no city yet', 'Atlantic cities: 1 city; 2026 and 2025'];

test('the networks of this browser are listed, with the way to them', async () => {
  const { container } = await renderScreen(<SettingsScreen />, '/settings');
  const list = (await screen.findByText(LINES[0] ?? '')).closest('ul') ?? container;
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(LINES);
  expect(screen.getByRole('link', { name: data.toNetworks })).toHaveAttribute('href', '/networks');
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('deleting everything names them before and leaves none', async () => {
  const { user } = await renderScreen(<SettingsScreen />, '/settings');
  await screen.findByText(LINES[0] ?? '');
  await user.click(screen.getByRole('button', { name: deleteAll.button }));
  const dialog = screen.getByRole('dialog', { name: deleteAll.question });
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([...LINES, deleteAll.points, deleteAll.ballots, deleteAll.settings]);
  await user.click(within(dialog).getByRole('button', { name: deleteAll.confirm }));
  await waitFor(() => expect(screen.queryByText(data.networks)).toBeNull());
  expect(await listNetworks()).toEqual([]);
});
