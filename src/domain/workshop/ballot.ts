/**
 * A ballot: the ratings of one person in one round, without a name. However ratings come in, by hand, on paper, by code or
 * from a count of hands, they end as ballots, and everything else is computed from these.
 */
import { momentSchema } from '@/domain/dates';
import { CHOICES, LEVELS, isScored, type PackOutline } from '@/domain/pack';
import { z } from '@/domain/schema';

/** A principle or an indicator. */
export const itemIdSchema = z.string().check(z.regex(/^(P\d{2}|\d{2}\.[CIP]\d{1,2})$/));

/** A level, a choice of a yes/no indicator, or "I don't know". An item without a rating is left out of the ballot. */
export const ratingSchema = z.enum([...LEVELS, ...CHOICES, 'unknown']);
export type Rating = z.infer<typeof ratingSchema>;

/** How a ballot came in. `count`: one of several made from a count of hands or cards for a single item. */
export const BALLOT_WAYS = ['count', 'paper', 'device', 'code', 'camera', 'file'] as const;
export type BallotWay = (typeof BALLOT_WAYS)[number];

/** Most items on one ballot: as many as a ballot code holds. */
export const SHEET_SIZE = 20;

export const ballotSchema = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  way: z.enum(BALLOT_WAYS),
  round: z.int().check(z.minimum(1), z.maximum(2)),
  /** Which sheet of the session it answers, from 0. */
  sheet: z.int().check(z.minimum(0), z.maximum(10)),
  /** The number printed on a paper ballot. */
  number: z.optional(z.int().check(z.minimum(1), z.maximum(9999))),
  ratings: z.record(itemIdSchema, ratingSchema),
  at: momentSchema,
});
export type Ballot = z.infer<typeof ballotSchema>;

/** How many people gave each rating. */
export const countsSchema = z.record(z.string().check(z.maxLength(32)), z.int().check(z.minimum(0), z.maximum(9999)));
export type RatingCounts = Partial<Record<Rating, number>>;

/** A principle is rated as a whole; an indicator by its own levels or choices. */
export function isPrincipleId(itemId: string): boolean {
  return itemId.startsWith('P');
}

/** The principle that an item is or belongs to. */
export function principleOf(itemId: string): string {
  return isPrincipleId(itemId) ? itemId : `P${itemId.slice(0, 2)}`;
}

/** What can be rated, lowest first and without `unknown`. An item that the pack does not have is rated by levels. */
export function optionsOf(itemId: string, pack: Pick<PackOutline, 'indicators'>): readonly Rating[] {
  const format = pack.indicators.find(({ id }) => id === itemId)?.format;
  return format === 'yesNo' ? CHOICES.toReversed() : LEVELS;
}

/** Ids of all principles, the items of the short formats. */
export function listPrincipleItems(pack: Pick<PackOutline, 'principles'>): string[] {
  return pack.principles.map(({ id }) => id);
}

/** Ids of the indicators of the short form that can be rated, in the order of the pack. */
export function listShortItems(pack: Pick<PackOutline, 'indicators'>): string[] {
  return pack.indicators.filter((indicator) => indicator.shortForm && isScored(indicator)).map(({ id }) => id);
}

/** The items on ballots of at most 20, as even as they can be: 40 are two sheets of 20, 21 are 11 and 10. */
export function listSheets(itemIds: readonly string[]): string[][] {
  const count = Math.max(1, Math.ceil(itemIds.length / SHEET_SIZE));
  const size = Math.ceil(itemIds.length / count);
  return Array.from({ length: count }, (_, sheet) => itemIds.slice(sheet * size, (sheet + 1) * size));
}
