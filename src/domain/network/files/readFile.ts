/** Reads one file that a network was given: the records of its years, or why it cannot be used. */
import { CITY_FILE_KIND } from '@/domain/file/cityFile';
import type { FileRefusal, Sha256 } from '@/domain/file/openDocument';
import { parseShareFile } from '@/domain/file/shareFile';
import type { PackOutline } from '@/domain/pack';
import { condenseYear, type NetworkYear } from '@/domain/network/record';

/**
 * Why nothing of a file is taken, beside what can be wrong with any file. `wholeCopy`: the city gave its complete copy, with
 * everything in it, instead of a share file; `notForComparing`: it does not allow its levels to be put beside those of others;
 * `noYears`: there is no year in it.
 */
export type NetworkRefusal = FileRefusal | { reason: 'wholeCopy' | 'notForComparing' | 'noYears'; found?: string };

/** `otherPacks`: years made with an indicator set that this app does not have; they are not in `records`. */
export type NetworkFile =
  | { ok: true; city: string; records: NetworkYear[]; otherPacks: { year: number; packId: string }[] }
  | { ok: false; refusal: NetworkRefusal; city?: string };

/** Reads the text of a file. Never throws. `packs` are all that the app has. */
export function readNetworkFile(text: string, packs: readonly PackOutline[], sha256: Sha256): NetworkFile {
  const parsed = parseShareFile(text, sha256);
  if (!parsed.ok) {
    const { refusal } = parsed;
    const isCopy = refusal.reason === 'otherKind' && refusal.found === CITY_FILE_KIND;
    return { ok: false, refusal: isCopy ? { reason: 'wholeCopy' } : refusal };
  }
  const { content, savedAt } = parsed;
  const city = content.city.name;
  if (!content.consent.mayBeCompared) {
    return { ok: false, refusal: { reason: 'notForComparing' }, city };
  }
  if (content.years.length === 0) {
    return { ok: false, refusal: { reason: 'noYears' }, city };
  }
  const known = new Map(packs.map((pack) => [pack.id, pack]));
  return {
    ok: true,
    city,
    records: content.years.flatMap((year) => {
      const pack = known.get(year.packId);
      return pack ? [condenseYear(content, year, pack, { savedAt, sha256 })] : [];
    }),
    otherPacks: content.years.flatMap(({ year, packId }) => (known.has(packId) ? [] : [{ year, packId }])),
  };
}
