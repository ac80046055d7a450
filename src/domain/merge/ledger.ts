/** What was combined, when, from which files, and how each conflict was decided: a city can always tell where a level came from. */
import { momentSchema } from '@/domain/dates';
import { z } from '@/domain/schema';

const id = z.string().check(z.minLength(1), z.maxLength(128));
const line = z.string().check(z.maxLength(500));
const count = z.int().check(z.minimum(0));

/** The kinds of record that are combined one by one. */
export const RECORD_KINDS = ['answer', 'principle', 'target', 'priority', 'action', 'card', 'session'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const decisionSchema = z.looseObject({
  year: z.int(),
  kind: z.enum(RECORD_KINDS),
  key: id,
  /** `person`: somebody chose; `rule`: the state of a principle, which follows from both sides. */
  by: z.enum(['person', 'rule']),
  /** Every side as it was, the one that was here first; nothing that was not chosen is gone. */
  sides: z.array(z.looseObject({ from: line, record: z.record(z.string(), z.unknown()) })).check(z.maxLength(1000)),
  /** Index of the side that was chosen, and whether the notes and evidence of all were kept. */
  chosen: count,
  keptAll: z.boolean(),
});
export type DecisionEntry = z.infer<typeof decisionSchema>;

export const ledgerEntrySchema = z.looseObject({
  id,
  at: momentSchema,
  files: z
    .array(
      z.looseObject({
        name: line,
        savedAt: momentSchema,
        sha256: z.string().check(z.maxLength(64)),
        revision: z.optional(count),
        /** Id and department of the part that came back. */
        part: z.optional(id),
        department: z.optional(line),
      }),
    )
    .check(z.maxLength(1000)),
  /** Records that were added, and records that took a newer state. */
  added: count,
  updated: count,
  decisions: z.array(decisionSchema).check(z.maxLength(5000)),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** The entry without the ballots of a workshop that somebody deleted; what else it tells of that workshop stays. */
export function forgetInLedger<Entry extends LedgerEntry>(entry: Entry, sessionId: string): Entry {
  const isAbout = ({ kind, key }: DecisionEntry) => kind === 'session' && key === sessionId;
  const decisions = entry.decisions.map((decision) => {
    const sides = decision.sides.map((side) => ({ ...side, record: { ...side.record, ballots: [] } }));
    return isAbout(decision) ? { ...decision, sides } : decision;
  });
  return entry.decisions.some(isAbout) ? { ...entry, decisions } : entry;
}
