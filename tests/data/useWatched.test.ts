import { act, renderHook, waitFor } from '@testing-library/react';
import { database } from '@/data/database';
import { useWatched } from '@/data/useWatched';

const city = (id: string, name: string) => ({ id, name, country: 'ES', createdAt: '' });

beforeEach(async () => {
  await database.cities.clear();
  await database.cities.bulkAdd([city('a', 'Granollers'), city('b', 'Vic')]);
});

/** Every state that the hook has shown, in order. */
function watchCity(key: string) {
  const seen: unknown[] = [];
  const view = renderHook(
    (id: string) => {
      const watched = useWatched(id, async () => {
        const found = await database.cities.get(id);
        return found?.name ?? Promise.reject(new Error(`No city ${id}`));
      });
      seen.push([id, watched.status, watched.value]);
      return watched;
    },
    { initialProps: key },
  );
  return { ...view, seen };
}

test('a stored thing is loading, then there, and follows its changes', async () => {
  const { result } = watchCity('a');
  expect(result.current).toEqual({ status: 'loading', value: undefined });
  await waitFor(() => expect(result.current).toEqual({ status: 'ready', value: 'Granollers' }));
  await act(() => database.cities.update('a', { name: 'Granollers (Vallès)' }));
  await waitFor(() => expect(result.current.value).toBe('Granollers (Vallès)'));
});

test('a value is never shown under another key', async () => {
  const { result, rerender, seen } = watchCity('a');
  await waitFor(() => expect(result.current.value).toBe('Granollers'));
  rerender('b');
  expect(result.current).toEqual({ status: 'loading', value: undefined });
  await waitFor(() => expect(result.current.value).toBe('Vic'));
  expect(seen).not.toContainEqual(['b', 'ready', 'Granollers']);
});

test('what cannot be read says why, and something else can be read afterwards', async () => {
  const { result, rerender } = watchCity('c');
  await waitFor(() => expect(result.current).toMatchObject({ status: 'failed', error: { message: 'No city c' } }));
  rerender('b');
  await waitFor(() => expect(result.current).toEqual({ status: 'ready', value: 'Vic' }));
});

test('nothing is read any more once the screen is gone', async () => {
  const { result, unmount, seen } = watchCity('a');
  await waitFor(() => expect(result.current.value).toBe('Granollers'));
  const get = vi.spyOn(database.cities, 'get');
  unmount();
  const before = seen.length;
  await database.cities.update('a', { name: 'x' });
  await database.cities.toArray();
  expect(get).not.toHaveBeenCalled();
  expect(seen).toHaveLength(before);
  get.mockRestore();
});
