import { act, renderHook, waitFor } from '@testing-library/react';
import { condenseYear, type NetworkYear } from '@/domain/network/record';
import { hashText } from '@/data/browser/hash';
import { deleteEverything } from '@/data/cities';
import { createNetwork, deleteNetwork, putRecords } from '@/data/network/networks';
import { useNetwork } from '@/data/network/useNetwork';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack, listPackLinks } from '@/data/packs';
import { generateCities } from '../../support/network/generateCities';

let records: NetworkYear[];
beforeAll(async () => {
  const pack = await getPack(CURRENT_PACK);
  records = generateCities(pack, { seed: 1, cities: 3, years: [2026] }).flatMap((content) =>
    content.years.map((year) =>
      condenseYear(content, year, pack, { savedAt: '2026-11-22T10:00:00.000Z', sha256: hashText }),
    ),
  );
});
afterEach(deleteEverything);

const [first, second, third] = [0, 1, 2].map((index) => () => records[index] as NetworkYear) as [
  () => NetworkYear,
  () => NetworkYear,
  () => NetworkYear,
];

test('a network is shown with the words of its packs, and follows every change', async () => {
  const id = await createNetwork('Atlantic cities');
  const view = renderHook(() => useNetwork(id, 'en'));
  await waitFor(() => expect(view.result.current.status).toBe('ready'));
  expect(view.result.current.value).toMatchObject({ records: [], packs: [{ id: CURRENT_PACK }] });
  await act(() => putRecords(id, [first(), second()]));
  await waitFor(() => expect(view.result.current.value?.counting).toHaveLength(2));
  await act(() => putRecords(id, [third()], [first().id]));
  await waitFor(() =>
    expect(view.result.current.value?.records.map((record) => record.id).toSorted()).toEqual(
      [second().id, third().id].toSorted(),
    ),
  );
  await act(() => deleteNetwork(id));
  await waitFor(() => expect(view.result.current).toEqual({ status: 'ready', value: undefined }));
});

test('records of a pack that this app does not have hide none of the others', async () => {
  const id = await createNetwork('Atlantic cities');
  await putRecords(id, [first(), { ...second(), packId: 'educating-cities-2031' }]);
  const view = renderHook(() => useNetwork(id, 'en'));
  await waitFor(() => expect(view.result.current.status).toBe('ready'));
  expect(view.result.current.value?.packs.map((pack) => pack.id)).toEqual([CURRENT_PACK]);
  expect(view.result.current.value?.records).toHaveLength(2);
  expect(view.result.current.value?.links).toEqual(await listPackLinks());
});
