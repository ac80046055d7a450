/**
 * The plan that follows from an assessment: targets, priorities, actions. It belongs to one city and one year. Whatever a
 * person may fill in later is optional, so that half a plan can be kept; `planCheck.ts` says what a form still lacks.
 */
import { LINE_LIMIT, NOTE_LIMIT } from '@/domain/answer';
import { momentSchema, partialDateSchema, versionsSchema, yearSchema } from '@/domain/dates';
import { CHOICES, LEVELS } from '@/domain/pack';
import { HIGHEST, LOWEST } from '@/domain/scoring';
import { z } from '@/domain/schema';

export const SUBJECT_KINDS = ['principle', 'indicator'] as const;
export const ACTION_STATUSES = ['planned', 'underWay', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** Most targets, priorities or actions of one plan; far above what a city can carry out. */
export const PLAN_LIMIT = 500;
/** Most departments of an action or partners of a practice. */
export const LIST_LIMIT = 50;

const id = z.string().check(z.minLength(1), z.maxLength(64));
const line = z.string().check(z.maxLength(LINE_LIMIT));
const note = z.string().check(z.maxLength(NOTE_LIMIT));

/** When a record was last changed, and how often by which device: as in an answer, so that plans can be merged as well. */
const stamp = {
  at: momentSchema,
  versions: z.optional(versionsSchema),
};

export const PLAN_KINDS = ['target', 'priority', 'action', 'card'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** A record that was taken away, so that an older file does not bring it back. `id` of a priority: `keyOfSubject`; of a card: its indicator. */
export const removedSchema = z.looseObject({
  kind: z.enum(PLAN_KINDS),
  id: z.string().check(z.minLength(1), z.maxLength(128)),
  ...stamp,
});
export type Removed = z.infer<typeof removedSchema>;

/** What a target or a priority is about: `P07` or `07.C1`. */
export const subjectSchema = z.looseObject({
  kind: z.enum(SUBJECT_KINDS),
  id: z.string().check(z.minLength(1), z.maxLength(32)),
});
export type Subject = z.infer<typeof subjectSchema>;

/**
 * Where the city wants to be at the end of `year`. It aims at one thing at most: a level (scale), a choice (yes/no), or a
 * value: the figure of a number indicator in the unit of `measure`, or the level of a principle, 0-4 with one decimal.
 */
export const targetSchema = z
  .looseObject({
    id,
    subject: subjectSchema,
    year: yearSchema,
    level: z.optional(z.enum(LEVELS)),
    choice: z.optional(z.enum(CHOICES)),
    value: z.optional(z.number()),
    measure: z.optional(z.string().check(z.maxLength(64))),
    ...stamp,
  })
  .check(z.refine(hasOneAim, 'moreThanOneAim'), z.refine(fitsSubject, 'aimAndSubjectDisagree'));
export type Target = z.infer<typeof targetSchema>;

/** The answer to one of the questions that place a priority: 1 little, 2 some, 3 much. */
const step = z.optional(z.literal([1, 2, 3]));

/**
 * A subject that was chosen, with the answers that place it on the board. Impact: how great the need is, how many people it
 * reaches. Effort: how much money and staff it takes, how many others must take part.
 */
export const prioritySchema = z.looseObject({
  subject: subjectSchema,
  need: step,
  reach: step,
  means: step,
  cooperation: step,
  /** Place in the list, lowest first, as people put it. */
  order: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  ...stamp,
});
export type Priority = z.infer<typeof prioritySchema>;

export const actionSchema = z.looseObject({
  id,
  title: line,
  /** What will be different when it is done. */
  difference: z.optional(note),
  /** Role that answers for it, not a name. */
  owner: z.optional(line),
  departments: z.optional(z.array(line).check(z.maxLength(LIST_LIMIT))),
  due: z.optional(partialDateSchema),
  status: z.enum(ACTION_STATUSES),
  costNote: z.optional(line),
  /** Ids of the indicators it is meant to move. */
  indicators: z.optional(z.array(subjectSchema.shape.id).check(z.maxLength(PLAN_LIMIT))),
  /** Id of the action of the year before that it goes on with. */
  continues: z.optional(id),
  ...stamp,
});
export type Action = z.infer<typeof actionSchema>;

export const planSchema = z
  .looseObject({
    targets: z.array(targetSchema).check(z.maxLength(PLAN_LIMIT)),
    priorities: z.array(prioritySchema).check(z.maxLength(PLAN_LIMIT)),
    actions: z.array(actionSchema).check(z.maxLength(PLAN_LIMIT)),
    removed: z.optional(z.array(removedSchema).check(z.maxLength(4 * PLAN_LIMIT))),
  })
  .check(z.refine(hasUniqueRecords, 'duplicateIds'));
export type Plan = z.infer<typeof planSchema>;

/** The plan of a city that has not planned anything. */
export const EMPTY_PLAN: Readonly<Plan> = { targets: [], priorities: [], actions: [] };

/** A priority has no id of its own: there is one of each subject. */
export function keyOfSubject({ kind, id: about }: Subject): string {
  return `${kind} ${about}`;
}

/** True when both are about the same principle or indicator. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** The target of a subject that comes first from `year` on; undefined when there is none. */
export function nextTarget(targets: readonly Target[], subject: Subject, year: number): Target | undefined {
  return targets
    .filter((target) => target.year >= year && isSameSubject(target.subject, subject))
    .toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))[0];
}

type Aim = Pick<Target, 'level' | 'choice' | 'value'>;

function hasOneAim({ level, choice, value }: Aim): boolean {
  return [level, choice, value].filter((aim) => aim !== undefined).length <= 1;
}

/** A principle has no answer of its own, and its level is shown, and so aimed at, with one decimal. */
function fitsSubject({ subject, level, choice, value, measure }: Aim & Pick<Target, 'subject' | 'measure'>): boolean {
  if (subject.kind === 'indicator') {
    return true;
  }
  const isLevel = value === undefined || (value >= LOWEST && value <= HIGHEST && Number(value.toFixed(1)) === value);
  return level === undefined && choice === undefined && measure === undefined && isLevel;
}

type PlanLists = {
  targets: readonly { id: string }[];
  priorities: readonly { subject: Subject }[];
  actions: readonly { id: string }[];
  removed?: readonly { kind: string; id: string }[] | undefined;
};

function hasUniqueRecords({ targets, priorities, actions, removed = [] }: PlanLists): boolean {
  const unique = (ids: string[]) => new Set(ids).size === ids.length;
  return (
    unique(targets.map((target) => target.id)) &&
    unique(priorities.map(({ subject }) => keyOfSubject(subject))) &&
    unique(actions.map((action) => action.id)) &&
    unique(removed.map((mark) => `${mark.kind} ${mark.id}`))
  );
}
