// @vitest-environment node
import fc from 'fast-check';
import type { Answer } from '@/domain/answer';
import { closeTabs, openTab, type Tab } from '../support/tabs';

let tab: Tab;
let cityId: string;
let id: string;
beforeEach(async () => {
  tab = await openTab();
  const { city, assessment } = await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  [cityId, id] = [city.id, assessment.id];
});
afterEach(closeTabs);

const save = (patch: Parameters<Tab['saveAnswer']>[3], indicatorId = '01.C1', by = tab) =>
  by.saveAnswer(id, 'P01', indicatorId, patch);
const read = async (indicatorId = '01.C1'): Promise<Answer | undefined> =>
  (await tab.readAssessment(id)).answers.find((answer) => answer.indicatorId === indicatorId);
const countVersions = (answer: Answer | undefined): number =>
  Object.values(answer?.versions ?? {}).reduce((sum, count) => sum + count, 0);
const open = async () => {
  const found = await tab.getOpenAssessment(cityId, 2026);
  return found ?? Promise.reject(new Error('The city is not in the store'));
};

describe('saving an answer', () => {
  test('writes the named fields, leaves the others and empties those that are undefined', async () => {
    await save({ level: 'underWay', note: 'Draft' });
    await save({ discuss: true });
    await save({ note: undefined });
    expect(await read()).toMatchObject({ indicatorId: '01.C1', state: 'answered', level: 'underWay', discuss: true });
    expect(await read()).not.toHaveProperty('note');
    expect(await read()).not.toHaveProperty('assessmentId');
  });

  test('grows the version of this device by one and keeps those of others', async () => {
    await save({ level: 'underWay' });
    const [device = ''] = Object.keys((await read())?.versions ?? {});
    await save({ level: 'established' });
    expect((await read())?.versions).toEqual({ [device]: 2 });
    await tab.database.answers.update([id, '01.C1'], { versions: { other: 5, [device]: 2 } });
    await save({ note: 'x' });
    expect((await read())?.versions).toEqual({ other: 5, [device]: 3 });
  });

  test('of two tabs that change two fields of one answer at once keeps both', async () => {
    const second = await openTab();
    await Promise.all([save({ level: 'underWay' }), save({ note: 'From the other tab' }, '01.C1', second)]);
    expect(await read()).toMatchObject({ level: 'underWay', note: 'From the other tab' });
    expect(countVersions(await read())).toBe(2);
  });

  test('of two tabs in any order ends with the last word on every field', async () => {
    const second = await openTab();
    const texts = ['a', 'b', 'c', 'd'];
    const change = fc.record({
      by: fc.constantFrom(tab, second),
      field: fc.constantFrom('note' as const, 'department' as const, 'reasonWords' as const),
      text: fc.constantFrom(...texts),
    });
    let indicator = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const indicatorId = `99.C${(indicator += 1)}`;
        const last: Record<string, string> = {};
        for (const { by, field, text } of changes) {
          last[field] = text;
          await save({ [field]: text }, indicatorId, by);
        }
        expect((await read(indicatorId)) ?? {}).toMatchObject(last);
      }),
      { numRuns: 15 },
    );
  });

  test('that is given without waiting comes out in the order in which it was given', async () => {
    await Promise.all(['A', 'Ay', 'Ayu', 'Ayun'].map((note) => save({ note })));
    expect(await read()).toMatchObject({ note: 'Ayun' });
    expect(countVersions(await read())).toBe(4);
  });

  test('takes back that its principle is ready, and leaves other principles ready', async () => {
    await tab.setReady(id, 'P01', true);
    await tab.setReady(id, 'P02', true);
    await save({ level: 'underWay' });
    expect((await tab.readAssessment(id)).principles).toMatchObject([
      { principleId: 'P01', ready: false },
      { principleId: 'P02', ready: true },
    ]);
  });

  test('that changes nothing writes nothing, takes nothing back and is no step', async () => {
    await save({ level: 'underWay', note: 'x' });
    const before = await read();
    await tab.setReady(id, 'P01', true);
    const { copy } = await open();
    await save({});
    await save({ state: 'answered', level: 'underWay', choice: undefined });
    await save({ state: 'unanswered', level: undefined }, '01.I1');
    expect(await read()).toEqual(before);
    expect(await read('01.I1')).toBeUndefined();
    expect((await tab.readAssessment(id)).principles).toMatchObject([{ ready: true }]);
    expect((await open()).copy).toEqual(copy);
    expect(await tab.getUndoState(id)).toEqual({ undo: '01.C1', redo: undefined });
  });

  test('leaves a row that says so when an answer is removed, so that an older file does not bring it back', async () => {
    await save({ level: 'underWay' });
    await save({ state: 'unanswered', level: undefined });
    expect(await read()).toMatchObject({ state: 'unanswered' });
    expect(await read()).not.toHaveProperty('level');
    expect(countVersions(await read())).toBe(2);
  });
});

