/** The assessment being worked on: read it whole, write it one record at a time, take back the last step. */
import { patchAnswer, type Answer, type AnswerPatch } from '@/domain/answer';
import type { Assessment, City, PrincipleState } from '@/domain/assessment';
import type { PackOutline } from '@/domain/pack';
import { database, type StoredAnswer, type StoredChange } from './database';
import { getDevice } from './device';
import { getPackOutline } from './packs';
import { save } from './saving';

/** A city with one of its years open: what every screen of a city is given. `years` are all years it has, newest first. */
export type OpenAssessment = {
  city: City;
  assessment: Assessment;
  pack: PackOutline;
  years: number[];
  copy: CopyState;
  /** Where it stands in an address. */
  place: { cityId: string; year: number };
};
/** How old the copy in a file is: undefined when there is none; `changes` counts changes since, or all of them. */
export type CopyState = { at: string | undefined; changes: number };
/** Undefined when there is no such step. */
export type UndoState = { undo: string | undefined; redo: string | undefined };

/** Longest pause within which letters typed into the same field are one step of undo. */
const TYPING_PAUSE_MS = 5000;
/** Fields that are typed rather than chosen. */
const TYPED_FIELDS = new Set(['note', 'noteLanguage', 'reasonWords', 'department', 'evidence', 'figure']);

const unsaved = new Map<string, { assessmentId: string; answer: Answer }>();
let lastChange: { id: number; key: string; time: number } | undefined;

/**
 * The assessment of a city and year with all answers, or undefined when there is none. Throws `UnknownPackError` when it was
 * made with a pack this app does not have.
 */
export async function getOpenAssessment(cityId: string, year: number): Promise<OpenAssessment | undefined> {
  const [city, heads, copy] = await Promise.all([
    database.cities.get(cityId),
    database.assessments.where({ cityId }).toArray(),
    database.copies.get(cityId),
  ]);
  const head = heads.find((item) => item.year === year);
  if (!city || !head) {
    return undefined;
  }
  const ids = heads.map(({ id }) => id);
  const changes = await database.changes.where('assessmentId').anyOf(ids).count();
  return {
    city,
    assessment: await readAssessment(head.id),
    pack: await getPackOutline(head.packId),
    place: { cityId, year },
    years: heads.map((item) => item.year).toSorted((a, b) => b - a),
    copy: { at: copy?.at, changes: changes - (copy?.changes ?? 0) },
  };
}

/** One assessment as the domain knows it, including what could not be written yet. Throws when there is none. */
export async function readAssessment(assessmentId: string): Promise<Assessment> {
  const [head, principles, answers] = await Promise.all([
    database.assessments.get(assessmentId),
    database.principles.where({ assessmentId }).toArray(),
    database.answers.where({ assessmentId }).toArray(),
  ]);
  if (!head) {
    throw new Error(`There is no assessment ${assessmentId}`);
  }
  const { cityId: _, ...rest } = head;
  return addUnsaved({ ...rest, principles: principles.map(stripKey<PrincipleState>), answers: answers.map(stripKey<Answer>) });
}

/** The assessment with the answers that wait to be written, so that a copy in a file holds what is on the screen. */
export function addUnsaved(assessment: Assessment): Assessment {
  const waiting = [...unsaved.values()].filter(({ assessmentId }) => assessmentId === assessment.id);
  const replaced = new Set(waiting.map(({ answer }) => answer.indicatorId));
  const stored = assessment.answers.filter(({ indicatorId }) => !replaced.has(indicatorId));
  return { ...assessment, answers: [...stored, ...waiting.map(({ answer }) => answer)] };
}

/** A row without the key that ties it to its assessment, as it stands in a file. */
function stripKey<T extends object>(row: T & { assessmentId: string }): T {
  const { assessmentId: _, ...rest } = row;
  return rest as unknown as T;
}

/**
 * Changes some fields of an answer and leaves the others, so that two tabs never overwrite each other. `current` is the
 * answer as the screen knows it, used for the copy in a file while the write waits. A principle that was ready is in progress again.
 * Resolves when the disk has it.
 */
export function saveAnswer(
  assessmentId: string,
  principleId: string,
  indicatorId: string,
  patch: AnswerPatch,
  current?: Answer,
): Promise<void> {
  const key = `${assessmentId} ${indicatorId}`;
  const at = new Date().toISOString();
  const waiting = patchAnswer(unsaved.get(key)?.answer ?? current, indicatorId, patch, getDevice(), at);
  const entry = { assessmentId, answer: waiting };
  unsaved.set(key, entry);
  return save(key, async () => {
    await database.transaction('rw', database.answers, database.changes, database.principles, async () => {
      const before = await database.answers.get([assessmentId, indicatorId]);
      const after = { ...patchAnswer(before, indicatorId, patch, getDevice(), at), assessmentId };
      await database.answers.put(after);
      await logChange(before, after, Object.keys(patch).toSorted());
      const state = await database.principles.get([assessmentId, principleId]);
      if (state?.ready) {
        await database.principles.put({ ...state, ready: false });
      }
    });
    if (unsaved.get(key) === entry) {
      unsaved.delete(key);
    }
  });
}

