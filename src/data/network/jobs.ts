/** Work that would make a page stand still, each job by itself: a worker does them, or the page where it has none. */
import { compareCity, type CityChange } from '@/domain/network/change';
import type { NetworkYear } from '@/domain/network/record';
import type { PackOutline } from '@/domain/pack';
import { readSource, type ReadSource, type Source } from './sources';

/** Two years of one city. */
export type YearPair = { before: NetworkYear; after: NetworkYear };
/** What each job is given. `packs` are all that the app has. */
export type Jobs = {
  read: { source: Source; packs: readonly PackOutline[] };
  compare: { pairs: readonly YearPair[]; packs: readonly PackOutline[] };
};
/** What comes of it. */
export type Results = { read: ReadSource; compare: CityChange[][] };

const JOBS: { [K in keyof Jobs]: (job: Jobs[K]) => Results[K] | Promise<Results[K]> } = {
  read: ({ source, packs }) => readSource(source, packs),
  compare: ({ pairs, packs }) => pairs.map(({ before, after }) => compareCity(before, after, packs)),
};

/** Does one job, here. */
export async function doJob<K extends keyof Jobs>(kind: K, job: Jobs[K]): Promise<Results[K]> {
  return JOBS[kind](job);
}

/** What is said to a worker and what it answers. */
export type Order = { number: number; kind: keyof Jobs; job: Jobs[keyof Jobs] };
export type Answer = { number: number } & ({ result: Results[keyof Jobs] } | { failure: string });
