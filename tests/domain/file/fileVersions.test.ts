// @vitest-environment node
/** Every released version of the city file opens for ever; the newest is written again as it was. */
import { existsSync } from 'node:fs';
import { isIntact } from '@/domain/edition/edition';
import { CITY_FILE_KIND, parseCityFile, writeCityFile, type CityFileHeader } from '@/domain/file/cityFile';
import { CITY_FILE_VERSION, upgradeDocument } from '@/domain/file/upgrades';
import { CONTENT, HEADER, forgeFile, hashWithNode, openFile, readFixture, writeFile } from '../../support/cityFile';
import { assessment } from '../../support/samples';

const VERSIONS = Array.from({ length: CITY_FILE_VERSION }, (_, index) => index + 1);
const NEWEST = `city-file-v${CITY_FILE_VERSION}.json`;
const statesOf = (answers: readonly { indicatorId: string; state: string }[] = []) =>
  Object.fromEntries(answers.map(({ indicatorId, state }) => [indicatorId, state]));

describe('every version', () => {
  test.each(VERSIONS)('version %i has its file, which opens', (version) => {
    expect(existsSync(`tests/fixtures/city-file-v${version}.json`)).toBe(true);
    const text = readFixture(`city-file-v${version}.json`);
    expect(JSON.parse(text)).toMatchObject({ kind: CITY_FILE_KIND, version });
    const { content, savedAt, extras } = openFile(text);
    expect({ savedAt, extras }).toEqual({ savedAt: '2026-11-22T10:00:00.000Z', extras: {} });
    expect(content.city).toMatchObject({ id: 'k3v9x0q2m7w1c5z8b4n6', name: 'Vila Exemple', country: 'ES' });
    expect(content.assessments.map(({ year, answers }) => [year, answers.length])).toEqual([
      [2025, 2],
      [2026, 6],
    ]);
    const [, newest] = content.assessments;
    expect(statesOf(newest?.answers)).toEqual({
      '01.C1': 'answered',
      '01.I1': 'answered',
      '01.I2': 'unknown',
      '01.P1': 'answered',
      '02.C1': 'unanswered',
      '02.I1': 'notApplicable',
    });
    expect(newest?.principles[0]).toMatchObject({
      principleId: 'P01',
      ready: false,
      readyAt: '2026-05-04T10:00:00.000Z',
      department: 'Education',
    });
    expect(newest?.answers.find(({ indicatorId }) => indicatorId === '01.P1')?.figure).toEqual({
      measure: 'participantsShare',
      value: 12.5,
      year: 2025,
      source: 'Municipal register',
      breakdown: 'Women 14, men 11',
      baseline: { value: 9, year: 2020 },
      target: { value: 15, year: 2030 },
    });
  });

  test('written by this version, an older file is a file of this version with the same content', () => {
    const first = openFile(readFixture('city-file-v1.json'));
    const again = openFile(writeFile(first.content));
    expect(again).toMatchObject({ content: first.content, sha256: first.sha256 });
    expect(JSON.parse(writeFile(first.content))).toMatchObject({ version: CITY_FILE_VERSION });
  });
});

test('version 1 knew no revisions: it is the first one, of a whole city', () => {
  expect(openFile(readFixture('city-file-v1.json'))).toMatchObject({ revision: 1, grewFrom: [] });
  const document = { version: 1, later: [1], content: {} };
  expect(upgradeDocument(document)).toEqual({ ...document, version: 2, revision: 1, grewFrom: [], scope: 'all' });
  expect(document).toEqual({ version: 1, later: [1], content: {} });
});

test.each([[0], [-1], [1.5], ['1'], [undefined], [CITY_FILE_VERSION], [CITY_FILE_VERSION + 1]])(
  'a document of version %j is not touched',
  (version) => {
    const document = { version, content: {} };
    expect(upgradeDocument(document)).toEqual(document);
  },
);

describe('the newest version', () => {
  const text = readFixture(NEWEST);
  const { content, revision, grewFrom } = openFile(text);
  const [agreedYear, openYear] = content.assessments;

  test('is written again byte for byte', () => {
    const { about, language, savedAt, tool } = JSON.parse(text) as CityFileHeader;
    const header = { about, language, savedAt, tool, revision, grewFrom };
    expect(writeCityFile(content, header, hashWithNode)).toBe(text);
  });

  test('says which revision it is and of which it grew', () => {
    expect(revision).toBe(4);
    expect(grewFrom).toEqual([hashWithNode('three'), hashWithNode('part')]);
  });

  test('holds a plan with what was removed from it, cards, what was handed out, and who changed which principle', () => {
    const { plan, cards, handedOut, principles } = openYear ?? assessment();
    expect(plan).toMatchObject({
      targets: [{ id: 't1', versions: { 'device-1': 2, 'device-2': 1 } }],
      priorities: [{ subject: { kind: 'principle', id: 'P01' }, need: 3 }],
      actions: [{ id: 'a1', title: 'Open the school yards' }],
      removed: [{ kind: 'action', id: 'a9', versions: { 'device-1': 2, 'device-2': 1 } }],
    });
    expect(cards).toMatchObject([{ indicatorId: '01.C1', title: 'Open schools' }]);
    expect(handedOut).toMatchObject([{ id: 'p1', department: 'Culture', indicators: ['02.C1', '02.I1'] }]);
    expect(principles[0]?.versions).toEqual({ d1a2b3c4: 2, e5f6g7h8: 1 });
  });

  test('holds the year that was agreed, with its edition untouched', () => {
    const [edition] = agreedYear?.editions ?? [];
    expect(agreedYear?.agreed).toEqual({ revision: 1, at: '2025-07-04T12:00:00.000Z' });
    expect(edition).toMatchObject({ revision: 1, body: 'Council', date: '2025-07' });
    expect(edition && isIntact(edition, hashWithNode)).toBe(true);
  });

  test('holds what was combined, with all sides of every decision', () => {
    const [entry] = content.ledger ?? [];
    expect(entry?.files).toMatchObject([{ part: 'p1', department: 'Culture', revision: 3 }]);
    expect(entry?.decisions).toMatchObject([
      { kind: 'answer', key: '02.I1', by: 'person', chosen: 1, sides: [{ record: { state: 'unknown' } }, {}] },
      { kind: 'principle', key: 'P02', by: 'rule' },
    ]);
  });
});

