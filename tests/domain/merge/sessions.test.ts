// @vitest-environment node
/** Workshops that several devices worked on: one is one record, with all its ballots. */
import { cutPart } from '@/domain/file/cutPart';
import type { FileAssessment } from '@/domain/file/cityFile';
import { listDifferences } from '@/domain/merge/difference';
import { forgetInLedger } from '@/domain/merge/ledger';
import { planMerge } from '@/domain/merge/plan';
import { standingOf } from '@/domain/merge/standing';
import { canKeepAll } from '@/domain/merge/decide';
import type { Method } from '@/domain/answer';
import type { FileSession } from '@/domain/workshop/session';
import { openFile, writeFile } from '../../support/cityFile';
import { cityOf, combineAll, outcomesOf, row, yearOf, STAMP } from '../../support/merge/years';
import { MOMENT } from '../../support/samples';
import { ballotOf, removedSessionOf, sessionOf } from '../../support/workshop/fileSessions';
import { agreed } from '../edition/agreed';

type Held = Pick<FileAssessment, 'sessions' | 'removedSessions'>;
const yearWith = (held: Held, fields: Partial<FileAssessment> = {}) =>
  yearOf([row('01.C1', { a: 1 })], { ...held, ...fields });
const cityWith = (...sessions: FileSession[]) => cityOf(yearWith({ sessions }));
const removed = (versions?: Record<string, number>) =>
  cityOf(yearWith({ removedSessions: [removedSessionOf('s1', versions)] }));

const BASE = sessionOf('s1', { ballots: [ballotOf('b1', { P06: 'underWay' })] });
const MINE = { ...BASE, versions: { a: 2 }, ballots: [...BASE.ballots, ballotOf('b2', { P06: 'notYet' })] };
const THEIRS = {
  ...BASE,
  versions: { a: 1, b: 1 },
  items: [{ id: 'P06', sentence: 'In every school' }, { id: 'P11' }],
};

