/** A year as the records that are combined one by one, each known by its permanent id and never by words. */
import type { Answer } from '@/domain/answer';
import type { PrincipleState } from '@/domain/assessment';
import type { Versions } from '@/domain/dates';
import type { FileAssessment } from '@/domain/file/cityFile';
import { sortBallots } from '@/domain/file/sortContent';
import { EMPTY_PLAN, keyOfSubject, type Action, type PlanKind, type Priority, type Target } from '@/domain/plan/plan';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import type { FileSession } from '@/domain/workshop/session';
import type { RecordKind } from './ledger';

/** What is kept of a record; `removed` stands for one that was taken out of the plan, and for a session that was deleted. */
export type RecordValue = { at?: string; versions?: Versions; removed?: boolean; [field: string]: unknown };
export type MergeRecord = { kind: RecordKind; key: string; value: RecordValue };

/** Kind and key in one text, unique within a year. */
export function nameRecord({ kind, key }: Pick<MergeRecord, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** Every record of a year by its name. */
export function listRecords(assessment: FileAssessment): Map<string, MergeRecord> {
  const { answers, principles, plan = EMPTY_PLAN, cards = [], sessions = [], removedSessions = [] } = assessment;
  const records: MergeRecord[] = [
    // First, so that a record that is there all the same, as in a file changed by hand, goes before its mark.
    ...(plan.removed ?? []).map(({ kind, id, ...stamp }) => ({ kind, key: id, value: { ...stamp, removed: true } })),
    ...removedSessions.map(({ id, ...stamp }) => ({
      kind: 'session' as const,
      key: id,
      value: { ...stamp, removed: true },
    })),
    ...answers.map((value) => ({ kind: 'answer' as const, key: value.indicatorId, value })),
    ...principles.map((value) => ({ kind: 'principle' as const, key: value.principleId, value })),
    ...plan.targets.map((value) => ({ kind: 'target' as const, key: value.id, value })),
    ...plan.priorities.map((value) => ({ kind: 'priority' as const, key: keyOfSubject(value.subject), value })),
    ...plan.actions.map((value) => ({ kind: 'action' as const, key: value.id, value })),
    ...cards.map((value) => ({ kind: 'card' as const, key: value.indicatorId, value })),
    ...sessions.map((value) => ({ kind: 'session' as const, key: value.id, value: sortBallots(value) })),
  ];
  return new Map(records.map((record) => [nameRecord(record), record]));
}

/** The year with these records in place of its own. A plan or list that would be empty is left out. */
export function putRecords(assessment: FileAssessment, records: readonly MergeRecord[]): FileAssessment {
  const { plan, cards: _cards, sessions: _sessions, removedSessions: _marks, ...rest } = assessment;
  const list = <Value>(kind: RecordKind) =>
    records.filter((record) => record.kind === kind && !record.value.removed).map(({ value }) => value as Value);
  const marks = records.flatMap(({ kind, key, value: { removed: isRemoved, ...stamp } }) =>
    isRemoved ? [{ ...stamp, at: stamp.at ?? '', kind, id: key }] : [],
  );
  const removed = marks.flatMap(({ kind, ...mark }) =>
    kind === 'session' ? [] : [{ ...mark, kind: kind as PlanKind }],
  );
  const removedSessions = marks.flatMap(({ kind, versions = {}, ...mark }) =>
    kind === 'session' ? [{ ...mark, versions }] : [],
  );
  const {
    targets: _targets,
    priorities: _priorities,
    actions: _actions,
    removed: _removed,
    ...unknown
  } = plan ?? EMPTY_PLAN;
  const planned = {
    ...unknown,
    targets: list<Target>('target'),
    priorities: list<Priority>('priority'),
    actions: list<Action>('action'),
    ...(removed.length > 0 ? { removed } : {}),
  };
  const isPlanned = Object.values(planned).some((part) => !Array.isArray(part) || part.length > 0);
  const cards = list<PracticeCard>('card');
  const sessions = list<FileSession>('session');
  return {
    ...rest,
    principles: list<PrincipleState>('principle'),
    answers: list<Answer>('answer'),
    ...(isPlanned ? { plan: planned } : {}),
    ...(cards.length > 0 ? { cards } : {}),
    ...(sessions.length > 0 ? { sessions } : {}),
    ...(removedSessions.length > 0 ? { removedSessions } : {}),
  };
}
