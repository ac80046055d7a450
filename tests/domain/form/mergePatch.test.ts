// @vitest-environment node
import fc from 'fast-check';
import { EVIDENCE_LIMIT, patchAnswer, type Answer, type AnswerPatch, type Evidence } from '@/domain/answer';
import { mergePatch, type Basis } from '@/domain/form/mergePatch';

const piece = (id: string, more: Partial<Evidence> = {}): Evidence => ({ id, title: id, type: 'plan', ...more });
const answer = (patch: AnswerPatch) => patchAnswer(undefined, '01.P1', patch, 'device', '2026-01-01T00:00:00.000Z');
const figure = (parts: object = {}) => ({ measure: 'share', ...parts });
/** What a form knows of an answer. */
const basisOf = (from: Answer): Basis => ({ state: from.state, figure: from.figure, evidence: from.evidence });

describe('a figure', () => {
  const basis = answer({ figure: figure({ value: 40, source: 'Census', target: { value: 60, year: 2030 } }) });

  test('keeps the parts that were changed elsewhere and not here, also within the target', () => {
    const now = answer({ figure: figure({ value: 41, source: 'Census', target: { value: 60, year: 2031 } }) });
    const patch = { figure: figure({ value: 40, source: 'Survey', target: { value: 70, year: 2030 } }) };
    expect(mergePatch(patch, basisOf(basis), now)).toEqual({
      figure: figure({ value: 41, source: 'Survey', target: { value: 70, year: 2031 } }),
    });
  });

  test('loses what was deleted here, and what was deleted elsewhere', () => {
    const now = answer({ figure: figure({ value: 40, target: { value: 60, year: 2030 } }) });
    const patch = { figure: figure({ value: 40, source: 'Census' }) };
    expect(mergePatch(patch, basisOf(basis), now)).toEqual({ figure: figure({ value: 40 }) });
  });

  test('says that it is answered only when that is news', () => {
    const now = answer({ state: 'unknown', figure: figure({ source: 'Census' }) });
    const patch = { figure: figure({ value: 40, source: 'Survey' }), state: 'answered' as const };
    expect(mergePatch(patch, basisOf(basis), now)).not.toHaveProperty('state');
    expect(mergePatch(patch, { state: 'unknown' }, now)).toMatchObject({ state: 'answered', figure: { value: 40 } });
    expect(mergePatch({ ...patch, state: 'unanswered' }, basisOf(basis), now)).toMatchObject({ state: 'unanswered' });
  });

  test('has the way it is measured, also when nobody has written anything yet', () => {
    const shown: Basis = { state: 'unanswered', figure: figure() };
    expect(mergePatch({ figure: figure({ value: 1 }) }, shown, undefined)).toEqual({ figure: figure({ value: 1 }) });
    const now = answer({ figure: { measure: 'number', source: 'Census' } });
    expect(mergePatch({ figure: figure({ year: 2025 }) }, shown, now)).toEqual({
      figure: { measure: 'number', source: 'Census', year: 2025 },
    });
  });
});

describe('evidence', () => {
  const basis: Basis = { state: 'unanswered', evidence: [piece('a'), piece('b')] };
  const merge = (next: Evidence[] | undefined, now: Evidence[]) =>
    mergePatch({ evidence: next }, basis, answer({ evidence: now })).evidence;

  test('keeps what was added here and elsewhere', () => {
    expect(merge([piece('a'), piece('b'), piece('c')], [piece('a'), piece('b'), piece('d')])).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => piece(id)),
    );
  });

  test('loses what was removed here or elsewhere, and nothing is left as no evidence', () => {
    expect(merge([piece('b')], [piece('a')])).toBeUndefined();
    expect(merge(undefined, [piece('a'), piece('b'), piece('c')])).toEqual([piece('c')]);
  });

  test('keeps a piece that was removed on one side and changed on the other', () => {
    expect(merge([piece('b')], [piece('a', { place: 'Archive' }), piece('b')])).toEqual([
      piece('b'),
      piece('a', { place: 'Archive' }),
    ]);
    expect(merge([piece('a', { date: '2025' }), piece('b')], [piece('b')])).toEqual([
      piece('a', { date: '2025' }),
      piece('b'),
    ]);
  });

  test('never becomes more than an answer may carry', () => {
    const many = (start: string) => Array.from({ length: EVIDENCE_LIMIT }, (_, index) => piece(`${start}${index}`));
    expect(merge(many('x'), many('y'))).toHaveLength(EVIDENCE_LIMIT);
  });
});

test('other fields are what they are, and a form that knew the newest answer means its patch', () => {
  const parts = fc.record(
    { value: fc.nat(9), year: fc.constantFrom(2024, 2025), source: fc.constantFrom('a', 'b') },
    { requiredKeys: [] },
  );
  const pieces = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), title: fc.string(), type: fc.constant('plan' as const) }),
    { selector: ({ id }) => id, minLength: 1 },
  );
  fc.assert(
    fc.property(parts, pieces, parts, pieces, fc.string(), (first, before, second, after, note) => {
      const now = answer({ figure: figure(first), evidence: before });
      const patch: AnswerPatch = { figure: figure(second), evidence: after, note };
      expect(mergePatch(patch, basisOf(now), now)).toEqual(patch);
      expect(mergePatch({ note }, undefined, now)).toEqual({ note });
      // And one that changed nothing leaves whatever is there.
      const still = mergePatch({ figure: figure(second), evidence: after }, patch as Basis, now);
      expect(still).toEqual({ figure: now.figure, evidence: now.evidence });
    }),
  );
});