describe('a workshop', () => {
  test.each<[string, ReturnType<typeof cityOf>, ReturnType<typeof cityOf>, string]>([
    ['that is not here is new', cityWith(), cityWith(BASE), 'new'],
    ['that the file does not know stays', cityWith(BASE), cityWith(), 'onlyHere'],
    ['that went on there comes in', cityWith(BASE), cityWith(THEIRS), 'changedThere'],
    ['that went on here stays as it is', cityWith(MINE), cityWith(BASE), 'changedHere'],
    ['that went on here and there is asked about', cityWith(MINE), cityWith(THEIRS), 'conflict'],
    ['that was deleted is not brought back by an older file', removed(), cityWith(BASE), 'changedHere'],
    ['that was deleted there goes', cityWith(BASE), removed(), 'changedThere'],
    ['that was deleted there and went on here stays', cityWith(MINE), removed({ a: 1, b: 1 }), 'changedHere'],
    ['that was deleted here and went on there comes back', removed(), cityWith(THEIRS), 'changedThere'],
  ])('%s', (_, here, file, outcome) => {
    expect(outcomesOf(planMerge(here, [file]))['session s1']).toBe(outcome);
  });

  test('is never asked about because of another one', () => {
    const other = sessionOf('s2', { versions: { b: 1 } });
    const made = combineAll(cityWith(MINE), [cityWith(BASE, other)], {});
    expect(made?.content.assessments[0]?.sessions).toEqual([MINE, other]);
    expect(made?.entry).toMatchObject({ added: 1, updated: 0, decisions: [] });
  });

  test('is the same whatever the order of its ballots; the order of its questions counts', () => {
    const there = { ...MINE, versions: { b: 7 }, ballots: MINE.ballots.toReversed() };
    expect(outcomesOf(planMerge(cityWith(MINE), [cityWith(there)]))).toMatchObject({ 'session s1': 'same' });
    const turned = { ...there, items: MINE.items.toReversed() };
    expect(outcomesOf(planMerge(cityWith(MINE), [cityWith(turned)]))).toMatchObject({ 'session s1': 'conflict' });
  });

  test('of which both sides have ballots the other lacks is one side whole; the other is in the record', () => {
    const plan = planMerge(cityWith(MINE), [cityWith(THEIRS)]);
    expect(plan.conflicts.map((conflict) => [conflict.name, canKeepAll(conflict)])).toEqual([
      ['assessment-2026 session s1', false],
    ]);
    const made = combineAll(cityWith(MINE), [cityWith(THEIRS)], { take: 1, keepAll: true });
    expect(made?.content.assessments[0]?.sessions).toEqual([
      { ...THEIRS, at: STAMP.at, versions: { a: 2, b: 1, here: 1 } },
    ]);
    expect(made?.entry.decisions).toEqual([
      {
        year: 2026,
        kind: 'session',
        key: 's1',
        by: 'person',
        sides: [
          { from: '', record: MINE },
          { from: 'file 1', record: THEIRS },
        ],
        chosen: 1,
        keptAll: false,
      },
    ]);
    expect(made && openFile(writeFile(made.content)).content.ledger).toEqual([made?.entry]);
    expect(made && combineAll(made.content, [cityWith(THEIRS)])).toBeUndefined();
  });

  test('that is deleted on both sides stays deleted, with a mark that knows both', () => {
    const made = combineAll(removed({ a: 2 }), [
      removed({ a: 1, b: 1 }),
      cityOf(yearWith({ sessions: [sessionOf('s2', { versions: { c: 1 } })] })),
    ]);
    const [year] = made?.content.assessments ?? [];
    expect(year?.removedSessions).toEqual([removedSessionOf('s1', { a: 2, b: 1 })]);
    expect(year?.sessions?.map(({ id }) => id)).toEqual(['s2']);
  });

  test('that is there beside its own mark, in a file changed by hand, is there', () => {
    const both = cityOf(yearWith({ sessions: [BASE], removedSessions: [removedSessionOf('s1')] }));
    const made = combineAll(cityWith(), [both]);
    expect(made?.content.assessments[0]).toMatchObject({ sessions: [BASE] });
    expect(made?.content.assessments[0]).not.toHaveProperty('removedSessions');
  });

  test('stands in what a file has more, and in what would be otherwise', () => {
    expect(standingOf(cityWith(BASE), cityWith(MINE))).toBe('newer');
    expect(standingOf(cityWith(BASE), cityWith())).toBe('older');
    expect(standingOf(cityWith(MINE), cityWith(THEIRS))).toBe('fork');
    expect(listDifferences(cityWith(MINE), cityWith(BASE))).toMatchObject([{ year: 2026, others: 1 }]);
    expect(listDifferences(cityWith(MINE), cityWith({ ...MINE, versions: { z: 1 } }))).toEqual([]);
  });
});

describe('beside a year that was agreed', () => {
  const edition = agreed();
  const frozen = { agreed: { revision: 1, at: MOMENT }, editions: [edition] };

  test('a workshop that went on elsewhere comes in, and the year stays agreed', () => {
    const here = cityOf(yearWith({ sessions: [BASE] }, frozen));
    const made = combineAll(here, [cityOf(yearWith({ sessions: [THEIRS] }, frozen))]);
    expect(made?.content.assessments).toMatchObject([{ agreed: frozen.agreed, sessions: [THEIRS] }]);
  });

  test('with an answer beside it the whole year stays as it is', () => {
    const here = cityOf(yearWith({ sessions: [BASE] }, frozen));
    const file = cityOf({ ...yearWith({ sessions: [THEIRS] }), answers: [row('01.C1', { a: 2 })] });
    expect(planMerge(here, [file]).years).toMatchObject([{ obstacle: 'agreedHere' }]);
    expect(combineAll(here, [file])).toBeUndefined();
  });

  test('a workshop that only this computer has does not undo what was agreed elsewhere', () => {
    const made = combineAll(cityWith(BASE), [cityOf(yearWith({}, frozen))]);
    expect(made?.content.assessments).toMatchObject([{ agreed: frozen.agreed, sessions: [BASE] }]);
  });

  test('a workshop in a year that was moved to another set elsewhere is not put out of sight', () => {
    const next = yearWith({}, { id: 'next', packId: 'next', movedFrom: 'assessment-2026' });
    const file = cityOf(yearWith({}, { replacedBy: 'next' }), next);
    expect(planMerge(cityWith(BASE), [file]).years[0]).toMatchObject({ obstacle: 'otherSet' });
    expect(planMerge(cityWith(), [file]).years[0]).toMatchObject({ obstacle: undefined });
  });
});