describe('principles', () => {
  test('a person says ready, and takes it back; when it was said stays known', async () => {
    await tab.setReady(id, 'P01', true);
    const [ready] = (await tab.readAssessment(id)).principles;
    expect(ready).toEqual({
      principleId: 'P01',
      ready: true,
      readyAt: expect.stringMatching(/^\d{4}-.*Z$/),
      versions: expect.anything(),
    });
    await tab.setReady(id, 'P01', false);
    expect((await tab.readAssessment(id)).principles).toMatchObject([{ readyAt: ready?.readyAt, ready: false }]);
    expect(Object.values((await tab.readAssessment(id)).principles[0]?.versions ?? {})).toEqual([2]);
  });

  test('a department is kept without spaces around it, beside ready, and an empty one removes it', async () => {
    await tab.setReady(id, 'P01', true);
    await tab.setDepartment(id, 'P01', ' Culture ');
    expect((await tab.readAssessment(id)).principles).toMatchObject([{ ready: true, department: 'Culture' }]);
    await tab.setDepartment(id, 'P01', 'x'.repeat(600));
    expect((await tab.readAssessment(id)).principles[0]?.department).toHaveLength(500);
    await tab.setDepartment(id, 'P01', '  ');
    expect((await tab.readAssessment(id)).principles[0]?.department).toBeUndefined();
    expect((await tab.readAssessment(id)).principles).toMatchObject([{ ready: true }]);
  });
});

describe('opening an assessment', () => {
  test('gives what a screen needs: city, answers, pack, years from the newest, and where it stands', async () => {
    const head = { id: 'older', cityId, year: 2024, packId: 'educating-cities-2026', createdAt: '' };
    await tab.database.assessments.bulkPut([head, { ...head, id: 'newer', year: 2027 }]);
    await save({ level: 'underWay' });
    const { assessment, pack, years, place } = await open();
    expect(assessment).toMatchObject({ id, year: 2026, answers: [{ indicatorId: '01.C1' }] });
    expect(assessment).not.toHaveProperty('cityId');
    expect(pack).toMatchObject({ id: 'educating-cities-2026' });
    expect(years).toEqual([2027, 2026, 2024]);
    expect(place).toEqual({ cityId, year: 2026 });
  });

  test('gives undefined for a city or year that does not exist', async () => {
    expect(await tab.getOpenAssessment(cityId, 1999)).toBeUndefined();
    expect(await tab.getOpenAssessment('nobody', 2026)).toBeUndefined();
  });

  test('fails with the name of a pack that this app does not have', async () => {
    await tab.database.assessments.update(id, { packId: 'educating-cities-2040' });
    await expect(open()).rejects.toMatchObject({ packId: 'educating-cities-2040' });
    await expect(tab.readAssessment('nobody')).rejects.toThrow('nobody');
  });
});

describe('reading again after a change', () => {
  test('gives the very same objects for what did not change', async () => {
    await save({ level: 'underWay' });
    await save({ level: 'established' }, '01.I1');
    await tab.setReady(id, 'P02', true);
    const before = await open();
    await save({ note: 'New' }, '01.I1');
    const after = tab.keepUnchanged(before, await open());
    expect(after.city).toBe(before.city);
    expect(after.years).toBe(before.years);
    expect(after.place).toBe(before.place);
    expect(after.pack).toBe(before.pack);
    expect(after.assessment.principles).toBe(before.assessment.principles);
    expect(after.assessment.answers[0]).toBe(before.assessment.answers[0]);
    expect(after.assessment.answers[1]).not.toBe(before.assessment.answers[1]);
    expect(after.assessment.answers[1]).toMatchObject({ note: 'New', level: 'established' });
    expect(after.copy).toEqual({ at: undefined, changes: before.copy.changes + 1 });
  });

  test('gives new objects for what did', async () => {
    await tab.setReady(id, 'P02', true);
    const before = await open();
    await tab.setReady(id, 'P02', false);
    await tab.database.cities.update(cityId, { name: 'Granollers (Vallès)' });
    const after = tab.keepUnchanged(before, await open());
    expect(after.assessment.principles).toMatchObject([{ ready: false }]);
    expect(after.city.name).toBe('Granollers (Vallès)');
  });

  test('of another assessment keeps nothing', async () => {
    await save({ level: 'underWay' });
    const before = await open();
    const other = { ...structuredClone(before), assessment: { ...structuredClone(before.assessment), id: 'other' } };
    expect(tab.keepUnchanged(before, other)).toBe(other);
    expect(tab.keepUnchanged(undefined, other)).toBe(other);
  });
});
