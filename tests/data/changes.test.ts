// @vitest-environment node
import type { Answer, AnswerPatch, Evidence } from '@/domain/answer';
import { breakWrites, closeTabs, openTab, waitForFailures, type Tab } from '../support/tabs';

let tab: Tab;
let cityId: string;
let id: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00.000Z') });
  tab = await openTab();
  const { city, assessment } = await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  [cityId, id] = [city.id, assessment.id];
});
afterEach(async () => {
  vi.useRealTimers();
  await closeTabs();
});

const wait = (ms: number) => vi.setSystemTime(Date.now() + ms);
const save = (patch: AnswerPatch, indicatorId = '01.C1', by = tab) => by.saveAnswer(id, 'P01', indicatorId, patch);
const read = async (indicatorId = '01.C1'): Promise<Answer | undefined> =>
  (await tab.readAssessment(id)).answers.find((answer) => answer.indicatorId === indicatorId);
/** What the answer says, without when and how often it was changed. */
const says = async (indicatorId = '01.C1') => {
  const { at: _, versions: __, indicatorId: ___, ...rest } = (await read(indicatorId)) ?? { state: 'no row' };
  return rest;
};
const type = async (text: string, field: 'note' | 'department' = 'note', by = tab) => {
  for (let end = 1; end <= text.length; end += 1) {
    await save({ [field]: text.slice(0, end) }, '01.C1', by);
    wait(100);
  }
};
const countChanges = async () => (await tab.getOpenAssessment(cityId, 2026))?.copy.changes;

describe('undo', () => {
  test('takes the last step back, then the one before, and says which indicator it changed', async () => {
    await save({ level: 'underWay' });
    await save({ choice: 'no' }, '01.I1');
    await save({ level: 'established' });
    expect(await tab.undo(id)).toBe('01.C1');
    expect(await says()).toEqual({ state: 'answered', level: 'underWay' });
    expect(await tab.undo(id)).toBe('01.I1');
    expect(await says('01.I1')).toEqual({ state: 'unanswered' });
    expect(await tab.undo(id)).toBe('01.C1');
    expect(await says()).toEqual({ state: 'unanswered' });
    expect(await tab.undo(id)).toBeUndefined();
  });

  test('brings a removed answer back with everything that stood beside it', async () => {
    await save({ level: 'underWay', note: 'x', confidence: 'low' });
    const before = await says();
    await save({ state: 'unanswered', level: undefined, note: undefined, confidence: undefined });
    await tab.undo(id);
    expect(await says()).toEqual(before);
  });

  test('is a change of its own: the version grows, and an older file does not win over it', async () => {
    await save({ level: 'underWay' });
    await save({ level: 'established' });
    wait(60_000);
    await tab.undo(id);
    const answer = await read();
    expect(Object.values(answer?.versions ?? {})).toEqual([3]);
    expect(answer?.at).toBe('2026-11-22T10:01:00.000Z');
  });

  test('takes back that the principle is ready, as every change does', async () => {
    await save({ level: 'underWay' });
    await tab.setReady(id, 'P01', true);
    await tab.undo(id);
    expect((await tab.readAssessment(id)).principles).toMatchObject([{ ready: false }]);
  });

  test('leaves another year of the same city alone', async () => {
    await tab.database.assessments.put({ id: 'other', cityId, year: 2025, packId: 'x', createdAt: '' });
    await save({ level: 'underWay' });
    await tab.saveAnswer('other', 'P01', '01.C1', { level: 'established' });
    await tab.undo(id);
    expect(await says()).toEqual({ state: 'unanswered' });
    expect((await tab.readAssessment('other')).answers).toMatchObject([{ level: 'established' }]);
  });

  test('comes after what is still being written, also when that fails for a while', async () => {
    await save({ level: 'underWay' });
    const repair = breakWrites(tab);
    const writing = save({ level: 'established' });
    await waitForFailures(tab, 1);
    const undoing = tab.undo(id);
    repair();
    tab.retrySaving();
    await Promise.all([writing, undoing]);
    expect(await says()).toEqual({ state: 'answered', level: 'underWay' });
  });
});

describe('redo', () => {
  test('does again what was taken back, in the same order', async () => {
    await save({ level: 'underWay' });
    await save({ level: 'established' });
    await save({ choice: 'no' }, '01.I1');
    await tab.undo(id);
    await tab.undo(id);
    await tab.undo(id);
    expect(await tab.redo(id)).toBe('01.C1');
    expect(await says()).toEqual({ state: 'answered', level: 'underWay' });
    await tab.redo(id);
    expect(await says()).toEqual({ state: 'answered', level: 'established' });
    expect(await tab.redo(id)).toBe('01.I1');
    expect(await says('01.I1')).toEqual({ state: 'answered', choice: 'no' });
    expect(await tab.redo(id)).toBeUndefined();
  });

  test('is gone once something else was changed', async () => {
    await save({ level: 'underWay' });
    await save({ level: 'established' });
    await tab.undo(id);
    await save({ choice: 'no' }, '01.I1');
    expect(await tab.getUndoState(id)).toEqual({ undo: '01.I1', redo: undefined });
    expect(await tab.redo(id)).toBeUndefined();
    expect(await says()).toEqual({ state: 'answered', level: 'underWay' });
  });
});

