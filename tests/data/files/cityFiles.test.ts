// @vitest-environment node
import fc from 'fast-check';
import { hashText } from '@/data/browser/hash';
import type { CityContent } from '@/domain/file/cityFile';
import { LOCKED_FILE_LIMIT } from '@/domain/file/lockedFile';
import { cityContents } from '../../support/arbitraryContents';
import { CONTENT, hashWithNode, openFile, readFixture, writeFile } from '../../support/cityFile';
import { answer, assessment } from '../../support/samples';
import { closeTabs, openTab, type Tab } from '../../support/tabs';

const WORDS = { about: 'What this is.', language: 'en' };
const MOMENT = '2026-11-22T10:00:00.000Z';

let tab: Tab;
beforeEach(async () => {
  tab = await openTab();
});
afterEach(closeTabs);

const exportText = async (cityId: string) => (await tab.buildCityCopy(cityId, WORDS)).content;
const withoutMoment = (text: string) => text.replace(/"savedAt": "[^"]*"/, '"savedAt": ""');
const readStore = async () =>
  Promise.all(tab.database.tables.map(async (table) => [table.name, await table.toArray()] as const));

test('hashes every text as Node does', () => {
  expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(hashText(text)).toBe(hashWithNode(text));
    }),
  );
});

describe('what is put into the store', () => {
  test('comes out of it again, byte for byte but for the moment: export, delete everything, open, export', async () => {
    await fc.assert(
      fc.asyncProperty(cityContents, fc.constantFrom({}, { later: [1, { deep: null }] }), async (content, extras) => {
        await tab.deleteEverything();
        await tab.storeCity(openFile(writeFile(content)).content, MOMENT, extras);
        const first = await exportText(content.city.id);
        await tab.deleteEverything();
        const opened = openFile(first);
        await tab.storeCity(opened.content, opened.savedAt, opened.extras);
        expect(withoutMoment(await exportText(content.city.id))).toBe(withoutMoment(first));
        expect(opened.content).toEqual(openFile(writeFile(content)).content);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test('keeps fields of a later version wherever they stand, also when an answer is changed', async () => {
    const later = { later: { list: [1] } };
    const row = answer('01.P1', { figure: { measure: 'people', value: 1 } });
    const content = {
      ...later,
      city: { ...CONTENT.city, ...later },
      assessments: [
        {
          ...assessment([
            {
              ...row,
              ...later,
              evidence: [{ id: 'e', title: 'Plan', type: 'plan', ...later }],
              figure: { measure: 'people', value: 1, ...later },
            },
          ]),
          ...later,
          principles: [{ principleId: 'P01', ready: true, ...later }],
          plan: {
            targets: [],
            priorities: [],
            actions: [{ id: 'a', title: 'Open the schools', status: 'planned', at: MOMENT, ...later }],
            ...later,
          },
          cards: [{ indicatorId: '01.C1', title: 'Open schools', at: MOMENT, ...later }],
        },
      ],
    } as CityContent;
    await tab.storeCity(content, MOMENT, later);
    await tab.saveAnswer('assessment-2026', 'P01', '01.P1', { note: 'Changed' });
    const { content: exported, extras } = openFile(await exportText('city-1'));
    const [year] = exported.assessments;
    expect(extras).toEqual(later);
    expect([exported, exported.city, year, year?.principles[0], year?.answers[0]]).toEqual(
      Array.from({ length: 5 }, () => expect.objectContaining(later)),
    );
    expect(year?.answers[0]).toMatchObject({ note: 'Changed', evidence: [later], figure: later });
    expect(year).toMatchObject({ plan: { ...later, actions: [later] }, cards: [later] });
  });

  test('takes the place of the same city and of no other, undo history included', async () => {
    const other = await tab.createCity({ name: 'Burgos', country: 'ES', year: 2026 });
    await tab.saveAnswer(other.assessment.id, 'P01', '01.C1', { choice: 'no' });
    await tab.storeCity({ ...CONTENT, assessments: [...CONTENT.assessments, assessment([], 2025)] }, undefined);
    await tab.saveAnswer('assessment-2026', 'P02', '02.C1', { choice: 'yes' });
    const before = await exportText(other.city.id);
    await tab.storeCity(CONTENT, MOMENT);
    expect((await tab.getCityContent('city-1')).assessments).toEqual(CONTENT.assessments);
    expect(await tab.getUndoState('assessment-2026')).toEqual({ undo: undefined, redo: undefined });
    const steps = (await tab.database.changes.toArray()).filter(({ indicatorId }) => indicatorId === '02.C1');
    expect(steps.map(({ after }) => after?.choice)).toEqual(['yes', undefined]);
    expect(await tab.getOpenAssessment('city-1', 2026)).toMatchObject({
      years: [2026],
      copy: { at: MOMENT, changes: 0 },
    });
    expect(withoutMoment(await exportText(other.city.id))).toBe(withoutMoment(before));
    expect(await tab.getUndoState(other.assessment.id)).toMatchObject({ undo: '01.C1' });
  });

  test('goes in wholly or not at all', async () => {
    await tab.storeCity(CONTENT, MOMENT);
    const before = await readStore();
    vi.spyOn(tab.database.copies, 'put').mockRejectedValueOnce(new Error('The disk is full'));
    await expect(tab.storeCity({ ...CONTENT, assessments: [assessment([], 2020)] }, undefined)).rejects.toThrow('full');
    expect(await readStore()).toEqual(before);
  });

  test('is read as a whole, before or after, at whatever moment another tab puts a file in', async () => {
    const rows = ['01.C1', '01.C2', '01.I1', '01.I2'];
    const build = (word: string, years: number[]): CityContent => ({
      city: { ...CONTENT.city, name: word },
      assessments: years.map((year) =>
        assessment(
          rows.map((id) => answer(id, { note: word })),
          year,
        ),
      ),
    });
    const second = await openTab();
    const seen = new Set<string>();
    for (let turns = 0; turns < 25; turns += 1) {
      await tab.storeCity(build('before', [2025, 2026]), undefined);
      const reading = Promise.all([tab.getCityContent('city-1'), tab.getOpenAssessment('city-1', 2026)]);
      for (let turn = 0; turn < turns; turn += 1) {
        await new Promise(setImmediate);
      }
      const [[content, open]] = await Promise.all([reading, second.storeCity(build('after', [2026]), undefined)]);
      expect([build('before', [2025, 2026]), build('after', [2026])]).toContainEqual(content);
      expect(new Set(open?.assessment.answers.map(({ note }) => note))).toEqual(new Set([open?.city.name]));
      seen.add(content.city.name);
    }
    expect(seen).toContain('before');
  });
});

describe('what is not stored', () => {
  test('is a file of which one year belongs to another city here', async () => {
    await tab.storeCity(CONTENT, MOMENT);
    const thief: CityContent = { ...CONTENT, city: { ...CONTENT.city, id: 'city-2', name: 'Vic' } };
    expect(await tab.hasClash(thief)).toBe(true);
    expect(await tab.hasClash(CONTENT)).toBe(false);
    const before = await readStore();
    await expect(tab.storeCity(thief, MOMENT)).rejects.toThrow('another city');
    expect(await readStore()).toEqual(before);
  });
});

describe('the revision of a file', () => {
  const build = () => tab.buildCityCopy('city-1', WORDS);
  const change = (note: string) => tab.saveAnswer('assessment-2026', 'P01', '01.C1', { note });

  test('is one more when there is something new in it, and the same when there is not', async () => {
    await tab.storeCity(CONTENT, undefined);
    const first = await build();
    expect(first).toMatchObject({ revision: 1, grewFrom: [] });
    await tab.recordCopy('city-1', MOMENT, 0, first);
    expect(await build()).toMatchObject({ revision: 1, grewFrom: [], sha256: first.sha256 });
    await change('Changed');
    expect(await build()).toMatchObject({ revision: 2, grewFrom: [first.sha256] });
  });

  test('goes on from that of the file that was opened', async () => {
    const sha256 = hashText('the file that was opened');
    await tab.storeCity(CONTENT, MOMENT, {}, { revision: 12, grewFrom: [hashText('x')], sha256 });
    expect(await build()).toMatchObject({ revision: 13, grewFrom: [sha256] });
    const opened = openFile(writeFile(CONTENT));
    await tab.storeCity(opened.content, MOMENT, {}, { revision: 12, grewFrom: [hashText('x')], sha256: opened.sha256 });
    expect(await build()).toMatchObject({ revision: 12, grewFrom: [hashText('x')], sha256: opened.sha256 });
  });

  test('however many files were combined before, the copy opens', async () => {
    await tab.storeCity(CONTENT, undefined, {}, { sha256: hashText('last') });
    const combined = Array.from({ length: 250 }, (_, index) => hashText(String(index)));
    await tab.database.copies.update('city-1', { combined });
    const { grewFrom } = openFile((await build()).content);
    expect(grewFrom).toContain(hashText('last'));
    expect(grewFrom).toContain(hashText('249'));
  });
});

describe('a file that a person chose', () => {
  test('is read', async () => {
    const file = new File([readFixture('city-file-v1.json')], 'city.json');
    expect(await tab.readCityFile(file)).toMatchObject({ ok: true, content: { city: { name: 'Vila Exemple' } } });
  });

  test('is read with a byte order mark, as some editors write it', async () => {
    expect(await tab.readCityFile(new File(['\uFEFF', writeFile(CONTENT)], 'city.json'))).toMatchObject({ ok: true });
  });

  test('is refused for its size before it is read', async () => {
    const text = vi.fn<() => Promise<string>>();
    const file = { size: LOCKED_FILE_LIMIT + 1, text } as unknown as File;
    expect(await tab.readCityFile(file)).toEqual({ ok: false, refusal: { reason: 'tooLarge' } });
    expect(text).not.toHaveBeenCalled();
  });

  test('is damaged when the disk cannot read it to its end', async () => {
    const file = { size: 1, text: () => Promise.reject(new Error('NotReadableError')) } as unknown as File;
    expect(await tab.readCityFile(file)).toEqual({ ok: false, refusal: { reason: 'damaged' } });
  });

  test.each([
    ['one byte of an emoji lost', (bytes: Uint8Array) => bytes.filter((_byte, index) => index !== bytes.indexOf(0xf0))],
    ['one byte turned', (bytes: Uint8Array) => bytes.map((byte, index) => (index === 3000 ? byte ^ 1 : byte))],
  ])('is refused with %s', async (_, change) => {
    const bytes = new TextEncoder().encode(readFixture('city-file-v1.json'));
    const result = await tab.readCityFile(new File([change(bytes)], 'city.json'));
    expect(result).toMatchObject({ ok: false });
  });
});

test('a city that does not exist has no content', async () => {
  await expect(tab.getCityContent('nobody')).rejects.toThrow('nobody');
  await expect(tab.buildCityCopy('nobody', WORDS)).rejects.toThrow('nobody');
});
