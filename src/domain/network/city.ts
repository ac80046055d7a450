/** What a city may say of itself to a network beside its levels, so that cities alike can find one another. */
import { LINE_LIMIT, linkSchema } from '@/domain/answer';
import { z } from '@/domain/schema';

/** Inhabitants, in steps that name no city. */
export const CITY_SIZES = ['under10k', 'under50k', 'under100k', 'under500k', 'over500k'] as const;
export type CitySize = (typeof CITY_SIZES)[number];
export const citySizeSchema = z.enum(CITY_SIZES);

const line = z.string().check(z.maxLength(LINE_LIMIT));
const principleId = z.string().check(z.regex(/^P\d{2}$/));

/** What others can learn from the city: a principle, and the title of a practice where it wrote one. */
export const offerSchema = z.looseObject({ principleId, title: z.optional(line), link: z.optional(linkSchema) });
export type Offer = z.infer<typeof offerSchema>;

/** What the city wants to learn: a principle that it has made a priority. */
export const wishSchema = z.looseObject({ principleId });
export type Wish = z.infer<typeof wishSchema>;
