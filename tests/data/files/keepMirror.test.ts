import { saveAnswer } from '@/data/assessments';
import { database } from '@/data/database';
import { storeCity } from '@/data/files/cityFiles';
import { getCityContent } from '@/data/files/content';
import { keepMirror } from '@/data/files/keepMirror';
import { chooseMirror } from '@/data/files/mirror';
import { getMirrorState } from '@/data/files/mirrorState';
import { openFile } from '../../support/cityFile';
import { drive, resetDrive } from '../../support/files/drive';
import { storeFreshCity } from '../../support/storedCity';

const WORDS = { about: 'A city', language: 'en' };

vi.mock('@/data/browser/chosenFile', async (original) => ({
  ...(await original<object>()),
  ...(await import('../../support/files/drive')).doors,
}));

let cityId: string;
let assessmentId: string;
const note = (text: string) => saveAnswer(assessmentId, 'P01', '01.C1', { note: text });
const noteInFile = () => openFile(drive.text ?? '').content.assessments[0]?.answers[0]?.note;

const hide = (state: 'hidden' | 'visible') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(async () => {
  resetDrive();
  const { city, assessment } = await storeFreshCity();
  cityId = city.id;
  assessmentId = assessment.id;
  await note('First');
  await chooseMirror(cityId, WORDS, 'new');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a change is written a little later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stop = keepMirror(cityId, WORDS);
  await note('Second');
  await note('Third');
  await vi.waitFor(() => expect(getMirrorState(cityId)?.status).toBe('waiting'));
  expect(drive.writes).toBe(1);
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(getMirrorState(cityId)?.status).toBe('upToDate'));
  expect(drive.writes).toBe(2);
  expect(noteInFile()).toBe('Third');
  stop();
});

test('when the page goes out of sight it is written at once', async () => {
  const stop = keepMirror(cityId, WORDS);
  await note('Second');
  hide('hidden');
  await vi.waitFor(() => expect(drive.writes).toBe(2));
  expect(noteInFile()).toBe('Second');
  stop();
});

test('when the city is left, what waits is written, and nothing after that', async () => {
  const stop = keepMirror(cityId, WORDS);
  await note('Second');
  stop();
  await vi.waitFor(() => expect(drive.writes).toBe(2));
  await vi.waitFor(() => expect(getMirrorState(cityId)?.status).toBe('upToDate'));
  await note('Third');
  hide('hidden');
  hide('visible');
  await vi.waitFor(async () => expect((await database.copies.get(cityId))?.changes).toBe(1));
  expect(drive.writes).toBe(2);
});

test('a change of another tab is seen', async () => {
  const stop = keepMirror(cityId, WORDS);
  const content = await getCityContent(cityId);
  await storeCity(content, undefined);
  const copy = await database.copies.get(cityId);
  await vi.waitFor(() => expect(getMirrorState(cityId)?.status).toBe('upToDate'));
  await database.copies.put({ ...copy, cityId, at: undefined, changes: 3 });
  await vi.waitFor(() => expect(getMirrorState(cityId)?.status).toBe('waiting'));
  stop();
  await vi.waitFor(() => expect(getMirrorState(cityId)?.status).toBe('upToDate'));
});
