/** A window in which files are opened into a network: its doors to the store and to files, over one connection. */
import type * as collecting from '@/data/network/collecting';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import type { ShareContent } from '@/domain/file/shareFile';
import { openTab, type Tab } from '../tabs';
import { generateCities } from './generateCities';

export type Window = Tab & typeof collecting;

export async function openWindow(): Promise<Window> {
  const tab = await openTab();
  return Object.assign({}, tab, await import('@/data/network/collecting'));
}

/** Twelve cities, each with one or both of two years. */
export async function generateTwelve(): Promise<ShareContent[]> {
  return generateCities(await getPack(CURRENT_PACK), { seed: 5, cities: 12, years: [2025, 2026] });
}

/** What became of each year of a file. */
export function outcomesOf({ years }: Pick<collecting.CollectedFile, 'years'>): string[] {
  return years.map(({ outcome }) => outcome);
}

/** A clock on which so much time passes between two looks at it that nothing waits. */
export function tick(): () => number {
  let now = 0;
  return () => (now += 4000);
}
