/** The beginning of reading every file of ours: is it JSON without harm, of this kind, and of a version we know? */
import { canonicalText, parseJson } from '@/domain/json';
import type { Fault } from '@/domain/schema';

/** Any function from text (UTF-8) to its SHA-256 in hexadecimal. */
export type Sha256 = (text: string) => string;

/** Why a file was refused. `faults` names fields; `found` quotes what stands in the file. */
export type FileRefusal = {
  reason: 'tooLarge' | 'notJson' | 'otherKind' | 'newerVersion' | 'damaged' | 'invalid' | 'forbiddenKeys';
  found?: string;
  faults?: Fault[];
};

/** What a file must be: its kind, the newest version we know, the most characters. */
export type Expected = { kind: string; version: number; limit: number };
export type DocumentResult = { ok: true; document: Record<string, unknown> } | { ok: false; refusal: FileRefusal };

/** Reads a text as far as every kind of file is alike. Never throws. The fields are those of the file, not checked yet. */
export function openDocument(text: string, { kind, version, limit }: Expected): DocumentResult {
  const refuse = (refusal: FileRefusal): DocumentResult => ({ ok: false, refusal });
  if (text.length > limit) {
    return refuse({ reason: 'tooLarge' });
  }
  const json = parseJson(text);
  if (!json.ok) {
    const { reason } = json;
    return refuse(
      reason === 'nestedTooDeeply' ? { reason: 'invalid', faults: [{ field: '(whole)', reason }] } : { reason },
    );
  }
  const document = (json.value ?? {}) as Record<string, unknown>;
  const { kind: found, version: given } = document;
  if (found !== kind) {
    return refuse({ reason: 'otherKind', ...(typeof found === 'string' ? { found: found.slice(0, 80) } : {}) });
  }
  if (typeof given === 'number' && given > version) {
    return refuse({ reason: 'newerVersion', found: String(given) });
  }
  return { ok: true, document };
}

/** False when the content of a document does not fit its fingerprint. A document that lacks one is left to its schema. */
export function isIntact({ content, sha256: given }: Record<string, unknown>, sha256: Sha256): boolean {
  const isComplete = typeof content === 'object' && content !== null && typeof given === 'string';
  return !isComplete || sha256(canonicalText(content)) === given;
}
