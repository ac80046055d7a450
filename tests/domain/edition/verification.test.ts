// @vitest-environment node
import fc from 'fast-check';
import { patchAnswer, type AnswerPatch } from '@/domain/answer';
import { listDifferences, verifyEdition } from '@/domain/edition/verification';
import { remarks } from '../../support/arbitraryContents';
import { hashWithNode } from '../../support/cityFile';
import { assessment } from '../../support/samples';
import { anyAnswers } from '../plan/plannedCity';
import { AGREEMENT, agreed, alter } from './agreed';

const edition = agreed();
const open = AGREEMENT.assessment;
const change = (indicatorId: string, patch: AnswerPatch) => ({
  ...open,
  answers: open.answers.map((row) =>
    row.indicatorId === indicatorId
      ? patchAnswer(row, indicatorId, patch, 'device-2', '2026-12-01T10:00:00.000Z')
      : row,
  ),
});

describe('verifying', () => {
  test('an edition as it was agreed is intact, and work that goes on is no difference', () => {
    expect(verifyEdition(edition, hashWithNode)).toEqual({ intact: true, differences: [] });
    expect(verifyEdition(edition, hashWithNode, change('01.I1', { level: 'notYet' }))).toEqual({
      intact: true,
      differences: [],
    });
  });

  test('another body leaves no trace but the checksum', () => {
    const altered = alter(edition, (one) => {
      one.body = 'Mayor';
    });
    expect(verifyEdition(altered, hashWithNode, open)).toEqual({ intact: false, differences: [] });
  });

  test('a raised level in the results is found', () => {
    const altered = alter(edition, ({ content }) => {
      content.results.principles[0]!.level.value = 4;
    });
    expect(verifyEdition(altered, hashWithNode)).toEqual({
      intact: false,
      differences: [{ kind: 'results', of: 'principle', id: 'P01' }],
    });
  });

  test('a raised answer is found from its results and from the open year', () => {
    const altered = alter(edition, ({ content }) => {
      content.assessment.answers.find(({ indicatorId }) => indicatorId === '01.C2')!.level = 'sharedAndReviewed';
    });
    // No document stands behind it: the results of the indicator differ in points and in "not evidenced".
    expect(verifyEdition(altered, hashWithNode, open).differences).toEqual([
      { kind: 'results', of: 'principle', id: 'P01' },
      { kind: 'results', of: 'indicator', id: '01.C2' },
      { kind: 'results', of: 'group', id: 'G1' },
      { kind: 'results', of: 'city' },
      { kind: 'answer', indicatorId: '01.C2', field: 'level' },
    ]);
  });

  test('a forged checksum does not hide what the open year says otherwise', () => {
    const forged = agreed({ assessment: change('01.C1', { note: 'In force since autumn' }) });
    expect(verifyEdition(forged, hashWithNode, open).intact).toBe(true);
    expect(listDifferences(forged, open)).toEqual([{ kind: 'answer', indicatorId: '01.C1', field: 'note' }]);
  });
});

describe('differences', () => {
  test('are named by indicator and field, but not when it was said and on which device', () => {
    const next = change('01.I1', { state: 'unknown', department: 'Education' });
    expect(listDifferences(edition, next)).toEqual([
      { kind: 'answer', indicatorId: '01.I1', field: 'department' },
      { kind: 'answer', indicatorId: '01.I1', field: 'level' },
      { kind: 'answer', indicatorId: '01.I1', field: 'state' },
    ]);
    expect(listDifferences(edition, change('01.I1', {}))).toEqual([]);
  });

  test('name answers that only one side has', () => {
    const [first, ...others] = open.answers;
    expect(listDifferences(edition, { ...open, answers: others })).toEqual([
      { kind: 'onlyInEdition', indicatorId: first?.indicatorId },
    ]);
    expect(listDifferences(agreed({ assessment: { ...open, answers: others } }), open)).toEqual([
      { kind: 'onlyOpen', indicatorId: first?.indicatorId },
    ]);
  });

  test('name results that were taken away or put in', () => {
    const taken = alter(edition, ({ content: { results } }) => {
      results.principles.pop();
      results.groups.pop();
      results.principles[0]!.indicators.pop();
      results.toFindOut = [];
    });
    expect(listDifferences(taken)).toEqual([
      { kind: 'results', of: 'indicator', id: '01.P1' },
      { kind: 'results', of: 'principle', id: 'P06' },
      { kind: 'results', of: 'group', id: 'G2' },
      { kind: 'results', of: 'city' },
    ]);
    const put = alter(edition, ({ content: { results } }) => {
      results.principles.push({ ...results.principles[0]!, id: 'P21', indicators: [] });
    });
    expect(listDifferences(put)).toEqual([{ kind: 'results', of: 'principle', id: 'P21' }]);
  });

  test('there are none between an edition and the year it was made from, whatever the answers', () => {
    fc.assert(
      fc.property(anyAnswers(remarks), (rows) => {
        const one = agreed({ assessment: assessment(rows) });
        expect(listDifferences(one, assessment(rows.toReversed()))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
