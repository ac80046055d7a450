/** Small cities for the tests of combining: records with the versions that a test needs. */
import { patchAnswer, type Answer, type AnswerPatch } from '@/domain/answer';
import type { PrincipleState } from '@/domain/assessment';
import type { Versions } from '@/domain/dates';
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import { combine, type Combined } from '@/domain/merge/combine';
import type { Decision } from '@/domain/merge/decide';
import { planMerge, type MergePlan } from '@/domain/merge/plan';
import type { Action } from '@/domain/plan/plan';
import { hashWithNode, writeFile } from '../cityFile';
import { CITY, MOMENT, assessment } from '../samples';

/** An answer with these versions: who changed it how often. */
export function row(indicatorId: string, versions: Versions, patch: AnswerPatch = {}, at = MOMENT): Answer {
  return { ...patchAnswer(undefined, indicatorId, patch, '', at), versions };
}

/** What a team says of a principle, with these versions; before there were versions it had none. */
export function state(principleId: string, versions?: Versions, fields: Partial<PrincipleState> = {}): PrincipleState {
  return { principleId, ready: false, ...fields, ...(versions ? { versions } : {}) };
}

/** An action with these versions. */
export function action(id: string, versions: Versions, title = id): Action {
  return { id, title, status: 'planned', at: MOMENT, versions };
}

/** A year with these answers, and more. */
export function yearOf(answers: Answer[] = [], fields: Partial<FileAssessment> = {}): FileAssessment {
  return { ...assessment(answers), ...fields };
}

/** A city with these years. */
export function cityOf(...assessments: FileAssessment[]): CityContent {
  return { city: CITY, assessments };
}

/** The city with one year of these answers. */
export function answered(...answers: Answer[]): CityContent {
  return cityOf(yearOf(answers));
}

/** What the ledger says of a file with this content. */
export function factsOf(content: CityContent, name = 'returned.json') {
  const part = content.assessments.find((year) => year.part)?.part;
  return {
    name,
    savedAt: MOMENT,
    sha256: hashWithNode(writeFile(content)),
    ...(part ? { part: part.id, department: part.department } : {}),
  };
}

export const STAMP = { device: 'here', at: '2026-12-01T10:00:00.000Z', id: 'merge-1' };

/** Combines, with one decision for every conflict, or the one that is named. Undefined when nothing would change. */
export function combineAll(
  here: CityContent,
  files: readonly CityContent[],
  decide: Decision | Readonly<Record<string, Decision>> = { take: 0, keepAll: false },
  stamp = STAMP,
): Combined | undefined {
  const plan = planMerge(here, files);
  return combine(here, listFiles(files), plan, decisionsOf(plan, decide), stamp);
}

/** The files as they are combined, named by their place. */
export function listFiles(files: readonly CityContent[]) {
  return files.map((content, index) => ({ content, facts: factsOf(content, `file ${index + 1}`) }));
}

function decisionsOf(plan: MergePlan, decide: Decision | Readonly<Record<string, Decision>>) {
  const isOne = (value: typeof decide): value is Decision => 'take' in value;
  const list = plan.conflicts.flatMap(({ name }) => {
    const decision = isOne(decide) ? decide : decide[name];
    return decision ? [[name, decision] as const] : [];
  });
  return new Map(list);
}

/** Outcome by record, such as `answer 01.C1`, of the only year. */
export function outcomesOf({ years }: MergePlan): Record<string, string> {
  return Object.fromEntries(
    years.flatMap(({ records }) => records.map(({ kind, key, outcome }) => [`${kind} ${key}`, outcome])),
  );
}
