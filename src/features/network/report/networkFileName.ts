import { cityFileName } from '@/domain/file/fileName';
import type { Network } from '@/domain/network/network';

/** The name of a file of a network, made as those of cities are: ASCII, and safe in every system. */
export function networkFileName(
  { id, name, createdAt, sample }: Network,
  savedAt: string,
  ending: string,
  part: string,
) {
  const city = { id, name, createdAt, country: '', ...(sample ? { sample } : {}) };
  return cityFileName({ city, assessments: [] }, savedAt, ending, part);
}
