import { saveAnswer } from '@/data/assessments';
import { database } from '@/data/database';
import { buildCityCopy, readCityFile } from '@/data/files/cityFiles';
import { carryOut, planCombining } from '@/data/files/combining';
import { getCityContent } from '@/data/files/content';
import { allowMirror, chooseMirror, stopMirror, writeMirror } from '@/data/files/mirror';
import { getMirrorState } from '@/data/files/mirrorState';
import type { FileAssessment } from '@/domain/file/cityFile';
import { CONTENT, openFile, writeFile } from '../../support/cityFile';
import { NAME, drive, resetDrive } from '../../support/files/drive';
import { storeFreshCity } from '../../support/storedCity';

const WORDS = { about: 'A city', language: 'en' };

vi.mock('@/data/browser/chosenFile', async (original) => ({
  ...(await original<object>()),
  ...(await import('../../support/files/drive')).doors,
}));

let cityId: string;
let assessmentId: string;
const note = (text: string, indicatorId = '01.C1') => saveAnswer(assessmentId, 'P01', indicatorId, { note: text });

beforeEach(async () => {
  resetDrive();
  const { city, assessment } = await storeFreshCity();
  cityId = city.id;
  assessmentId = assessment.id;
  await note('First');
});

/** What the file holds; fails when it is no complete city file. */
function inFile() {
  return openFile(drive.text ?? '').content;
}

/** The file as a colleague writes it who opened it on another computer. */
async function writeElsewhere(text: string, indicatorId = '01.C2'): Promise<void> {
  const content = inFile();
  const [year] = content.assessments;
  const answers = [
    ...(year?.answers ?? []).filter((answer) => answer.indicatorId !== indicatorId),
    { indicatorId, state: 'unanswered' as const, note: text, at: new Date().toISOString(), versions: { other: 1 } },
  ];
  drive.text = writeFile({ ...content, assessments: year ? [{ ...year, answers }] : [] });
}

describe('the first write', () => {
  test('the chosen file holds everything, and counts as a copy', async () => {
    expect(await chooseMirror(cityId, WORDS, 'new')).toBe('upToDate');
    expect(inFile()).toEqual(await getCityContent(cityId));
    const copy = await database.copies.get(cityId);
    expect(copy).toMatchObject({ changes: 0, revision: 1, sha256: openFile(drive.text ?? '').sha256 });
    expect(getMirrorState(cityId)).toEqual({ status: 'upToDate', name: NAME, at: copy?.at });
  });

  test.each([
    ['a file of something else', () => 'Minutes of the meeting'],
    ['a file of another city', () => writeFile(CONTENT)],
  ])('%s is left as it is and not kept', async (_, text) => {
    drive.text = text();
    expect(await chooseMirror(cityId, WORDS, 'existing')).toBe('otherFile');
    expect(drive.text).toBe(text());
    expect(await writeMirror(cityId, WORDS)).toBeUndefined();
    expect(getMirrorState(cityId)).toBeUndefined();
  });

  test('an older copy of this city is brought up to date', async () => {
    drive.text = (await buildCityCopy(cityId, WORDS)).content;
    await note('Second');
    expect(await chooseMirror(cityId, WORDS, 'existing')).toBe('upToDate');
    expect(inFile()).toEqual(await getCityContent(cityId));
  });

  test('a file of this city with something new is not written over', async () => {
    drive.text = (await buildCityCopy(cityId, WORDS)).content;
    await writeElsewhere('By a colleague');
    const before = drive.text;
    expect(await chooseMirror(cityId, WORDS, 'existing')).toBe('changedElsewhere');
    expect(drive.text).toBe(before);
  });
});

