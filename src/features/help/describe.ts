/**
 * Help pages as data: which parts a page has, in which order and of which kind. The words are in the `help` half of the
 * language files, at the keys that are named here, so that a wrong key does not compile.
 */
import type { CustomTypeOptions } from 'i18next';
import type { ComponentType } from 'react';
import type { PackOutline } from '@/domain/pack';

type Help = CustomTypeOptions['resources']['help'];
/** The pages among the sections of the language file. */
export type PageKey = Exclude<keyof Help, 'index' | 'host'>;
type SectionKey<P extends PageKey> = Exclude<keyof Help[P], 'title' | 'summary'>;
/** Sentences that stand directly in a section; what lies deeper belongs to a live block. */
type WordKey<Section> = {
  [K in keyof Section]: Section[K] extends string ? (K extends 'title' ? never : K) : never;
}[keyof Section];

/** `K` are keys of sentences within the section. A `live` block computes what it shows and finds its own words. */
export type Block<K> =
  | { kind: 'text' | 'list' | 'steps'; keys: readonly K[] }
  | { kind: 'link'; href: string | ((pack: PackOutline) => string); label: K }
  | { kind: 'live'; Content: ComponentType };

export type Page = {
  key: PageKey;
  /** What stands in the address. */
  path: string;
  sections: readonly { id: string; blocks: readonly Block<string>[] }[];
  /** Pages to go on with. */
  related: readonly PageKey[];
};

type Sections<P extends PageKey> = { [S in SectionKey<P>]: readonly Block<WordKey<Help[P][S]>>[] };

/** A page with all its sections in the order in which they are read. */
export function describePage<P extends PageKey>(
  key: P,
  path: string,
  sections: Sections<P>,
  related: readonly PageKey[] = [],
): Page {
  const entries = Object.entries<readonly Block<string>[]>(sections as Record<string, readonly Block<string>[]>);
  return { key, path, related, sections: entries.map(([id, blocks]) => ({ id, blocks })) };
}

/** Paragraphs. */
export function text<const K extends string>(...keys: K[]): Block<K> {
  return { kind: 'text', keys };
}

/** Points whose order does not matter. */
export function list<const K extends string>(...keys: K[]): Block<K> {
  return { kind: 'list', keys };
}

/** Numbered steps or rules. */
export function steps<const K extends string>(...keys: K[]): Block<K> {
  return { kind: 'steps', keys };
}

/** A line of its own that leads to another website. */
export function link<const K extends string>(label: K, href: string | ((pack: PackOutline) => string)): Block<K> {
  return { kind: 'link', href, label };
}

/** Something computed from the pack, the rules or this copy of the tool. */
export function live(Content: ComponentType): Block<never> {
  return { kind: 'live', Content };
}
