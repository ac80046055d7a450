// @vitest-environment node
import fc from 'fast-check';
import type { AnswerPatch } from '@/domain/answer';
import { REVIEW_KINDS, listReviewItems, type ReviewItem } from '@/domain/edition/reviewList';
import type { Report } from '@/domain/report';
import type { KeptMeaning } from '@/domain/years/meaning';
import { remarks } from '../../support/arbitraryContents';
import { PACK, answers, anyAnswers, report } from '../plan/plannedCity';

const yearBefore = (one: Report) => ({ report: one, keepsMeaning: () => 'same' as const });

/** The items of one indicator, in short. */
function itemsOf(id: string, patch?: AnswerPatch, before?: AnswerPatch): string[] {
  const previous = before && yearBefore(report(answers({ [id]: before })));
  const items = listReviewItems(report(patch ? answers({ [id]: patch }) : []), previous);
  return items
    .filter(({ indicatorId }) => indicatorId === id)
    .map(({ kind, evidenceId }) => (evidenceId ? `${kind} ${evidenceId}` : kind));
}

const evidence = (...dates: (string | undefined)[]) =>
  dates.map((date, index) => ({ id: `e${index}`, title: 'Plan', type: 'plan' as const, ...(date ? { date } : {}) }));

describe('to look at before a year is agreed', () => {
  test.each([
    [undefined, ['unanswered']],
    [{ note: 'Ask planning' }, ['unanswered']],
    [{ state: 'unknown' }, ['unknown']],
    [{ state: 'notApplicable' }, []],
    [{ level: 'underWay' }, []],
    [{ level: 'established' }, ['notEvidenced']],
    [{ level: 'established', evidence: evidence(undefined) }, []],
  ] as [AnswerPatch | undefined, string[]][])('an answer %o: %o', (patch, kinds) => {
    expect(itemsOf('01.I1', patch)).toEqual(kinds);
  });

  test('a yes without a document', () => {
    expect(itemsOf('01.C1', { choice: 'yes' })).toEqual(['notEvidenced']);
    expect(itemsOf('01.C1', { choice: 'beingPrepared' })).toEqual([]);
  });

  test.each([
    ['notYet', 'underWay', ['jump']],
    ['underWay', 'notYet', ['jump']],
    ['firstSteps', 'underWay', []],
    ['notYet', 'firstSteps', []],
  ] as const)('from %s to %s: %o', (before, level, kinds) => {
    expect(itemsOf('01.I1', { level }, { level: before })).toEqual(kinds);
  });

  test('a jump with a reason for the change, or from nothing, is none to look at', () => {
    expect(itemsOf('01.I1', { level: 'underWay', changeReason: 'realProgress' }, { level: 'notYet' })).toEqual([]);
    expect(itemsOf('01.I1', { level: 'underWay' }, { state: 'unknown' })).toEqual([]);
    expect(itemsOf('01.I1', { state: 'unknown' }, { level: 'underWay' })).toEqual(['unknown']);
    expect(itemsOf('01.I1', { level: 'underWay' })).toEqual([]);
  });

  test('other words or another meaning explain a jump', () => {
    const [now, before] = (['underWay', 'notYet'] as const).map((level) => report(answers({ '01.I1': { level } })));
    const jumps = (kept: KeptMeaning | undefined) =>
      listReviewItems(now!, { report: before!, keepsMeaning: () => kept }).filter(({ kind }) => kind === 'jump').length;
    expect([jumps('same'), jumps('wording'), jumps(undefined)]).toEqual([1, 0, 0]);
  });

  test('numbers do not jump', () => {
    const figure = (value: number) => ({ figure: { measure: 'participantsShare', value } });
    expect(itemsOf('01.P1', figure(50), figure(1))).toEqual([]);
  });

  test('evidence from more than four years before the year of the assessment, 2026', () => {
    const dated = evidence('2022', '2022-01-01', '2021-12-31', '2021', undefined, '1999-05');
    expect(itemsOf('01.I1', { level: 'underWay', evidence: dated })).toEqual([
      'oldEvidence e2',
      'oldEvidence e3',
      'oldEvidence e5',
    ]);
    expect(itemsOf('01.I1', { state: 'unknown', evidence: dated })).toEqual(['unknown']);
  });

  test('stands in the order of the indicators, with the place', () => {
    const rows = answers({
      '03.C1': { choice: 'yes', evidence: [{ id: 'e0', title: '', type: 'other', date: '2020' }] },
    });
    const items = listReviewItems(report(rows), yearBefore(report(answers({ '03.C1': { choice: 'no' } }))));
    expect(items.filter(({ principleId }) => principleId === 'P03')).toEqual([
      { kind: 'notEvidenced', principleId: 'P03', indicatorId: '03.C1' },
      { kind: 'jump', principleId: 'P03', indicatorId: '03.C1' },
      { kind: 'oldEvidence', principleId: 'P03', indicatorId: '03.C1', evidenceId: 'e0' },
      ...['03.I1', '03.I2', '03.P1'].map((indicatorId) => ({ kind: 'unanswered', principleId: 'P03', indicatorId })),
    ]);
    expect(items.map(({ indicatorId }) => indicatorId)).toEqual(
      PACK.indicators.flatMap(({ id }) => (id === '03.C1' ? [id, id, id] : [id])),
    );
  });
});

test('for all answers: as many as the report counts, each at a place of the pack', () => {
  fc.assert(
    fc.property(anyAnswers(remarks), (rows) => {
      const one = report(rows);
      const items = listReviewItems(one, yearBefore(one));
      const count = (kind: ReviewItem['kind']) => items.filter((item) => item.kind === kind).length;
      expect(count('unanswered')).toBe(one.counts.unanswered);
      expect(count('unknown')).toBe(one.toFindOut.length);
      expect(count('jump')).toBe(0);
      expect(items.every(({ kind }) => REVIEW_KINDS.includes(kind))).toBe(true);
      expect(items.filter((item) => (item.evidenceId === undefined) === (item.kind === 'oldEvidence'))).toEqual([]);
    }),
  );
});
