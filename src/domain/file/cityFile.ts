/**
 * The city file: one JSON document that holds a city with its assessments. It begins with a header that a person can read
 * in a text editor. Fields that this version does not know are kept wherever they stand and written out again.
 */
import { planSchema, type Plan } from '@/domain/plan/plan';
import { practiceCardSchema, type PracticeCard } from '@/domain/plan/practiceCard';
import { editionSchema, type Edition } from '@/domain/edition/edition';
import { answerSchema } from '@/domain/answer';
import { assessmentSchema, citySchema, principleStateSchema, type Assessment, type City } from '@/domain/assessment';
import { momentSchema } from '@/domain/dates';
import { canonicalText } from '@/domain/json';
import { ledgerEntrySchema, type LedgerEntry } from '@/domain/merge/ledger';
import { faultsOf, z } from '@/domain/schema';
import { removedSessionSchema, type FileSession, type RemovedSession } from '@/domain/workshop/session';
import { isIntact, openDocument, type FileRefusal, type Sha256 } from './openDocument';
import { checkedSessionSchema } from './sessionCheck';
import { sortContent } from './sortContent';
import { CITY_FILE_VERSION, upgradeDocument } from './upgrades';

export const CITY_FILE_KIND = 'educating-cities-self-assessment/city';
/** Largest file that is opened: 20 MB. A year with long notes is about 0.1 MB. */
export const CITY_FILE_LIMIT = 20 * 1024 * 1024;

export const fileAssessmentSchema = z.looseObject({
  ...assessmentSchema.shape,
  principles: z.array(principleStateSchema).check(z.maxLength(100)),
  answers: z.array(answerSchema).check(z.maxLength(2000)),
  plan: z.optional(planSchema),
  cards: z.optional(z.array(practiceCardSchema).check(z.maxLength(2000))),
  editions: z.optional(z.array(editionSchema).check(z.maxLength(100))),
  sessions: z.optional(z.array(checkedSessionSchema).check(z.maxLength(500))),
  removedSessions: z.optional(z.array(removedSessionSchema).check(z.maxLength(2000))),
});
/** A year as it travels: with what follows from it, where there is any. */
export type FileAssessment = Assessment & {
  plan?: Plan;
  cards?: PracticeCard[];
  editions?: Edition[];
  sessions?: FileSession[];
  removedSessions?: RemovedSession[];
};

/** What a city file carries: the city, all its years, and what was combined. */
export const cityContentSchema = z
  .looseObject({
    city: citySchema,
    assessments: z.array(fileAssessmentSchema).check(z.minLength(1), z.maxLength(200)),
    ledger: z.optional(z.array(ledgerEntrySchema).check(z.maxLength(5000))),
  })
  .check(z.refine(hasUniqueIds, 'duplicateIds'));
export type CityContent = {
  city: City;
  assessments: FileAssessment[];
  ledger?: LedgerEntry[];
  [field: string]: unknown;
};

const fingerprintSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'notAFingerprint'));

const cityFileSchema = z.looseObject({
  kind: z.literal(CITY_FILE_KIND),
  version: z.int().check(z.minimum(1)),
  savedAt: momentSchema,
  /** How often the city was written to a file with something new in it. */
  revision: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  /** Fingerprints of the revisions it grew from: the one before, and those that were combined with it. */
  grewFrom: z.array(fingerprintSchema).check(z.maxLength(200)),
  sha256: fingerprintSchema,
  content: cityContentSchema,
});

/** The fields of the header that this version writes; every other one of an opened file is kept in `extras`. */
const HEADER_FIELDS: ReadonlySet<string> = new Set([
  'kind',
  'about',
  'version',
  'city',
  'years',
  'packs',
  'scope',
  'revision',
  'grewFrom',
  'language',
  'shares',
  'savedAt',
  'tool',
  'sha256',
  'content',
]);

/** Where a file stands among the files of its city. */
export type Lineage = { revision: number; grewFrom: string[] };

export type CityFileHeader = Partial<Lineage> & {
  /** One sentence for a person who opens the file in a text editor. */
  about: string;
  language: string;
  savedAt: string;
  tool: string;
};

