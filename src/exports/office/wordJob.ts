/** What a Word file is made from, in a form that a worker can be sent. Nothing here loads the library that writes it. */
import type { Documents } from '@/exports/documents';
import type { About } from './officePackage';

/** Drawings as dots (PNG), by the text of the drawing or the address of the logo. */
export type Drawn = ReadonlyMap<string, Uint8Array>;

/** How tables and pictures are counted, such as "Table #": the marks are where Word writes the number. */
export type Captions = { table: string; figure: string };
/** Where the number stands in such words. */
export const NUMBER_MARK = '#';

/** Width at which a picture is drawn, in CSS pixels; on paper it takes the width of the text. */
export const DRAWN_WIDTH = 640;

/** `documents`: one after the other in the file; `captions`: of each of them. */
export type WordJob = { documents: Documents; about: About; captions: readonly Captions[]; drawn: Drawn };
