// @vitest-environment node
/** Bringing a city back from a restore point: byte for byte, with its history. */
import fc from 'fast-check';
import { cityContents } from '../../support/arbitraryContents';
import { CONTENT, openFile, writeFile } from '../../support/cityFile';
import { exportCity, readTables } from '../../support/merge/travel';
import { MOMENT } from '../../support/samples';
import { closeTabs, openTab, type Tab } from '../../support/tabs';

let tab: Tab;
let cityId: string;
let id: string;
beforeEach(async () => {
  tab = await openTab();
  const { city, assessment } = await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  [cityId, id] = [city.id, assessment.id];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeTabs();
});

const save = (note: string, indicatorId = '01.C1') =>
  tab.saveAnswer(id, 'P01', indicatorId, { note, state: 'unknown' });
const keep = async () => (await tab.keepRestorePoint(cityId, 'open')) ?? '';
const notes = async () => (await tab.readAssessment(id)).answers.map(({ note }) => note);
const download = async () => tab.recordCopy(cityId, new Date().toISOString(), 9, await exportCity(tab, cityId));

describe('a city that is brought back', () => {
  test('is written to the same file, byte for byte, revision and lineage included', async () => {
    await save('a');
    await download();
    await save('b');
    const before = await exportCity(tab, cityId);
    const point = await keep();
    await download();
    await save('c');
    await download();
    expect((await exportCity(tab, cityId)).revision).toBe(3);
    await tab.restore(point);
    const after = await exportCity(tab, cityId);
    expect(after).toMatchObject({ text: before.text, revision: 2, grewFrom: before.grewFrom, sha256: before.sha256 });
    expect(await tab.listHoldings()).toMatchObject([{ copy: { changes: 1 } }]);
  });

  test('is so whatever is in it', async () => {
    const extras = fc.constantFrom({}, { later: [1, { deep: null }] });
    await fc.assert(
      fc.asyncProperty(cityContents, cityContents, extras, async (content, other, more) => {
        await tab.deleteEverything();
        await tab.storeCity(openFile(writeFile(content)).content, MOMENT, more, {
          revision: 7,
          sha256: 'a'.repeat(64),
        });
        const before = await exportCity(tab, content.city.id);
        const point = (await tab.keepRestorePoint(content.city.id, 'open')) ?? '';
        await tab.storeCity({ ...other, city: content.city }, undefined);
        await tab.restore(point);
        expect((await exportCity(tab, content.city.id)).text).toBe(before.text);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  test('keeps first how it is now, so that this can be taken back too', async () => {
    await save('a');
    const point = await keep();
    await save('b');
    const now = await exportCity(tab, cityId);
    await tab.restore(point);
    const [newest] = await tab.listRestorePoints();
    expect(newest).toMatchObject({ reason: 'restore' });
    await tab.restore(newest?.id ?? '');
    expect((await exportCity(tab, cityId)).text).toBe(now.text);
  });

  test('goes on with the history of every answer, with what it was before as one more step', async () => {
    await save('a');
    const point = await keep();
    await save('b');
    await save('c', '01.I1');
    const before = await tab.database.changes.toArray();
    await tab.restore(point);
    const changes = await tab.database.changes.toArray();
    expect(changes.slice(0, before.length)).toEqual(before.map((step) => ({ ...step, undone: 2 })));
    expect(changes.slice(before.length).map((step) => [step.indicatorId, step.before?.note, step.after?.note])).toEqual(
      [
        ['01.C1', 'b', 'a'],
        ['01.I1', 'c', undefined],
      ],
    );
  });

  test('does not let the steps from before be taken back: they led to another state', async () => {
    await save('a');
    await save('b');
    await tab.undo(id);
    const point = await keep();
    await save('c', '01.I1');
    await tab.restore(point);
    expect(await tab.getUndoState(id)).toEqual({ undo: undefined, redo: undefined });
    await save('d');
    expect(await tab.getUndoState(id)).toEqual({ undo: '01.C1', redo: undefined });
    await tab.undo(id);
    expect(await notes()).toEqual(['a']);
  });

  test('is changed from then on under another name: no count is ever used twice', async () => {
    await save('a');
    const point = await keep();
    await save('b');
    const [newer] = (await tab.readAssessment(id)).answers;
    const [[device, count] = ['', 0]] = Object.entries(newer?.versions ?? {});
    await tab.restore(point);
    await save('c');
    const [answer] = (await tab.readAssessment(id)).answers;
    expect(Object.keys(answer?.versions ?? {})).toHaveLength(2);
    expect(answer?.versions).toMatchObject({ [device]: count - 1 });
  });

  test('leaves every other city alone', async () => {
    const other = await tab.createCity({ name: 'Vic', country: 'ES', year: 2026 });
    await tab.saveAnswer(other.assessment.id, 'P01', '01.C1', { note: 'x' });
    const before = await exportCity(tab, other.city.id);
    await save('a');
    await tab.restore(await keep());
    expect((await exportCity(tab, other.city.id)).text).toBe(before.text);
    expect(await tab.getUndoState(other.assessment.id)).toMatchObject({ undo: '01.C1' });
  });
});

describe('a city that was deleted', () => {
  test('comes back byte for byte with its history, and the last step can be taken back', async () => {
    await save('a');
    await save('b');
    const before = await exportCity(tab, cityId);
    const steps = await tab.database.changes.toArray();
    const point = (await tab.deleteCity(cityId)) ?? '';
    await tab.createCity({ name: 'Vic', country: 'ES', year: 2026 });
    await tab.restore(point);
    expect((await exportCity(tab, cityId)).text).toBe(before.text);
    expect(await tab.database.changes.toArray()).toEqual(steps);
    expect(await tab.undo(id)).toBe('01.C1');
  });

  test('comes back from an older point as well, as it was then', async () => {
    await save('a');
    const point = await keep();
    await save('b');
    await tab.deleteCity(cityId);
    await tab.restore(point);
    expect(await notes()).toEqual(['a']);
  });
});

describe('nothing changes', () => {
  test.each<[string, (text: string) => string]>([
    ['cut', (text) => text.slice(0, -20)],
    ['changed by one letter', (text) => text.replace('Granollers', 'Granollerz').replace('"note": "a"', '"note": "x"')],
  ])('when the point was %s', async (_, spoil) => {
    await save('a');
    const point = await keep();
    await tab.database.restorePoints.toCollection().modify((row) => {
      row.text = spoil(row.text);
    });
    await save('b');
    const before = await readTables(tab);
    await expect(tab.restore(point)).rejects.toThrow('that can be read');
    expect(await readTables(tab)).toEqual(before);
    expect(await tab.readRestorePoint(point)).toBeUndefined();
  });

  test('when one of its years belongs to another city by now', async () => {
    await save('a');
    const point = await keep();
    await tab.deleteCity(cityId);
    const [year] = CONTENT.assessments;
    await tab.storeCity({ ...CONTENT, assessments: year ? [{ ...year, id }] : [] }, undefined);
    const before = await readTables(tab);
    await expect(tab.restore(point)).rejects.toThrow('another city');
    expect(await readTables(tab)).toEqual(before);
  });
});
