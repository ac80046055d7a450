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
import { canonicalText, parseJson } from '@/domain/json';
import { faultsOf, z, type Fault } from '@/domain/schema';

export const CITY_FILE_KIND = 'educating-cities-self-assessment/city';
/** Raised when the meaning of a field changes; older files are upgraded when they are opened. */
export const CITY_FILE_VERSION = 1;
/** Largest file that is opened: 20 MB. A year with long notes is about 0.1 MB. */
export const CITY_FILE_LIMIT = 20 * 1024 * 1024;

export const fileAssessmentSchema = z.looseObject({
  ...assessmentSchema.shape,
  principles: z.array(principleStateSchema).check(z.maxLength(100)),
  answers: z.array(answerSchema).check(z.maxLength(2000)),
  plan: z.optional(planSchema),
  cards: z.optional(z.array(practiceCardSchema).check(z.maxLength(2000))),
  editions: z.optional(z.array(editionSchema).check(z.maxLength(100))),
});
/** A year as it travels: with what follows from it, where there is any. */
export type FileAssessment = Assessment & { plan?: Plan; cards?: PracticeCard[]; editions?: Edition[] };

/** What a city file carries: the city and all its years. */
export const cityContentSchema = z
  .looseObject({
    city: citySchema,
    assessments: z.array(fileAssessmentSchema).check(z.maxLength(200)),
  })
  .check(z.refine(hasUniqueIds, 'duplicateIds'));
export type CityContent = { city: City; assessments: FileAssessment[]; [field: string]: unknown };

const cityFileSchema = z.looseObject({
  kind: z.literal(CITY_FILE_KIND),
  version: z.int().check(z.minimum(1)),
  savedAt: momentSchema,
  sha256: z.string(),
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
  'language',
  'shares',
  'savedAt',
  'tool',
  'sha256',
  'content',
]);

export type CityFileHeader = {
  /** One sentence for a person who opens the file in a text editor. */
  about: string;
  language: string;
  savedAt: string;
  tool: string;
};

/** Any function from text (UTF-8) to its SHA-256 in hexadecimal. */
export type Sha256 = (text: string) => string;

/** Why a file was refused. `faults` names fields; `found` quotes what stands in the file. */
export type FileRefusal = {
  reason: 'tooLarge' | 'notJson' | 'otherKind' | 'newerVersion' | 'damaged' | 'invalid' | 'forbiddenKeys';
  found?: string;
  faults?: Fault[];
};
export type CityFileResult =
  | { ok: true; content: CityContent; savedAt: string; extras: Record<string, unknown> }
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
    language: header.language,
    shares: 'everything',
    savedAt: header.savedAt,
    tool: header.tool,
    ...pickExtras(extras),
    sha256: sha256(canonicalText(sorted)),
    content: sorted,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** Reads a city file. Never throws: a file that cannot be used gives the reason, so that a screen can say it in words. */
export function parseCityFile(text: string, sha256: Sha256): CityFileResult {
  const refuse = (refusal: FileRefusal): CityFileResult => ({ ok: false, refusal });
  if (text.length > CITY_FILE_LIMIT) {
    return refuse({ reason: 'tooLarge' });
  }
  const json = parseJson(text);
  if (!json.ok) {
    const { reason } = json;
    return refuse(
      reason === 'nestedTooDeeply' ? { reason: 'invalid', faults: [{ field: '(whole)', reason }] } : { reason },
    );
  }
  const document = json.value;
  if (typeof document !== 'object' || document === null || !('kind' in document) || document.kind !== CITY_FILE_KIND) {
    const kind = (document as { kind?: unknown } | null)?.kind;
    return refuse({ reason: 'otherKind', ...(typeof kind === 'string' ? { found: kind.slice(0, 80) } : {}) });
  }
  const version = (document as { version?: unknown }).version;
  if (typeof version === 'number' && version > CITY_FILE_VERSION) {
    return refuse({ reason: 'newerVersion', found: String(version) });
  }
  const content = (document as { content?: unknown }).content;
  const given = (document as { sha256?: unknown }).sha256;
  if (typeof content === 'object' && content !== null && typeof given === 'string') {
    if (sha256(canonicalText(content)) !== given) {
      return refuse({ reason: 'damaged' });
    }
  }
  const parsed = cityFileSchema.safeParse(document);
  if (!parsed.success) {
    return refuse({ reason: 'invalid', faults: faultsOf(parsed.error).slice(0, 5) });
  }
  return { ok: true, content: parsed.data.content, savedAt: parsed.data.savedAt, extras: pickExtras(document) };
}

/** The header fields that this version does not know. A field that a later version learns to write is no extra any more. */
function pickExtras(header: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(header).filter(([field]) => !HEADER_FIELDS.has(field)));
}

/** Years in order, principles and answers by id; the city and each record with their fields in a fixed order. */
function sortContent(content: CityContent): CityContent {
  return sortFields({
    ...content,
    assessments: content.assessments
      .map((assessment) => ({
        ...assessment,
        principles: assessment.principles.toSorted(byKey(({ principleId }) => principleId)),
        answers: assessment.answers.toSorted(byKey(({ indicatorId }) => indicatorId)),
        ...(assessment.plan && { plan: sortPlan(assessment.plan) }),
        ...(assessment.cards && { cards: assessment.cards.toSorted(byKey(({ indicatorId }) => indicatorId)) }),
        ...(assessment.editions && { editions: assessment.editions.toSorted(byKey(({ revision }) => revision)) }),
      }))
      .toSorted(byKey(({ year, id }) => `${year} ${id}`)),
  }) as CityContent;
}

function byKey<T>(key: (item: T) => string | number): (a: T, b: T) => number {
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

function sortPlan(plan: Plan): Plan {
  return {
    ...plan,
    targets: plan.targets.toSorted(byKey(({ id }) => id)),
    priorities: plan.priorities.toSorted(byKey(({ subject }) => `${subject.kind} ${subject.id}`)),
    actions: plan.actions.toSorted(byKey(({ id }) => id)),
  };
}

/** Fields that name a record come first; the long lists last; the rest by name. */
const FIRST_FIELDS = ['id', 'city', 'name', 'year', 'indicatorId', 'principleId', 'state'];
const LAST_FIELDS = ['evidence', 'versions', 'principles', 'answers', 'plan', 'cards', 'editions', 'assessments'];

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortFields);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const rank = (name: string) => {
    const first = FIRST_FIELDS.indexOf(name);
    return first >= 0 ? first - FIRST_FIELDS.length : LAST_FIELDS.indexOf(name) + 1;
  };
  const fields = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sortFields(field)]));
}

function hasUniqueIds(content: {
  assessments: {
    id: string;
    answers: { indicatorId: string }[];
    principles: { principleId: string }[];
    cards?: { indicatorId: string }[] | undefined;
    editions?: { revision: number }[] | undefined;
  }[];
}): boolean {
  const unique = (ids: string[]) => new Set(ids).size === ids.length;
  return (
    unique(content.assessments.map(({ id }) => id)) &&
    content.assessments.every(
      ({ answers, principles, cards = [], editions = [] }) =>
        unique(cards.map(({ indicatorId }) => indicatorId)) &&
        unique(editions.map(({ revision }) => String(revision))) &&
        unique(answers.map(({ indicatorId }) => indicatorId)) &&
        unique(principles.map(({ principleId }) => principleId)),
    )
  );
}
