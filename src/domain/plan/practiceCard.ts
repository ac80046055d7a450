/**
 * A good practice card: what a city has done well, short enough for a colleague elsewhere. It grows from one answer and goes
 * out in two orders, that of the criteria of the Educating Cities Award and that of a record of the databank.
 */
import { LINE_LIMIT, NOTE_LIMIT, linkSchema, pointsOf, type Answer } from '@/domain/answer';
import { lacksEvidence } from '@/domain/evidence';
import { momentSchema, partialDateSchema, versionsSchema } from '@/domain/dates';
import { z } from '@/domain/schema';
import { LIST_LIMIT, subjectSchema } from './plan';

const line = z.string().check(z.maxLength(LINE_LIMIT));
const note = z.string().check(z.maxLength(NOTE_LIMIT));
const lines = z.array(line).check(z.maxLength(LIST_LIMIT));

/** The fields that people fill in; all of them may come later. */
const cardFields = {
  title: z.optional(line),
  summary: z.optional(note),
  departments: z.optional(lines),
  partners: z.optional(lines),
  start: z.optional(partialDateSchema),
  impact: z.optional(note),
  transferability: z.optional(note),
  /** Role that can be asked, not a name. */
  contact: z.optional(line),
  link: z.optional(linkSchema),
};
export type CardField = keyof typeof cardFields;

export const practiceCardSchema = z.looseObject({
  ...cardFields,
  indicatorId: subjectSchema.shape.id,
  at: momentSchema,
  versions: z.optional(versionsSchema),
});
export type PracticeCard = z.infer<typeof practiceCardSchema>;

/** Level 3 or 4, or a yes, with a document behind it: others will want to look it up. */
export function canHaveCard(answer: Answer | undefined): boolean {
  return (pointsOf(answer) ?? 0) >= 3 && !lacksEvidence(answer);
}

/**
 * The criteria of the Educating Cities Award in their order, each with the fields of a card that speak to it. No field says
 * how far a practice reaches (`scope`): whoever applies writes that for the jury.
 * Source: sixth edition, 2026, edcities.org.
 */
export const AWARD_ORDER: readonly { criterion: string; fields: readonly CardField[] }[] = [
  { criterion: 'relevance', fields: ['title', 'summary'] },
  { criterion: 'impact', fields: ['impact'] },
  { criterion: 'scope', fields: [] },
  { criterion: 'localGovernment', fields: ['departments'] },
  { criterion: 'civilSocietyAndBusiness', fields: ['partners'] },
  { criterion: 'innovationAndTransferability', fields: ['start', 'transferability'] },
];

/** The fields of a record of the Association's databank in their order; city, principles and SDGs come from the report. */
export const DATABANK_ORDER: readonly (CardField | 'city' | 'principles' | 'sdg')[] = [
  'title',
  'city',
  'principles',
  'sdg',
  'summary',
  'departments',
  'partners',
  'start',
  'impact',
  'contact',
  'link',
];
