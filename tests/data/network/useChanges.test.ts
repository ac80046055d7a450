import { renderHook, waitFor } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import type { PackOutline } from '@/domain/pack';
import { compareCity, pairYears } from '@/domain/network/change';
import { condenseYear, type NetworkYear } from '@/domain/network/record';
import { hashText } from '@/data/browser/hash';
import { useChanges } from '@/data/network/useChanges';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack, listPackLinks } from '@/data/packs';
import { generateCities } from '../../support/network/generateCities';

const YEARS = [2024, 2025, 2026];
let packs: PackOutline[];

beforeAll(async () => {
  packs = await listPackLinks();
});

/** Other cities for each seed, so that no test finds what another has compared. */
async function generateRecords(seed: number, cities = 45): Promise<NetworkYear[]> {
  const pack = await getPack(CURRENT_PACK);
  return generateCities(pack, { seed, cities, years: YEARS }).flatMap((content) =>
    content.years.map((year) =>
      condenseYear(content, year, pack, { savedAt: '2026-11-22T10:00:00.000Z', sha256: hashText }),
    ),
  );
}
const compareAll = (records: NetworkYear[], from: number, to: number) =>
  pairYears(records, from, to).flatMap(({ before, after }) => compareCity(before, after, packs));
const show = (records: NetworkYear[], from = 2025, to = 2026) =>
  renderHook((years: { from: number; to: number }) => useChanges(records, years.from, years.to, packs), {
    initialProps: { from, to },
  });

test('all pairs are compared, with the count on the way and nothing before the end', async () => {
  const records = await generateRecords(1);
  const total = pairYears(records, 2025, 2026).length;
  const seen: ReturnType<typeof useChanges>[] = [];
  const view = renderHook(() => {
    const changes = useChanges(records, 2025, 2026, packs);
    seen.push(changes);
    return changes;
  });
  await waitFor(() => expect(view.result.current.status).toBe('ready'));
  expect(view.result.current).toMatchObject({ done: total, total });
  expect(view.result.current.changes).toEqual(compareAll(records, 2025, 2026));
  const working = seen.filter(({ status }) => status === 'working');
  expect(working.flatMap(({ changes }) => changes)).toEqual([]);
  expect(working.map(({ done }) => done).some((done) => done > 0 && done < total)).toBe(true);
});

test('other years are compared anew, and those from before are there at once', async () => {
  const records = await generateRecords(2, 8);
  const view = show(records);
  await waitFor(() => expect(view.result.current.status).toBe('ready'));
  view.rerender({ from: 2024, to: 2026 });
  expect(view.result.current).toMatchObject({ status: 'working', changes: [] });
  await waitFor(() => expect(view.result.current.status).toBe('ready'));
  expect(view.result.current.changes).toEqual(compareAll(records, 2024, 2026));
  view.rerender({ from: 2025, to: 2026 });
  expect(view.result.current.status).toBe('ready');
  expect(view.result.current.changes).toEqual(compareAll(records, 2025, 2026));
});

test('stopped, it shows nothing of the cities that were compared; opened again, it goes on', async () => {
  const records = await generateRecords(3, 90);
  const view = renderHook(() => {
    const changes = useChanges(records, 2025, 2026, packs);
    useLayoutEffect(() => {
      if (changes.done > 0) {
        changes.stop();
      }
    });
    return changes;
  });
  await waitFor(() => expect(view.result.current.status).toBe('stopped'));
  const { done, total, changes } = view.result.current;
  expect(done).toBeLessThan(total);
  expect(changes).toEqual([]);
  view.unmount();
  const again = show(records);
  await waitFor(() => expect(again.result.current.done).toBeGreaterThanOrEqual(done));
  await waitFor(() => expect(again.result.current.status).toBe('ready'));
  expect(again.result.current.changes).toEqual(compareAll(records, 2025, 2026));
});

test('years that no city has are compared at once; what cannot be compared is told', async () => {
  expect(show([]).result.current).toMatchObject({ status: 'ready', total: 0, changes: [] });
  const records = await generateRecords(4, 5);
  const broken = records.map((record) => ({ ...record, answers: null }) as unknown as NetworkYear);
  const view = show(broken);
  await waitFor(() => expect(view.result.current.status).toBe('failed'));
  expect(view.result.current.changes).toEqual([]);
});
