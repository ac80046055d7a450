/** Reads the parts of a Word file or a spreadsheet, and what would make a program call it damaged. */
import { strFromU8, unzipSync } from 'fflate';

/** The parts as text, by path; pictures one letter for each byte. */
export type ReadParts = Record<string, string>;
/** An element of XML; a string is a text. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

export async function readParts(file: Blob): Promise<ReadParts> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [path, strFromU8(content, !/\.(xml|rels|svg)$/.test(path))]),
  );
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string, place: string): string {
  // Characters that XML 1.0 does not allow, and marks that are not escaped.
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|<|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/u.test(text)) {
    throw new Error(`${place}: no XML: ${JSON.stringify(text.slice(0, 80))}`);
  }
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? ''),
  );
}

/** A part as a tree; throws when it is not well-formed. Strict, and enough for files without comments and sections of raw text. */
export function parsePart(parts: ReadParts, path: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const source = (parts[path] ?? '').replace(/^<\?xml[^>]*\?>\s*/, '');
  for (const [token, end, name, rest = '', closed, text] of source.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g,
  )) {
    const parent = open.at(-1);
    if (!parent || (text === undefined && name === undefined) || (end && parent.name !== name)) {
      throw new Error(`${path}: not well-formed at ${JSON.stringify(token.slice(0, 80))}`);
    }
    if (text !== undefined) {
      parent.children.push(decode(text, path));
    } else if (end) {
      open.pop();
    } else {
      const given = [...rest.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, decode(value, path)] as const,
      );
      const element: Element = { name: name ?? '', attributes: Object.fromEntries(given), children: [] };
      if (Object.keys(element.attributes).length < given.length) {
        throw new Error(`${path}: an attribute stands twice in ${token}`);
      }
      parent.children.push(element);
      if (!closed) {
        open.push(element);
      }
    }
  }
  const [top] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || !top) {
    throw new Error(`${path}: not well-formed: an end is missing`);
  }
  return top;
}

/** The element itself and all elements in it, in their order. */
export function listAll(element: Element): Element[] {
  const found: Element[] = [];
  const visit = (one: Element) => {
    found.push(one);
    for (const child of one.children) {
      if (typeof child !== 'string') {
        visit(child);
      }
    }
  };
  visit(element);
  return found;
}

/** All elements of that name, with its prefix. */
export function listElements(element: Element, name: string): Element[] {
  return listAll(element).filter((one) => one.name === name);
}

/** The text of an element alone, without that of those in it. */
export function wordsIn({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** What is wrong with the package, in words: parts that are no XML, of no known type, or that name others that are not there. */
export function findPackageFaults(parts: ReadParts): string[] {
  const paths = Object.keys(parts);
  const types = parsePart(parts, '[Content_Types].xml');
  const endings = listElements(types, 'Default').map(({ attributes }) => attributes['Extension']);
  const named = listElements(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? '');
  return [
    ...paths
      .filter((path) => !named.includes(path) && !endings.includes(path.split('.').at(-1)))
      .map((path) => `${path} has no type`),
    ...named.filter((path) => !paths.includes(path)).map((path) => `${path} has a type and is not there`),
    ...paths.filter((path) => /\.(xml|rels)$/.test(path)).flatMap((path) => findPartFaults(parts, path)),
  ];
}

function findPartFaults(parts: ReadParts, path: string): string[] {
  const page = parsePart(parts, path);
  if (path.endsWith('.rels')) {
    const folder = path.replace(/_rels\/[^/]*$/, '');
    return listElements(page, 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes }) => new URL(attributes['Target'] ?? '', `file:///${folder}`).pathname.slice(1))
      .filter((target) => !(target in parts))
      .map((target) => `${path} leads to ${target}`);
  }
  const relations = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const known =
    relations in parts
      ? listElements(parsePart(parts, relations), 'Relationship').map(({ attributes }) => attributes['Id'])
      : [];
  return listAll(page)
    .flatMap(({ attributes }) => [attributes['r:id'], attributes['r:embed'], attributes['r:link']])
    .filter((id) => id !== undefined && !known.includes(id))
    .map((id) => `${path} names ${id}, which is no relation`);
}
