// @vitest-environment node
import type { Versions } from '@/domain/dates';
import type { MergeRecord, RecordValue } from '@/domain/merge/records';
import { weigh, type Outcome } from '@/domain/merge/weigh';

const EARLY = '2026-11-01T10:00:00.000Z';
const LATE = '2026-11-30T10:00:00.000Z';

/** One state of a record: its versions, what it says, and when it was changed. */
function say(note: string, versions?: Versions, fields: RecordValue = {}): MergeRecord {
  return { kind: 'answer', key: '01.C1', value: { note, at: EARLY, ...(versions ? { versions } : {}), ...fields } };
}
const removed = (versions: Versions): MergeRecord => ({
  kind: 'action',
  key: 'a1',
  value: { removed: true, at: EARLY, versions },
});
const kept = (title: string, versions: Versions): MergeRecord => ({
  kind: 'action',
  key: 'a1',
  value: { id: 'a1', title, at: EARLY, versions },
});
const principle = (ready: boolean, versions?: Versions): MergeRecord => ({
  kind: 'principle',
  key: 'P01',
  value: { principleId: 'P01', ready, ...(versions ? { versions } : {}) },
});

/** Outcome, what the sides say, and from which sources each comes. */
function summarize(states: readonly (MergeRecord | undefined)[]) {
  const { outcome, sides } = weigh(states);
  const texts = sides.map(({ record }) => record.value['note'] ?? record.value['title'] ?? 'removed');
  return { outcome, texts, sources: sides.map(({ sources }) => sources) };
}

type Expected = { outcome: Outcome; texts: unknown[]; sources: number[][] };

describe('a record', () => {
  test.each<[string, (MergeRecord | undefined)[], Expected]>([
    [
      'that no file has is only here',
      [say('x', { a: 1 }), undefined],
      { outcome: 'onlyHere', texts: ['x'], sources: [[0]] },
    ],
    ['that is not here is new', [undefined, say('x', { a: 1 })], { outcome: 'new', texts: ['x'], sources: [[1]] }],
    [
      'that two files bring alike is new once',
      [undefined, say('x', { a: 1 }), say('x', { a: 1 })],
      { outcome: 'new', texts: ['x'], sources: [[1, 2]] },
    ],
    [
      'that two files bring, one from the other, is new as the later says',
      [undefined, say('x', { a: 1 }), say('y', { a: 1, b: 1 })],
      { outcome: 'new', texts: ['y'], sources: [[2]] },
    ],
    [
      'that two files bring apart is a conflict, though it is not here',
      [undefined, say('x', { a: 1 }), say('y', { b: 1 })],
      { outcome: 'conflict', texts: ['x', 'y'], sources: [[1], [2]] },
    ],
    [
      'that is the same is the same',
      [say('x', { a: 1 }), say('x', { a: 1 })],
      { outcome: 'same', texts: ['x'], sources: [[0, 1]] },
    ],
    [
      'that was changed apart to say the same is the same',
      [say('x', { a: 1 }), say('x', { b: 1 })],
      { outcome: 'same', texts: ['x'], sources: [[0, 1]] },
    ],
    [
      'that went on here is changed here',
      [say('y', { a: 2 }), say('x', { a: 1 })],
      { outcome: 'changedHere', texts: ['y'], sources: [[0]] },
    ],
    [
      'that went on there is changed there',
      [say('x', { a: 1 }), say('y', { a: 1, b: 1 })],
      { outcome: 'changedThere', texts: ['y'], sources: [[1]] },
    ],
    [
      'that went on there to say the same is changed there: who goes on from it is known later',
      [say('x', { a: 1 }), say('x', { a: 1, b: 1 })],
      { outcome: 'changedThere', texts: ['x'], sources: [[1]] },
    ],
    [
      'that went on on both sides is a conflict',
      [say('x', { a: 2 }), say('y', { a: 1, b: 1 })],
      { outcome: 'conflict', texts: ['x', 'y'], sources: [[0], [1]] },
    ],
    [
      'of which one file knows both sides is no conflict',
      [say('x', { a: 1 }), say('y', { b: 1 }), say('z', { a: 1, b: 1, c: 1 })],
      { outcome: 'changedThere', texts: ['z'], sources: [[2]] },
    ],
    [
      'that three changed, two alike, has two sides',
      [say('x', { a: 1 }), say('y', { b: 1 }), say('x', { c: 1 })],
      { outcome: 'conflict', texts: ['x', 'y'], sources: [[0, 2], [1]] },
    ],
  ])('%s', (_, states, expected) => {
    expect(summarize(states)).toEqual(expected);
  });

  test('whose clock is late is not newer for that', () => {
    const [old, next] = [say('x', { a: 1 }, { at: LATE }), say('y', { a: 2 })];
    expect(summarize([old, next])).toMatchObject({ outcome: 'changedThere', texts: ['y'] });
    expect(summarize([next, old])).toMatchObject({ outcome: 'changedHere', texts: ['y'] });
  });
});

