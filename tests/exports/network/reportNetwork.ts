/** A fictional network as the report of it is given: words of the pack, figures of a year. */
import i18next from 'i18next';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import type { ShareContent } from '@/domain/file/shareFile';
import type { NetworkEdition } from '@/domain/network/network';
import { condenseYear, type NetworkYear } from '@/domain/network/record';
import type { Pack } from '@/domain/pack';
import type { NetworkInput } from '@/exports/network/networkInput';
import { describeYear, type FigureSource } from '@/exports/network/yearFigures';
import { createFormat } from '@/ui/useFormat';
import { generateCities } from '../../support/network/generateCities';
import { MOMENT } from '../../support/samples';
import { startWords } from '../../support/startWords';

export const YEAR = 2026;

/** Records of so many cities; `change` may make them other cities than the generator does. */
export async function listRecords(
  cities: number,
  { seed = 7, years = [YEAR], change = (city) => city }: Wanted = {},
): Promise<NetworkYear[]> {
  const pack = await getPack(CURRENT_PACK, 'en');
  return generateCities(pack, { seed, cities, years })
    .map(change)
    .flatMap((city) => city.years.map((year) => condense(city, year, pack)));
}
type Wanted = {
  seed?: number;
  years?: readonly number[];
  change?: (city: ShareContent, index: number) => ShareContent;
};

function condense(city: ShareContent, year: ShareContent['years'][number], pack: Pack): NetworkYear {
  // A fingerprint of its own is enough here: nothing reads it back.
  const sha256 = (text: string) => String(text.length).padStart(64, '0');
  return condenseYear(city, year, pack, { savedAt: MOMENT, sha256 });
}

/** What the figures of a year are read from. */
export async function sourceOf(
  records: readonly NetworkYear[],
  editions: readonly NetworkEdition[] = [],
  areNamesWanted = false,
): Promise<FigureSource> {
  const pack = await getPack(CURRENT_PACK, 'en');
  const principleIds = pack.principles.map(({ id }) => id);
  return { editions, records, packs: [pack], principleIds, areNamesWanted };
}

/** The report of a year; `language` is that of numbers and of the direction, the words are English. */
export async function networkInput(
  source: FigureSource,
  { name = 'Rede Atlântica', language = 'en', chosen }: { name?: string; language?: string; chosen?: string } = {},
): Promise<NetworkInput> {
  await startWords();
  return {
    network: { id: 'network-1', name, createdAt: MOMENT, editions: [...source.editions] },
    years: [{ year: YEAR, cities: source.records.length }],
    figures: describeYear(source, YEAR, chosen),
    change: { gap: 'firstYear' },
    packs: [await getPack(CURRENT_PACK, 'en')],
    principleIds: source.principleIds,
    areNamesWanted: source.areNamesWanted,
    t: i18next.getFixedT('en'),
    format: createFormat(language),
    language,
    direction: i18next.dir(language),
    savedAt: MOMENT,
  };
}
