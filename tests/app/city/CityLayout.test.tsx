import { screen } from '@testing-library/react';
import { CityLayout } from '@/app/city/CityLayout';
import { rememberCities } from '@/data/browser/device';
import { deleteEverything } from '@/data/cities';
import { database } from '@/data/database';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { storeFreshCity } from '../../support/storedCity';

const openCity = (cityId: string) =>
  renderScreen(
    <CityLayout cityId={cityId} year={2026}>
      {({ city }) => <p>The screen of {city.name}</p>}
    </CityLayout>,
  );

beforeEach(() => deleteEverything());
afterEach(() => vi.restoreAllMocks());

it('opens a city that is there', async () => {
  const { city } = await storeFreshCity();
  await openCity(city.id);
  expect(await screen.findByText('The screen of Granollers')).toBeVisible();
});

describe('a city that is not there', () => {
  const expectWays = async (container: Element) => {
    expect(screen.getByRole('link', { name: 'Open a file' })).toHaveAttribute('href', '/open');
    expect(screen.getByRole('link', { name: /^Why browsers forget/ })).toHaveAttribute('href', '/help/forgetting');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  };

  it('may have been forgotten, or is elsewhere', async () => {
    const { container } = await openCity('nobody');
    expect(
      await screen.findByText(/The browser may have forgotten them, or they are in another browser/),
    ).toBeVisible();
    await expectWays(container);
  });

  it('was forgotten when this browser had cities: that nothing was deleted would not be true', async () => {
    rememberCities(1);
    const { container } = await openCity('nobody');
    expect(await screen.findByText(/its memory is now empty.*the last file you downloaded/)).toBeVisible();
    expect(screen.queryByText(/Nothing was deleted/)).toBeNull();
    await expectWays(container);
  });

  it('cannot be read when the store fails, and then nothing was deleted', async () => {
    vi.spyOn(database.cities, 'get').mockRejectedValue(new Error('Damaged'));
    await openCity('nobody');
    expect(await screen.findByText(/Nothing was deleted/)).toBeVisible();
  });
});
