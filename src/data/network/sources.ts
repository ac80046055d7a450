/** What a person gave: files, those of a folder, and the files in zips, as one list of what is to be read. */
import type { PackOutline } from '@/domain/pack';
import { readNetworkFile, type NetworkFile, type NetworkRefusal } from '@/domain/network/files/readFile';
import { NETWORK_FILE_KIND, NETWORK_FILE_LIMIT, parseNetworkFile } from '@/domain/network/files/networkFile';
import type { NetworkContent } from '@/domain/network/network';
import { hashText } from '@/data/browser/hash';
import { isZip, listEntries, readEntry, type ZipEntry } from './zip';

/**
 * Why nothing of a file is taken, beside what is wrong with its content. unreadable: the browser could not read it, as when a
 * stick was pulled out; zipInside: a zip in a zip; zipLocked: it needs a password; noRoom: the disk is full; networkFull: the
 * network holds as much as it can; notStored: the store did not take it, or the network is gone.
 */
export type CollectRefusal =
  | NetworkRefusal
  | {
      reason:
        | 'unreadable'
        | 'zipDamaged'
        | 'zipTooLarge'
        | 'zipInside'
        | 'zipLocked'
        | 'noRoom'
        | 'networkFull'
        | 'notStored';
      found?: string;
    };

/** One file to read: `name` for the list, with that of the zip in front; `entry` when it lies in a zip. */
export type Source = { name: string; file: Blob; entry?: ZipEntry };
/** What is known before it is read, or a reason why it will not be. */
export type Listed = Source | { name: string; refusal: CollectRefusal };

/** What a file holds: the years of a city, a whole network, or a reason why it cannot be used. */
export type ReadSource =
  | Extract<NetworkFile, { ok: true }>
  | { ok: true; network: NetworkContent }
  | { ok: false; refusal: CollectRefusal; city?: string };

/** Files that a system puts into folders and zips by itself: nobody gave them. */
const SYSTEM_FILE = /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$/i;

/** Everything that is to be read, zips opened as far as their lists. Never rejects. */
export async function listSources(files: readonly File[]): Promise<Listed[]> {
  const listed: Listed[] = [];
  // One after the other: to begin reading hundreds at once would make the page stand still.
  for (const file of files.filter(({ name }) => !SYSTEM_FILE.test(name))) {
    listed.push(...(await listFile(file)));
  }
  return listed;
}

async function listFile(file: File): Promise<Listed[]> {
  const { name } = file;
  try {
    if (!(await isZip(file))) {
      return [file.size > NETWORK_FILE_LIMIT ? { name, refusal: { reason: 'tooLarge' } } : { name, file }];
    }
    const list = await listEntries(file);
    if (!list.ok) {
      return [{ name, refusal: { reason: list.reason } }];
    }
    return list.entries
      .filter((entry) => !SYSTEM_FILE.test(entry.name))
      .map((entry) => ({ name: `${name}/${entry.name}`, file, entry }));
  } catch {
    return [{ name, refusal: { reason: 'unreadable' } }];
  }
}

/** Reads one file. Never rejects. `packs` are all that the app has. */
export async function readSource(source: Source, packs: readonly PackOutline[]): Promise<ReadSource> {
  try {
    const text = await readText(source);
    return typeof text === 'string' ? readContent(text, packs) : text;
  } catch {
    return { ok: false, refusal: { reason: 'unreadable' } };
  }
}

async function readText({ file, entry }: Source): Promise<string | Extract<ReadSource, { ok: false }>> {
  if (!entry) {
    return file.text();
  }
  const part = await readEntry(file, entry);
  if (!part.ok) {
    return { ok: false, refusal: { reason: part.reason } };
  }
  return (await isZip(new Blob([part.bytes.slice(0, 4)])))
    ? { ok: false, refusal: { reason: 'zipInside' } }
    : new TextDecoder().decode(part.bytes);
}

/** The kind stands in the first lines: a network is larger than any file of a city may be. */
function readContent(text: string, packs: readonly PackOutline[]): ReadSource {
  if (!text.slice(0, 1000).includes(`"${NETWORK_FILE_KIND}"`)) {
    const read = readNetworkFile(text, packs, hashText);
    if (read.ok || read.refusal.found !== NETWORK_FILE_KIND) {
      return read;
    }
  }
  const read = parseNetworkFile(text, hashText);
  if (!read.ok) {
    return read;
  }
  // Whoever removes a city finds its years by their ids.
  const strange = read.content.records.findIndex(({ id, cityId, year }) => !id.startsWith(`${cityId} ${year} `));
  return strange === -1
    ? { ok: true, network: read.content }
    : {
        ok: false,
        refusal: { reason: 'invalid', faults: [{ field: `content.records.${strange}.id`, reason: 'other city' }] },
      };
}
