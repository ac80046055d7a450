// @vitest-environment node
import { findPictureType } from '@/domain/document/logo';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a logo', () => {
  test.each([
    ['image/png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['image/jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['image/svg+xml', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'image/svg+xml',
      bytes('\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg>'),
    ],
  ])('is known as %s by its first bytes', (type, start) => {
    expect(findPictureType(start)).toBe(type);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['half a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['a GIF', bytes('GIF89a')],
    ['a page with an SVG in it', bytes('<!DOCTYPE html><html><svg></svg></html>')],
    ['a document type with entities', bytes('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')],
    ['a word that begins alike', bytes('<svgish/>')],
    ['a Word file', bytes('PK\u0003\u0004')],
  ])('is not %s', (_, start) => {
    expect(findPictureType(start)).toBeUndefined();
  });

  test('that begins with a very long comment takes no time', () => {
    const start = performance.now();
    expect(findPictureType(bytes('<!-- '.repeat(60_000)))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(500);
  });
});
