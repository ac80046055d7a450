import { act, renderHook, waitFor } from '@testing-library/react';
import { database } from '@/data/database';
import { stopEarly, useWatched, watchEarly } from '@/data/useWatched';

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

describe('what was read before the screen asked for it', () => {
  const readName = async () => (await database.cities.get('a'))?.name ?? '';

  test('is there in the first drawing, is not read again, and follows its changes', async () => {
    const early = vi.fn(readName);
    expect(await watchEarly('early a', early)).toEqual({ status: 'ready', value: 'Granollers' });
    const late = vi.fn(readName);
    const drawn: unknown[] = [];
    const { result, unmount } = renderHook(() => {
      const watched = useWatched('early a', late);
      drawn.push(watched.value);
      return watched;
    });
    expect(drawn[0]).toBe('Granollers');
    await act(() => database.cities.update('a', { name: 'Granollers (Vallès)' }));
    await waitFor(() => expect(result.current.value).toBe('Granollers (Vallès)'));
    expect(late).not.toHaveBeenCalled();
    const times = early.mock.calls.length;
    unmount();
    await database.cities.update('a', { name: 'x' });
    await database.cities.toArray();
    expect(early).toHaveBeenCalledTimes(times);
  });

  test('what comes only after the drawing is shown then', async () => {
    let arrive: (name: string) => void = () => undefined;
    const slow = new Promise<string>((resolve) => (arrive = resolve));
    const reading = watchEarly('early slow', () => slow);
    const { result } = renderHook(() => useWatched('early slow', readName));
    expect(result.current.status).toBe('loading');
    await act(async () => {
      arrive('Vic');
      await reading;
    });
    await waitFor(() => expect(result.current).toEqual({ status: 'ready', value: 'Vic' }));
  });

  test('what cannot be read says why', async () => {
    const watched = await watchEarly('early none', () => Promise.reject(new Error('No city')));
    expect(watched).toMatchObject({ status: 'failed', error: { message: 'No city' } });
    const { result } = renderHook(() => useWatched('early none', readName));
    expect(result.current).toMatchObject({ status: 'failed', error: { message: 'No city' } });
  });

  test('what nobody asks for is read no more', async () => {
    const early = vi.fn(readName);
    await watchEarly('early left', early);
    stopEarly();
    await database.cities.update('a', { name: 'Elsewhere' });
    const { result } = renderHook(() => useWatched('early left', readName));
    expect(result.current.status).toBe('loading');
    await waitFor(() => expect(result.current.value).toBe('Elsewhere'));
    expect(early).toHaveBeenCalledOnce();
  });
});
