/** The size of a picture in dots, read from its first bytes. */
import { findPictureType } from '@/domain/document/logo';

/** Size and kind of a PNG or JPEG; undefined when it is another or says no size. */
export function measurePicture(bytes: Uint8Array): { type: 'png' | 'jpg'; width: number; height: number } | undefined {
  const kind = findPictureType(bytes);
  const type = kind === 'image/png' ? 'png' : 'jpg';
  const size = kind === 'image/png' ? measurePng(bytes) : kind === 'image/jpeg' ? measureJpeg(bytes) : undefined;
  return size && size.width > 0 && size.height > 0 ? { type, ...size } : undefined;
}

/** Width and height stand at the same place in every file: the first chunk (PNG, 11.2.2). */
function measurePng(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from segment to segment to the one that begins the frame (ITU-T T.81, B.2.2). */
function measureJpeg(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let place = 2; place + 9 <= bytes.byteLength && view.getUint8(place) === 0xff;) {
    const kind = view.getUint8(place + 1);
    if (isFrame(kind)) {
      return { width: view.getUint16(place + 7), height: view.getUint16(place + 5) };
    }
    place += kind === 0xff ? 1 : 2 + view.getUint16(place + 2);
  }
  return undefined;
}

/** C0 to CF but those that begin tables: C4, C8 and CC. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
}
