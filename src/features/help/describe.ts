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
/** Points that begin with a name of their own. */
type NamedKey<Section> = {
  [K in keyof Section]: Section[K] extends { name: string; text: string } ? K : never;
}[keyof Section];

/**
 * `K` are keys of sentences within the section, `N` of points with a name. A `live` block computes what it shows and finds
 * its own words.
 */
export type Block<K, N> =
  | { kind: 'text' | 'list' | 'steps'; keys: readonly K[] }
  | { kind: 'rules' | 'named'; names: readonly N[] }
  | { kind: 'link'; href: string | ((pack: PackOutline) => string); label: K }
  | { kind: 'live'; Content: ComponentType };

export type AnyBlock = Block<string, string>;

export type Page = {
  key: PageKey;
  /** What stands in the address. */
  path: string;
  sections: readonly { id: string; blocks: readonly AnyBlock[] }[];
  /** Pages to go on with. */
  related: readonly PageKey[];
};

type Sections<P extends PageKey> = {
  [S in SectionKey<P>]: readonly Block<WordKey<Help[P][S]>, NamedKey<Help[P][S]>>[];
};

/** A page with all its sections in the order in which they are read. */
export function describePage<P extends PageKey>(
  key: P,
  path: string,
  sections: Sections<P>,
  related: readonly PageKey[] = [],
): Page {
  const entries = Object.entries<readonly AnyBlock[]>(sections as Record<string, readonly AnyBlock[]>);
  return { key, path, related, sections: entries.map(([id, blocks]) => ({ id, blocks })) };
}

/** Paragraphs. */
export function text<const K extends string>(...keys: K[]): Block<K, never> {
  return { kind: 'text', keys };
}

/** Points whose order does not matter. */
export function list<const K extends string>(...keys: K[]): Block<K, never> {
  return { kind: 'list', keys };
}

/** Numbered steps. */
export function steps<const K extends string>(...keys: K[]): Block<K, never> {
  return { kind: 'steps', keys };
}

/** Numbered points, each with a name. */
export function rules<const N extends string>(...names: N[]): Block<never, N> {
  return { kind: 'rules', names };
}

/** Points with a name each. */
export function named<const N extends string>(...names: N[]): Block<never, N> {
  return { kind: 'named', names };
}

/** A line of its own that leads to another website. */
export function link<const K extends string>(
  label: K,
  href: string | ((pack: PackOutline) => string),
): Block<K, never> {
  return { kind: 'link', href, label };
}

/** Something computed from the pack, the rules or this copy of the tool. */
export function live(Content: ComponentType): Block<never, never> {
  return { kind: 'live', Content };
}
