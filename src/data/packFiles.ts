/** Where the files of the packs stand. Apart from what reads them, so that loading can begin before the app is there. */
import type { PackOutline } from '@/domain/pack';
import type { HeadWords, IndicatorWords } from '@/domain/translation';

/** What is read of one principle: what it asks, and its indicators or their words. */
export type Part<Value> = { asks?: string; indicators: Record<string, Value> };
/** The ways to the parts of one file, by principle: `{ P01: () => part, … }`. */
type Parts<Value> = Record<string, () => Promise<{ default: Part<Value> }>>;

const outlines = import.meta.glob<PackOutline>('/indicators/*/pack.json', { import: 'default', query: '?outline' });
const indicators = import.meta.glob<Parts<unknown>>('/indicators/*/pack.json', {
  import: 'default',
  query: '?parts',
  eager: true,
});
const headWords = import.meta.glob<HeadWords>('/indicators/*/translations/*.json', {
  import: 'default',
  query: '?head',
});
const indicatorWords = import.meta.glob<Parts<IndicatorWords>>('/indicators/*/translations/*.json', {
  import: 'default',
  query: '?parts',
});

/** Names of all packs there are. */
export const PACKS = Object.keys(outlines).map((path) => path.split('/').at(-2) ?? '');

/** The pack that a new assessment uses: the newest, for the names of packs end with their year. */
export const CURRENT_PACK = PACKS.toSorted().at(-1) ?? '';

/** All of a pack that is small, in the language it was written in; undefined when there is no such pack. */
export async function loadOutlineFile(packId: string): Promise<PackOutline | undefined> {
  return outlines[nameFile(packId)]?.();
}

/** The small words of a translation; undefined when there is none. */
export async function loadHeadWords(packId: string, language: string): Promise<HeadWords | undefined> {
  return headWords[nameTranslation(packId, language)]?.();
}

/** What one principle asks and its indicators, by file, with all their words; undefined when there are none. */
export async function loadIndicators(packId: string, principleId: string): Promise<Part<unknown> | undefined> {
  return (await indicators[nameFile(packId)]?.[principleId]?.())?.default;
}

/** The words of one principle and its indicators in a translation, by indicator; undefined when there are none. */
export async function loadIndicatorWords(
  packId: string,
  principleId: string,
  language: string,
): Promise<Part<IndicatorWords> | undefined> {
  const parts = await indicatorWords[nameTranslation(packId, language)]?.();
  return (await parts?.[principleId]?.())?.default;
}

function nameFile(packId: string): string {
  return `/indicators/${packId}/pack.json`;
}

function nameTranslation(packId: string, language: string): string {
  return `/indicators/${packId}/translations/${language}.json`;
}
