// @vitest-environment node
import fc from 'fast-check';
import {
  STATES,
  answerSchema,
  changesAnswer,
  patchAnswer,
  type Answer,
  type AnswerPatch,
  type Evidence,
} from '@/domain/answer';
import { CHOICES, LEVELS } from '@/domain/pack';
import { remarks } from '../support/arbitraryContents';
import { MOMENT, answer } from '../support/samples';

const evidence = (fields: Partial<Evidence> = {}): Evidence => ({ id: 'e1', title: 'Plan', type: 'plan', ...fields });
const figure = { measure: 'people', value: 12 };

describe('a change of an answer', () => {
  const before = answer('01.C1', { level: 'underWay', note: 'Draft', state: 'answered' });
  const change = (of: Answer | undefined, fields: AnswerPatch) =>
    patchAnswer(of, '01.C1', fields, 'device-2', '2026-11-23T10:00:00.000Z');

  test('changes the named fields, empties those that are undefined and leaves the others', () => {
    expect(change(before, { level: 'established', note: undefined, discuss: true })).toEqual({
      indicatorId: '01.C1',
      state: 'answered',
      level: 'established',
      discuss: true,
      at: '2026-11-23T10:00:00.000Z',
      versions: { 'device-1': 1, 'device-2': 1 },
    });
  });

  test('drops the reason for a change with the level it explains, unless it brings one', () => {
    const explained = { ...before, changeReason: 'realProgress' as const };
    expect(change(explained, { level: 'notYet' })).not.toHaveProperty('changeReason');
    expect(change(explained, { state: 'unknown' })).not.toHaveProperty('changeReason');
    expect(change(explained, { level: 'underWay', note: 'x' }).changeReason).toBe('realProgress');
    expect(change(explained, { level: 'notYet', changeReason: 'correction' }).changeReason).toBe('correction');
  });

  test('drops the workshop in which the level was agreed with that level, unless it names one', () => {
    const method = { kind: 'workshop', session: 's1', title: 'Spring' } as const;
    const taken = change(before, { level: 'established', method });
    expect(taken.method).toEqual(method);
    expect(change(taken, { level: 'notYet' })).not.toHaveProperty('method');
    expect(change(taken, { state: 'unknown' })).not.toHaveProperty('method');
    expect(change(taken, { level: undefined })).not.toHaveProperty('method');
    expect(change(taken, { level: 'established', note: 'x', evidence: [evidence()] }).method).toEqual(method);
    const other = { ...method, session: 's2', title: 'Autumn' };
    expect(change(taken, { level: 'notYet', method: other }).method).toEqual(other);
    expect(change(taken, { method: undefined })).not.toHaveProperty('method');
    expect(change(change(before, { choice: 'yes', method }), { choice: 'no' })).not.toHaveProperty('method');
  });

  test('that names another workshop for the same level is one, and that names the same is none', () => {
    const method = { kind: 'workshop', session: 's1', title: 'Spring' } as const;
    const taken = change(before, { method });
    expect(changesAnswer(before, { level: 'underWay', method })).toBe(true);
    expect(changesAnswer(taken, { level: 'underWay', method })).toBe(false);
    expect(changesAnswer(taken, { method: { ...method, session: 's2' } })).toBe(true);
  });

  test('counts itself on the device that made it, and leaves the answer before as it was', () => {
    const copy = structuredClone(before);
    const after = change(change(before, { note: 'a' }), { note: 'b' });
    expect(after.versions).toEqual({ 'device-1': 1, 'device-2': 2 });
    expect(before).toEqual(copy);
  });

  test('keeps fields that this version does not know', () => {
    expect(change({ ...before, later: [1] }, { note: 'x' })).toHaveProperty('later', [1]);
  });

  test('is unanswered when there was nothing and no value is given', () => {
    expect(patchAnswer(undefined, '01.C1', { note: 'Ask' }, 'device-1', MOMENT)).toEqual({
      indicatorId: '01.C1',
      state: 'unanswered',
      note: 'Ask',
      at: MOMENT,
      versions: { 'device-1': 1 },
    });
  });

  test('a value without a state answers', () => {
    expect(change(answer('01.C1', { state: 'unknown' }), { level: 'notYet' })).toMatchObject({
      state: 'answered',
      level: 'notYet',
    });
    expect(change(undefined, { figure })).toMatchObject({ state: 'answered', figure });
  });

  test('a state without a value takes the value away and leaves what is known around it', () => {
    expect(change(before, { state: 'unknown' })).not.toHaveProperty('level');
    const number = answer('01.P1', { figure: { ...figure, source: 'Register' } });
    expect(change(number, { state: 'notApplicable' })).toMatchObject({
      state: 'notApplicable',
      figure: { measure: 'people', source: 'Register' },
    });
    expect(change(number, { state: 'notApplicable' }).figure).not.toHaveProperty('value');
  });

  test('an answer without a value is unanswered', () => {
    expect(change(before, { level: undefined }).state).toBe('unanswered');
    expect(change(undefined, { state: 'answered', figure: { measure: 'people' } }).state).toBe('unanswered');
  });

  test('one value takes the place of another', () => {
    expect(change(before, { choice: 'yes' })).toMatchObject({ state: 'answered', choice: 'yes' });
    expect(change(before, { choice: 'yes' })).not.toHaveProperty('level');
  });

  test('never makes a row that the schema refuses, whatever is changed in whatever order', () => {
    const value = fc.record(
      {
        state: fc.constantFrom(...STATES),
        level: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
        choice: fc.option(fc.constantFrom(...CHOICES), { nil: undefined }),
        figure: fc.option(fc.constantFrom(figure, { measure: 'people' }), { nil: undefined }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, remarks), { minLength: 1, maxLength: 5 }), (changes) => {
        const after = changes.reduce<Answer | undefined>(
          (last, [fields, remark]) => change(last, { ...remark, ...fields }),
          undefined,
        );
        expect(answerSchema.safeParse(after).error?.issues).toBeUndefined();
      }),
    );
  });
});

describe('a patch that changes nothing', () => {
  const before = answer('01.C1', { level: 'underWay', evidence: [evidence()], note: 'Draft' });

  test.each<[string, AnswerPatch]>([
    ['says nothing', {}],
    ['says the same level', { level: 'underWay' }],
    ['says the same level and state', { state: 'answered', level: 'underWay', choice: undefined }],
    ['says the same evidence in a new list', { evidence: [evidence()] }],
    ['empties what is empty', { reason: undefined }],
  ])('%s', (_, patch) => {
    expect(changesAnswer(before, patch)).toBe(false);
  });

  test.each<[string, AnswerPatch]>([
    ['another level', { level: 'established' }],
    ['another state', { state: 'unknown' }],
    ['one letter more', { note: 'Draft.' }],
    ['nothing where there was a note', { note: undefined }],
    ['another date of evidence', { evidence: [evidence({ date: '2025' })] }],
  ])('%s is a change', (_, patch) => {
    expect(changesAnswer(before, patch)).toBe(true);
  });

  test('where there is no row, unanswered is what it was', () => {
    expect(changesAnswer(undefined, { state: 'unanswered', level: undefined })).toBe(false);
    expect(changesAnswer(undefined, { state: 'answered' })).toBe(false);
    expect(changesAnswer(undefined, { state: 'unknown' })).toBe(true);
  });
});
