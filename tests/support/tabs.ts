/** Two tabs of one browser: each has its own copy of the app's modules and its own connection to the one store. */
import type * as assessments from '@/data/assessments';
import type * as cities from '@/data/cities';
import type * as cityFiles from '@/data/files/cityFiles';
import type * as combining from '@/data/files/combining';
import type * as content from '@/data/files/content';
import type * as deletion from '@/data/files/deletion';
import type * as restorePoints from '@/data/files/restorePoints';
import type * as networks from '@/data/network/networks';
import type * as database from '@/data/database';
import type * as reportChoices from '@/data/reports/reportChoices';
import type * as saving from '@/data/saving';
import type * as sessions from '@/data/workshop/sessions';

export type Tab = typeof assessments &
  typeof cities &
  typeof cityFiles &
  typeof content &
  typeof combining &
  typeof deletion &
  typeof restorePoints &
  typeof networks &
  typeof database &
  typeof reportChoices &
  typeof saving &
  typeof sessions;

const opened: Tab[] = [];

/** Loads the app's doors to the store once more, as a new tab does. */
export async function openTab(): Promise<Tab> {
  vi.resetModules();
  const modules = await Promise.all([
    import('@/data/assessments'),
    import('@/data/cities'),
    import('@/data/files/cityFiles'),
    import('@/data/files/content'),
    import('@/data/files/combining'),
    import('@/data/files/deletion'),
    import('@/data/files/restorePoints'),
    import('@/data/network/networks'),
    import('@/data/database'),
    import('@/data/reports/reportChoices'),
    import('@/data/saving'),
    import('@/data/workshop/sessions'),
  ]);
  const tab = Object.assign({}, ...modules) as Tab;
  opened.push(tab);
  return tab;
}

/** Closes all tabs and deletes the store. */
export async function closeTabs(): Promise<void> {
  for (const tab of opened.splice(0)) {
    tab.database.close();
  }
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('educating-cities');
    request.addEventListener('success', resolve);
    request.addEventListener('error', resolve);
  });
}

/** What a browser throws when the disk is full, in the form in which Dexie hands it on. */
export function quotaError(): Error {
  const inner = Object.assign(new Error('No space'), { name: 'QuotaExceededError' });
  return Object.assign(new Error('Transaction aborted'), { name: 'AbortError', inner });
}

/** Makes every write of an answer fail until the returned function is called. */
export function breakWrites(tab: Tab, error: Error = quotaError()): () => void {
  const spy = vi.spyOn(tab.database.answers, 'put').mockRejectedValue(error);
  return () => spy.mockRestore();
}

/** Resolves as soon as this many writes have failed. */
export async function waitForFailures(tab: Tab, count: number): Promise<void> {
  await vi.waitFor(() => expect(tab.getSavingState().failed).toBe(count));
}
