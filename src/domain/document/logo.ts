/** What may be the logo of a city. */

/** In bytes. It stands in every file that is made. */
export const LOGO_LIMIT = 300_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
/** What may stand before the first element of an SVG: byte order mark, declaration, comments, document type. */
const SVG_START = /^\uFEFF?(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s[^[>]*>)*<svg[\s>/]/i;
const LONGEST_START = 4096;

/** The media type of a picture by its first bytes; undefined when it is none that every document can hold. */
export function findPictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'image/svg+xml' | undefined {
  if (PNG.every((byte, place) => bytes[place] === byte)) {
    return 'image/png';
  }
  if (JPEG.every((byte, place) => bytes[place] === byte)) {
    return 'image/jpeg';
  }
  return SVG_START.test(new TextDecoder().decode(bytes.subarray(0, LONGEST_START))) ? 'image/svg+xml' : undefined;
}
