/**
 * The share file: what a city hands to its network. Levels, and beside them only what the city has ticked. Its content is made
 * in `shareContent.ts`, field by field from the list in `shareFields.ts`.
 */
import {
  EVIDENCE_LIMIT,
  LINE_LIMIT,
  answerFields,
  evidenceSchema,
  figureSchema,
  type AnswerState,
} from '@/domain/answer';
import { assessmentSchema, citySchema } from '@/domain/assessment';
import { momentSchema, partialDateSchema } from '@/domain/dates';
import { canonicalText } from '@/domain/json';
import { offerSchema, wishSchema } from '@/domain/network/city';
import { faultsOf, z } from '@/domain/schema';
import { CITY_FILE_LIMIT, type CityFileHeader } from './cityFile';
import { isIntact, openDocument, type FileRefusal, type Sha256 } from './openDocument';
import { SHARE_TICKS, type ShareTick } from './shareFields';

export const SHARE_FILE_KIND = 'educating-cities-self-assessment/share';
/** Raised when the meaning of a field changes; older files are upgraded when they are opened. */
export const SHARE_FILE_VERSION = 1;

/** Most offers, and most wishes, of one year. */
export const EXCHANGE_LIMIT = 200;

const shareEvidenceSchema = z.looseObject({
  title: evidenceSchema.shape.title,
  type: evidenceSchema.shape.type,
  date: evidenceSchema.shape.date,
  link: evidenceSchema.shape.link,
});
export type ShareEvidence = z.infer<typeof shareEvidenceSchema>;

const shareAnswerSchema = z
  .looseObject({
    indicatorId: z.string().check(z.minLength(1), z.maxLength(32)),
    state: answerFields.state,
    level: answerFields.level,
    choice: answerFields.choice,
    figure: z.optional(
      z.looseObject({ measure: figureSchema.shape.measure, value: z.number(), year: figureSchema.shape.year }),
    ),
    reason: answerFields.reason,
    changeReason: answerFields.changeReason,
    reasonWords: answerFields.reasonWords,
    note: answerFields.note,
    noteLanguage: answerFields.noteLanguage,
    evidence: z.optional(z.array(shareEvidenceSchema).check(z.maxLength(EVIDENCE_LIMIT))),
  })
  .check(z.refine(hasOneValue, 'stateAndValueDisagree'));
export type ShareAnswer = z.infer<typeof shareAnswerSchema>;

const shareYearSchema = z.looseObject({
  id: assessmentSchema.shape.id,
  year: assessmentSchema.shape.year,
  packId: assessmentSchema.shape.packId,
  /** The edition whose answers these are; not there when the year was not agreed. `date`: when the body agreed. */
  agreed: z.optional(
    z.looseObject({
      revision: z.int().check(z.minimum(1)),
      date: partialDateSchema,
      body: z.optional(z.string().check(z.maxLength(LINE_LIMIT))),
    }),
  ),
  answers: z.array(shareAnswerSchema).check(z.maxLength(2000)),
  /** What others can learn here, and what the city wants to learn. */
  offers: z.optional(z.array(offerSchema).check(z.maxLength(EXCHANGE_LIMIT))),
  wishes: z.optional(z.array(wishSchema).check(z.maxLength(EXCHANGE_LIMIT))),
});
export type ShareYear = z.infer<typeof shareYearSchema>;

const shareContentSchema = z
  .looseObject({
    city: z.looseObject({
      id: citySchema.shape.id,
      name: citySchema.shape.name,
      country: citySchema.shape.country,
      sample: citySchema.shape.sample,
      size: citySchema.shape.size,
      languages: citySchema.shape.languages,
      networks: citySchema.shape.networks,
    }),
    /** What the network may do: show the name of the city to others; put its levels beside those of others. */
    consent: z.looseObject({ mayBeNamed: z.boolean(), mayBeCompared: z.boolean() }),
    /** Whom the network can ask: a role and an address, as the city wrote it for this file. */
    contact: z.optional(z.string().check(z.maxLength(LINE_LIMIT))),
    years: z.array(shareYearSchema).check(z.maxLength(200)),
  })
  .check(z.refine(hasUniqueIds, 'duplicateIds'));
export type ShareContent = z.infer<typeof shareContentSchema>;

const shareFileSchema = z.looseObject({
  kind: z.literal(SHARE_FILE_KIND),
  version: z.int().check(z.minimum(1)),
  shares: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(20)),
  savedAt: momentSchema,
  sha256: z.string(),
  content: shareContentSchema,
});

export type ShareFileResult =
  { ok: true; content: ShareContent; shares: ShareTick[]; savedAt: string } | { ok: false; refusal: FileRefusal };

/** Writes a share file: first what a person can read in a text editor, then the content, two spaces deep. */
export function writeShareFile(
  content: ShareContent,
  ticks: readonly ShareTick[],
  header: Pick<CityFileHeader, 'about' | 'language' | 'savedAt' | 'tool'>,
  sha256: Sha256,
): string {
  const document = {
    kind: SHARE_FILE_KIND,
    about: header.about,
    version: SHARE_FILE_VERSION,
    city: content.city.name,
    years: content.years.map(({ year }) => year),
    language: header.language,
    shares: ['levels', ...SHARE_TICKS.filter((tick) => ticks.includes(tick))],
    savedAt: header.savedAt,
    tool: header.tool,
    sha256: sha256(canonicalText(content)),
    content,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/**
 * Reads a share file. Never throws: a file that cannot be used gives the reason, so that a screen can say it in words. Fields
 * of a later version are kept.
 */
export function parseShareFile(text: string, sha256: Sha256): ShareFileResult {
  const refuse = (refusal: FileRefusal): ShareFileResult => ({ ok: false, refusal });
  const opened = openDocument(text, { kind: SHARE_FILE_KIND, version: SHARE_FILE_VERSION, limit: CITY_FILE_LIMIT });
  if (!opened.ok) {
    return opened;
  }
  const { document } = opened;
  if (!isIntact(document, sha256)) {
    return refuse({ reason: 'damaged' });
  }
  const parsed = shareFileSchema.safeParse(document);
  if (!parsed.success) {
    return refuse({ reason: 'invalid', faults: faultsOf(parsed.error).slice(0, 5) });
  }
  const { content, savedAt, shares } = parsed.data;
  return { ok: true, content, savedAt, shares: SHARE_TICKS.filter((tick) => shares.includes(tick)) };
}

/** A value stands only in an answered row, and an answered row has exactly one. */
function hasOneValue(answer: { state: AnswerState; level?: unknown; choice?: unknown; figure?: unknown }): boolean {
  const { state, level, choice, figure } = answer;
  const values = [level, choice, figure].filter((value) => value !== undefined);
  return values.length === (state === 'answered' ? 1 : 0);
}

function hasUniqueIds({ years }: { years: { id: string; answers: { indicatorId: string }[] }[] }): boolean {
  const unique = (ids: string[]) => new Set(ids).size === ids.length;
  return (
    unique(years.map(({ id }) => id)) &&
    years.every(({ answers }) => unique(answers.map(({ indicatorId }) => indicatorId)))
  );
}