describe('after the first write', () => {
  beforeEach(async () => {
    await chooseMirror(cityId, WORDS, 'new');
  });

  test('nothing is written while nothing changed', async () => {
    expect(await writeMirror(cityId, WORDS)).toBe('upToDate');
    expect(drive.writes).toBe(1);
  });

  test('a change is written as the next revision, which grew from the one before', async () => {
    const first = openFile(drive.text ?? '');
    await note('Second');
    expect((await database.copies.get(cityId))?.changes).toBe(1);
    expect(await writeMirror(cityId, WORDS)).toBe('upToDate');
    expect(openFile(drive.text ?? '')).toMatchObject({ revision: 2, grewFrom: [first.sha256] });
    expect(inFile().assessments[0]?.answers[0]?.note).toBe('Second');
    expect((await database.copies.get(cityId))?.changes).toBe(0);
  });

  test('what somebody else wrote stays, is told, and goes on once it was combined here', async () => {
    await writeElsewhere('By a colleague');
    await note('Mine');
    const before = drive.text;
    expect(await writeMirror(cityId, WORDS)).toBe('changedElsewhere');
    expect(drive.text).toBe(before);
    expect(getMirrorState(cityId)?.status).toBe('changedElsewhere');

    const read = await readCityFile(new File([before ?? ''], NAME));
    if (!read.ok) {
      throw new Error('The file was refused');
    }
    await carryOut(await planCombining([{ ...read, name: NAME }]), new Map());
    expect(await writeMirror(cityId, WORDS)).toBe('upToDate');
    expect(inFile().assessments[0]?.answers.map((answer) => answer.note)).toEqual(['Mine', 'By a colleague']);
  });

  test('a file that was damaged is not written over', async () => {
    drive.text = drive.text?.replace('First', 'Fists');
    await note('Second');
    expect(await writeMirror(cityId, WORDS)).toBe('changedElsewhere');
    expect(drive.text).toContain('Fists');
  });

  test('a file of another city in its place is not written over, also one without any answer', async () => {
    drive.text = writeFile({
      city: { ...CONTENT.city, id: 'other' },
      assessments: [{ ...CONTENT.assessments[0], id: 'other-2026' } as FileAssessment],
    });
    const before = drive.text;
    expect(await writeMirror(cityId, WORDS)).toBe('changedElsewhere');
    expect(drive.text).toBe(before);
  });

  test('an older copy that was put in its place is written over: all of it is here', async () => {
    const older = drive.text;
    await note('Second');
    await writeMirror(cityId, WORDS);
    await note('Third');
    await writeMirror(cityId, WORDS);
    drive.text = older;
    expect(await writeMirror(cityId, WORDS)).toBe('upToDate');
    expect(inFile().assessments[0]?.answers[0]?.note).toBe('Third');
  });

  test('what was written just before the browser was killed is known again', async () => {
    await note('Second');
    const mirror = await database.mirrors.get(cityId);
    const copy = await database.copies.get(cityId);
    await writeMirror(cityId, WORDS);
    // The file has it, and the store never heard of it.
    await database.mirrors.put({ ...mirror, cityId } as never);
    await database.copies.put({ ...copy, cityId } as never);
    await note('Third');
    expect(await writeMirror(cityId, WORDS)).toBe('upToDate');
    expect(inFile().assessments[0]?.answers[0]?.note).toBe('Third');
  });

  test('a file that changes under the pen is left alone', async () => {
    await writeElsewhere('By a colleague');
    const other = drive.text;
    drive.text = (await buildCityCopy(cityId, WORDS)).content;
    await note('Second');
    drive.meanwhile = other;
    expect(await writeMirror(cityId, WORDS)).toBe('waiting');
    expect(await writeMirror(cityId, WORDS)).toBe('changedElsewhere');
    expect(drive.text).toBe(other);
  });

  test('a lost permission is told, and asked for again on a click', async () => {
    drive.allowed = false;
    await note('Second');
    expect(await writeMirror(cityId, WORDS)).toBe('noPermission');
    drive.answer = false;
    expect(await allowMirror(cityId, WORDS)).toBe('noPermission');
    drive.answer = true;
    expect(await allowMirror(cityId, WORDS)).toBe('upToDate');
    expect(inFile().assessments[0]?.answers[0]?.note).toBe('Second');
  });

  test('a file that is gone and a full drive are told, and no copy is counted', async () => {
    await note('Second');
    drive.full = true;
    expect(await writeMirror(cityId, WORDS)).toBe('failed');
    drive.text = undefined;
    expect(await writeMirror(cityId, WORDS)).toBe('missing');
    expect((await database.copies.get(cityId))?.changes).toBe(1);
  });

  test('it is let go and stays as it is', async () => {
    await stopMirror(cityId);
    await note('Second');
    expect(await writeMirror(cityId, WORDS)).toBeUndefined();
    expect(drive.writes).toBe(1);
    expect(getMirrorState(cityId)).toBeUndefined();
  });

  test('a store that cannot be read writes nothing', async () => {
    vi.spyOn(database.mirrors, 'get').mockRejectedValueOnce(new Error('closed'));
    expect(await writeMirror(cityId, WORDS)).toBe('failed');
    vi.restoreAllMocks();
    expect(drive.writes).toBe(1);
  });
});
