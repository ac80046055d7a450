// @vitest-environment node
/** Files that are combined with what is stored: what stands in them came from other computers. */
import type { ReadFile } from '@/data/files/combining';
import type { CityContent } from '@/domain/file/cityFile';
import type { Decision } from '@/domain/merge/decide';
import { cutPart } from '@/domain/file/cutPart';
import { CONTENT, openFile } from '../../support/cityFile';
import { exportCity, readContent, readTables, readText } from '../../support/merge/travel';
import { row } from '../../support/merge/years';
import { MOMENT, answer, assessment } from '../../support/samples';
import { closeTabs, openTab, quotaError, type Tab } from '../../support/tabs';

const CITY = 'city-1';
const YEAR = 'assessment-2026';
const NAME = `${YEAR} answer 01.I1`;
const NONE = new Map<string, Decision>();

let tab: Tab;
beforeEach(async () => {
  tab = await openTab();
  await tab.storeCity(CONTENT, MOMENT);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeTabs();
});

const save = (level: 'underWay' | 'notYet', indicatorId = '01.I1') =>
  tab.saveAnswer(YEAR, 'P01', indicatorId, { level });
const levelOf = async (indicatorId = '01.I1') =>
  (await tab.readAssessment(YEAR)).answers.find((item) => item.indicatorId === indicatorId)?.level;
/** The city after somebody elsewhere gave these answers. */
function elsewhere(...answers: CityContent['assessments'][number]['answers']): CityContent {
  const ids = new Set(answers.map(({ indicatorId }) => indicatorId));
  return {
    ...CONTENT,
    assessments: CONTENT.assessments.map((year) => ({
      ...year,
      answers: [...year.answers.filter(({ indicatorId }) => !ids.has(indicatorId)), ...answers],
    })),
  };
}
/** 01.I1 one level higher than it was when the copy was taken; and one answer that nobody had given. */
const raised = row('01.I1', { 'device-1': 1, theirs: 1 }, { level: 'sharedAndReviewed', note: 'Nine schools' });
const given = row('02.C1', { theirs: 1 }, { choice: 'yes' });
const combine = async (files: ReadFile[], decisions = NONE) => tab.carryOut(await tab.planCombining(files), decisions);
const standing = async (file: ReadFile) => (await tab.getStanding(file)).standing;

describe('how a file stands to what is stored', () => {
  test('new: the city is not here', async () => {
    const file = readContent({ city: { ...CONTENT.city, id: 'city-2' }, assessments: [assessment([], 2025)] });
    expect(await tab.getStanding(file)).toEqual({ standing: 'new', revisionHere: undefined, combinedAt: undefined });
  });

  test('clash: one of its years belongs to another city here', async () => {
    const thief = { ...CONTENT, city: { ...CONTENT.city, id: 'city-2', name: 'Vic' } };
    expect(await standing(readContent(thief))).toBe('clash');
  });

  test('same: it is what is here, whatever the order of its lists and fields', async () => {
    const turned = structuredClone(CONTENT);
    turned.assessments[0]?.answers.reverse();
    turned.city = Object.fromEntries(Object.entries(turned.city).toReversed()) as CityContent['city'];
    expect(await standing(readContent(turned))).toBe('same');
    expect(await standing(readText((await exportCity(tab, CITY)).content))).toBe('same');
  });

  test('older, newer, fork: what went on since', async () => {
    const first = readText((await exportCity(tab, CITY)).content);
    expect(await standing(readContent(elsewhere(raised)))).toBe('newer');
    await save('underWay');
    expect(await standing(first)).toBe('older');
    expect(await standing(readContent(elsewhere(raised)))).toBe('fork');
  });

  test('again: it was combined before, and it says when', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T10:00:00.000Z') });
    const file = readContent(elsewhere(raised, given));
    await combine([file]);
    vi.setSystemTime('2026-12-02T10:00:00.000Z');
    expect(await tab.getStanding(file)).toMatchObject({ standing: 'again', combinedAt: '2026-12-01T10:00:00.000Z' });
    await save('notYet');
    expect(await tab.getStanding(file)).toMatchObject({ standing: 'again' });
    vi.useRealTimers();
  });

  test('with the revision of the last file that was written here', async () => {
    const copy = await exportCity(tab, CITY);
    await tab.recordCopy(CITY, MOMENT, 0, copy);
    expect(await tab.getStanding(readText(copy.content))).toMatchObject({ standing: 'same', revisionHere: 1 });
  });
});

