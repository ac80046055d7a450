/** What a copy holds, and whether something that is kept elsewhere is not in it: nobody should trust a copy unseen. */
import { listRecords, nameRecord, type MergeRecord } from '@/domain/merge/records';
import { compareVersions } from '@/domain/merge/versions';
import { contentOf, versionsOf } from '@/domain/merge/weigh';
import { canonicalText } from '@/domain/json';
import type { CityContent, FileAssessment } from './cityFile';

/** What one year of a file holds. `answers` are those with a level, a choice or a figure. */
export type YearCount = {
  id: string;
  year: number;
  answers: number;
  notes: number;
  evidence: number;
  workshops: number;
};

/** Counts what each year of a file holds, the latest year first. */
export function countYears({ assessments }: CityContent): YearCount[] {
  return assessments
    .map(({ id, year, answers, sessions = [] }) => ({
      id,
      year,
      answers: answers.filter(({ state }) => state === 'answered').length,
      notes: answers.filter(({ note }) => note !== undefined && note.trim() !== '').length,
      evidence: answers.reduce((count, { evidence = [] }) => count + evidence.length, 0),
      workshops: sessions.length,
    }))
    .toSorted((a, b) => b.year - a.year);
}

/** How many answers, and how many other things (of plan, cards, workshops, principles, agreed years, city), a copy lacks. */
export type Missing = { answers: number; others: number };

/**
 * What `here` has that the copy has not, or has only in an older state. Both are of the same city. A newer state in the copy
 * is nothing that is missing.
 */
export function findMissing(copy: CityContent, here: CityContent): Missing {
  const { assessments, ledger = [], city, ...unknown } = here;
  const { assessments: copied, ledger: copiedLedger = [], city: copiedCity, ...copiedUnknown } = copy;
  const missing = {
    answers: 0,
    others:
      countUnlike(city, copiedCity) +
      countUnlike(unknown, copiedUnknown) +
      countUnlike(
        byKey(ledger, ({ id }) => id),
        byKey(copiedLedger, ({ id }) => id),
      ),
  };
  for (const year of assessments) {
    const found = copied.find(({ id }) => id === year.id);
    const known = found ? listRecords(found) : new Map<string, MergeRecord>();
    const lacking = [...listRecords(year).values()].filter((record) => !isHeld(record, known.get(nameRecord(record))));
    const answers = lacking.filter(({ kind }) => kind === 'answer').length;
    missing.answers += answers;
    missing.others += lacking.length - answers + countOtherThings(year, found);
  }
  return missing;
}

/** True when nothing of `here` would be lost if only the copy were left. */
export function holdsEverything(copy: CityContent, here: CityContent): boolean {
  const { answers, others } = findMissing(copy, here);
  return answers === 0 && others === 0;
}

/** The same words, or a state that came after. */
function isHeld({ value }: MergeRecord, copied: MergeRecord | undefined): boolean {
  return (
    copied !== undefined &&
    (contentOf(value) === contentOf(copied.value) ||
      compareVersions(versionsOf(value), versionsOf(copied.value)) === 'older')
  );
}

/** What is not a record of its own: the head of the year, its agreed editions and what was handed out. */
function countOtherThings(year: FileAssessment, copied: FileAssessment | undefined): number {
  const { plan: { targets: _t, priorities: _p, actions: _a, removed: _r, ...planned } = {}, ...rest } = year;
  const { sessions: _sessions, removedSessions: _marks, ...others } = rest;
  const { answers: _answers, principles: _principles, cards: _cards, editions = [], handedOut = [], ...head } = others;
  return (
    (copied ? countUnlike(head, copied) : 1) +
    countUnlike(planned, copied?.plan ?? {}) +
    countUnlike(
      byKey(editions, ({ revision }) => `${revision}`),
      byKey(copied?.editions ?? [], ({ revision }) => `${revision}`),
    ) +
    countUnlike(
      byKey(handedOut, ({ id }) => id),
      byKey(copied?.handedOut ?? [], ({ id }) => id),
    )
  );
}

function byKey<T>(items: readonly T[], key: (item: T) => string): Record<string, T> {
  return Object.fromEntries(items.map((item) => [key(item), item]));
}

/** How many fields of the first the second does not have with the same value. */
function countUnlike(fields: object, others: object): number {
  const known = new Map<string, unknown>(Object.entries(others));
  return Object.entries(fields).filter(
    ([name, value]) => value !== undefined && canonicalText(value) !== canonicalText(known.get(name) ?? null),
  ).length;
}