/** Keeps the step for undo. Letters typed one after another into the same field are one step. */
async function logChange(before: StoredAnswer | undefined, after: StoredAnswer, fields: string[]): Promise<void> {
  const { assessmentId, indicatorId, at } = after;
  await database.changes.where('[assessmentId+undone]').equals([assessmentId, 1]).delete();
  const key = [assessmentId, indicatorId, ...fields].join(' ');
  const typed = fields.every((field) => TYPED_FIELDS.has(field));
  const time = Date.parse(at);
  if (typed && lastChange?.key === key && time - lastChange.time < TYPING_PAUSE_MS) {
    const updated = await database.changes.update(lastChange.id, { after, at });
    if (updated) {
      lastChange.time = time;
      return;
    }
  }
  const change: StoredChange = { assessmentId, indicatorId, at, before, after, undone: 0 };
  lastChange = { id: await database.changes.add(change), key, time };
}

/** Which indicator the next undo and redo would change. */
export async function getUndoState(assessmentId: string): Promise<UndoState> {
  const [last, next] = await Promise.all([findChange(assessmentId, 0), findChange(assessmentId, 1)]);
  return { undo: last?.indicatorId, redo: next?.indicatorId };
}

function findChange(assessmentId: string, undone: 0 | 1): Promise<StoredChange | undefined> {
  const changes = database.changes.where('[assessmentId+undone]').equals([assessmentId, undone]);
  return undone === 0 ? changes.last() : changes.first();
}

/** Takes back the last step of this assessment. Returns the indicator it changed, or undefined when there was none. */
export function undo(assessmentId: string): Promise<string | undefined> {
  return step(assessmentId, 0);
}

/** Does again what was taken back last. */
export function redo(assessmentId: string): Promise<string | undefined> {
  return step(assessmentId, 1);
}

async function step(assessmentId: string, undone: 0 | 1): Promise<string | undefined> {
  let changed: string | undefined;
  await save(`${assessmentId} undo`, () =>
    database.transaction('rw', database.answers, database.changes, async () => {
      const change = await findChange(assessmentId, undone);
      if (!change) {
        return;
      }
      const now = await database.answers.get([assessmentId, change.indicatorId]);
      const wanted = undone === 0 ? change.before : change.after;
      const versions = patchAnswer(now, change.indicatorId, {}, getDevice(), change.at).versions;
      const at = new Date().toISOString();
      const { assessmentId: _, ...content } = wanted ?? { indicatorId: change.indicatorId, state: 'unanswered' as const };
      await database.answers.put({ ...content, assessmentId, at, versions });
      await database.changes.update(change.id ?? 0, { undone: undone === 0 ? 1 : 0 });
      lastChange = undefined;
      changed = change.indicatorId;
    }),
  );
  return changed;
}

/** A person says that a principle is ready for review, or takes it back. */
export function setReady(assessmentId: string, principleId: string, ready: boolean): Promise<void> {
  const readyAt = ready ? new Date().toISOString() : undefined;
  return patchPrinciple(assessmentId, principleId, ready ? { ready, readyAt } : { ready });
}

/** Who can answer this principle: a department or role, not a name. An empty text removes it. */
export function setDepartment(assessmentId: string, principleId: string, department: string): Promise<void> {
  return patchPrinciple(assessmentId, principleId, { department: department.trim() || undefined });
}

function patchPrinciple(assessmentId: string, principleId: string, patch: Partial<PrincipleState>): Promise<void> {
  return save(`${assessmentId} ${principleId}`, () =>
    database.transaction('rw', database.principles, async () => {
      const before = await database.principles.get([assessmentId, principleId]);
      await database.principles.put({ ready: false, ...before, ...patch, assessmentId, principleId });
    }),
  );
}

/**
 * The new reading with every part that did not change replaced by the very same object as before, so that React draws only
 * what changed. An answer is unchanged when its versions are.
 */
export function keepUnchanged(before: OpenAssessment | undefined, after: OpenAssessment): OpenAssessment {
  if (before?.assessment.id !== after.assessment.id) {
    return after;
  }
  const known = new Map(before.assessment.answers.map((answer) => [answer.indicatorId, answer]));
  const answers = after.assessment.answers.map((answer) => {
    const old = known.get(answer.indicatorId);
    return old && JSON.stringify(old.versions) === JSON.stringify(answer.versions) && old.at === answer.at ? old : answer;
  });
  return { ...after, assessment: { ...after.assessment, answers } };
}