test('which indicator the next undo and redo would change is known beforehand', async () => {
  expect(await tab.getUndoState(id)).toEqual({ undo: undefined, redo: undefined });
  await save({ level: 'underWay' });
  await save({ choice: 'no' }, '01.I1');
  expect(await tab.getUndoState(id)).toEqual({ undo: '01.I1', redo: undefined });
  await tab.undo(id);
  expect(await tab.getUndoState(id)).toEqual({ undo: '01.C1', redo: '01.I1' });
});

describe('one step of undo', () => {
  test('is what was typed into one field without a long pause', async () => {
    await save({ level: 'underWay' });
    await type('In force');
    await tab.undo(id);
    expect(await says()).toEqual({ state: 'answered', level: 'underWay' });
    await tab.redo(id);
    expect(await says()).toEqual({ state: 'answered', level: 'underWay', note: 'In force' });
  });

  test('ends with a pause of five seconds, and no sooner', async () => {
    await type('In');
    wait(4800);
    await type('In force');
    wait(5000);
    await type('In force.');
    await save({ note: 'In force. ' });
    await tab.undo(id);
    expect(await says()).toMatchObject({ note: 'In force' });
    await tab.undo(id);
    expect(await says()).toEqual({ state: 'unanswered' });
  });

  test.each<[string, () => Promise<void>]>([
    ['with another field', () => type('Mayor', 'department')],
    ['with another indicator', () => save({ note: 'x' }, '01.I1')],
    ['with a choice', () => save({ level: 'underWay' })],
    [
      'with an undo, even when it is done again',
      () =>
        tab
          .undo(id)
          .then(() => tab.redo(id))
          .then(() => undefined),
    ],
  ])('ends %s', async (_, other) => {
    await type('In');
    await other();
    await type('In force');
    await tab.undo(id);
    expect(await says()).toMatchObject({ note: 'In' });
  });

  test('ends when another tab changes something: nothing it did is swallowed', async () => {
    await type('In');
    const second = await openTab();
    await save({ level: 'underWay' }, '01.C1', second);
    await type('In force');
    await tab.undo(id);
    expect(await says()).toEqual({ state: 'answered', level: 'underWay', note: 'In' });
    await tab.undo(id);
    expect(await says()).toEqual({ state: 'unanswered', note: 'In' });
  });

  test('is every choice of its own, however fast they are made', async () => {
    await save({ level: 'notYet' });
    await save({ level: 'firstSteps' });
    await tab.undo(id);
    expect(await says()).toEqual({ state: 'answered', level: 'notYet' });
    await save({ state: 'unknown' }, '01.I1');
    await save({ state: 'notApplicable' }, '01.I1');
    await tab.undo(id);
    expect(await says('01.I1')).toEqual({ state: 'unknown' });
  });

  test('is a number with all its digits, though its state changes with the first', async () => {
    for (const value of [1, 12, 125]) {
      await save({ state: 'answered', figure: { measure: 'people', value } });
    }
    await tab.undo(id);
    expect(await says()).toEqual({ state: 'unanswered' });
  });

  test('is not shared by typing evidence and removing it: a slip can be taken back', async () => {
    const piece = (title: string): Evidence[] => [{ id: 'e1', title, type: 'plan' }];
    await save({ evidence: piece('P') });
    await save({ evidence: piece('Plan') });
    await save({ evidence: undefined });
    await tab.undo(id);
    expect(await says()).toMatchObject({ evidence: piece('Plan') });
    await tab.undo(id);
    expect(await says()).toMatchObject({ evidence: piece('P') });
  });
});

describe('how many changes the copy in a file lacks', () => {
  test('counts steps and not letters', async () => {
    await type('In force');
    expect(await countChanges()).toBe(1);
    await save({ level: 'underWay' });
    await tab.setReady(id, 'P01', true);
    expect(await countChanges()).toBe(3);
  });

  test('counts undo and redo: what is in the file is not what is on the screen', async () => {
    await save({ level: 'underWay' });
    await tab.undo(id);
    expect(await countChanges()).toBe(2);
    await tab.redo(id);
    expect(await countChanges()).toBe(3);
  });

  test('is never zero when typing went on after the copy was made', async () => {
    await type('In');
    await tab.database.copies.update(cityId, { at: '2026-11-22T10:00:00.000Z', changes: 0 });
    await type('In force');
    expect(await countChanges()).toBe(1);
  });

  test('counts a department once while it is typed', async () => {
    for (const text of ['C', 'Cu', 'Cul', 'Cult']) {
      await tab.setDepartment(id, 'P01', text);
    }
    expect(await countChanges()).toBe(1);
  });
});