export type CityFileResult =
  | ({ ok: true; content: CityContent; savedAt: string; sha256: string; extras: Record<string, unknown> } & Lineage)
  | { ok: false; refusal: FileRefusal };

/**
 * Writes a city file: header first, two spaces, lists sorted by id, so that equal content gives equal text but for the
 * moment of saving. `extras` are header fields that an opened file had and we do not know.
 */
export function writeCityFile(
  content: CityContent,
  header: CityFileHeader,
  sha256: Sha256,
  extras: Record<string, unknown> = {},
): string {
  const sorted = sortContent(content);
  const document = {
    kind: CITY_FILE_KIND,
    about: header.about,
    version: CITY_FILE_VERSION,
    city: content.city.name,
    years: sorted.assessments.map(({ year }) => year),
    packs: [...new Set(sorted.assessments.map(({ packId }) => packId))],
    scope: sorted.assessments.find(({ part }) => part)?.part?.department ?? 'all',
    revision: header.revision ?? 1,
    grewFrom: header.grewFrom ?? [],
    language: header.language,
    shares: 'everything',
    savedAt: header.savedAt,
    tool: header.tool,
    ...pickExtras(extras),
    sha256: fingerprintOf(sorted, sha256),
    content: sorted,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** The fingerprint of a content: the same for the same content, whatever the order of its lists. */
export function fingerprintOf(content: CityContent, sha256: Sha256): string {
  return sha256(canonicalText(sortContent(content)));
}

/** Reads a city file. Never throws: a file that cannot be used gives the reason, so that a screen can say it in words. */
export function parseCityFile(text: string, sha256: Sha256): CityFileResult {
  const refuse = (refusal: FileRefusal): CityFileResult => ({ ok: false, refusal });
  const opened = openDocument(text, { kind: CITY_FILE_KIND, version: CITY_FILE_VERSION, limit: CITY_FILE_LIMIT });
  if (!opened.ok) {
    return opened;
  }
  const { document } = opened;
  if (!isIntact(document, sha256)) {
    return refuse({ reason: 'damaged' });
  }
  const parsed = cityFileSchema.safeParse(upgradeDocument(document));
  if (!parsed.success) {
    return refuse({ reason: 'invalid', faults: faultsOf(parsed.error).slice(0, 5) });
  }
  const { content: checked, savedAt, revision, grewFrom, sha256: fingerprint } = parsed.data;
  return { ok: true, content: checked, savedAt, revision, grewFrom, sha256: fingerprint, extras: pickExtras(document) };
}

/** The header fields that this version does not know. A field that a later version learns to write is no extra any more. */
function pickExtras(header: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(header).filter(([field]) => !HEADER_FIELDS.has(field)));
}

function hasUniqueIds({ assessments, ledger = [] }: UniqueLists): boolean {
  const unique = (ids: string[]) => new Set(ids).size === ids.length;
  return (
    unique(assessments.map(({ id }) => id)) &&
    unique(ledger.map(({ id }) => id)) &&
    assessments.every(
      ({ answers, principles, cards = [], editions = [], handedOut = [], sessions = [], removedSessions = [] }) =>
        unique(sessions.map(({ id }) => id)) &&
        unique(removedSessions.map(({ id }) => id)) &&
        unique(cards.map(({ indicatorId }) => indicatorId)) &&
        unique(editions.map(({ revision }) => String(revision))) &&
        unique(handedOut.map(({ id }) => id)) &&
        unique(answers.map(({ indicatorId }) => indicatorId)) &&
        answers.every(({ evidence = [] }) => unique(evidence.map(({ id }) => id))) &&
        unique(principles.map(({ principleId }) => principleId)),
    )
  );
}

type UniqueLists = {
  assessments: {
    id: string;
    answers: { indicatorId: string; evidence?: { id: string }[] | undefined }[];
    principles: { principleId: string }[];
    cards?: { indicatorId: string }[] | undefined;
    editions?: { revision: number }[] | undefined;
    handedOut?: { id: string }[] | undefined;
    sessions?: { id: string }[] | undefined;
    removedSessions?: { id: string }[] | undefined;
  }[];
  ledger?: { id: string }[] | undefined;
};
