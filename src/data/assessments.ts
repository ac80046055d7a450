/** The assessment being worked on: read it whole, write it one record at a time, take back the last step. */
import { LINE_LIMIT, changesAnswer, patchAnswer, type Answer, type AnswerPatch } from '@/domain/answer';
import type { Assessment, City, PrincipleState } from '@/domain/assessment';
import type { PackOutline } from '@/domain/pack';
import { narrowOutline } from '@/domain/part';
import { CHANGE_TABLES, countChange, countVersion, findStep, logChange, readBefore, takeStep } from './changes';
import { database } from './database';
import { getDevice } from './browser/device';
import { checkNotLost } from './lostStore';
import { getPackOutline } from './packs';
import { save } from './saving';

/** A city with one of its years open: what every screen of a city is given. `years` are all years it has, newest first. */
export type OpenAssessment = {
  city: City;
  assessment: Assessment;
  /** Of a part of a year only what the part asks about. */
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

/** A change that is not on the disk yet. `current` is the answer as the screen knew it. */
type Waiting = {
  assessmentId: string;
  indicatorId: string;
  patchOn: (now: Answer | undefined) => AnswerPatch;
  at: string;
  current: Answer | undefined;
  written: Promise<void>;
};
/** In the order in which they were asked for. */
const unsaved = new Set<Waiting>();
/** The waiting changes that an answer made by `addUnsaved` holds already, so that none is put on twice. */
const held = new WeakMap<Answer, ReadonlySet<Waiting>>();

/**
 * The assessment of a city and year with all answers, or undefined when there is none. Throws `UnknownPackError` when it was
 * made with a pack this app does not have, `LostStoreError` when the browser has emptied the store.
 */
export async function getOpenAssessment(
  cityId: string,
  year: number,
  language?: string,
): Promise<OpenAssessment | undefined> {
  const { cities, assessments, principles, answers, copies } = database;
  // One transaction: a file that is opened in another tab is seen as a whole or not at all.
  const read = await database.transaction('r', [cities, assessments, principles, answers, copies], async () => {
    const [city, heads, copy] = await Promise.all([
      cities.get(cityId),
      assessments.where({ cityId }).toArray(),
      copies.get(cityId),
    ]);
    const head = heads.find((item) => item.year === year && item.replacedBy === undefined);
    return city && head && { city, heads, copy, assessment: await readAssessment(head.id) };
  });
  if (!read) {
    await checkNotLost();
    return undefined;
  }
  const { part, packId } = read.assessment;
  const pack = await getPackOutline(packId, language);
  return {
    city: read.city,
    assessment: read.assessment,
    pack: part ? narrowOutline(pack, part) : pack,
    years: [...new Set(read.heads.map((item) => item.year))].toSorted((a, b) => b - a),
    copy: { at: read.copy?.at, changes: read.copy?.changes ?? 0 },
    place: { cityId, year },
  };
}

/** One assessment as the domain knows it, including what could not be written yet. Throws when there is none. */
export async function readAssessment(assessmentId: string): Promise<Assessment> {
  const { assessments, principles, answers } = database;
  return database.transaction('r', [assessments, principles, answers], async () => {
    const [head, states, rows] = await Promise.all([
      assessments.get(assessmentId),
      principles.where({ assessmentId }).toArray(),
      answers.where({ assessmentId }).toArray(),
    ]);
    if (!head) {
      throw new Error(`There is no assessment ${assessmentId}`);
    }
    const { cityId: _, ...rest } = head;
    return addUnsaved({
      ...rest,
      principles: states.map(stripKey<PrincipleState>),
      answers: rows.map(stripKey<Answer>),
    });
  });
}

/**
 * The assessment with the changes that wait to be written, so that a copy in a file holds what is on the screen. Each is
 * put on the answer as it is stored; on the answer that the screen knew when there is none.
 */
export function addUnsaved(assessment: Assessment): Assessment {
  const answers = new Map(assessment.answers.map((answer) => [answer.indicatorId, answer]));
  for (const change of unsaved) {
    const before = answers.get(change.indicatorId) ?? change.current;
    const already = before && held.get(before);
    const patch = change.patchOn(before);
    if (change.assessmentId === assessment.id && !already?.has(change) && changesAnswer(before, patch)) {
      const after = patchAnswer(before, change.indicatorId, patch, getDevice(), change.at);
      held.set(after, new Set([...(already ?? []), change]));
      answers.set(change.indicatorId, after);
    }
  }
  return { ...assessment, answers: [...answers.values()] };
}

/** A row without the key that ties it to its assessment, as it stands in a file. */
function stripKey<T extends object>(row: T & { assessmentId: string }): T {
  const { assessmentId: _, ...rest } = row;
  return rest as unknown as T;
}

/**
 * Changes some fields of an answer and leaves the others, so that two tabs never overwrite each other; `patch` may be made
 * from the answer as it is stored by then. `current` is the answer as the screen knows it, for a copy when nothing stored can
 * be read. A principle that was ready is in progress again. Nothing is written that changes nothing, nor into an assessment
 * deleted meanwhile; into a store that the browser has emptied it fails and waits. Resolves when the disk has it.
 */
export function saveAnswer(
  assessmentId: string,
  principleId: string,
  indicatorId: string,
  patch: AnswerPatch | Waiting['patchOn'],
  current?: Answer,
): Promise<void> {
  const [at, patchOn] = [new Date().toISOString(), typeof patch === 'function' ? patch : () => patch];
  const written = save(`${assessmentId} ${indicatorId}`, async () => {
    const head = await database.transaction('rw', CHANGE_TABLES, async () => {
      const { head: found, before, ...around } = await readBefore(assessmentId, principleId, indicatorId);
      // What a body has agreed stays, also for a write that was on its way.
      if (found && !found.agreed && changesAnswer(before, patchOn(before))) {
        const after = { ...patchAnswer(before, indicatorId, patchOn(before), getDevice(), at), assessmentId };
        const change = { assessmentId, principleId, indicatorId, at, before, after };
        await Promise.all([database.answers.put(after), logChange(found.cityId, change, patchOn(before), around)]);
      }
      return found;
    });
    if (!head) {
      await checkNotLost();
    }
    unsaved.delete(change);
  });
  const change: Waiting = { assessmentId, indicatorId, patchOn, at, current, written };
  unsaved.add(change);
  return written;
}

/** Which indicator the next undo and redo would change. */
export async function getUndoState(assessmentId: string): Promise<UndoState> {
  const [last, next] = await Promise.all([findStep(assessmentId, 0), findStep(assessmentId, 1)]);
  return { undo: last?.indicatorId, redo: next?.indicatorId };
}

/** Takes back the last step of this assessment. Returns the indicator it changed, or undefined when there was none. */
export function undo(assessmentId: string): Promise<string | undefined> {
  return saveStep(assessmentId, 0);
}

/** Does again what was taken back last. */
export function redo(assessmentId: string): Promise<string | undefined> {
  return saveStep(assessmentId, 1);
}

/** What was typed before must be on the disk first: otherwise it would be written over the step that takes it back. */
async function saveStep(assessmentId: string, undone: 0 | 1): Promise<string | undefined> {
  await Promise.all(
    [...unsaved].filter((change) => change.assessmentId === assessmentId).map(({ written }) => written),
  );
  let changed: string | undefined;
  await save(`${assessmentId} undo`, async () => {
    changed = await takeStep(assessmentId, undone);
  });
  return changed;
}

/** A person says that a principle is ready for review, or takes it back. */
export function setReady(assessmentId: string, principleId: string, ready: boolean): Promise<void> {
  const readyAt = ready ? new Date().toISOString() : undefined;
  return patchPrinciple(assessmentId, principleId, ready ? { ready, readyAt } : { ready });
}

/** Who can answer this principle: a department or role, not a name. An empty text removes it; more than a line is cut. */
export function setDepartment(assessmentId: string, principleId: string, department: string): Promise<void> {
  return patchPrinciple(assessmentId, principleId, { department: department.trim().slice(0, LINE_LIMIT) || undefined });
}

function patchPrinciple(assessmentId: string, principleId: string, patch: Partial<PrincipleState>): Promise<void> {
  return save(`${assessmentId} ${principleId}`, () =>
    database.transaction('rw', CHANGE_TABLES, async () => {
      const [head, before] = await Promise.all([
        database.assessments.get(assessmentId),
        database.principles.get([assessmentId, principleId]),
      ]);
      const after = { ready: false, ...before, ...patch, assessmentId, principleId };
      if (head && !head.agreed && !isSame(before, after)) {
        await database.principles.put({ ...after, versions: countVersion(before?.versions) });
        const typingOn = before?.department !== undefined && after.department !== before.department;
        await countChange(head.cityId, typingOn ? 'sameStep' : 'newStep');
      }
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
    return old && old.at === answer.at && isSame(old.versions, answer.versions) ? old : answer;
  });
  const principles = keep(before.assessment.principles, after.assessment.principles);
  return {
    ...after,
    city: keep(before.city, after.city),
    pack: after.assessment.part ? keep(before.pack, after.pack) : after.pack,
    years: keep(before.years, after.years),
    copy: keep(before.copy, after.copy),
    place: keep(before.place, after.place),
    assessment: { ...after.assessment, principles, answers },
  };
}

function keep<T>(before: T, after: T): T {
  return isSame(before, after) ? before : after;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
