/** The kinds of file that are opened, each with a good one and the means to spoil it. */
import { CITY_FILE_LIMIT, parseCityFile } from '@/domain/file/cityFile';
import type { FileRefusal } from '@/domain/file/openDocument';
import { buildLockedHeader, LOCKED_FILE_LIMIT, parseLockedFile, writeLockedFile } from '@/domain/file/lockedFile';
import { SHARE_TICKS } from '@/domain/file/shareFields';
import { parseShareFile } from '@/domain/file/shareFile';
import { canonicalText } from '@/domain/json';
import { hashWithNode, writeFile } from '../../support/cityFile';
import { MOMENT } from '../../support/samples';
import { FULL_CITY } from './fullCity';
import { chooseAll, WORK, writeShare } from './sharing';

export type Document = Record<string, unknown>;
export type Reading = { content: unknown } | { refusal: FileRefusal };

export type Kind = {
  name: string;
  /** A good file. */
  text: string;
  limit: number;
  /** What an accepted file holds, or why it was refused. */
  read: (text: string) => Reading;
  /** What an accepted file must hold, as it stands in its document. */
  contentOf: (document: Document) => unknown;
  /** The document as somebody writes it who also mends the checksum. */
  write: (document: Document) => string;
};

const withChecksum = (document: Document) =>
  JSON.stringify({ ...document, sha256: hashWithNode(canonicalText(document.content ?? null)) });

const header = buildLockedHeader({
  about: 'A locked file.',
  savedAt: MOMENT,
  tool: 'Test 1',
  iterations: 600_000,
  salt: Buffer.alloc(16, 7).toString('base64'),
  iv: Buffer.alloc(12, 7).toString('base64'),
});

export const KINDS: readonly [Kind, ...Kind[]] = [
  {
    name: 'city file',
    text: writeFile(FULL_CITY),
    limit: CITY_FILE_LIMIT,
    read: (text) => {
      const result = parseCityFile(text, hashWithNode);
      return result.ok ? { content: result.content } : { refusal: result.refusal };
    },
    contentOf: ({ content }) => content,
    write: withChecksum,
  },
  {
    name: 'share file',
    text: writeShare(WORK, chooseAll(WORK, SHARE_TICKS)),
    limit: CITY_FILE_LIMIT,
    read: (text) => {
      const result = parseShareFile(text, hashWithNode);
      return result.ok ? { content: result.content } : { refusal: result.refusal };
    },
    contentOf: ({ content }) => content,
    write: withChecksum,
  },
  {
    name: 'locked file',
    text: writeLockedFile(header, Buffer.alloc(100, 7).toString('base64')),
    limit: LOCKED_FILE_LIMIT,
    read: (text) => {
      const result = parseLockedFile(text);
      return result.ok ? { content: result.file } : { refusal: result.refusal };
    },
    contentOf: (document) => document,
    write: (document) => JSON.stringify(document),
  },
];

export type Path = readonly (string | number)[];

/** Every place in a document, with what stands there. */
export function listPlaces(value: unknown, path: Path = []): [Path, unknown][] {
  const entries =
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([key, inner]) => [Array.isArray(value) ? Number(key) : key, inner] as const)
      : [];
  return [
    ...(path.length > 0 ? [[path, value] as [Path, unknown]] : []),
    ...entries.flatMap(([key, inner]) => listPlaces(inner, [...path, key])),
  ];
}

/** A good file of this kind with another value at one place, and the document that it is. */
export function spoil({ text, write }: Kind, path: Path, value: unknown): { text: string; document: Document } {
  const document = JSON.parse(text) as Document;
  const [last = '', ...before] = path.toReversed();
  const parent = before.reduceRight<unknown>((inner, key) => (inner as Document)[key], document) as Document;
  // Not by assignment: that would set the prototype where the key is `__proto__`.
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return { text: write(document), document };
}
