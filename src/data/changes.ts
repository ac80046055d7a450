/** What has changed: the steps that undo takes back, and how many changes the copy in a file does not have yet. */
import { patchAnswer, type AnswerPatch } from '@/domain/answer';
import type { Versions } from '@/domain/dates';
import { database } from './database';
import type { StoredChange, StoredCopy, StoredPrinciple } from './stored';
import { getDevice } from './browser/device';

/** Longest pause within which letters typed into the same field are one step of undo. */
const TYPING_PAUSE_MS = 5000;
/** Fields that are typed rather than chosen. */
const TYPED_FIELDS = new Set(['note', 'noteLanguage', 'reasonWords', 'department', 'evidence', 'figure']);

/** The tables that a change of an answer touches: the scope of its transaction. */
export const CHANGE_TABLES = [
  database.assessments,
  database.principles,
  database.answers,
  database.changes,
  database.copies,
];

let lastTyped: { id: number; key: string; time: number } | undefined;

/** What a change of an answer may touch beside it. `undone`: the keys of the steps that redo would take. */
type Around = { principle: StoredPrinciple | undefined; undone: number[]; copy: StoredCopy | undefined };

/** An answer as it is stored and what a change of it may touch: asked of the disk at once, inside its transaction. */
export async function readBefore(assessmentId: string, principleId: string, indicatorId: string) {
  const { assessments, answers, principles, changes, copies } = database;
  const [head, before, principle, undone, all] = await Promise.all([
    assessments.get(assessmentId),
    answers.get([assessmentId, indicatorId]),
    principles.get([assessmentId, principleId]),
    changes.where('[assessmentId+undone]').equals([assessmentId, 1]).primaryKeys(),
    // A row per city: reading all costs less than asking a second time for the right one.
    copies.toArray(),
  ]);
  return { head, before, principle, undone, copy: all.find(({ cityId }) => cityId === head?.cityId) };
}

/**
 * Writes down, inside the transaction that changes an answer, what `patch` has made of it: one step of undo, one change
 * that the copy in a file lacks, and a principle that was ready is in progress again. Letters typed one after another into
 * the same field are one step. What does not hang on another is asked of the disk at once: a person waits for it.
 */
export async function logChange(
  cityId: string,
  change: Omit<StoredChange, 'id' | 'undone'>,
  patch: AnswerPatch,
  { principle, undone, copy = newCopy(cityId) }: Around,
): Promise<void> {
  // What is chosen is a step of its own, whatever was before: only what is typed has to look first.
  const step = addStep(change, patch);
  await Promise.all([
    undone.length > 0 ? database.changes.bulkDelete(undone) : undefined,
    // A reason says more about a level and changes none.
    Object.keys(patch).every((field) => field === 'changeReason') ? undefined : reopenPrinciple(principle),
    isTyping(change, patch) ? step.then((kind) => countIn(copy, kind)) : countIn(copy),
    step,
  ]);
}

/** A step of undo of its own, or more of the last one. */
async function addStep(change: Omit<StoredChange, 'id' | 'undone'>, patch: AnswerPatch): Promise<Step> {
  const { assessmentId, after, at } = change;
  const key = isTyping(change, patch) ? describeField(change, patch) : undefined;
  const time = Date.parse(at);
  if (key && key === lastTyped?.key && time - lastTyped.time < TYPING_PAUSE_MS) {
    // Another tab may have made a step of its own since: then this one must not grow beneath it.
    const last = await findStep(assessmentId, 0);
    if (last?.id === lastTyped.id) {
      await database.changes.update(lastTyped.id, { after, at });
      lastTyped.time = time;
      return 'sameStep';
    }
  }
  const id = await database.changes.add({ ...change, undone: 0 });
  lastTyped = key ? { id, key, time } : undefined;
  return 'newStep';
}

/** Typed, not chosen. The state of a figure follows from its digits; a piece of evidence comes or goes by choice. */
function isTyping({ before, after }: Pick<StoredChange, 'before' | 'after'>, patch: AnswerPatch): boolean {
  const samePieces = before?.evidence?.length === after?.evidence?.length;
  return (
    samePieces &&
    Object.keys(patch).every((field) => TYPED_FIELDS.has(field) || (field === 'state' && patch.figure !== undefined))
  );
}

function describeField(
  { assessmentId, indicatorId }: Pick<StoredChange, 'assessmentId' | 'indicatorId'>,
  patch: AnswerPatch,
) {
  return [assessmentId, indicatorId, ...Object.keys(patch).toSorted()].join(' ');
}

/** Only a person says that a principle is ready, and of the answers as they were then. */
async function reopenPrinciple(state: StoredPrinciple | undefined) {
  if (state?.ready) {
    await database.principles.put({ ...state, ready: false, versions: countVersion(state.versions) });
  }
}

/** The version vector of a record after one more change by this browser. */
export function countVersion(versions: Versions | undefined): Versions {
  const device = getDevice();
  return { ...versions, [device]: (versions?.[device] ?? 0) + 1 };
}

/** What is typed next begins a step of its own: the last one was written over or taken back. */
export function endTyping(): void {
  lastTyped = undefined;
}

type Step = 'newStep' | 'sameStep';

/** One more change that the copy in a file lacks. A step that goes on counts only when the copy was made in its midst. */
export async function countChange(cityId: string, step?: Step): Promise<void> {
  await countIn((await database.copies.get(cityId)) ?? newCopy(cityId), step);
}

async function countIn(copy: StoredCopy, step: Step = 'newStep'): Promise<void> {
  if (step === 'newStep' || copy.changes === 0) {
    await database.copies.put({ ...copy, changes: copy.changes + 1 });
  }
}

const newCopy = (cityId: string): StoredCopy => ({ cityId, at: undefined, changes: 0 });

/** Every change of one answer that was kept, the newest first; those that were taken back too. */
export async function getHistory(assessmentId: string, indicatorId: string): Promise<StoredChange[]> {
  const changes = await database.changes.where({ assessmentId }).toArray();
  return changes.filter((change) => change.indicatorId === indicatorId).toReversed();
}

/** The step that undo (0) or redo (1) would take next. */
export function findStep(assessmentId: string, undone: 0 | 1): Promise<StoredChange | undefined> {
  const steps = database.changes.where('[assessmentId+undone]').equals([assessmentId, undone]);
  return undone === 0 ? steps.last() : steps.first();
}

/** Takes the next step back (0) or does it again (1). Returns the indicator it changed, or undefined when there is none. */
export function takeStep(assessmentId: string, undone: 0 | 1): Promise<string | undefined> {
  return database.transaction('rw', CHANGE_TABLES, async () => {
    const [head, step] = await Promise.all([database.assessments.get(assessmentId), findStep(assessmentId, undone)]);
    if (!head || head.agreed || !step) {
      return undefined;
    }
    const { indicatorId } = step;
    const now = await database.answers.get([assessmentId, indicatorId]);
    const wanted = undone === 0 ? step.before : step.after;
    const at = new Date().toISOString();
    const { versions } = patchAnswer(now, indicatorId, {}, getDevice(), at);
    // Where there was no row one stays that says so: otherwise an older file would bring the answer back.
    await database.answers.put({ state: 'unanswered', ...wanted, assessmentId, indicatorId, at, versions });
    await database.changes.update(step.id ?? 0, { undone: undone === 0 ? 1 : 0 });
    await reopenPrinciple(await database.principles.get([step.assessmentId, step.principleId]));
    await countChange(head.cityId);
    endTyping();
    return indicatorId;
  });
}
