import { screen } from '@testing-library/react';
import type { getPersistence } from '@/data/browser/persistence';
import { StorageSection } from '@/features/settings/StorageSection';
import en from '@/i18n/locales/en.json';
import { renderScreen } from '../../support/renderScreen';

type Found = {
  storage: Awaited<ReturnType<typeof getPersistence>>;
  offline: { ready: boolean; updateWaiting: boolean };
};
const found = vi.hoisted<Found>(() => ({
  storage: { persistence: 'unknown', bytes: undefined },
  offline: { ready: false, updateWaiting: false },
}));
vi.mock('@/data/browser/persistence', () => ({ getPersistence: () => Promise.resolve(found.storage) }));
vi.mock('@/data/browser/offline', () => ({ getOfflineState: () => found.offline, onOffline: () => () => undefined }));

const { storage } = en.settings;

describe('storage and offline use', () => {
  it.each(['kept', 'mayBeRemoved', 'unknown'] as const)(
    'says in words what follows when data is "%s"',
    async (state) => {
      found.storage = { persistence: state, bytes: 2_340_000 };
      await renderScreen(<StorageSection />);
      expect(await screen.findByText(storage[state])).toBeVisible();
      expect(screen.getByText('Space used by this tool: about 2.3 MB.')).toBeVisible();
    },
  );

  it('does not make up a size that the browser does not tell', async () => {
    found.storage = { persistence: 'unknown', bytes: undefined };
    await renderScreen(<StorageSection />);
    expect(await screen.findByText(storage.usedUnknown)).toBeVisible();
  });

  it.each([
    [true, storage.offlineReady],
    [false, storage.offlineNotReady],
  ])('says whether the tool opens without a network (%s)', async (ready, sentence) => {
    found.offline = { ready, updateWaiting: false };
    await renderScreen(<StorageSection />);
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});