test('a part has no workshop, and when it comes back those of the whole year are still there', () => {
  const here = cityOf(yearWith({ sessions: [MINE], removedSessions: [removedSessionOf('s9')] }));
  const part = cutPart(here, 'assessment-2026', { id: 'p1', department: 'Culture', indicators: ['01.C1'] });
  expect(part.assessments[0]).not.toHaveProperty('sessions');
  expect(standingOf(here, part)).toBe('same');
  const [cut] = part.assessments;
  const back = cityOf({ ...(cut as FileAssessment), answers: [row('01.C1', { a: 1, b: 1 }, { choice: 'yes' })] });
  const made = combineAll(here, [back]);
  expect(made?.content.assessments).toMatchObject([
    { sessions: [MINE], removedSessions: [{ id: 's9' }], answers: [{ choice: 'yes' }] },
  ]);
});

describe('the workshop that an answer names', () => {
  const method: Method = { kind: 'workshop', session: 's1', title: 'Spring' };
  const taken = row('01.I1', { a: 1, b: 1 }, { level: 'underWay', method });

  test('comes in with the answer', () => {
    const made = combineAll(cityOf(yearOf([row('01.I1', { a: 1 }, { level: 'notYet' })])), [cityOf(yearOf([taken]))]);
    expect(made?.content.assessments[0]?.answers).toMatchObject([{ level: 'underWay', method }]);
  });

  test('goes with the side that is chosen, and with no other level', () => {
    const here = cityOf(yearOf([row('01.I1', { a: 2 }, { level: 'established' })]));
    const decided = (take: number) =>
      combineAll(here, [cityOf(yearOf([taken]))], { take, keepAll: true })?.content.assessments[0]?.answers[0];
    expect(decided(1)).toMatchObject({ level: 'underWay', method });
    expect(decided(0)).toMatchObject({ level: 'established' });
    expect(decided(0)).not.toHaveProperty('method');
  });

  test('makes two answers with the same level two sides', () => {
    const plan = planMerge(cityOf(yearOf([row('01.I1', { a: 2 }, { level: 'underWay' })])), [cityOf(yearOf([taken]))]);
    expect(outcomesOf(plan)).toEqual({ 'answer 01.I1': 'conflict' });
  });
});

describe('ballots that somebody deleted', () => {
  const both = [MINE, sessionOf('s2', { versions: { a: 1 }, ballots: [ballotOf('kept', { P06: 'notYet' })] })];
  const there = [THEIRS, sessionOf('s2', { title: 'Elsewhere', versions: { b: 1 } })];
  const made = combineAll(cityWith(...both), [cityWith(...there)]);

  test('go from the record of combining as well; texts and other workshops stay', () => {
    if (!made) {
      throw new Error('Nothing was combined');
    }
    const before = structuredClone(made.entry);
    const entry = forgetInLedger(made.entry, 's1');
    expect(entry.decisions.map(({ key, sides }) => [key, sides.map(({ record }) => record['ballots'])])).toEqual([
      ['s1', [[], []]],
      ['s2', [both[1]?.ballots, []]],
    ]);
    expect(entry.decisions[0]?.sides[1]?.record).toEqual({ ...THEIRS, ballots: [] });
    expect(made.entry).toEqual(before);
    expect(forgetInLedger(made.entry, 's3')).toBe(made.entry);
  });
});
