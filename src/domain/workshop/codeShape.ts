/**
 * What looks like a ballot code among the words, numbers and addresses of a chat. The check of a code fits one in a thousand
 * texts by chance, so a text must also look like a code: words of a sentence that happen to have 14 letters together are none,
 * and whoever wrote them must not be told that a code is damaged.
 */
import { CODE_LENGTH } from './ballotCode';

/**
 * Letters and digits in one go. `gap`: what stands before it; pieces of one code are never `far` from one another. `isStrange`:
 * neither a number nor a word that can be spoken.
 */
export type Piece = {
  text: string;
  start: number;
  end: number;
  gap: 'far' | 'space' | 'tight';
  inAddress: boolean;
  isStrange: boolean;
};

/** Pieces that stand together and have about as many characters as a code. */
export type Candidate = { pieces: readonly Piece[]; text: string; start: number; end: number };

/** How a code is written by the app. */
const GROUPS = [4, 4, 4, 2];
/** A code of which the last group is missing. */
const SHORTEST = CODE_LENGTH - 2;
/** What a damaged code can have: all characters, one twice, one missing, the last group missing. The likeliest first. */
export const DAMAGED_LENGTHS: readonly number[] = [CODE_LENGTH, CODE_LENGTH + 1, CODE_LENGTH - 1, SHORTEST];

/** The line as far as codes are concerned: characters of plain width, without marks that are not seen. */
export function cleanLine(line: string): string {
  return line.normalize('NFKC').replace(/[\p{Cf}\uFE00-\uFE0F\u20E3]/gu, '');
}

/** The pieces of a clean line. A word with an accent is no piece, and what stands on its two sides is far from one another. */
export function splitLine(line: string): Piece[] {
  const addresses = [...line.matchAll(/\S+/g)].filter(([word]) => isAddress(word));
  const pieces: Piece[] = [];
  let address = 0;
  // By letters of one script: in Korean or Japanese the next word follows a code without a space.
  for (const { 0: text, index: start } of line.matchAll(/[\p{Script=Latin}\d]+/gu)) {
    if (!/^[\da-z]+$/i.test(text)) {
      continue;
    }
    while ((addresses[address]?.index ?? Infinity) + (addresses[address]?.[0].length ?? 0) <= start) {
      address += 1;
    }
    const gap = gapOf(line.slice(pieces.at(-1)?.end ?? 0, start), pieces.length === 0);
    const inAddress = (addresses[address]?.index ?? Infinity) <= start;
    const isStrange = !isNumber(text) && !isWord(text);
    pieces.push({ text, start, end: start + text.length, gap, inAddress, isStrange });
  }
  return pieces;
}

function gapOf(between: string, isFirst: boolean): Piece['gap'] {
  if (isFirst || between.length > 5 || !/^[\s\p{Dash}._·]+$/u.test(between)) {
    return 'far';
  }
  return /\s/.test(between) ? 'space' : 'tight';
}

/** Addresses of pages and people hold many letters and digits that are no code. */
function isAddress(word: string): boolean {
  return word.includes('://') || word.includes('@') || /^www\.|\.[a-z]{2,}\//i.test(word);
}

/** The candidates that begin with this piece and have one of these lengths, in the order of the lengths. */
export function listCandidates(pieces: readonly Piece[], from: number, lengths: readonly number[]): Candidate[] {
  const candidates: Candidate[] = [];
  const longest = Math.max(...lengths);
  let text = '';
  for (let to = from; to < pieces.length; to += 1) {
    const piece = pieces[to];
    if (!piece || (to > from && piece.gap === 'far') || text.length + piece.text.length > longest) {
      break;
    }
    text += piece.text;
    if (lengths.includes(text.length)) {
      const own = pieces.slice(from, to + 1);
      candidates.push({ pieces: own, text, start: own[0]?.start ?? 0, end: piece.end });
    }
  }
  const placeOf = ({ text: { length } }: Candidate) => lengths.indexOf(length);
  return candidates.length > 1 ? candidates.toSorted((a, b) => placeOf(a) - placeOf(b)) : candidates;
}

