/** Bytes as Base64 and back, piece by piece: a city file may be 20 MB, and no function takes that many arguments at once. */

/** Divisible by 3 and by 4, so that pieces can be joined. */
const PIECE = 12_288;

/** Base64 with padding, as it stands in a file. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE))));
  }
  return pieces.join('');
}

/** The bytes of a text that is Base64 with padding. Throws when it is not. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let start = 0; start < text.length; start += PIECE) {
    const piece = atob(text.slice(start, start + PIECE));
    for (let index = 0; index < piece.length; index += 1, at += 1) {
      bytes[at] = piece.charCodeAt(index);
    }
  }
  return bytes;
}
