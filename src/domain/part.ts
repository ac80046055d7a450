/**
 * A part of a year: the indicators that one department answers. It is cut out of the whole, travels as a file of its own and
 * is combined again by the ids of its indicators.
 */
import { LINE_LIMIT } from './answer';
import { momentSchema } from './dates';
import type { PackOutline } from './pack';
import { z } from './schema';

const line = z.string().check(z.maxLength(LINE_LIMIT));

export const partSchema = z.looseObject({
  /** Names the cut for good, so that what comes back is known again. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  department: line,
  /** Whom the department sends its file to: a role or an address, as the city wrote it. */
  sendTo: z.optional(line),
  indicators: z.array(z.string().check(z.minLength(1), z.maxLength(32))).check(z.maxLength(2000)),
});
export type Part = z.infer<typeof partSchema>;

/** A part as the city that handed it out remembers it. */
export const handedOutSchema = z.looseObject({ ...partSchema.shape, at: momentSchema });
export type HandedOut = z.infer<typeof handedOutSchema>;

/** The ids of the principles that a part asks about, in the order of its indicators: the id of an indicator begins with them. */
export function listPrinciples({ indicators }: Pick<Part, 'indicators'>): string[] {
  return [...new Set(indicators.map((id) => `P${id.slice(0, 2)}`))];
}

/**
 * The pack as a department sees it: the indicators of the part that the pack has, their principles and the groups of these.
 * Everything else of the pack stays as it is.
 */
export function narrowOutline(pack: PackOutline, part: Pick<Part, 'indicators'>): PackOutline {
  const wanted = new Set(part.indicators);
  const indicators = pack.indicators.filter(({ id }) => wanted.has(id));
  const asked = new Set(indicators.map(({ principle }) => principle));
  const principles = pack.principles.filter(({ id }) => asked.has(id));
  const groups = pack.groups.filter(({ id }) => principles.some(({ group }) => group === id));
  return { ...pack, groups, principles, indicators };
}
