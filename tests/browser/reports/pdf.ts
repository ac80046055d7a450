/**
 * Reads what assistive technology finds in a PDF as Chromium writes it: language, title, bookmarks, and the tree of headings,
 * tables and figures with the text of each and the pages it stands on. No more of the format than that needs.
 */
import { inflateSync } from 'node:zlib';
import { isDictionary, parseObject, PdfReference, PdfText, type PdfDictionary, type PdfValue } from './pdfSyntax';
import { readMarkedText } from './pdfText';

/** A part of the document: `H1`, `P`, `Table`, `TR`, `TH`, `Figure` ... */
export type PdfElement = {
  type: string;
  alternative: string | undefined;
  text: string;
  /** Places of the pages it stands on, from 1. */
  pages: number[];
  kids: PdfElement[];
};

export type Pdf = {
  language: string | undefined;
  title: string | undefined;
  isTagged: boolean;
  bookmarks: number;
  pages: number;
  /** All elements, each before what is in it. */
  elements: PdfElement[];
};

export function readPdf(bytes: Buffer): Pdf {
  const file = bytes.toString('latin1');
  const offsets = readOffsets(file);
  const known = new Map<number, PdfValue>();
  const get = (value: PdfValue | undefined): PdfValue | undefined => {
    if (!(value instanceof PdfReference)) {
      return value;
    }
    const found = known.get(value.object) ?? parseObject(file, offsets.get(value.object) ?? file.length);
    known.set(value.object, found);
    return found;
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = get(value);
    return isDictionary(found) ? found : {};
  };
  const list = (value: PdfValue | undefined): PdfValue[] => {
    const found = get(value);
    return Array.isArray(found) ? found : found === undefined ? [] : [value ?? found];
  };
  const words = (value: PdfValue | undefined) => {
    const found = get(value);
    return found instanceof PdfText ? decodeText(found.text) : undefined;
  };
  const streamOf = (value: PdfValue | undefined): string => {
    const { stream, Filter } = dictionary(value);
    const packed = Buffer.from(typeof stream === 'string' ? stream : '', 'latin1');
    return (Filter === undefined ? packed : inflateSync(packed)).toString('latin1');
  };

  const trailer = parseObject(file, file.lastIndexOf('trailer') + 'trailer'.length);
  const { Root, Info } = dictionary(trailer);
  const catalog = dictionary(Root);
  const pageRefs = listPages(catalog.Pages);
  const textOfPage = pageRefs.map((page) => {
    const { Contents, Resources } = dictionary(page);
    const fonts = Object.entries(dictionary(dictionary(Resources).Font)).map(([name, value]) => {
      const font = dictionary(value);
      return [name, { isWide: nameOf(font.Subtype) === 'Type0', toUnicode: streamOf(font.ToUnicode) }] as const;
    });
    return readMarkedText(list(Contents).map(streamOf).join('\n'), new Map(fonts));
  });
  const root = dictionary(catalog.StructTreeRoot);
  const tops = list(root.K)
    .map((kid) => readElement(kid, undefined))
    .filter((one) => one !== undefined);
  return {
    language: words(catalog.Lang),
    title: words(dictionary(Info).Title),
    isTagged: dictionary(catalog.MarkInfo).Marked === true && tops.length > 0,
    bookmarks: countBookmarks(dictionary(catalog.Outlines).First),
    pages: pageRefs.length,
    elements: tops.flatMap(flatten),
  };

  function listPages(node: PdfValue | undefined): PdfValue[] {
    const { Kids } = dictionary(node);
    return Kids === undefined ? [node ?? null] : list(Kids).flatMap(listPages);
  }

  function readElement(kid: PdfValue, page: PdfValue | undefined): PdfElement | undefined {
    const node = dictionary(kid);
    const own = node.Pg ?? page;
    if (nameOf(node.S) === undefined) {
      return undefined;
    }
    const kids: PdfElement[] = [];
    const pages = new Set<number>();
    let text = '';
    const addText = (id: PdfValue | undefined, at: PdfValue | undefined) => {
      const place = pageRefs.findIndex(
        (ref) => ref instanceof PdfReference && at instanceof PdfReference && ref.object === at.object,
      );
      text += textOfPage[place]?.get(Number(id)) ?? '';
      pages.add(place + 1);
    };
    for (const inner of list(node.K)) {
      const element = typeof inner === 'number' ? undefined : readElement(inner, own);
      if (typeof inner === 'number') {
        addText(inner, own);
      } else if (element) {
        kids.push(element);
        text += element.text;
        element.pages.forEach((one) => pages.add(one));
      } else if (dictionary(inner).MCID !== undefined) {
        addText(dictionary(inner).MCID, dictionary(inner).Pg ?? own);
      }
    }
    return { type: nameOf(node.S) ?? '', alternative: words(node.Alt), text, pages: [...pages], kids };
  }

  function countBookmarks(first: PdfValue | undefined): number {
    if (first === undefined) {
      return 0;
    }
    const { First, Next } = dictionary(first);
    return 1 + countBookmarks(First) + countBookmarks(Next);
  }
}

function flatten(element: PdfElement): PdfElement[] {
  return [element, ...element.kids.flatMap(flatten)];
}

/** Where each object begins, from the table at the end of the file. */
function readOffsets(file: string): Map<number, number> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const offsets = new Map<number, number>();
  const table = file.slice(start, file.indexOf('trailer', start));
  let next = 0;
  for (const [, first, state] of table.matchAll(/(\d+) \d+(?: ([nf]))?/g)) {
    if (state === undefined) {
      next = Number(first);
    } else {
      if (state === 'n') {
        offsets.set(next, Number(first));
      }
      next += 1;
    }
  }
  return offsets;
}

/** A text of the file: UTF-16 with its mark, or one byte for each letter. */
function decodeText(text: string): string {
  return text.startsWith('\u00FE\u00FF') ? Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le') : text;
}

function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
