/** What somebody wants a document to be: which one, in which languages, and what is left out of it. */
import { yearSchema } from '@/domain/dates';
import { z } from '@/domain/schema';

/** The documents there are; the list with their words and builders stands in `exports/documents.ts`. */
export const DOCUMENT_IDS = ['full', 'summary', 'motion', 'citizens', 'sdg', 'questionnaire'] as const;
export type DocumentId = (typeof DOCUMENT_IDS)[number];

/** Names of departments and people, notes, and evidence. */
export const LEFT_OUT = ['names', 'notes', 'evidence'] as const;
/** What a document leaves out although it is there. */
export type LeftOut = (typeof LEFT_OUT)[number];

const id = z.string().check(z.minLength(1), z.maxLength(64));

export const documentChoiceSchema = z.object({
  document: z.enum(DOCUMENT_IDS),
  /** Ids of the sections that are left out: a section that a later version adds is in. */
  sections: z.array(id).check(z.maxLength(200)),
  without: z.array(z.enum(LEFT_OUT)).check(z.maxLength(LEFT_OUT.length)),
  /** The years beside the year of the document; none: all there are. */
  years: z.array(yearSchema).check(z.maxLength(200)),
  /** The first is that of the whole; none: that of the screen. */
  languages: z.array(id).check(z.maxLength(2)),
  /** Two languages in one document; otherwise one document follows the other. */
  sideBySide: z.boolean(),
  /** Ids of the principles that are in; not given: all. */
  principles: z.optional(z.array(id).check(z.maxLength(100))),
  /** The one department that a questionnaire is for. */
  department: z.optional(z.string().check(z.maxLength(500))),
  /** A questionnaire with the answers that are there already. */
  filled: z.optional(z.boolean()),
});
export type DocumentChoice = z.infer<typeof documentChoiceSchema>;

/** What each document leaves out unless somebody wants it otherwise: what its readers do not need, or should not see. */
const USUALLY_WITHOUT: Readonly<Record<DocumentId, readonly LeftOut[]>> = {
  full: [],
  summary: ['names', 'notes', 'evidence'],
  motion: ['notes', 'evidence'],
  citizens: ['names', 'notes', 'evidence'],
  sdg: ['names', 'notes'],
  questionnaire: [],
};

/** A document as it is made when nobody has changed anything. */
export function usualChoice(document: DocumentId): DocumentChoice {
  return {
    document,
    sections: [],
    without: [...USUALLY_WITHOUT[document]],
    years: [],
    languages: [],
    sideBySide: true,
  };
}

/** True when more was left out than is usual: then the document says so. */
export function isCutShort({ document, sections, without }: DocumentChoice): boolean {
  return sections.length > 0 || without.some((left) => !USUALLY_WITHOUT[document].includes(left));
}
