/** Fictional cities as a network keeps them, with the real pack, a part of it and the one that follows it. */
import type { ShareContent } from '@/domain/file/shareFile';
import { condenseYear, type NetworkYear } from '@/domain/network/record';
import type { Pack, PackOutline } from '@/domain/pack';
import { hashWithNode } from '../cityFile';
import { readPack } from '../packs';
import { MOMENT } from '../samples';
import { FIRST_PACK, nextPack } from '../years/nextPack';
import { createRandom, generateCities } from './generateCities';

const { head, indicators } = readPack(FIRST_PACK);

/** The pack of the product, with all its words. */
export const WHOLE_PACK: Pack = { ...head, indicators, leftOut: [], untranslated: [] };
/** The pack that follows it, as a generator takes it: what the rules need is in `nextPack`. */
export const LATER_PACK = { ...WHOLE_PACK, ...nextPack } as unknown as Pack;
/** Its first principles: enough for what does not hang on how many there are. */
export const SHORT_PACK: Pack = {
  ...WHOLE_PACK,
  principles: head.principles.slice(0, 4),
  indicators: indicators.filter(({ principle }) => principle <= 'P04'),
};

/** A random network; with a low `willing` (0-1) many answers are missing. */
export function generateNetwork(
  pack: Pack,
  wanted: { seed: number; cities: number; years: readonly number[]; willing?: number },
): ShareContent[] {
  const random = createRandom(wanted.seed + 1);
  return generateCities(pack, wanted).map((content) => ({
    ...content,
    years: content.years.map((year) => ({
      ...year,
      answers: year.answers.filter(() => random() < (wanted.willing ?? 1)),
    })),
  }));
}

/** The records of share contents. `packs` are those of their years. */
export function condenseAll(contents: readonly ShareContent[], packs: readonly PackOutline[]): NetworkYear[] {
  return contents.flatMap((content) =>
    content.years.flatMap((year) => {
      const pack = packs.find(({ id }) => id === year.packId);
      return pack ? [condenseYear(content, year, pack, { savedAt: MOMENT, sha256: hashWithNode })] : [];
    }),
  );
}
