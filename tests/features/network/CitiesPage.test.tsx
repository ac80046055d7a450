import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { database } from '@/data/database';
import { createNetwork, getNetwork, putRecords } from '@/data/network/networks';
import { useNetwork } from '@/data/network/useNetwork';
import type { ShareContent } from '@/domain/file/shareFile';
import { CITY_FILE_KIND } from '@/domain/file/cityFile';
import { CitiesPage } from '@/features/network/CitiesPage';
import { NetworkBar } from '@/features/network/NetworkBar';
import { condenseAll, WHOLE_PACK } from '../../support/network/condensed';
import { generateCities } from '../../support/network/generateCities';
import { shareFile, writeShared, zipFile } from '../../support/network/sharedFiles';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

const LATER = '2026-11-23T10:00:00.000Z';

let networkId: string;
beforeEach(async () => {
  await Promise.all([database.networks.clear(), database.networkYears.clear()]);
  networkId = await createNetwork('Atlantic');
});

const makeCities = (cities: number, years = [2026]) => generateCities(WHOLE_PACK, { seed: 7, cities, years });
const named = (content: ShareContent, mayBeNamed = true): ShareContent => ({
  ...content,
  consent: { mayBeNamed, mayBeCompared: true },
});
const storedCities = async () => new Set((await getNetwork(networkId))?.records.map(({ cityId }) => cityId)).size;

/** The page with the bar above it, where names are switched. */
function Page() {
  const [areNamesWanted, setNamesWanted] = useState(false);
  const { value: open } = useNetwork(networkId, 'en');
  return open ? (
    <>
      <NetworkBar open={open} page={undefined} areNamesWanted={areNamesWanted} onNames={setNamesWanted} />
      <CitiesPage open={open} areNamesWanted={areNamesWanted} />
    </>
  ) : null;
}

async function openPage(files: File[] = []) {
  const rendered = await renderScreen(<Page />);
  const chooser = await screen.findByLabelText('Choose files or a zip');
  if (files.length > 0) {
    await rendered.user.upload(chooser, files);
    await screen.findByRole('button', { name: 'Close this list' }, { timeout: 20_000 });
  }
  return { ...rendered, chooser };
}

/** A year of a city as another file tells it: the last answers are missing. */
function shorten(content: ShareContent, id: string): ShareContent {
  const years = content.years.map((year) => ({ ...year, id, answers: year.answers.slice(0, -6) }));
  return { ...content, years };
}

