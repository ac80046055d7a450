/** Finds all ballot codes in the text of a meeting chat, whatever else stands in it. */
import { CODE_LENGTH, normalizeCode, readCode, type SheetItem } from './ballotCode';
import {
  DAMAGED_LENGTHS,
  cleanLine,
  isCode,
  isDoubtful,
  isMeant,
  listCandidates,
  splitLine,
  type Candidate,
  type Piece,
} from './codeShape';
import type { Rating } from './ballot';

/** Most characters that are read: the chat of a day is about a tenth of it. */
export const CHAT_LIMIT = 1_000_000;
/** Most characters of a line that are quoted. */
const QUOTE_LENGTH = 160;
const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/;

type Sheets = readonly (readonly SheetItem[])[];

/** Where something stands: the line, from 1, its words, and what in it was read as a code. */
type Place = { line: number; text: string; written: string };

/** `sheet`: which of the sheets it answers, from 0. `code`: 14 characters without hyphens. */
export type FoundCode = Place & { code: string; sheet: number; ratings: Record<string, Rating> };

/** A code that was there before: `first` is its line, undefined when it is one of those that are known. */
export type RepeatedCode = FoundCode & { first: number | undefined };

/**
 * What looks like a code and is none. `length`: not 14 characters; `check`: a character is wrong; `rating`: intact, with a rating
 * that no question has; `sheet`: intact, and answers other questions, those of `sheet` among the others; `doubtful`: it fits, but
 * it may as well be a word or a number.
 */
export type DamagedCode = Place & { reason: 'length' | 'check' | 'rating' | 'doubtful' | 'sheet'; sheet?: number };

export type ChatCodes = {
  /** Each code once, in the order of the chat. */
  found: FoundCode[];
  damaged: DamagedCode[];
  duplicates: RepeatedCode[];
  /** Characters at the end that were not read, because the text is too long. */
  unread: number;
};

/**
 * Reads a chat of up to `CHAT_LIMIT` characters, in any form of lines, with names, times, links and codes anywhere in them, small
 * or capital, broken by spaces or hyphens. `known`: codes that were entered before. `others`: sheets that are not asked, to tell
 * who answered another one by mistake. Never throws.
 */
export function findCodes(text: string, sheets: Sheets, known: readonly string[] = [], others: Sheets = []): ChatCodes {
  const codes: ChatCodes = { found: [], damaged: [], duplicates: [], unread: Math.max(0, text.length - CHAT_LIMIT) };
  /** The line of each code; undefined for those that are known. */
  const lines = new Map<string, number | undefined>(known.map((code) => [normalizeCode(code), undefined]));
  for (const [index, line] of text.slice(0, CHAT_LIMIT).split(LINE_BREAK).entries()) {
    for (const { verdict, ...quoted } of readLine(line, sheets, others)) {
      const place = { line: index + 1, ...quoted };
      if ('reason' in verdict) {
        codes.damaged.push({ ...place, ...verdict });
      } else if (lines.has(verdict.code)) {
        codes.duplicates.push({ ...place, ...verdict, first: lines.get(verdict.code) });
      } else {
        codes.found.push({ ...place, ...verdict });
        lines.set(verdict.code, place.line);
      }
    }
  }
  return codes;
}

type Verdict = Omit<FoundCode, keyof Place> | Omit<DamagedCode, keyof Place>;

/** What the codes of a line are. The good ones first, so that no damaged one takes a part of them. */
function readLine(line: string, sheets: Sheets, others: Sheets) {
  if (line.length < CODE_LENGTH - 2) {
    return [];
  }
  const clean = cleanLine(line);
  const pieces = splitLine(clean);
  const taken = new Set<Piece>();
  const readings: { start: number; text: string; written: string; verdict: Verdict }[] = [];
  const search = (
    lengths: readonly number[],
    judge: (one: Candidate, next: Piece | undefined) => Verdict | undefined,
  ) => {
    for (const from of pieces.keys()) {
      for (const candidate of listCandidates(pieces, from, lengths)) {
        const isFree = !candidate.pieces.some((piece) => taken.has(piece));
        const verdict = isFree ? judge(candidate, pieces[from + candidate.pieces.length]) : undefined;
        if (verdict) {
          const { start, end } = candidate;
          readings.push({ start, text: quote(line, clean, start), written: clean.slice(start, end), verdict });
          candidate.pieces.forEach((piece) => taken.add(piece));
          break;
        }
      }
    }
  };
  search([CODE_LENGTH], (candidate) => judgeIntact(candidate, sheets, others));
  search(DAMAGED_LENGTHS, (candidate, next) => judgeDamaged(candidate, next, sheets));
  return readings.toSorted((a, b) => a.start - b.start).map(({ start: _, ...reading }) => reading);
}

function judgeIntact(candidate: Candidate, sheets: Sheets, others: Sheets): Verdict | undefined {
  const isClear = isCode(candidate);
  if (!isClear && !isDoubtful(candidate)) {
    return undefined;
  }
  const code = normalizeCode(candidate.text);
  for (const [sheet, items] of sheets.entries()) {
    const result = readCode(code, items);
    if (result.ok) {
      return isClear ? { code, sheet, ratings: result.ratings } : { reason: 'doubtful' };
    }
  }
  const other = isClear ? others.findIndex((items) => readCode(code, items).ok) : -1;
  return other < 0 ? undefined : { reason: 'sheet', sheet: other };
}

function judgeDamaged(candidate: Candidate, next: Piece | undefined, sheets: Sheets): Verdict | undefined {
  if (!isMeant(candidate, next)) {
    return undefined;
  }
  const reasons = sheets.flatMap((items) => {
    const result = readCode(candidate.text, items);
    return result.ok ? [] : [result.reason];
  });
  return { reason: reasons.find((reason) => reason !== 'check') ?? 'check' };
}

/** The line, or of a very long one what stands around the code. */
function quote(line: string, clean: string, start: number): string {
  if (line.length <= QUOTE_LENGTH) {
    return line.trim();
  }
  const from = Math.max(0, start - QUOTE_LENGTH / 2);
  const part = clean.slice(from, from + QUOTE_LENGTH).trim();
  return `${from > 0 ? '…' : ''}${part}${from + QUOTE_LENGTH < clean.length ? '…' : ''}`;
}
