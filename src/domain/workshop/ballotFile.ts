/**
 * The ballot file: the ratings of one person without a name, for somebody who is not in the room and sends them by mail or on a
 * stick. It begins with a header that a person can read in a text editor.
 */
import type { CityFileHeader } from '@/domain/file/cityFile';
import { isIntact, openDocument, type FileRefusal, type Sha256 } from '@/domain/file/openDocument';
import { momentSchema } from '@/domain/dates';
import { canonicalText } from '@/domain/json';
import { faultsOf, z, type Fault } from '@/domain/schema';
import { SHEET_SIZE, ballotSchema, itemIdSchema, type Rating } from './ballot';
import type { SheetItem } from './ballotCode';

export const BALLOT_FILE_KIND = 'educating-cities-self-assessment/ballot';
/** Raised when the meaning of a field changes; older files are upgraded when they are opened. */
export const BALLOT_FILE_VERSION = 1;
/** Largest file that is opened: 1 MB. A ballot is about 2 kB. */
export const BALLOT_FILE_LIMIT = 1024 * 1024;

const ballotContentSchema = z
  .looseObject({
    /** Of this ballot: the same file opened twice is one ballot. */
    id: ballotSchema.shape.id,
    packId: z.string().check(z.minLength(1), z.maxLength(64)),
    /** Ids of what was asked, also of what was left out. */
    items: z.array(itemIdSchema).check(z.minLength(1), z.maxLength(SHEET_SIZE)),
    ratings: ballotSchema.shape.ratings,
  })
  .check(z.refine(({ items }) => new Set(items).size === items.length, 'duplicateIds'));
export type BallotContent = z.infer<typeof ballotContentSchema>;

const ballotFileSchema = z.looseObject({
  kind: z.literal(BALLOT_FILE_KIND),
  version: z.int().check(z.minimum(1)),
  savedAt: momentSchema,
  sha256: z.string(),
  content: ballotContentSchema,
});

export type BallotFileHeader = Pick<CityFileHeader, 'about' | 'language' | 'savedAt' | 'tool'> & {
  /** The name of the sheet, as `sheetName.ts` gives it. */
  sheet: string;
};

/** What the session asks: its indicator set and its sheets. */
export type Asked = { packId: string; sheets: readonly (readonly SheetItem[])[] };

/** `otherSheet`: the file is a good one and answers other questions; `found` names these. */
export type BallotFileRefusal = FileRefusal | { reason: 'otherSheet'; found: string };
/** `sheet` is the place of the answered sheet among those asked, from 0. */
export type BallotFileResult =
  | { ok: true; id: string; sheet: number; ratings: Record<string, Rating>; savedAt: string }
  | { ok: false; refusal: BallotFileRefusal };

/** Writes a ballot file: first what a person can read in a text editor, then the content, two spaces deep. */
export function writeBallotFile(content: BallotContent, header: BallotFileHeader, sha256: Sha256): string {
  const document = {
    kind: BALLOT_FILE_KIND,
    about: header.about,
    version: BALLOT_FILE_VERSION,
    pack: content.packId,
    sheet: header.sheet,
    items: content.items,
    language: header.language,
    savedAt: header.savedAt,
    tool: header.tool,
    sha256: sha256(canonicalText(content)),
    content,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** Reads a ballot file for a session. Never throws: a file that cannot be used gives the reason. */
export function parseBallotFile(text: string, { packId, sheets }: Asked, sha256: Sha256): BallotFileResult {
  const refuse = (refusal: BallotFileRefusal): BallotFileResult => ({ ok: false, refusal });
  const opened = openDocument(text, { kind: BALLOT_FILE_KIND, version: BALLOT_FILE_VERSION, limit: BALLOT_FILE_LIMIT });
  if (!opened.ok) {
    return opened;
  }
  if (!isIntact(opened.document, sha256)) {
    return refuse({ reason: 'damaged' });
  }
  const parsed = ballotFileSchema.safeParse(opened.document);
  if (!parsed.success) {
    return refuse({ reason: 'invalid', faults: faultsOf(parsed.error).slice(0, 5) });
  }
  const { content, savedAt } = parsed.data;
  const { id, items, ratings } = content;
  const sheet = content.packId === packId ? sheets.findIndex((asked) => hasSameItems(asked, items)) : -1;
  if (sheet < 0) {
    return refuse({ reason: 'otherSheet', found: items.join(', ') });
  }
  const faults = listFaults(ratings, sheets[sheet] ?? []);
  return faults.length > 0
    ? refuse({ reason: 'invalid', faults: faults.slice(0, 5) })
    : { ok: true, id, sheet, ratings, savedAt };
}

/** Their order makes no difference: ratings are by item. */
function hasSameItems(asked: readonly SheetItem[], items: readonly string[]): boolean {
  return asked.length === items.length && asked.every(({ id }) => items.includes(id));
}

/** Ratings of what was not asked, and those that a question cannot have. */
function listFaults(ratings: BallotContent['ratings'], asked: readonly SheetItem[]): Fault[] {
  return Object.entries(ratings).flatMap(([id, rating]) => {
    const options = asked.find((item) => item.id === id)?.options;
    if (options && (rating === 'unknown' || options.includes(rating))) {
      return [];
    }
    return [{ field: `content.ratings.${id}`, reason: options ? `expected one of ${options.join(', ')}` : 'notAsked' }];
  });
}
