/** Sheets of questions from the real indicator set, and random ballots that are the same in every run. */
import type { Rating } from '@/domain/workshop/ballot';
import { listPrincipleItems, listSheets, listShortItems, optionsOf } from '@/domain/workshop/ballot';
import type { SheetItem } from '@/domain/workshop/ballotCode';
import { CURRENT_PACK } from '@/data/packFiles';
import { compareIndicators } from '@/domain/pack';
import { readPack } from '../packs';

const { head, indicators } = readPack(CURRENT_PACK);

/** The indicator set as far as a session needs it. */
export const OUTLINE = { principles: head.principles, indicators: indicators.toSorted(compareIndicators) };

/** A sheet of these items. */
export function sheetOf(itemIds: readonly string[]): SheetItem[] {
  return itemIds.map((id) => ({ id, options: optionsOf(id, OUTLINE) }));
}

/** All principles: levels only. */
export const PRINCIPLES = sheetOf(listPrincipleItems(OUTLINE));
/** The short form on two sheets: levels and yes/no. */
export const SHORT = listSheets(listShortItems(OUTLINE)).map(sheetOf);
/** A training on two principles. */
export const TRAINING = sheetOf(['P06', 'P11']);
/** A principle, one indicator of each kind: 18 places of its code stay empty. */
export const MIXED = sheetOf(['P07', '01.C1', '01.I1']);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of these. */
export function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Any ballot over a sheet: every rating an item can have, "I don't know", and none. */
export function randomRatings(sheet: readonly SheetItem[], random: () => number): Record<string, Rating> {
  const ratings: Record<string, Rating> = {};
  for (const { id, options } of sheet) {
    const place = Math.floor(random() * (options.length + 2));
    const rating = place === options.length ? 'unknown' : options[place];
    if (rating) {
      ratings[id] = rating;
    }
  }
  return ratings;
}
