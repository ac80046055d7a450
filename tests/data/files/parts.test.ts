// @vitest-environment node
import { getOpenAssessment, keepUnchanged, saveAnswer, setDepartment, type OpenAssessment } from '@/data/assessments';
import { agreeYear } from '@/data/editions';
import { database } from '@/data/database';
import { storeCity } from '@/data/files/cityFiles';
import { buildPartAgain, handOutPart, listHandedOut } from '@/data/files/parts';
import { deleteEverything } from '@/data/cities';
import type { FileToSave } from '@/data/browser/saveFile';
import { openFile } from '../../support/cityFile';
import { reopen, storeFreshCity } from '../../support/storedCity';

const WORDS = { about: 'A part.', language: 'en' };
const FORM = {
  department: ' Sports ',
  sendTo: 'education@city.test',
  indicators: ['12.C1', '07.I2', '07.C1', '07.C1'],
};

let open: OpenAssessment;
const read = (file: FileToSave) => openFile(file.content as string).content;
const yearOf = (file: FileToSave) => read(file).assessments[0];

beforeEach(async () => {
  open = await storeFreshCity('Sant Cugat del Vallès');
  const { id } = open.assessment;
  await saveAnswer(id, 'P01', '01.C1', { choice: 'no', note: 'not for them' });
  await saveAnswer(id, 'P07', '07.I2', { level: 'underWay', note: 'Seen in May' });
  await setDepartment(id, 'P01', 'Education');
  await setDepartment(id, 'P07', 'Sports');
  open = await reopen(open.city.id);
});

describe('handing out', () => {
  test('makes a file with the part and nothing else, and remembers it in the year', async () => {
    const file = await handOutPart(open, FORM, WORDS);
    const { city, assessment, copy } = await reopen(open.city.id);
    const { at, ...part } = assessment.handedOut?.[0] ?? {};
    expect(part).toEqual({
      id: expect.stringMatching(/^\w{20}$/),
      department: 'Sports',
      sendTo: 'education@city.test',
      indicators: ['07.C1', '07.I2', '12.C1'],
    });
    expect(Math.abs(Date.now() - Date.parse(String(at)))).toBeLessThan(60_000);
    expect(read(file).city).toEqual(city);
    expect(yearOf(file)).toMatchObject({ id: assessment.id, year: 2026, part });
    expect(yearOf(file)?.answers).toEqual(assessment.answers.filter(({ indicatorId }) => indicatorId === '07.I2'));
    expect(yearOf(file)?.principles).toMatchObject([{ principleId: 'P07', department: 'Sports' }]);
    expect(file.content).not.toContain('not for them');
    expect(copy.changes).toBe(open.copy.changes + 1);
  });

  test('names the file after principles and department, in plain letters', async () => {
    const nameOf = async (department: string, indicators: string[]) =>
      (await handOutPart(open, { ...FORM, department, indicators }, WORDS)).name;
    expect(await nameOf('Sports', ['09.C1', '07.C1'])).toMatch(
      /^educating-cities_Sant-Cugat-del-Valles_2026_P07-P09_sports_rev001_\d{4}-\d\d-\d\d\.json$/,
    );
    expect(await nameOf('Àrea d’Educació / Infància', ['07.C1'])).toContain('_P07_area-d-educacio-in_rev');
    expect(await nameOf('التعليم', ['07.C1'])).toContain('_P07_rev');
    expect(await nameOf('Sports', ['01.C1', '02.C1', '03.C1', '04.C1', '05.C1'])).toContain('_5-principles_sports_rev');
  });

  test('remembers every part, the one from another tab too', async () => {
    await Promise.all([handOutPart(open, FORM, WORDS), handOutPart(open, { ...FORM, department: 'Culture' }, WORDS)]);
    const parts = (await reopen(open.city.id)).assessment.handedOut ?? [];
    expect(parts.map(({ department }) => department).toSorted()).toEqual(['Culture', 'Sports']);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
  });

  test('without a receiver says none', async () => {
    const file = await handOutPart(open, { ...FORM, sendTo: ' ' }, WORDS);
    expect(yearOf(file)?.part).not.toHaveProperty('sendTo');
  });

  test('remembers nothing when the file cannot be made, and makes none when it cannot be remembered', async () => {
    const spy = vi.spyOn(database.copies, 'get').mockRejectedValue(new Error('The disk is full'));
    await expect(handOutPart(open, FORM, WORDS)).rejects.toThrow('full');
    spy.mockRestore();
    const { assessment, copy } = await reopen(open.city.id);
    expect([assessment.handedOut, copy.changes]).toEqual([undefined, open.copy.changes]);
  });

  test('of an agreed year, of a part, and of a year that is gone is refused', async () => {
    await agreeYear(open, { body: 'Council', date: '2026-11-20', opinions: '' });
    await expect(handOutPart(open, FORM, WORDS)).rejects.toThrow(open.assessment.id);
    const file = await buildPartAgain(open, { ...FORM, id: 'p', at: '' }, WORDS);
    await deleteEverything();
    await expect(handOutPart(open, FORM, WORDS)).rejects.toThrow(open.assessment.id);
    await storeCity(read(file), undefined);
    await expect(handOutPart(open, FORM, WORDS)).rejects.toThrow(open.assessment.id);
  });
});