describe('combining', () => {
  test('a dry run changes nothing', async () => {
    const before = await readTables(tab);
    const { plan } = await tab.planCombining([readContent(elsewhere(raised, given))]);
    expect(plan.years[0]?.counts).toMatchObject({ new: 1, changedThere: 1, conflict: 0 });
    expect(await readTables(tab)).toEqual(before);
    await expect(
      tab.planCombining([readContent({ ...CONTENT, city: { ...CONTENT.city, id: 'x' } })]),
    ).rejects.toThrow();
  });

  test('takes what is new, keeps what is here, and tells what it did', async () => {
    await save('notYet', '03.C1');
    const outcome = await combine([readContent(elsewhere(raised, given), 'north.json')]);
    expect(outcome).toMatchObject({
      outcome: 'combined',
      entry: { added: 1, updated: 1, files: [{ name: 'north.json' }] },
    });
    expect([await levelOf(), await levelOf('03.C1')]).toEqual(['sharedAndReviewed', 'notYet']);
    expect(await tab.listLedger(CITY)).toMatchObject([{ added: 1, decisions: [] }]);
    expect((await tab.getOpenAssessment(CITY, 2026))?.copy).toEqual({ at: MOMENT, changes: 1 + 2 });
    expect(await combine([readContent(elsewhere(raised, given))])).toEqual({ outcome: 'nothing' });
  });

  test('returned parts of two departments go in at once, and the part is known by its id', async () => {
    const parts = [
      { id: 'p1', department: 'Culture', indicators: ['01.I1'] },
      { id: 'p2', department: 'Sport', indicators: ['02.C1'] },
    ];
    const files = parts.map((part, index) =>
      readContent(cutPart(elsewhere(...([[raised], [given]][index] ?? [])), YEAR, part), `${part.department}.json`),
    );
    expect(await Promise.all(files.map(standing))).toEqual(['newer', 'newer']);
    const outcome = await combine(files);
    expect(outcome).toMatchObject({ entry: { files: [{ part: 'p1', department: 'Culture' }, { part: 'p2' }] } });
    expect((await tab.readAssessment(YEAR)).answers).toHaveLength(5);
    expect(await tab.readAssessment(YEAR)).not.toHaveProperty('part');
  });

  test('what every answer was before stays in its history, and the steps before are not taken back', async () => {
    await save('underWay');
    await combine([readContent(elsewhere(given))]);
    const steps = await tab.database.changes.toArray();
    expect(steps.map(({ indicatorId, undone }) => [indicatorId, undone])).toEqual([
      ['01.I1', 2],
      ['02.C1', 2],
    ]);
    expect(await tab.getUndoState(YEAR)).toEqual({ undo: undefined, redo: undefined });
  });

  test('a conflict waits for its decision, and both sides stay in the ledger', async () => {
    await save('underWay');
    const run = await tab.planCombining([readContent(elsewhere(raised))]);
    expect(run.plan.conflicts.map(({ name }) => name)).toEqual([NAME]);
    const before = await readTables(tab);
    await expect(tab.carryOut(run, NONE)).rejects.toThrow('was not decided');
    expect(await readTables(tab)).toEqual(before);
    await tab.carryOut(run, new Map([[NAME, { take: 1, keepAll: true }]]));
    expect(await levelOf()).toBe('sharedAndReviewed');
    const [entry] = await tab.listLedger(CITY);
    expect(entry?.decisions[0]?.sides.map(({ record }) => record['level'])).toEqual(['underWay', 'sharedAndReviewed']);
  });

  test('the next file of the city says which ones it grew from, and comes after all of them', async () => {
    const first = await exportCity(tab, CITY);
    await tab.recordCopy(CITY, MOMENT, 0, first);
    const [north, south] = [
      { ...readContent(elsewhere(raised)), revision: 8 },
      { ...readContent(elsewhere(given)), revision: 3 },
    ];
    await combine([north]);
    await combine([south]);
    const next = await exportCity(tab, CITY);
    expect(next).toMatchObject({ revision: 9, grewFrom: [first.sha256, north.sha256, south.sha256] });
    expect(next.name).toContain('_rev009_');
    await tab.recordCopy(CITY, MOMENT, 0, next);
    await save('notYet');
    expect(await exportCity(tab, CITY)).toMatchObject({ revision: 10, grewFrom: [next.sha256] });
  });
});