describe('before there were versions', () => {
  test('a state is older than every one that has some', () => {
    expect(summarize([say('x'), say('y', { a: 1 })])).toMatchObject({ outcome: 'changedThere', texts: ['y'] });
    expect(summarize([say('y', { a: 1 }), say('x')])).toMatchObject({ outcome: 'changedHere', texts: ['y'] });
  });

  test('two states that say the same are the same, and others a conflict', () => {
    expect(summarize([say('x'), say('x')])).toMatchObject({ outcome: 'same' });
    expect(summarize([say('x'), say('y')])).toMatchObject({ outcome: 'conflict', texts: ['x', 'y'] });
  });

  test('two counts that are the same and say otherwise are a conflict too: nothing is dropped for a broken file', () => {
    expect(summarize([say('x', { a: 1 }), say('y', { a: 1 })])).toMatchObject({ outcome: 'conflict' });
  });
});

describe('what is known of a record', () => {
  test('is all that any of its states knew', () => {
    const { versions } = weigh([say('x', { a: 2 }), say('y', { a: 1, b: 3 }), undefined, say('z', { c: 1 })]);
    expect(versions).toEqual({ a: 2, b: 3, c: 1 });
  });

  test('of two that say the same, is joined, with the later moment', () => {
    const [side] = weigh([say('x', { a: 2 }), say('x', { b: 1 }, { at: LATE })]).sides;
    expect(side?.record.value).toEqual({ note: 'x', at: LATE, versions: { a: 2, b: 1 } });
  });

  test('is not changed in what was given', () => {
    const states = [say('x', { a: 2 }), say('x', { b: 1 }, { at: LATE })];
    const before = structuredClone(states);
    weigh(states);
    expect(states).toEqual(before);
  });
});

describe('what was taken out of a plan', () => {
  test('and not changed elsewhere is gone', () => {
    expect(summarize([kept('x', { a: 1 }), removed({ a: 1, b: 1 })])).toMatchObject({
      outcome: 'changedThere',
      texts: ['removed'],
    });
    expect(summarize([removed({ a: 1, b: 1 }), kept('x', { a: 1 })])).toMatchObject({ outcome: 'changedHere' });
  });

  test('while another went on with it stays', () => {
    const [out, on] = [removed({ a: 1, b: 1 }), kept('y', { a: 2 })];
    expect(summarize([out, on])).toEqual({ outcome: 'changedThere', texts: ['y'], sources: [[1]] });
    expect(summarize([on, out])).toEqual({ outcome: 'changedHere', texts: ['y'], sources: [[0]] });
    expect(weigh([out, on]).versions).toEqual({ a: 2, b: 1 });
  });

  test('on both sides is gone without a question', () => {
    expect(summarize([removed({ a: 1 }), removed({ b: 1 })])).toMatchObject({ outcome: 'same', texts: ['removed'] });
  });

  test('is no side of what two others ask', () => {
    const states = [removed({ c: 1 }), kept('x', { a: 1 }), kept('y', { b: 1 })];
    expect(summarize(states)).toEqual({ outcome: 'conflict', texts: ['x', 'y'], sources: [[1], [2]] });
  });
});

test('the state of a principle asks nobody: a rule settles it', () => {
  expect(weigh([principle(true, { a: 1 }), principle(false, { b: 1 })])).toMatchObject({
    outcome: 'settled',
    versions: { a: 1, b: 1 },
  });
  expect(weigh([principle(true), principle(false)]).outcome).toBe('settled');
  expect(weigh([principle(true), principle(false, { b: 1 })]).outcome).toBe('changedThere');
  expect(weigh([principle(true), principle(true, { b: 1 })]).outcome).toBe('changedThere');
});
