/**
 * Older city files open for ever: each function here takes a document of one version to the next. A released one is never
 * changed; `tests/fixtures` keeps a file of every version.
 */
type Document = Record<string, unknown>;

/** The upgrade at index 0 leads from version 1 to version 2, and so on. */
const UPGRADES: readonly ((document: Document) => Document)[] = [
  /** 2: a file says which revision it is, of which it grew, and whether it holds the whole city or a part. */
  (document) => ({ ...document, revision: 1, grewFrom: [], scope: 'all' }),
];

/** The version that this app writes. Raised when the meaning of a field changes or a new one must not be passed over. */
export const CITY_FILE_VERSION = UPGRADES.length + 1;

/** The document as the latest version has it. Whatever says no version we know is returned as it is, for the schema to refuse. */
export function upgradeDocument(document: Document): Document {
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > CITY_FILE_VERSION) {
    return document;
  }
  const upgraded = UPGRADES.slice(version - 1).reduce((older, upgrade) => upgrade(older), document);
  return { ...upgraded, version: CITY_FILE_VERSION };
}
