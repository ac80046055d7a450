// @vitest-environment node
import { getOpenAssessment, saveAnswer, setReady, type OpenAssessment } from '@/data/assessments';
import { hashText } from '@/data/browser/hash';
import { createCity, deleteEverything } from '@/data/cities';
import { buildCityCopy, storeCity } from '@/data/files/cityFiles';
import { EDITION_FILE_KIND, agreeYear, buildEditionFile, listEditions, reopenYear } from '@/data/editions';
import type { Edition } from '@/domain/edition/edition';
import { verifyEdition } from '@/domain/edition/verification';
import { canonicalText } from '@/domain/json';
import { hashWithNode, openFile } from '../support/cityFile';

const FORM = { body: 'Steering group', date: '2026-11-20', opinions: 'Youth council: 01.C2 is lower.' };
const WORDS = { about: 'What this is.', language: 'en' };

let open: OpenAssessment;
const reopen = async (cityId = open.city.id) => {
  const found = await getOpenAssessment(cityId, 2026);
  if (!found) {
    throw new Error('The city is gone');
  }
  return found;
};
const answer = (level: 'underWay' | 'established', note = 'Seen in May') =>
  saveAnswer(open.assessment.id, 'P01', '01.C2', { level, note });
const editions = () => listEditions(open.assessment.id);
const only = async (): Promise<Edition> => {
  const [edition] = await editions();
  if (!edition) {
    throw new Error('There is no edition');
  }
  return edition;
};

beforeEach(async () => {
  await deleteEverything();
  const { city } = await createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  open = await reopen(city.id);
  await answer('established');
  await setReady(open.assessment.id, 'P01', true);
  open = await reopen();
});

describe('agreeing', () => {
  test('freezes answers, pack and results, and tells the year so', async () => {
    const { changes } = open.copy;
    expect(await agreeYear(open, FORM)).toBe('agreed');
    const { assessment, copy } = await reopen();
    const edition = await only();
    expect(assessment.agreed).toEqual({ revision: 1, at: edition.agreedAt });
    expect(copy.changes).toBe(changes + 1);
    expect(edition).toMatchObject({ ...FORM, revision: 1 });
    expect(edition.content.assessment.answers).toEqual(open.assessment.answers);
    expect(edition.content.assessment).not.toHaveProperty('agreed');
    expect(edition.content.results.counts.answered).toBe(1);
    expect(edition.content.pack.indicators.find(({ id }) => id === '01.C2')).toHaveProperty('question');
    expect(verifyEdition(edition, hashWithNode)).toEqual({ intact: true, differences: [] });
  });

  test('is refused when an answer is not the one that was looked at', async () => {
    await answer('underWay');
    expect(await agreeYear(open, FORM)).toBe('changed');
    expect(await editions()).toEqual([]);
    expect((await reopen()).assessment.agreed).toBeUndefined();
    expect(await agreeYear(await reopen(), FORM)).toBe('agreed');
  });

  test('happens once, also when two tabs ask for it at the same moment', async () => {
    const outcomes = await Promise.all([agreeYear(open, FORM), agreeYear(open, { ...FORM, body: 'Council' })]);
    expect(outcomes).toEqual(['agreed', 'changed']);
    expect(await editions()).toMatchObject([{ body: 'Steering group' }]);
  });

  test('is refused for a city that was deleted meanwhile', async () => {
    await deleteEverything();
    expect(await agreeYear(open, FORM)).toBe('changed');
    expect(await editions()).toEqual([]);
  });
});

test('a reopened year can be agreed again: the first edition stays as it was', async () => {
  await agreeYear(open, FORM);
  const first = await only();
  await reopenYear(open.assessment.id);
  expect((await reopen()).assessment).not.toHaveProperty('agreed');
  await answer('underWay');
  await agreeYear(await reopen(), { ...FORM, body: 'Council' });
  expect(await editions()).toMatchObject([first, { revision: 2, body: 'Council' }]);
  expect((await reopen()).assessment.agreed?.revision).toBe(2);
});

describe('in the file of the city', () => {
  const exportText = async () => (await buildCityCopy(open.city.id, WORDS)).content;

  test('an edition comes back intact, and the year is still agreed', async () => {
    await agreeYear(open, FORM);
    const before = await only();
    const { content, savedAt } = openFile(await exportText());
    await deleteEverything();
    await storeCity(content, savedAt);
    const after = await only();
    expect(after).toEqual(before);
    expect(verifyEdition(after, hashText, (await reopen()).assessment)).toEqual({ intact: true, differences: [] });
    expect((await reopen()).assessment.agreed?.revision).toBe(1);
  });

  test('one altered character is found, and the answer it stands in is named', async () => {
    await agreeYear(open, FORM);
    const document = JSON.parse(await exportText()) as Record<string, unknown>;
    const content = JSON.parse(
      JSON.stringify(document.content).replace(/("editions":.*?)Seen in May/, '$1Seen in Mai'),
    ) as unknown;
    // Whoever alters a file by hand can give the file a checksum that fits.
    const forged = JSON.stringify({ ...document, content, sha256: hashWithNode(canonicalText(content)) });
    await storeCity(openFile(forged).content, undefined);
    expect(verifyEdition(await only(), hashText, (await reopen()).assessment)).toEqual({
      intact: false,
      differences: [{ kind: 'answer', indicatorId: '01.C2', field: 'note' }],
    });
  });
});

test('an edition has a file of its own that says what it is and can be verified', async () => {
  await agreeYear(open, FORM);
  const { name, content } = buildEditionFile(await only(), 'What this is.');
  const day = new Date().toISOString().slice(0, 10);
  expect(name).toBe(`educating-cities_Granollers_2026_edition-1_${day}.json`);
  const read = JSON.parse(content as string) as { kind: string; about: string; edition: Edition };
  expect(read).toMatchObject({ kind: EDITION_FILE_KIND, about: 'What this is.' });
  expect(verifyEdition(read.edition, hashWithNode).intact).toBe(true);
});
