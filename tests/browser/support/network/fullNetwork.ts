/** A network of generated cities without any screen: for the tests that look at every page, and the files of its cities. */
import { writeNetworkFile } from '@/domain/network/files/networkFile';
import { condenseYear } from '@/domain/network/record';
import type { ShareContent } from '@/domain/file/shareFile';
import type { Pack } from '@/domain/pack';
import { generateCities } from '../../../support/network/generateCities';
import { hashText, SAVED_AT } from '../../../support/network/sharedFiles';
import type { TextFile } from '../cityOfficer';
import { head, indicators } from '../pack';

export const PACK: Pack = { ...head, indicators, leftOut: [], untranslated: [] };

/** Cities with names that stand nowhere else; `years` as they are. */
export function generateNamed(cities: number, years: readonly number[], seed = 7): ShareContent[] {
  const names = Array.from({ length: cities }, (_, index) => `Vila ${index + 1}ª do Lume`);
  return generateCities(PACK, { seed, cities, years, names });
}

/** A network of 12 cities and two years; every second city may be named. */
export function writeFullNetwork(): TextFile {
  const records = generateNamed(12, [2025, 2026]).flatMap((content, index) =>
    content.years.map((year) =>
      condenseYear(
        // What a city wrote stands in letters that no language has, as in the sample city of those tests.
        { ...content, consent: { mayBeNamed: index % 2 === 0, mayBeCompared: true }, contact: 'ɵɵɵɵ ɵɵɵ' },
        year,
        PACK,
        { savedAt: SAVED_AT, sha256: hashText },
      ),
    ),
  );
  const network = { id: 'full-network', name: 'Vilas do Lume', createdAt: SAVED_AT, editions: [] };
  const header = { about: 'Network.', language: 'en', savedAt: SAVED_AT, tool: 'tests' };
  return { name: 'network.json', text: writeNetworkFile({ network, records }, header, hashText) };
}
