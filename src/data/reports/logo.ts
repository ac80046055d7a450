/** A picture that a person has chosen as the logo of a city. */
import { toBase64 } from '@/data/files/base64';
import { LOGO_LIMIT, findPictureType } from '@/domain/document/logo';

/** The picture as a data address, or why it cannot be taken. */
export type ReadLogo = { logo: string } | { fault: 'tooBig' | 'noPicture' | 'unreadable' };

/** Reads a file and believes its first bytes only, neither its name nor what the browser calls it. */
export async function readLogo(file: File): Promise<ReadLogo> {
  if (file.size > LOGO_LIMIT) {
    return { fault: 'tooBig' };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = findPictureType(bytes);
    return type ? { logo: `data:${type};base64,${toBase64(bytes)}` } : { fault: 'noPicture' };
  } catch {
    return { fault: 'unreadable' };
  }
}
