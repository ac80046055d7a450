/**
 * The ballot code: 20 ratings of 3 bits in 12 characters, and a check of 2, so that a person can read a ballot out, type it or
 * paste it into a chat: `087E-YDQD-1FVP-3Z`.
 *
 * The 60 bits are read as a number in base 32; the check is that number, plus a number made from the questions of the sheet,
 * modulo 1021, the largest prime below 32 x 32. A single wrong character changes the number by d * 32^i with 0 < |d| < 32, a
 * swap of neighbours by 31 * d * 32^i: never a multiple of the prime. So every such error is found. The alphabet is that of
 * Crockford's base 32: no I, L, O, U; 0 and O, 1 and I and L are read alike.
 */
import { SHEET_SIZE, type Rating } from './ballot';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const IS_PLAIN = /^[0-9A-HJKMNP-TV-Z]*$/;
const PRIME = 1021;
/**
 * Base of the number that the ids of a sheet make. With this one, a code of the principles or of the short form never becomes one
 * of another of these sheets by a single error: their numbers differ by what no such error amounts to.
 */
const NAME_BASE = 42;
/** Characters that carry ratings; two more are the check. */
const DATA_LENGTH = 12;
export const CODE_LENGTH = DATA_LENGTH + 2;

/** A rating as three bits: the points of a level or choice, 5 for "I don't know", 6 for no rating. 7 is never used. */
const BITS: Readonly<Record<Rating, number>> = {
  notYet: 0,
  firstSteps: 1,
  underWay: 2,
  established: 3,
  sharedAndReviewed: 4,
  no: 0,
  beingPrepared: 1,
  yes: 4,
  unknown: 5,
};
const BLANK = 6;

/** An item of a sheet with the ratings it can have. */
export type SheetItem = { id: string; options: readonly Rating[] };
export type Ratings = Readonly<Record<string, Rating>>;

/**
 * `length`: not 14 characters; `check`: a character is wrong, or the code is of another sheet; `rating`: it is intact and holds
 * what no ballot can.
 */
export type CodeResult =
  { ok: true; ratings: Record<string, Rating> } | { ok: false; reason: 'length' | 'check' | 'rating' };

/** The code of a ballot over at most 20 items, in groups of four. Ratings that an item cannot have are left blank. */
export function writeCode(ratings: Ratings, sheet: readonly SheetItem[]): string {
  const triples = Array.from({ length: SHEET_SIZE }, (_, index) => {
    const item = sheet[index];
    const rating = item && Object.hasOwn(ratings, item.id) ? ratings[item.id] : undefined;
    const isKnown = rating !== undefined && (rating === 'unknown' || item?.options.includes(rating));
    return isKnown ? BITS[rating] : BLANK;
  });
  // Five triples are fifteen bits, three characters.
  const digits = Array.from({ length: SHEET_SIZE / 5 }, (_, part) => {
    const bits = triples.slice(part * 5, part * 5 + 5).reduce((sum, triple) => sum * 8 + triple, 0);
    return [bits >> 10, (bits >> 5) & 31, bits & 31];
  }).flat();
  const check = checkOf(digits, sheet);
  const text = [...digits, check >> 5, check & 31].map((digit) => ALPHABET[digit]).join('');
  return groupCode(text);
}

/** Reads a code as it was typed: small letters, spaces and hyphens make no difference. Never throws. */
export function readCode(text: string, sheet: readonly SheetItem[]): CodeResult {
  const digits = Array.from(normalizeCode(text)).map((letter) => ALPHABET.indexOf(letter));
  if (digits.length !== CODE_LENGTH) {
    return { ok: false, reason: 'length' };
  }
  const data = digits.slice(0, DATA_LENGTH);
  const [high = 0, low = 0] = digits.slice(DATA_LENGTH);
  if (digits.includes(-1) || checkOf(data, sheet) !== high * 32 + low) {
    return { ok: false, reason: 'check' };
  }
  const triples = Array.from({ length: SHEET_SIZE }, (_, index) => {
    const part = Math.floor(index / 5) * 3;
    const [a = 0, b = 0, c = 0] = data.slice(part, part + 3);
    return (((a << 10) | (b << 5) | c) >> ((4 - (index % 5)) * 3)) & 7;
  });
  const ratings: Record<string, Rating> = {};
  for (const [index, triple] of triples.entries()) {
    const item = sheet[index];
    const options: readonly Rating[] = item ? [...item.options, 'unknown'] : [];
    const rating = options.find((option) => BITS[option] === triple);
    if (triple !== BLANK && !rating) {
      return { ok: false, reason: 'rating' };
    }
    if (item && rating) {
      ratings[item.id] = rating;
    }
  }
  return { ok: true, ratings };
}

/**
 * The characters of the alphabet that a person meant: capital, of plain width, without what people put between them (spaces,
 * hyphens of any kind, dots, marks that are not seen), confusable ones replaced.
 */
export function normalizeCode(text: string): string {
  if (IS_PLAIN.test(text)) {
    return text;
  }
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}\p{Cf}\uFE0F._·]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** `087EYDQD1FVP3Z` as `087E-YDQD-1FVP-3Z`. */
export function groupCode(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join('-');
}

/** What the check of these characters must be: the remainder of their number and of the name of the sheet. */
function checkOf(digits: readonly number[], sheet: readonly SheetItem[]): number {
  return (digits.reduce((sum, digit) => (sum * 32 + digit) % PRIME, 0) + numberOf(sheet)) % PRIME;
}

/** The ids of a sheet as one number. A loop: it runs for everything in a chat that looks like a code. */
function numberOf(sheet: readonly SheetItem[]): number {
  let sum = 0;
  for (const [index, { id }] of sheet.entries()) {
    const name = index === 0 ? id : `,${id}`;
    for (let place = 0; place < name.length; place += 1) {
      sum = (sum * NAME_BASE + name.charCodeAt(place)) % PRIME;
    }
  }
  return sum;
}
