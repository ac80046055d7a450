/**
 * The files in a zip, read one by one from where they lie in it: the list at its end says where. Sizes are checked before anything
 * is unpacked and again while it is, for a zip can say one thing and be another. Source: APPNOTE.TXT 6.3, sections 4.3 and 4.4.
 */
import { Inflate } from 'fflate';

/** Most files in a zip, and most bytes of one and of all of them, unpacked. */
export const ZIP_LIMITS = { entries: 10_000, entry: 20 * 1024 * 1024, total: 500 * 1024 * 1024 };

/** One file in a zip. `name` is shown and never used as a path. */
export type ZipEntry = {
  name: string;
  /** Where its own header begins. */
  offset: number;
  method: number;
  isLocked: boolean;
  packed: number;
  size: number;
};

export type ZipList = { ok: true; entries: ZipEntry[] } | { ok: false; reason: 'zipDamaged' | 'zipTooLarge' };
export type ZipPart = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'zipDamaged' | 'zipLocked' | 'tooLarge' };

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const ITEM = { signature: 0x02014b50, length: 46 };
const HEADER = { signature: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;
/** So much is unpacked at once: a thousandfold of it still fits into memory. */
const PIECE = 16 * 1024;

/** Whether these are the first bytes of a zip. */
export async function isZip(file: Blob): Promise<boolean> {
  const start = await readView(file, 0, 4);
  return start.byteLength === 4 && [HEADER.signature, END.signature].includes(start.getUint32(0, true));
}

/** The files in a zip, without its folders. Rejects when the browser cannot read it. */
export async function listEntries(zip: Blob): Promise<ZipList> {
  const tailStart = Math.max(0, zip.size - END.length - END.longestComment);
  const tail = await readView(zip, tailStart, zip.size);
  const end = findEnd(tail);
  if (end === undefined) {
    return { ok: false, reason: 'zipDamaged' };
  }
  const [count, length, start] = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true),
  ];
  // Beyond these a list is written in another way: only for zips that are larger than what is taken here.
  if (count === 0xffff || start === 0xffffffff || count > ZIP_LIMITS.entries) {
    return { ok: false, reason: 'zipTooLarge' };
  }
  const entries = readList(await readView(zip, start, start + length), count);
  if (!entries) {
    return { ok: false, reason: 'zipDamaged' };
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return total > ZIP_LIMITS.total
    ? { ok: false, reason: 'zipTooLarge' }
    : { ok: true, entries: entries.filter(({ name }) => !name.endsWith('/')) };
}

/** The unpacked bytes of a file in a zip: never more than the list says. Rejects when the browser cannot read it. */
export async function readEntry(zip: Blob, entry: ZipEntry): Promise<ZipPart> {
  const { offset, packed, size, method, isLocked } = entry;
  if (isLocked) {
    return { ok: false, reason: 'zipLocked' };
  }
  if (size > ZIP_LIMITS.entry) {
    return { ok: false, reason: 'tooLarge' };
  }
  const header = await readView(zip, offset, offset + HEADER.length);
  if (header.byteLength < HEADER.length || header.getUint32(0, true) !== HEADER.signature) {
    return { ok: false, reason: 'zipDamaged' };
  }
  const start = offset + HEADER.length + header.getUint16(26, true) + header.getUint16(28, true);
  const { buffer } = await readView(zip, start, start + packed);
  const bytes = method === STORED ? new Uint8Array(buffer) : method === DEFLATED ? unpack(buffer, size) : undefined;
  return bytes?.length === size ? { ok: true, bytes } : { ok: false, reason: 'zipDamaged' };
}

async function readView(file: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}

/** Where the end of the list begins: searched from behind, for a comment may follow it. */
function findEnd(tail: DataView): number | undefined {
  for (let place = tail.byteLength - END.length; place >= 0; place -= 1) {
    if (tail.getUint32(place, true) === END.signature) {
      return place;
    }
  }
  return undefined;
}

function readList(list: DataView<ArrayBuffer>, count: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let place = 0;
  for (let index = 0; index < count; index += 1) {
    if (place + ITEM.length > list.byteLength || list.getUint32(place, true) !== ITEM.signature) {
      return undefined;
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => list.getUint16(place + at, true)) as [
      number,
      number,
      number,
    ];
    const nameStart = place + ITEM.length;
    const nameEnd = Math.min(nameStart + nameLength, list.byteLength);
    entries.push({
      name: new TextDecoder().decode(list.buffer.slice(nameStart, nameEnd)).slice(0, 200),
      offset: list.getUint32(place + 42, true),
      method: list.getUint16(place + 10, true),
      isLocked: (list.getUint16(place + 8, true) & 1) === 1,
      packed: list.getUint32(place + 20, true),
      size: list.getUint32(place + 24, true),
    });
    place = nameStart + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Undefined when it is not what it says it is, or is more than `size` bytes. */
function unpack(packed: ArrayBuffer, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    // Throws when there is no room: it is more than the list says.
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let start = 0; start < packed.byteLength; start += PIECE) {
      const end = Math.min(start + PIECE, packed.byteLength);
      inflate.push(new Uint8Array(packed, start, end - start), end === packed.byteLength);
    }
  } catch {
    return undefined;
  }
  return filled < size ? undefined : bytes;
}
