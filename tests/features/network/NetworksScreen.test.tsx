import { screen, waitFor, within } from '@testing-library/react';
import { createNetwork, getNetwork, listNetworks } from '@/data/network/networks';
import { database } from '@/data/database';
import { hashText } from '@/data/browser/hash';
import { openSampleNetwork } from '@/data/network/sampleNetwork';
import { writeNetworkFile } from '@/domain/network/files/networkFile';
import { NetworksScreen } from '@/features/network/NetworksScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

beforeEach(async () => {
  await Promise.all([database.networks.clear(), database.networkYears.clear()]);
});

const HEADER = { about: '', language: 'en', savedAt: '2026-11-22T10:00:00.000Z', tool: '' };

/** The sample network as the file of another coordinator; nothing of it is left here. */
async function makeFile(): Promise<string> {
  const open = await getNetwork(await openSampleNetwork());
  if (!open) {
    throw new Error('The sample network is not in the store');
  }
  await database.networks.clear();
  await database.networkYears.clear();
  return writeNetworkFile({ network: { ...open.network, id: 'theirs' }, records: open.records }, HEADER, hashText);
}

it('tells a coordinator who comes for the first time what to do, and that nobody is listed by level', async () => {
  const { container } = await renderScreen(<NetworksScreen />);
  expect(await screen.findByRole('heading', { name: 'What a coordinator does here' })).toBeVisible();
  expect(screen.getByText(/There is no league table/)).toBeVisible();
  expect(screen.getByRole('link', { name: /Guide for coordinators/ })).toHaveAttribute('href', '/help/coordinator');
  expect(screen.queryByRole('table')).toBeNull();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('begins a network and goes to it; without a name it says what is missing', async () => {
  const { user, history } = await renderScreen(<NetworksScreen />);
  await user.type(screen.getByLabelText('Name of the network'), '   ');
  await user.click(screen.getByRole('button', { name: 'Begin this network' }));
  expect(await screen.findByText(/Write a name for the network/)).toBeVisible();
  expect(await listNetworks()).toEqual([]);
  await user.type(screen.getByLabelText('Name of the network'), 'Atlantic');
  await user.click(screen.getByRole('button', { name: 'Begin this network' }));
  await waitFor(() => expect(history.at(-1)).toMatch(/^\/network\/\w{20}$/));
  expect((await listNetworks()).map(({ network }) => network.name)).toEqual(['Atlantic']);
});

it('opens the sample network, and opens it again as it was left', async () => {
  const { user, history } = await renderScreen(<NetworksScreen />);
  await user.click(screen.getByRole('button', { name: 'Open the sample network' }));
  await waitFor(() => expect(history.at(-1)).toBe('/network/sample-four-rivers'));
  await database.networks.update('sample-four-rivers', { name: 'Renamed' });
  expect(await openSampleNetwork()).toBe('sample-four-rivers');
  expect(await listNetworks()).toMatchObject([{ network: { name: 'Renamed', sample: true }, cities: 24 }]);
});

it('lists networks with their cities and years, and deletes one only after a second step', async () => {
  await openSampleNetwork();
  await createNetwork('Atlantic');
  const { user, container } = await renderScreen(<NetworksScreen />);
  const row = await screen.findByRole('row', { name: /Four Rivers network/ });
  expect(within(row).getByText('24')).toBeVisible();
  expect(within(row).getByText('2022–2026')).toBeVisible();
  expect(within(row).getByText('Sample')).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Delete Four Rivers network' }));
  expect(screen.getByText(/24 cities with all their years go from this computer/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(await listNetworks()).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Delete Four Rivers network' }));
  await user.click(screen.getByRole('button', { name: 'Delete this network' }));
  await waitFor(() => expect(screen.queryByText('Four Rivers network')).toBeNull());
  expect((await listNetworks()).map(({ network }) => network.name)).toEqual(['Atlantic']);
  expect(await database.networkYears.count()).toBe(0);
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Networks on this computer' })).toHaveFocus());
});

it('opens the network file of another coordinator beside what is here', async () => {
  const text = await makeFile();
  const { user, history } = await renderScreen(<NetworksScreen />);
  await user.upload(screen.getByLabelText('Network file'), new File([text], 'network.json'));
  await waitFor(() => expect(history.at(-1)).toBe('/network/theirs'));
  expect(await database.networkYears.count()).toBe(85);
  await user.upload(screen.getByLabelText('Network file'), new File([text], 'network.json'));
  await waitFor(async () => expect(await listNetworks()).toHaveLength(2));
  expect((await listNetworks()).map(({ cities }) => cities)).toEqual([24, 24]);
});

it.each([
  [
    'a damaged file',
    (text: string) => text.replaceAll('Four Rivers network', 'Fore Rivers network'),
    /The file is damaged/,
  ],
  ['half a file', (text: string) => text.slice(0, 900), /The file is damaged/],
  ['a file of a newer version', (text: string) => text.replace('"version": 1', '"version": 2'), /newer version/],
  ['another file', () => '{"kind":"something"}', /This is not a network file/],
])('says why %s is not opened, and changes nothing', async (_, change, why) => {
  const text = change(await makeFile());
  const { user, history } = await renderScreen(<NetworksScreen />);
  await user.upload(screen.getByLabelText('Network file'), new File([text], 'theirs.json'));
  const notice = await screen.findByRole('alert');
  expect(notice).toHaveTextContent(why);
  expect(notice).toHaveTextContent('theirs.json');
  expect(notice).toHaveTextContent('Nothing on this computer was changed.');
  expect(history).toEqual(['/']);
  expect(await listNetworks()).toEqual([]);
});