describe('the newest version since there are workshops', () => {
  const text = readFixture('city-file-v2-sessions.json');
  const { content, revision, grewFrom } = openFile(text);
  const { sessions, removedSessions, answers } = content.assessments[1] ?? {};

  test('is written again byte for byte, and goes on from a file without', () => {
    const { about, language, savedAt, tool } = JSON.parse(text) as CityFileHeader;
    expect(writeCityFile(content, { about, language, savedAt, tool, revision, grewFrom }, hashWithNode)).toBe(text);
    expect([revision, grewFrom]).toEqual([5, [openFile(readFixture(NEWEST)).sha256]]);
  });

  test('holds every workshop with its ballots, its texts, and how the ratings stood where the ballots were deleted', () => {
    expect(sessions).toMatchObject([
      {
        title: 'Taller de primavera',
        format: 'training',
        date: '2026-05-20',
        versions: { d1a2b3c4: 9, e5f6g7h8: 2 },
        agenda: ['P06', '01.I1'],
        items: [
          { id: 'P06', revealed: 2, agreed: 'underWay', otherView: 'Sports: the clubs already do it.' },
          { id: '01.I1', agreed: 'established', takenAt: '2026-05-20T10:59:00.000Z' },
          { id: '01.C1', parked: true },
        ],
      },
      { title: 'Reunió prèvia', ballots: [], items: [{ counts: [{ notYet: 11, firstSteps: 4, unknown: 3 }] }, {}] },
    ]);
    expect(sessions?.[0]?.ballots.map(({ id, way, round, number }) => [id, way, round, number])).toEqual([
      ['b1', 'paper', 1, 1],
      ['b2', 'paper', 1, 2],
      ['b3', 'code', 1, undefined],
      ['c1', 'count', 2, undefined],
      ['c2', 'count', 2, undefined],
    ]);
    expect(sessions?.[0]?.ballots[2]?.ratings).toEqual({ P06: 'firstSteps', '01.C1': 'beingPrepared' });
  });

  test('remembers which workshop was deleted, and in which an answer was agreed', () => {
    expect(removedSessions).toEqual([{ id: 'z9z9z9', at: '2026-04-01T09:00:00.000Z', versions: { d1a2b3c4: 2 } }]);
    expect(answers?.find(({ indicatorId }) => indicatorId === '01.I1')?.method).toEqual({
      kind: 'workshop',
      session: 'w7k2m9',
      title: 'Taller de primavera',
    });
  });
});

describe('the header of this version', () => {
  test('says where the file stands and that it holds the whole city', () => {
    const written = writeCityFile(CONTENT, { ...HEADER, revision: 12, grewFrom: ['a'.repeat(64)] }, hashWithNode);
    expect(JSON.parse(written)).toMatchObject({ scope: 'all', revision: 12, grewFrom: ['a'.repeat(64)] });
    expect(openFile(written)).toMatchObject({ revision: 12, grewFrom: ['a'.repeat(64)], extras: {} });
  });

  test('names the department of a part', () => {
    const part = { id: 'p1', department: 'Parks and gardens', indicators: ['01.C1'] };
    const written = writeFile({ ...CONTENT, assessments: [{ ...assessment(), part }] });
    expect(JSON.parse(written)).toMatchObject({ scope: 'Parks and gardens' });
    expect(openFile(written).content.assessments).toEqual([{ ...assessment(), part }]);
  });

  test.each<[string, unknown, string, string]>([
    ['revision', 0, 'revision', 'needs at least 1'],
    ['revision', '12', 'revision', 'expected number'],
    ['revision', undefined, 'revision', 'expected number'],
    ['grewFrom', 'a'.repeat(64), 'grewFrom', 'expected array'],
    ['grewFrom', ['short'], 'grewFrom.0', 'notAFingerprint'],
    ['grewFrom', Array<string>(201).fill('a'.repeat(64)), 'grewFrom', 'allows at most 200'],
  ])('whose %s is wrong is refused, and named', (field, value, fault, reason) => {
    const forged = forgeFile((document) => (document[field] = value));
    const result = parseCityFile(forged, hashWithNode);
    expect(result).toEqual({ ok: false, refusal: { reason: 'invalid', faults: [{ field: fault, reason }] } });
  });
});