/**
 * True when a candidate whose check fits is a code. One in the groups of the app always is; any other when it cannot be read as
 * words and numbers: a part of it where it has the breaks or the capitals of a code, otherwise most of it.
 */
export function isCode({ pieces, text }: Candidate): boolean {
  if (isInGroups(pieces) && isTight(pieces)) {
    return true;
  }
  const strange = countStrange(pieces);
  const isLikely = hasCodeBreaks(pieces) || text === text.toUpperCase();
  return !isInAddress(pieces) && (isLikely ? strange > 0 : strange * 2 > text.length);
}

/** True when a candidate whose check fits may be a code or a word, a number, four words: a person must look. */
export function isDoubtful({ pieces }: Candidate): boolean {
  return !isInAddress(pieces) && (pieces.length === 1 || isInGroups(pieces));
}

/** True when somebody meant a code by this, although its check does not fit. `next`: the piece after it. */
export function isMeant({ pieces, text }: Candidate, next: Piece | undefined): boolean {
  const isPart = pieces[0]?.gap === 'tight' || next?.gap === 'tight';
  if (isPart || isInAddress(pieces)) {
    return false;
  }
  const strange = countStrange(pieces);
  if (isTight(pieces) && isNearGroups(pieces)) {
    return strange > 0;
  }
  if (text.length === SHORTEST || !/\d/.test(text) || !/[a-z]/i.test(text)) {
    return false;
  }
  if (pieces.length === 1) {
    return !/\d{8}/.test(text) && !hasLongWord(text);
  }
  const hasShape = isNearGroups(pieces) || (text.length === CODE_LENGTH && hasCodeBreaks(pieces));
  return hasShape && strange * 2 > text.length;
}

function isInAddress(pieces: readonly Piece[]): boolean {
  return pieces.some(({ inAddress }) => inAddress);
}

function isTight(pieces: readonly Piece[]): boolean {
  return pieces.slice(1).every(({ gap }) => gap === 'tight');
}

function isInGroups(pieces: readonly Piece[]): boolean {
  return pieces.length === GROUPS.length && pieces.every(({ text }, index) => text.length === GROUPS[index]);
}

/** Groups of which one has a character too many or too few, or the last is missing. */
function isNearGroups(pieces: readonly Piece[]): boolean {
  const off = pieces.map(({ text }, index) => Math.abs(text.length - (GROUPS[index] ?? 0)));
  const most = pieces.length === GROUPS.length ? 1 : 0;
  return pieces.length >= GROUPS.length - 1 && pieces.length <= GROUPS.length && sum(off) <= most;
}

/**
 * Breaks only between groups, as in two halves of 8 and 6; or there and elsewhere, as when a line was broken; or pieces of one
 * length, as a person reads out twos or threes.
 */
function hasCodeBreaks(pieces: readonly Piece[]): boolean {
  const lengths = pieces.map(({ text }) => text.length);
  const [size = 0] = lengths;
  const isEven = size <= CODE_LENGTH / 2 && lengths.slice(0, -1).every((length) => length === size);
  if (isEven && (lengths.at(-1) ?? 0) <= size) {
    return true;
  }
  let end = 0;
  const breaks = lengths.slice(0, -1).map((length) => (end += length));
  const between = breaks.filter((place) => place % 4 === 0).length;
  return between === breaks.length || between === GROUPS.length - 1;
}

/** How many characters stand in strange pieces. */
function countStrange(pieces: readonly Piece[]): number {
  return sum(pieces.filter(({ isStrange }) => isStrange).map(({ text }) => text.length));
}

/** A number, or a time as it is written in French: 18h30. */
function isNumber(text: string): boolean {
  return /^(\d+|\d{1,2}h(\d\d)?)$/i.test(text);
}

/** Letters of which one in four is a vowel, without five consonants in a row. */
function isWord(text: string): boolean {
  const vowels = text.match(/[aeiou]/gi)?.length ?? 0;
  return /^[a-z]+$/i.test(text) && vowels * 4 >= text.length && !/[^aeiou]{5}/i.test(text);
}

/** A name with a year behind it, as people call themselves. */
function hasLongWord(text: string): boolean {
  return text.match(/[a-z]{7,}/gi)?.some(isWord) ?? false;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
