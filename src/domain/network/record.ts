/**
 * What a network keeps of a city: one record for each year, small enough that 5,000 of them stand in memory. The answers are one
 * letter each, in the order of the indicators of the pack; levels are computed once, when the file is opened.
 */
import { stateOf } from '@/domain/answer';
import { momentSchema, yearSchema } from '@/domain/dates';
import type { ShareAnswer, ShareContent, ShareYear } from '@/domain/file/shareFile';
import { indicatorsOf, type ChoiceId, type IndicatorOutline, type LevelId, type PackOutline } from '@/domain/pack';
import { z } from '@/domain/schema';
import { scorePrinciple, type PrincipleLevel } from '@/domain/scoring';
import type { ChangeReason } from '@/domain/years/changeReason';
import { citySizeSchema, offerSchema, wishSchema } from './city';

/** The letter of each level and choice. */
export const LETTERS = {
  notYet: '0',
  firstSteps: '1',
  underWay: '2',
  established: '3',
  sharedAndReviewed: '4',
  no: 'n',
  beingPrepared: 'b',
  yes: 'y',
} as const satisfies Record<LevelId | ChoiceId, string>;
/** The letter of each reason for a change; a dot where none was given. */
export const REASON_LETTERS = {
  realProgress: 'p',
  realSetback: 's',
  betterEvidence: 'e',
  stricterReading: 'r',
  correction: 'c',
} as const satisfies Record<ChangeReason, string>;
const UNANSWERED = '.';
const UNKNOWN = '?';
const NOT_APPLICABLE = 'x';
const NUMBER = '#';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const line = z.string().check(z.maxLength(500));

/** A level of 0-4, not rounded; `null` when there is none. */
const level = z.nullable(z.number().check(z.minimum(0), z.maximum(4)));

/** One principle of a record: level, its two dimensions, and how many of the applicable scored indicators were answered. */
export const principleFactSchema = z.looseObject({
  level,
  commitment: level,
  implementation: level,
  answered: z.int().check(z.minimum(0)),
  applicable: z.int().check(z.minimum(0)),
});
export type PrincipleFact = z.infer<typeof principleFactSchema>;

export const networkYearSchema = z.looseObject({
  /** Unique in its network: city, year and the fingerprint of what the city said of it. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  cityId: id,
  assessmentId: id,
  /** As it stands in the file; shown only where `mayBeNamed`. */
  name: line,
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  size: z.optional(citySizeSchema),
  languages: z.optional(z.array(z.string().check(z.maxLength(35))).check(z.maxLength(10))),
  networks: z.optional(z.array(line).check(z.maxLength(20))),
  sample: z.optional(z.boolean()),
  mayBeNamed: z.boolean(),
  contact: z.optional(line),
  year: yearSchema,
  packId: z.string().check(z.maxLength(64)),
  isAgreed: z.boolean(),
  savedAt: momentSchema,
  sha256: z.string().check(z.maxLength(64)),
  /** One letter for each indicator of the pack, in its order. */
  answers: z.string().check(z.maxLength(2000)),
  figures: z.array(
    z.looseObject({
      indicatorId: id,
      measure: z.string().check(z.maxLength(64)),
      value: z.number(),
      year: z.optional(yearSchema),
    }),
  ),
  /** Why the level is not that of the year before: one letter for each indicator, as in `answers`. */
  reasons: z.string().check(z.maxLength(2000)),
  offers: z.array(offerSchema).check(z.maxLength(200)),
  wishes: z.array(wishSchema).check(z.maxLength(200)),
  /** In the order of the principles of the pack. */
  principles: z.array(principleFactSchema).check(z.maxLength(100)),
});
export type NetworkYear = z.infer<typeof networkYearSchema>;

/** The id of the city that the id of a record begins with. */
export function cityOfRecord(recordId: string): string {
  return recordId.split(' ').slice(0, -2).join(' ');
}

/** What is known of a file besides its content. */
export type FileFacts = { savedAt: string; sha256: (text: string) => string };

/** The record of one year of a share file. `pack` is the one the year was made with. */
export function condenseYear(
  { city, consent, contact }: Pick<ShareContent, 'city' | 'consent' | 'contact'>,
  year: ShareYear,
  pack: PackOutline,
  { savedAt, sha256 }: FileFacts,
): NetworkYear {
  const answers = new Map(year.answers.map((answer) => [answer.indicatorId, answer]));
  // With what the city says of itself and allows: a file that only takes back a consent is not the same file again.
  const fingerprint = sha256(JSON.stringify([city, consent, contact ?? '', year]));
  return {
    id: `${city.id} ${year.year} ${fingerprint.slice(0, 16)}`,
    cityId: city.id,
    assessmentId: year.id,
    name: city.name,
    country: city.country,
    ...(city.size ? { size: city.size } : {}),
    ...(city.languages ? { languages: city.languages } : {}),
    ...(city.networks ? { networks: city.networks } : {}),
    ...(city.sample ? { sample: true } : {}),
    mayBeNamed: consent.mayBeNamed,
    ...(contact ? { contact } : {}),
    year: year.year,
    packId: year.packId,
    isAgreed: year.agreed !== undefined,
    savedAt,
    sha256: fingerprint,
    answers: pack.indicators.map((indicator) => writeLetter(indicator, answers.get(indicator.id))).join(''),
    figures: year.answers.flatMap(({ indicatorId, state, figure }) =>
      state === 'answered' && figure ? [{ indicatorId, ...figure }] : [],
    ),
    reasons: pack.indicators.map(({ id: indicatorId }) => writeReason(answers.get(indicatorId))).join(''),
    offers: year.offers ?? [],
    wishes: year.wishes ?? [],
    principles: pack.principles.map((principle) =>
      factOf(scorePrinciple(indicatorsOf(pack.indicators, principle.id), answers)),
    ),
  };
}

function writeReason(answer: ShareAnswer | undefined): string {
  return answer?.changeReason ? REASON_LETTERS[answer.changeReason] : UNANSWERED;
}

function writeLetter({ format }: IndicatorOutline, answer: ShareAnswer | undefined): string {
  switch (stateOf(answer)) {
    case 'unanswered':
      return UNANSWERED;
    case 'unknown':
      return UNKNOWN;
    case 'notApplicable':
      return NOT_APPLICABLE;
    case 'answered': {
      const value = answer?.level ?? answer?.choice;
      return format === 'number' ? NUMBER : value ? LETTERS[value] : UNANSWERED;
    }
  }
}

/** What a record keeps of the level of a principle. */
export function factOf({ value, answered, applicable, dimensions }: PrincipleLevel): PrincipleFact {
  return {
    level: value ?? null,
    commitment: dimensions.commitment.value ?? null,
    implementation: dimensions.implementation.value ?? null,
    answered,
    applicable,
  };
}

/** The state of a letter. */
export function stateOfLetter(letter: string | undefined): 'answered' | 'unknown' | 'notApplicable' | 'unanswered' {
  switch (letter) {
    case undefined:
    case UNANSWERED:
      return 'unanswered';
    case UNKNOWN:
      return 'unknown';
    case NOT_APPLICABLE:
      return 'notApplicable';
    default:
      return 'answered';
  }
}