describe('what was handed out', () => {
  test('can be made again as the same part, with the answers as they are now, and is not counted twice', async () => {
    const first = await handOutPart(open, FORM, WORDS);
    await saveAnswer(open.assessment.id, 'P07', '07.C1', { choice: 'yes' });
    open = await reopen(open.city.id);
    const [part] = await listHandedOut(open.assessment.id);
    if (!part) {
      throw new Error('Nothing was remembered');
    }
    const again = await buildPartAgain(open, part, WORDS);
    expect(yearOf(again)?.part).toEqual(yearOf(first)?.part);
    expect(yearOf(again)?.answers.map(({ indicatorId }) => indicatorId)).toEqual(['07.C1', '07.I2']);
    expect((await reopen(open.city.id)).assessment.handedOut).toHaveLength(1);
    await deleteEverything();
    await expect(buildPartAgain(open, part, WORDS)).rejects.toThrow(open.assessment.id);
  });

  test('is listed in the order of handing out, each with when it came back last', async () => {
    await handOutPart(open, FORM, WORDS);
    await handOutPart(open, { ...FORM, department: 'Culture' }, WORDS);
    const [sports] = await listHandedOut(open.assessment.id);
    const entry = (id: string, at: string, cityId = open.city.id, part = sports?.id ?? '') => ({
      id,
      at,
      cityId,
      added: 1,
      updated: 0,
      decisions: [],
      files: [{ name: 'f.json', savedAt: at, sha256: '', part }],
    });
    await database.ledger.bulkAdd([
      entry('2', '2026-12-02T10:00:00.000Z'),
      entry('1', '2026-12-01T10:00:00.000Z'),
      entry('3', '2026-12-03T10:00:00.000Z', 'another city'),
      entry('4', '2026-12-04T10:00:00.000Z', open.city.id, 'another part'),
    ]);
    const list = await listHandedOut(open.assessment.id);
    expect(list.map(({ department, cameBack }) => [department, cameBack])).toEqual([
      ['Sports', '2026-12-02T10:00:00.000Z'],
      ['Culture', undefined],
    ]);
    expect(await listHandedOut('nothing')).toEqual([]);
  });
});

describe('a part that is opened', () => {
  beforeEach(async () => {
    const file = await handOutPart(open, FORM, WORDS);
    await deleteEverything();
    await storeCity(read(file), undefined);
  });

  test('has only its own indicators, principles and groups', async () => {
    const { pack, assessment, years } = await reopen(open.city.id);
    expect(pack.indicators.map(({ id }) => id)).toEqual(['07.C1', '07.I2', '12.C1']);
    expect(pack.principles.map(({ id }) => id)).toEqual(['P07', 'P12']);
    expect(pack.groups).toHaveLength(1);
    expect([years, assessment.part?.department]).toEqual([[2026], 'Sports']);
  });

  test('keeps the same pack from reading to reading, until the language changes', async () => {
    const first = await reopen(open.city.id);
    await saveAnswer(open.assessment.id, 'P12', '12.C1', { choice: 'yes' });
    const second = keepUnchanged(first, await reopen(open.city.id));
    expect(second.assessment.answers).toHaveLength(2);
    expect(second.pack).toBe(first.pack);
    const spanish = await getOpenAssessment(open.city.id, 2026, 'es');
    expect(spanish && keepUnchanged(second, spanish).pack.title).toBe(spanish?.pack.title);
    expect(spanish?.pack.title).not.toBe(first.pack.title);
  });
});
