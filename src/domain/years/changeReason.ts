/** Why the level of an indicator is not that of the year before: only the first two are a change of the city itself. */

/** The reasons a person can choose. */
export const CHANGE_REASONS = [
  'realProgress',
  'realSetback',
  'betterEvidence',
  'stricterReading',
  'correction',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** What is known of a change: `wordingChanged` is never stored, it follows from the pack when nobody has chosen a reason. */
export type KnownReason = ChangeReason | 'wordingChanged';
