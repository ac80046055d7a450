/** A network: a set of loaded cities with its own name, kept apart from every other and from the city one works on. */
import { momentSchema, yearSchema } from '@/domain/dates';
import { LINE_LIMIT } from '@/domain/answer';
import { z } from '@/domain/schema';
import { decisionSchema } from './collect';
import { networkYearSchema } from './record';
import { SCOPES } from './view';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const line = z.string().check(z.maxLength(LINE_LIMIT));
const count = z.int().check(z.minimum(0));

const range = { n: count, median: z.number(), low: z.number(), high: z.number() };
const distributionSchema = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal('nothing'), n: count }),
  z.object({ shown: z.literal('range'), ...range }),
  z.object({ shown: z.literal('half'), ...range, lowerQuarter: z.number(), upperQuarter: z.number() }),
]);

/** The figures of one year as a body of the network has agreed them: never computed anew, whoever joins later. */
export const networkEditionSchema = z.looseObject({
  id,
  year: yearSchema,
  body: line,
  agreedAt: momentSchema,
  cities: count,
  /** Ids of the records it was made of. */
  records: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10_000)),
  principles: z
    .array(
      z.looseObject({
        principleId: id,
        scope: z.enum(SCOPES),
        distribution: distributionSchema,
        coverage: distributionSchema,
        cities: count,
      }),
    )
    .check(z.maxLength(300)),
});
export type NetworkEdition = z.infer<typeof networkEditionSchema>;

export const networkSchema = z.looseObject({
  id,
  name: line.check(z.minLength(1)),
  createdAt: momentSchema,
  /** A fictional network for practice. */
  sample: z.optional(z.boolean()),
  editions: z.array(networkEditionSchema).check(z.maxLength(100)),
  decisions: z.optional(z.array(decisionSchema).check(z.maxLength(10_000))),
});
export type Network = z.infer<typeof networkSchema>;

/** Most records of one network: 1,000 cities with 20 years. */
export const RECORD_LIMIT = 20_000;

export const networkContentSchema = z.looseObject({
  network: networkSchema,
  records: z.array(networkYearSchema).check(z.maxLength(RECORD_LIMIT)),
});
export type NetworkContent = z.infer<typeof networkContentSchema>;
