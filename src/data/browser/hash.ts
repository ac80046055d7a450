import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text in hexadecimal. Not Web Crypto: that does not exist on plain http in an office network. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