describe('combining is taken back', () => {
  test('to the byte: the file that is written afterwards is the one from before', async () => {
    await save('underWay');
    const before = await exportCity(tab, CITY);
    const outcome = await combine(
      [readContent(elsewhere(raised, given))],
      new Map([[NAME, { take: 1, keepAll: true }]]),
    );
    expect((await exportCity(tab, CITY)).text).not.toBe(before.text);
    await tab.restore(outcome.outcome === 'combined' ? outcome.undo : '');
    expect(await exportCity(tab, CITY)).toMatchObject({ text: before.text, revision: before.revision });
    expect(await tab.listLedger(CITY)).toEqual([]);
    expect((await tab.getOpenAssessment(CITY, 2026))?.copy).toEqual({ at: MOMENT, changes: 1 });
  });

  test('and can be done again, with other decisions', async () => {
    await save('underWay');
    const file = readContent(elsewhere(raised));
    const outcome = await combine([file], new Map([[NAME, { take: 1, keepAll: false }]]));
    await tab.restore(outcome.outcome === 'combined' ? outcome.undo : '');
    expect(await standing(file)).toBe('fork');
    await combine([file], new Map([[NAME, { take: 0, keepAll: false }]]));
    expect(await levelOf()).toBe('underWay');
  });
});

describe('nothing is changed', () => {
  test('when something was answered here after the dry run, in another tab too: it must be made again', async () => {
    const run = await tab.planCombining([readContent(elsewhere(given))]);
    const second = await openTab();
    await second.saveAnswer(YEAR, 'P01', '03.C1', { level: 'notYet' });
    const before = await readTables(tab);
    expect(await tab.carryOut(run, NONE)).toEqual({ outcome: 'changed' });
    expect(await readTables(tab)).toEqual(before);
    expect(await combine([readContent(elsewhere(given))])).toMatchObject({ outcome: 'combined' });
    expect(await levelOf('03.C1')).toBe('notYet');
  });

  test.each<[string, () => unknown]>([
    ['the restore point', () => vi.spyOn(tab.database.restorePoints, 'add').mockRejectedValue(quotaError())],
    ['the answers', () => vi.spyOn(tab.database.answers, 'bulkPut').mockRejectedValue(quotaError())],
    ['the last row', () => vi.spyOn(tab.database.copies, 'put').mockRejectedValue(quotaError())],
  ])('when the disk has no room for %s', async (_, fill) => {
    await save('underWay');
    const before = await readTables(tab);
    const run = await tab.planCombining([readContent(elsewhere(given))]);
    fill();
    await expect(tab.carryOut(run, NONE)).rejects.toMatchObject({ name: 'AbortError' });
    vi.restoreAllMocks();
    expect(await readTables(tab)).toEqual(before);
    expect(openFile((await exportCity(tab, CITY)).content).content.ledger).toBeUndefined();
  });
});

test('what two computers answered apart is the same on both, once each has combined the file of the other', async () => {
  await save('underWay', '03.C1');
  const mine = readText((await exportCity(tab, CITY)).content);
  const theirs = elsewhere(raised, answer('03.I1', { state: 'unknown' }));
  await combine([readContent(theirs)]);
  const here = await tab.getCityContent(CITY);
  await tab.storeCity(theirs, undefined);
  await combine([mine]);
  const there = await tab.getCityContent(CITY);
  expect(there.assessments).toEqual(here.assessments);
});
