/**
 * A workshop session: people rate the same questions alone, see all ratings at once, talk about those they disagree on, rate
 * again, and write down what they agreed and who sees it differently. One session belongs to one year of a city.
 */
import { LINE_LIMIT, NOTE_LIMIT } from '@/domain/answer';
import { momentSchema, partialDateSchema, versionsSchema } from '@/domain/dates';
import { z } from '@/domain/schema';
import { ballotSchema, countsSchema, itemIdSchema, ratingSchema } from './ballot';

/** 90 minutes on all principles; two half days on the indicators of the short form; 45 minutes of training on two principles. */
export const SESSION_FORMATS = ['ninetyMinutes', 'twoHalfDays', 'training'] as const;
export type SessionFormat = (typeof SESSION_FORMATS)[number];

/** preparing: before the room; rating: the first round is open; talking: it is closed, one question after another; closed: over. */
export const PHASES = ['preparing', 'rating', 'talking', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** Most people of one session. */
export const PEOPLE_LIMIT = 200;
/** Most ballots that are kept: two rounds of everybody, every item of the second counted on its own. */
export const BALLOT_LIMIT = 20_000;

/** Longest time that a clock is set to: a day, in milliseconds. */
export const TIMER_LIMIT = 86_400_000;

const line = z.string().check(z.maxLength(LINE_LIMIT));
const note = z.string().check(z.maxLength(NOTE_LIMIT));

/** What the room rates, and what became of it. A principle (`P07`) or an indicator (`07.I1`). */
export const sessionItemSchema = z.looseObject({
  id: itemIdSchema,
  /** How many rounds everybody may see. Nothing of a round is shown before. */
  revealed: z.optional(z.int().check(z.minimum(0), z.maximum(2))),
  /** A second round was asked for. */
  again: z.optional(z.boolean()),
  /** The level or choice that the room agreed on; never `unknown`. */
  agreed: z.optional(ratingSchema.check(z.refine((rating) => rating !== 'unknown', 'notALevel'))),
  /** What was agreed, in one sentence. */
  sentence: z.optional(note),
  /** Who sees it differently, and why. */
  otherView: z.optional(note),
  /** Evidence to check. */
  evidence: z.optional(note),
  /** An idea for action. */
  action: z.optional(note),
  /** Left for another day. */
  parked: z.optional(z.boolean()),
  /** When a person took what was agreed into the assessment. */
  takenAt: z.optional(momentSchema),
  /** How the ratings stood, one entry for each round, kept when the ballots themselves were deleted. */
  counts: z.optional(z.array(countsSchema).check(z.maxLength(2))),
});
export type SessionItem = z.infer<typeof sessionItemSchema>;

export const timerSchema = z.looseObject({
  /** While it runs: when it is over. */
  endsAt: z.optional(momentSchema),
  /** While it stands still: milliseconds that are left. */
  left: z.optional(z.int().check(z.minimum(0), z.maximum(TIMER_LIMIT))),
  hidden: z.optional(z.boolean()),
});
export type Timer = z.infer<typeof timerSchema>;

const id = z.string().check(z.minLength(1), z.maxLength(64));

export const sessionSchema = z.looseObject({
  id,
  title: line,
  format: z.enum(SESSION_FORMATS),
  /** How many people are expected to rate. */
  people: z.int().check(z.minimum(1), z.maximum(PEOPLE_LIMIT)),
  /** How many questions are talked about: those that the room disagrees on most. */
  talks: z.int().check(z.minimum(0), z.maximum(100)),
  date: z.optional(partialDateSchema),
  place: z.optional(line),
  /** A role, not a name. */
  facilitator: z.optional(line),
  phase: z.enum(PHASES),
  items: z.array(sessionItemSchema).check(z.minLength(1), z.maxLength(100)),
  /** Ids of the items that are talked about, in this order; set when the first round is closed. */
  agenda: z.optional(z.array(itemIdSchema).check(z.maxLength(100))),
  /** The item that the room sees. */
  current: z.optional(itemIdSchema),
  timer: z.optional(timerSchema),
  createdAt: momentSchema,
  at: momentSchema,
  versions: versionsSchema,
});
export type Session = z.infer<typeof sessionSchema>;

/** A session as it travels in a city file: with its ballots. */
export const fileSessionSchema = z.looseObject({
  ...sessionSchema.shape,
  ballots: z.array(ballotSchema).check(z.maxLength(BALLOT_LIMIT)),
});
export type FileSession = z.infer<typeof fileSessionSchema>;

/** Remembers that a session was deleted, so that an older file does not bring it back. */
export const removedSessionSchema = z.looseObject({ id, at: momentSchema, versions: versionsSchema });
export type RemovedSession = z.infer<typeof removedSessionSchema>;

/** What the form of preparing asks. */
export const sessionSetupSchema = z.object({
  title: line.check(z.trim(), z.minLength(1)),
  format: z.enum(SESSION_FORMATS),
  people: sessionSchema.shape.people,
  date: z.optional(partialDateSchema),
  place: z.optional(line),
  facilitator: z.optional(line),
  /** Ids of what is rated; of the format when they are left out. */
  items: z.optional(z.array(itemIdSchema).check(z.minLength(1), z.maxLength(100))),
});
export type SessionSetup = z.infer<typeof sessionSetupSchema>;

/** The item with this id. Throws when the session has none: ids come from the session itself. */
export function getItem({ items }: Pick<Session, 'items'>, itemId: string): SessionItem {
  const item = items.find((one) => one.id === itemId);
  if (!item) {
    throw new Error(`There is no item ${itemId}`);
  }
  return item;
}

/** True when everybody may see the ratings of this round (1 or 2). */
export function isRevealed({ revealed = 0 }: Pick<SessionItem, 'revealed'>, round: number): boolean {
  return revealed >= round;
}

/** True when something was written down for the item. */
export function isRecorded({ agreed, sentence, otherView, evidence, action, parked }: SessionItem): boolean {
  return Boolean(agreed ?? parked) || [sentence, otherView, evidence, action].some((text) => text?.trim());
}
