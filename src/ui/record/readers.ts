/** How the texts of a form are read back, one field at a time: a value, or why there is none. */
import { LINE_LIMIT, NOTE_LIMIT } from '@/domain/answer';
import { FAULTS, date, link, words, year, type FieldFault } from '@/domain/form/typedFields';
import { LIST_LIMIT } from '@/domain/plan/plan';
import type { z } from '@/domain/schema';

export type Reading = { value: unknown } | { fault: FieldFault };
export type Reader = (text: string) => Reading;

type Schema = { safeParse: (text: unknown) => z.core.util.SafeParseResult<unknown> };

/** Reads with a schema of `typedFields.ts`. An empty text is `undefined`. */
export function readBy(schema: Schema): Reader {
  return (text) => {
    const read = schema.safeParse(text);
    if (read.success) {
      return { value: read.data };
    }
    const fault = read.error.issues[0]?.message;
    return { fault: FAULTS.has(fault) ? (fault as FieldFault) : 'invalid' };
  };
}

export const readLine = readBy(words(LINE_LIMIT));
export const readNote = readBy(words(NOTE_LIMIT));
export const readDate = readBy(date);
export const readLink = readBy(link);

/** A year that must be there. */
export const readYear: Reader = (text) => (text.trim() === '' ? { fault: 'notAYear' } : readBy(year)(text));

/** A line that must not be empty. */
export const readTitle: Reader = (text) => (text.trim() === '' ? { fault: 'invalid' } : readLine(text));

/** A whole number that must be there, `lowest` and `highest` included. */
export function readWhole(lowest: number, highest: number): Reader {
  return (text) => {
    const value = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
    if (value === undefined) {
      return { fault: 'notANumber' };
    }
    if (value < lowest) {
      return { fault: 'belowLowest' };
    }
    return value > highest ? { fault: 'aboveHighest' } : { value };
  };
}

/** What was chosen; nothing is `undefined`. */
export const readChoice: Reader = (text) => ({ value: text || undefined });

/** One entry in each line. */
export const readList: Reader = (text) => {
  const lines = text
    .split('\n')
    .map((entry) => entry.trim())
    .filter(Boolean);
  if (lines.length > LIST_LIMIT || lines.some((entry) => entry.length > LINE_LIMIT)) {
    return { fault: 'tooLong' };
  }
  return { value: lines.length > 0 ? lines : undefined };
};
