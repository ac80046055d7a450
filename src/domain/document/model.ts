/**
 * A document, between computing and showing: the report of a year, the minutes of a workshop. The screen and every document
 * format render this one model, so that they cannot say different things. It knows what stands where and nothing of how it
 * looks.
 */

/** Words of the city. A writer isolates their direction, keeps their line breaks and names their language. */
export type Typed = { typed: string; language?: string };
/** An address that the city typed. Only `http` and `https` ever become a link. */
export type Link = { link: string };
/** A plain string is our own words, in the language of the document. */
export type PlainText = string | Typed | Link;
/** Something in one language of a document that stands in two. */
export type InLanguage<T> = { language: string; direction: 'ltr' | 'rtl'; content: T };
/** The same text in both languages, the first first. */
export type Sides = { sides: InLanguage<PlainText>[] };
export type Text = PlainText | Sides;
/** One text, or several below each other. */
export type Lines = Text | readonly Text[];

export type Fact = { label: Text; value: Lines };

export type Table = {
  kind: 'table';
  caption: Text;
  /** Headers of the columns. */
  columns: Text[];
  /** The first cell of a row is its header. */
  rows: { key: string; cells: Lines[] }[];
};

/** `text`: what the box stands for, and what explains it. */
export type Choice = { key: string; text: Lines; chosen?: boolean };

/** Room for a few words; `value`: what stands in it already. */
export type Field = { label: Text; value?: Lines | undefined };

export type Figure = { kind: 'figure'; id: string; picture: Picture; caption: string };

export type Block =
  | { kind: 'text'; text: Text }
  | { kind: 'facts'; facts: Fact[] }
  | Table
  | Figure
  | { kind: 'list'; items: Text[] }
  /** Boxes to tick on paper; `chosen`: ticked already. `inRow`: short ones, side by side. */
  | { kind: 'choices'; label: Text; options: Choice[]; inRow?: boolean }
  /** Frames to write a few words into, side by side. */
  | { kind: 'fields'; fields: Field[] }
  /** Empty lines to write on. */
  | { kind: 'writing'; label: Text; lines: number }
  /** Lines to sign on paper, each with who signs there. */
  | { kind: 'signatures'; labels: Text[] }
  /** What cannot be told line by line, once in each language. */
  | { kind: 'sides'; sides: InLanguage<Block>[] };

/** A heading with what stands below it. The level of a heading is its depth, so there is never a gap. */
export type Section = {
  /** Unique in the document; letters, digits, dot and hyphen. */
  id: string;
  heading: Text;
  blocks: Block[];
  sections: Section[];
  /** On paper it begins a new page. */
  newPage?: boolean;
};

export type DocumentModel = {
  /** Of the document as a whole, and of all words that are not in `sides`. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** For the tab and the name of a PDF. */
  title: string;
  /** The one heading of the first level. */
  heading: readonly Text[];
  /** A picture of the city as a data address (PNG, JPEG or SVG), to stand above the heading, and what it shows. */
  logo?: { address: string; alternative: string };
  /** Short words that a reader must not miss, and what they mean: Draft, Sample. */
  marks: { word: Text; text: Text }[];
  blocks: Block[];
  sections: Section[];
  /** Heading of the list of sections. */
  contents: Text;
  /** True when it stands in two languages, side by side. */
  bilingual?: boolean;
  /** True when it is filled in by hand: on paper no word is smaller than 12 points. */
  form?: boolean;
  /** True when it is meant for two pages: on paper its lines stand closer. */
  brief?: boolean;
};

/** Shapes of a picture. `x` is a percentage of the width, `y` in CSS pixels: text keeps its size at every width. */
export type Shape =
  /** `way`: from one level to another; `before`: a bar across the scale, where something stood. */
  | {
      kind: 'line';
      part: 'axis' | 'tick' | 'range' | 'way' | 'before';
      x1: number;
      x2: number;
      y1: number;
      y2: number;
    }
  | { kind: 'dot'; part: 'full' | 'hollow'; x: number; y: number }
  /** Two strokes where a line is broken. */
  | { kind: 'break'; part: 'break'; x: number; y: number }
  | {
      kind: 'words';
      part: 'name' | 'value' | 'heading' | 'withheld' | 'scale';
      x: number;
      y: number;
      anchor: Anchor;
      text: string;
    };
type Anchor = 'start' | 'middle' | 'end';

export type Picture = {
  title: string;
  /** What it shows, in a sentence: its title where it stands alone. */
  finding: string;
  /** What its numbers stand for, line by line; to be written below it where its table is not near. */
  key?: string[];
  description: string;
  /** In CSS pixels. */
  height: number;
  direction: 'ltr' | 'rtl';
  shapes: Shape[];
};

/** The two strokes of a break, around the place where they stand: the path of an SVG, in CSS pixels. */
export const BREAK_PATH = 'M-5 7L-1-7M1 7L5-7';

/** The texts of a cell or fact, as a list. */
export function linesOf(value: Lines): readonly Text[] {
  return typeof value === 'string' || !Array.isArray(value) ? [value as Text] : (value as readonly Text[]);
}

/** The bare words of a text where no mark-up can stand; of two languages those of the first. */
export function wordsOf(text: Text): string {
  if (typeof text === 'string') {
    return text;
  }
  if ('sides' in text) {
    return wordsOf(text.sides[0]?.content ?? '');
  }
  return 'typed' in text ? text.typed : text.link;
}

/** True for an address that may be followed: only the web, so that no text can carry a script. */
export function isSafeLink(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address);
}