it('begins with what to do, and with a text for the mail that asks cities', async () => {
  const { container } = await openPage();
  expect(screen.getByText(/No city is here yet/)).toBeVisible();
  const mail = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text for the mail' });
  expect(mail.value).toContain('our network Atlantic wants');
  expect(mail.value).toContain('“Make a file for your network”');
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('takes what is in order, and says of every other file why not and what to ask the city for', async () => {
  const [one, two, three, four, five] = makeCities(5) as [
    ShareContent,
    ShareContent,
    ShareContent,
    ShareContent,
    ShareContent,
  ];
  const later = three.years.map((year) => ({ ...year, packId: 'educating-cities-2040' }));
  const files = [
    shareFile(one),
    shareFile(two),
    shareFile(two),
    new File([writeShared(three).replace('"notYet"', '"established"')], 'damaged.json'),
    new File([JSON.stringify({ kind: CITY_FILE_KIND, version: 1 })], 'whole.json'),
    new File([writeShared({ ...four, consent: { mayBeNamed: true, mayBeCompared: false } })], 'closed.json'),
    new File([writeShared({ ...three, years: later })], 'later.json'),
    zipFile('more.zip', { 'five.json': writeShared(five), 'photo.json': 'no JSON' }),
  ];
  const { container } = await openPage(files);
  expect(screen.getByText('3 of 9 files were taken. 1 was here already. 5 need something.')).toBeVisible();
  expect(await storedCities()).toBe(3);
  const group = (heading: string) => {
    const section = screen.getByRole('heading', { name: heading }).closest('section');
    return within(section as HTMLElement);
  };
  expect(group('1 damaged file').getByText(/^damaged\.json/)).toBeVisible();
  expect(group('1 complete copy instead of a share file').getByText(/Delete the file and the mail/)).toBeVisible();
  expect(group('1 file is not shared for comparing').getByText(/^closed\.json/)).toBeVisible();
  expect(group('1 file with an indicator set that is not here').getByText('2026: educating-cities-2040')).toBeVisible();
  expect(group('1 file that is not complete or not of this tool').getByText('more.zip/photo.json')).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('copies a text for the mail to the city whose file could not be used', async () => {
  const { user } = await openPage([new File([JSON.stringify({ kind: CITY_FILE_KIND, version: 1 })], 'whole.json')]);
  await user.click(screen.getByRole('button', { name: 'Copy a text for the mail about whole.json' }));
  const text = await navigator.clipboard.readText();
  expect(text).toContain('thank you for the file whole.json');
  expect(text).toContain('I have kept nothing of the complete copy');
  expect(text).toContain('“Make a file for your network”');
});

it('names a city only where it may be named and names were asked for, and its contact with it', async () => {
  const [open, closed] = makeCities(2) as [ShareContent, ShareContent];
  const contents = [
    { ...named(open), city: { ...open.city, name: 'Lumieiras' }, contact: 'Office of Lumieiras' },
    { ...named(closed, false), city: { ...closed.city, name: 'Rochemelle' }, contact: 'Office of Rochemelle' },
  ];
  await putRecords(networkId, condenseAll(contents, [WHOLE_PACK]));
  const { user, container } = await openPage();
  expect(await screen.findByText('name not shown')).toBeVisible();
  expect(container.innerHTML).not.toMatch(/Lumieiras|Rochemelle|City \d/);
  await user.click(screen.getByLabelText('Show names of cities that allow it'));
  expect(await screen.findByText('Lumieiras')).toBeVisible();
  expect(screen.getByText('Office of Lumieiras')).toBeVisible();
  expect(container.innerHTML).not.toMatch(/Rochemelle|City \d/);
});

it('shows many cities in parts, of one country when asked, and removes one after a second step', async () => {
  await putRecords(
    networkId,
    condenseAll(
      makeCities(60, [2025, 2026]).map((content) => named(content)),
      [WHOLE_PACK],
    ),
  );
  const { user } = await openPage();
  const table = await screen.findByRole('table', { name: 'Cities of this network' });
  const rows = () => within(table).getAllByRole('row').length - 1;
  expect(rows()).toBe(50);
  await user.click(screen.getByRole('button', { name: 'Next cities' }));
  expect(screen.getByText('Cities 51 to 60 of 60')).toBeVisible();
  expect(rows()).toBe(10);
  await user.selectOptions(screen.getByLabelText('Country'), 'KR');
  const inKorea = rows();
  expect(inKorea).toBeLessThan(50);
  expect(within(table).getAllByText('South Korea')).toHaveLength(inKorea);
  await user.click(within(table).getAllByRole('button', { name: /^Remove: / })[0] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(await storedCities()).toBe(60);
  await user.click(within(table).getAllByRole('button', { name: /^Remove: / })[0] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Remove this city' }));
  await waitFor(() => expect(rows()).toBe(inKorea - 1));
  expect(await storedCities()).toBe(59);
});

it('asks which of two states of one city and year counts, keeps both, and takes the decision back', async () => {
  const [city] = makeCities(1) as [ShareContent];
  const other = new File([writeShared(shorten(city, 'another-assessment'), LATER)], 'other.json');
  const { user, container } = await openPage([shareFile(city), other]);
  expect(await screen.findByRole('heading', { name: '1 question for you' })).toBeVisible();
  expect(screen.queryByLabelText('They are different cities: all count')).toBeNull();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Decide' }));
  expect(await screen.findByText('Choose which one counts.')).toBeVisible();
  // The later one stands first; the person wants the earlier one.
  await user.click(screen.getByLabelText('File 2'));
  await user.click(screen.getByRole('button', { name: 'Decide' }));
  expect(await screen.findByRole('heading', { name: '1 decision' })).toHaveFocus();
  const after = await getNetwork(networkId);
  expect(after?.records).toHaveLength(2);
  expect(after?.counting.map(({ assessmentId }) => assessmentId)).toEqual([city.years[0]?.id]);
  await user.click(screen.getByRole('button', { name: /^Take back/ }));
  expect(await screen.findByRole('heading', { name: '1 question for you' })).toBeVisible();
  expect((await getNetwork(networkId))?.counting.map(({ assessmentId }) => assessmentId)).toEqual([
    'another-assessment',
  ]);
});

it('lets two cities of one name both count', async () => {
  const [city] = makeCities(1) as [ShareContent];
  const twin = { ...shorten(city, 'twin-2026'), city: { ...city.city, id: 'twin' } };
  await putRecords(networkId, condenseAll([city, twin], [WHOLE_PACK]));
  const { user } = await openPage();
  await user.click(await screen.findByLabelText('They are different cities: all count'));
  await user.click(screen.getByRole('button', { name: 'Decide' }));
  expect(await screen.findByText(/they are different cities, all count/)).toBeVisible();
  expect((await getNetwork(networkId))?.counting).toHaveLength(2);
});

it('gives the network another name and empties it after a second step', async () => {
  await putRecords(networkId, condenseAll(makeCities(3), [WHOLE_PACK]));
  const { user } = await openPage();
  const name = await screen.findByLabelText('Name of the network');
  await user.clear(name);
  await user.click(screen.getByRole('button', { name: 'Keep this name' }));
  expect(await screen.findByText(/Write a name for the network/)).toBeVisible();
  await user.type(name, 'Pacific');
  await user.click(screen.getByRole('button', { name: 'Keep this name' }));
  await waitFor(async () => expect((await getNetwork(networkId))?.network.name).toBe('Pacific'));
  await user.click(await screen.findByRole('button', { name: 'Remove all cities' }));
  expect(await storedCities()).toBe(3);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove all cities' }));
  expect(await screen.findByText(/No city is here yet/)).toBeVisible();
  expect(await storedCities()).toBe(0);
});
