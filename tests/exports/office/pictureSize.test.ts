// @vitest-environment node
import { measurePicture } from '@/exports/office/pictureSize';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (width: number, height: number) =>
  Uint8Array.from([
    ...PNG,
    0,
    0,
    0,
    13,
    73,
    72,
    68,
    82,
    0,
    0,
    width >> 8,
    width & 255,
    0,
    0,
    height >> 8,
    height & 255,
  ]);
/** A segment before the frame, a filling byte, then the frame: height first. */
const jpeg = (frame: number) => [
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  4,
  1,
  2,
  0xff,
  0xff,
  frame,
  0,
  17,
  8,
  0x01,
  0x2c,
  0x02,
  0x58,
  3,
];

test('reads the size of a PNG and of a JPEG from their heads', () => {
  expect(measurePicture(png(600, 300))).toEqual({ type: 'png', width: 600, height: 300 });
  expect(measurePicture(Uint8Array.from(jpeg(0xc0)))).toEqual({ type: 'jpg', width: 600, height: 300 });
  expect(measurePicture(Uint8Array.from(jpeg(0xc2)))).toEqual({ type: 'jpg', width: 600, height: 300 });
});

test('has no size for what is cut, empty or something else', () => {
  const tables = Uint8Array.from(jpeg(0xc4));
  const faulty = [
    png(600, 300).slice(0, 20),
    png(0, 10),
    tables,
    Uint8Array.from(jpeg(0xc0).slice(0, 14)),
    new TextEncoder().encode('<svg/>'),
  ];
  expect(faulty.map(measurePicture)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
