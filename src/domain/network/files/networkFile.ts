/** The network as one file, to hand over to the next coordinator: every record, and the editions that were agreed. */
import { canonicalText } from '@/domain/json';
import { momentSchema } from '@/domain/dates';
import { isIntact, openDocument, type FileRefusal, type Sha256 } from '@/domain/file/openDocument';
import { faultsOf, z } from '@/domain/schema';
import { networkContentSchema, type NetworkContent } from '@/domain/network/network';

export const NETWORK_FILE_KIND = 'educating-cities-self-assessment/network';
export const NETWORK_FILE_VERSION = 1;
/** Largest file that is opened: 5,000 records are about 12 MB. */
export const NETWORK_FILE_LIMIT = 60 * 1024 * 1024;

const networkFileSchema = z.looseObject({
  kind: z.literal(NETWORK_FILE_KIND),
  version: z.int().check(z.minimum(1)),
  savedAt: momentSchema,
  sha256: z.string(),
  content: networkContentSchema,
});

export type NetworkFileHeader = { about: string; language: string; savedAt: string; tool: string };
export type NetworkFileResult =
  { ok: true; content: NetworkContent; savedAt: string } | { ok: false; refusal: FileRefusal };

/** Writes the file: first what a person can read in a text editor, then the content. */
export function writeNetworkFile(content: NetworkContent, header: NetworkFileHeader, sha256: Sha256): string {
  const records = content.records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sorted = { ...content, records };
  const document = {
    kind: NETWORK_FILE_KIND,
    about: header.about,
    version: NETWORK_FILE_VERSION,
    network: content.network.name,
    cities: new Set(records.map(({ cityId }) => cityId)).size,
    language: header.language,
    savedAt: header.savedAt,
    tool: header.tool,
    sha256: sha256(canonicalText(sorted)),
    content: sorted,
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

/** Reads a network file. Never throws. */
export function parseNetworkFile(text: string, sha256: Sha256): NetworkFileResult {
  const opened = openDocument(text, {
    kind: NETWORK_FILE_KIND,
    version: NETWORK_FILE_VERSION,
    limit: NETWORK_FILE_LIMIT,
  });
  if (!opened.ok) {
    return opened;
  }
  const { document } = opened;
  if (!isIntact(document, sha256)) {
    return { ok: false, refusal: { reason: 'damaged' } };
  }
  const parsed = networkFileSchema.safeParse(document);
  return parsed.success
    ? { ok: true, content: parsed.data.content, savedAt: parsed.data.savedAt }
    : { ok: false, refusal: { reason: 'invalid', faults: faultsOf(parsed.error).slice(0, 5) } };
}
