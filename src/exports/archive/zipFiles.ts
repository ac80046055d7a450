/** Files as one zip, written piece by piece so that the page stays awake. The same files give the same bytes. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Zip, ZipDeflate } from 'fflate';
import { pause } from './pause';

/** In bytes: packing so much takes a few milliseconds, on an old computer too. */
const PIECE = 256 * 1024;

export type ZipFiles = {
  /** Adds a file. `path`: ASCII, with `/` between folders. Returns its SHA-256 in hexadecimal. */
  add: (path: string, content: Uint8Array) => Promise<string>;
  /** No more files: the zip. */
  finish: () => Promise<Blob>;
};

/** `day`, such as 2026-11-22, is that of every file: the moment of packing would make other bytes each time. */
export function openZip(day: string): ZipFiles {
  const written: Uint8Array<ArrayBuffer>[] = [];
  let end: (zip: Blob) => void;
  let fail: (fault: unknown) => void;
  const whole = new Promise<Blob>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const zip = new Zip((fault, bytes, isLast) => {
    if (fault) {
      fail(fault);
      return;
    }
    written.push(bytes.slice());
    if (isLast) {
      end(new Blob(written, { type: 'application/zip' }));
    }
  });
  const mtime = dateOf(day);
  return {
    add: async (path, content) => {
      const file = new ZipDeflate(path, { level: 6 });
      file.mtime = mtime;
      zip.add(file);
      const hash = sha256.create();
      for (let start = 0; start === 0 || start < content.length; start += PIECE) {
        const piece = content.subarray(start, start + PIECE);
        hash.update(piece);
        file.push(piece, start + PIECE >= content.length);
        await pause();
      }
      return bytesToHex(hash.digest());
    },
    finish: () => {
      zip.end();
      return whole;
    },
  };
}

/** A zip tells the time of the wall and no zone: noon is the same day everywhere. It knows the years from 1980 to 2099. */
function dateOf(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Math.min(Math.max(year, 1980), 2099), month - 1, date, 12);
}
