// @vitest-environment node
/** What happens to the work of a city while the disk does not take it. */
import type { Answer, AnswerPatch } from '@/domain/answer';
import { openFile } from '../support/cityFile';
import { breakWrites, closeTabs, openTab, waitForFailures, type Tab } from '../support/tabs';

let tab: Tab;
let cityId: string;
let id: string;
beforeEach(async () => {
  tab = await openTab();
  const { city, assessment } = await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  [cityId, id] = [city.id, assessment.id];
});
afterEach(closeTabs);

const save = (patch: AnswerPatch, indicatorId = '01.C1', current?: Answer) =>
  tab.saveAnswer(id, 'P01', indicatorId, patch, current);
const read = async (): Promise<Answer[]> => (await tab.readAssessment(id)).answers;
const versions = (answer: Answer | undefined) => Object.values(answer?.versions ?? {});
const exportAnswers = async () => {
  const { content } = await tab.buildCityCopy(cityId, { about: 'x', language: 'en' });
  return openFile(content).content.assessments[0]?.answers;
};

test('a change that waits is read as if it were stored, on top of everything that is', async () => {
  await save({ level: 'underWay', note: 'Stored' });
  await save({ choice: 'yes' }, '01.I1');
  const repair = breakWrites(tab);
  void save({ level: 'established' });
  void save({ discuss: true });
  void save({ state: 'unknown' }, '01.I2');
  await waitForFailures(tab, 3);
  const waiting = await read();
  expect(waiting).toMatchObject([
    { indicatorId: '01.C1', level: 'established', note: 'Stored', discuss: true },
    { indicatorId: '01.I1', choice: 'yes' },
    { indicatorId: '01.I2', state: 'unknown' },
  ]);
  expect(waiting.map(versions)).toEqual([[3], [1], [1]]);
  repair();
  tab.retrySaving();
  await vi.waitFor(() => expect(tab.hasUnsavedWork()).toBe(false));
  // Byte for byte what was shown and exported while it waited: a file made then is neither older nor newer.
  expect(await read()).toEqual(waiting);
});

test('a copy in a file holds it, and the file opens', async () => {
  await save({ note: 'Stored' });
  breakWrites(tab);
  void save({ level: 'established' });
  await waitForFailures(tab, 1);
  expect(await exportAnswers()).toMatchObject([{ level: 'established', note: 'Stored', state: 'answered' }]);
  expect(await exportAnswers()).toEqual(await read());
});

test('what is on the screen does not have to be passed on, and an old screen overwrites nothing', async () => {
  await save({ level: 'underWay' });
  const [old] = await read();
  await save({ note: 'Newer than the screen' });
  breakWrites(tab);
  void save({ discuss: true }, '01.C1', old);
  await waitForFailures(tab, 1);
  expect(await read()).toMatchObject([{ level: 'underWay', note: 'Newer than the screen', discuss: true }]);
});

test('when nothing stored can be read, the screen is what it is put on', async () => {
  await save({ level: 'underWay' });
  const screen = await tab.readAssessment(id);
  tab.database.close({ disableAutoOpen: true });
  void save({ note: 'Typed after the store went away' }, '01.C1', screen.answers[0]);
  void save({ state: 'unknown' }, '01.I1');
  await waitForFailures(tab, 2);
  await expect(tab.readAssessment(id)).rejects.toThrow();
  const expected = [
    { indicatorId: '01.C1', level: 'underWay', note: 'Typed after the store went away' },
    { indicatorId: '01.I1', state: 'unknown' },
  ];
  expect(tab.addUnsaved(screen).answers).toMatchObject(expected);
  expect(tab.addUnsaved({ ...screen, answers: [] }).answers).toMatchObject(expected);
});

test('is put on once, however often it is asked for', async () => {
  await save({ level: 'underWay' });
  breakWrites(tab);
  void save({ note: 'x' });
  void save({ note: 'xy' });
  await waitForFailures(tab, 2);
  const once = await tab.readAssessment(id);
  const twice = tab.addUnsaved(once);
  expect(twice).toEqual(once);
  expect(twice.answers).toMatchObject([{ note: 'xy', level: 'underWay' }]);
  expect(twice.answers.map(versions)).toEqual([[3]]);
  void save({ discuss: true });
  expect(tab.addUnsaved(twice).answers).toMatchObject([{ note: 'xy', discuss: true, level: 'underWay' }]);
  expect(tab.addUnsaved(twice).answers.map(versions)).toEqual([[4]]);
});

test('leaves other assessments alone', async () => {
  breakWrites(tab);
  void save({ note: 'x' });
  await waitForFailures(tab, 1);
  const other = { ...(await tab.readAssessment(id)), id: 'other', answers: [] };
  expect(tab.addUnsaved(other)).toEqual(other);
});

test('the state of saving tells that there is unsaved work and why', async () => {
  const repair = breakWrites(tab);
  void save({ note: 'x' });
  await waitForFailures(tab, 1);
  expect(tab.getSavingState()).toMatchObject({ failed: 1, pending: 0, reason: 'full', savedAt: undefined });
  expect(tab.hasUnsavedWork()).toBe(true);
  repair();
  tab.retrySaving();
  await vi.waitFor(() => expect(tab.hasUnsavedWork()).toBe(false));
  expect(tab.getSavingState()).toMatchObject({ failed: 0, pending: 0, reason: undefined });
});
