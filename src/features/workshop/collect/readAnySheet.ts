import type { Rating } from '@/domain/workshop/ballot';
import { readCode, writeCode, type CodeResult, type SheetItem } from '@/domain/workshop/ballotCode';

/** A code with the sheet whose questions it answers, or why it is none of this session. */
export type FoundCode =
  { ok: true; code: string; sheet: number; ratings: Record<string, Rating> } | Extract<CodeResult, { ok: false }>;

/** Reads a code against every sheet of a session: only the one that it was made for fits its check. */
export function readAnySheet(text: string, sheets: readonly (readonly SheetItem[])[]): FoundCode {
  const results = sheets.map((items) => readCode(text, items));
  for (const [sheet, result] of results.entries()) {
    if (result.ok) {
      return { ok: true, code: writeCode(result.ratings, sheets[sheet] ?? []), sheet, ratings: result.ratings };
    }
  }
  const faults = results.filter((result) => !result.ok);
  return faults.find(({ reason }) => reason === 'rating') ?? faults[0] ?? { ok: false, reason: 'length' };
}
