// @vitest-environment node
/** Workshops in files, copies and restore points: whole, and far from the largest file that is opened. */
import { CITY_FILE_LIMIT, type CityContent } from '@/domain/file/cityFile';
import { holdsEverything } from '@/domain/file/copyCheck';
import { LEVELS } from '@/domain/pack';
import type { Ballot } from '@/domain/workshop/ballot';
import type { FileSession } from '@/domain/workshop/session';
import { CONTENT, openFile, readFixture, writeFile } from '../../support/cityFile';
import { exportCity, readContent, readTables } from '../../support/merge/travel';
import { MOMENT } from '../../support/samples';
import { closeTabs, openTab, type Tab } from '../../support/tabs';
import { ballotOf, removedSessionOf, sessionOf } from '../../support/workshop/fileSessions';

const YEAR = 'assessment-2026';
const WORKSHOP = sessionOf('s1', { ballots: [ballotOf('b1', { P06: 'underWay' }), ballotOf('b2', { P06: 'notYet' })] });

/** The sample city with these workshops in its year. */
const withSessions = (...sessions: FileSession[]): CityContent => ({
  ...CONTENT,
  assessments: CONTENT.assessments.map((year) => ({
    ...year,
    sessions,
    removedSessions: [removedSessionOf('s9', { theirs: 3 })],
  })),
});

let tab: Tab;
beforeEach(async () => {
  tab = await openTab();
});
afterEach(closeTabs);

test('a city is written to the same file again after it was deleted and its file opened', async () => {
  const { content, savedAt } = openFile(readFixture('city-file-v2-sessions.json'));
  await tab.storeCity(content, savedAt);
  const first = await exportCity(tab, content.city.id);
  expect(openFile(first.content).content).toEqual(content);
  await tab.deleteEverything();
  expect(await tab.database.ballots.count()).toBe(0);
  await tab.storeCity(openFile(first.content).content, savedAt);
  expect((await exportCity(tab, content.city.id)).text).toBe(first.text);
});

test('opening a file takes the place of all workshops of the city, and of no other’s', async () => {
  await tab.storeCity(withSessions(WORKSHOP, sessionOf('s2', { ballots: [ballotOf('b1')] })), MOMENT);
  const other = await tab.createCity({ name: 'Burgos', country: 'ES', year: 2026 });
  const pack = { principles: [], indicators: [] };
  const setup = { title: 'Otro', format: 'training' as const, people: 5, items: ['P06'] };
  const kept = await tab.createSession(other.assessment.id, setup, pack);
  await tab.saveBallots(other.assessment.id, kept, [ballotOf('b1')]);
  await tab.storeCity(withSessions({ ...WORKSHOP, ballots: [ballotOf('b3')] }), MOMENT);
  expect((await tab.getSession(YEAR, 's1'))?.ballots.map(({ id }) => id)).toEqual(['b3']);
  expect((await tab.database.sessions.toArray()).map(({ id }) => id).toSorted()).toEqual(['s1', 's9', kept].toSorted());
  expect((await tab.getSession(other.assessment.id, kept))?.ballots).toHaveLength(1);
});

test('a session or ballot that says by itself whose it is belongs to the year that it stands in', async () => {
  const odd = {
    ...WORKSHOP,
    assessmentId: 'another',
    ballots: [{ ...ballotOf('b1'), sessionId: 'x', assessmentId: 'y' }],
  };
  await tab.storeCity(withSessions(odd), MOMENT);
  const [year] = (await tab.getCityContent('city-1')).assessments;
  expect(year?.sessions).toEqual([{ ...WORKSHOP, ballots: [ballotOf('b1')] }]);
});

test('going back to a restore point brings ballots and texts back, and a deleted workshop', async () => {
  await tab.storeCity(withSessions(WORKSHOP), MOMENT);
  const before = await exportCity(tab, 'city-1');
  const point = (await tab.keepRestorePoint('city-1', 'open')) ?? '';
  await tab.forgetBallots(YEAR, 's1');
  await tab.removeSession(YEAR, 's1');
  await tab.restore(point);
  expect((await exportCity(tab, 'city-1')).text).toBe(before.text);
  expect((await tab.getSession(YEAR, 's1'))?.ballots).toHaveLength(2);
});

test('workshops of two computers are combined; undone, every row is as it was', async () => {
  await tab.storeCity(withSessions(WORKSHOP), MOMENT);
  const before = await readTables(tab);
  const theirs = sessionOf('s3', { versions: { theirs: 1 }, ballots: [ballotOf('b1', { P06: 'notYet' })] });
  const run = await tab.planCombining([readContent(withSessions(WORKSHOP, theirs))]);
  const outcome = await tab.carryOut(run, new Map());
  expect(outcome).toMatchObject({ outcome: 'combined', entry: { added: 1, updated: 0 } });
  expect((await tab.readSessions(YEAR)).map(({ session, ballots }) => [session.id, ballots.length])).toEqual([
    ['s1', 2],
    ['s3', 1],
  ]);
  await tab.restore(outcome.outcome === 'combined' ? outcome.undo : '');
  const after = await readTables(tab);
  expect([after['sessions'], after['ballots']]).toEqual([before['sessions'], before['ballots']]);
});

test('a ballot that comes in while a person decides is not combined away: the dry run is made again', async () => {
  await tab.storeCity(withSessions(WORKSHOP), MOMENT);
  const theirs = sessionOf('s3', { versions: { theirs: 1 } });
  const run = await tab.planCombining([readContent(withSessions(WORKSHOP, theirs))]);
  await tab.saveBallots(YEAR, 's1', [ballotOf('late', { P06: 'notYet' })]);
  expect(await tab.carryOut(run, new Map())).toEqual({ outcome: 'changed' });
  expect((await tab.getSession(YEAR, 's1'))?.ballots.map(({ id }) => id)).toContain('late');
});

test('a file kept up to date lacks a ballot until it is written again', async () => {
  await tab.storeCity(withSessions(WORKSHOP), MOMENT);
  const copy = openFile((await exportCity(tab, 'city-1')).content).content;
  expect(holdsEverything(copy, await tab.getCityContent('city-1'))).toBe(true);
  await tab.saveBallots(YEAR, 's1', [ballotOf('late', { P06: 'notYet' })]);
  expect(holdsEverything(copy, await tab.getCityContent('city-1'))).toBe(false);
});

describe('sixty people who rate forty questions twice', () => {
  const items = Array.from({ length: 40 }, (_, index) => ({
    id: `${String((index % 20) + 1).padStart(2, '0')}.I${index}`,
  }));
  const people = Array.from({ length: 60 }, (_, index) => index);
  const levelOf = (index: number) => LEVELS[index % LEVELS.length] ?? 'unknown';
  const id = (...parts: number[]) => parts.join('-').padEnd(20, 'x');
  const sheets = people.flatMap((person) =>
    [1, 2].flatMap((round) =>
      [0, 1].map((sheet): Ballot => {
        const rated = items.slice(sheet * 20, sheet * 20 + 20).map((item, index) => [item.id, levelOf(person + index)]);
        const ratings = Object.fromEntries(rated) as Ballot['ratings'];
        return ballotOf(id(person, round, sheet), ratings, { round, sheet, number: person + 1 });
      }),
    ),
  );
  const hands = people.flatMap((person) =>
    [1, 2].flatMap((round) =>
      items.map((item, index) =>
        ballotOf(id(person, round, index), { [item.id]: levelOf(person) }, { way: 'count', round }),
      ),
    ),
  );

  test.each([
    ['on paper or by code', sheets, 240, 0.5],
    ['by hands that are counted, each a ballot of its own', hands, 4800, 1.5],
  ])('%s are in a file far under the largest that is opened', (_, ballots, count, megabytes) => {
    expect(ballots).toHaveLength(count);
    const text = writeFile(withSessions(sessionOf('s1', { items, ballots })));
    expect(text.length).toBeLessThan(megabytes * 1024 * 1024);
    expect(text.length * 10).toBeLessThan(CITY_FILE_LIMIT);
    expect(openFile(text).content.assessments[0]?.sessions?.[0]?.ballots).toHaveLength(count);
  });

  test('are kept in a restore point and come back from it', async () => {
    await tab.storeCity(withSessions(sessionOf('s1', { items, ballots: hands })), MOMENT);
    const point = (await tab.keepRestorePoint('city-1', 'day')) ?? '';
    await tab.forgetBallots(YEAR, 's1');
    expect((await tab.getSession(YEAR, 's1'))?.ballots).toEqual([]);
    await tab.restore(point);
    expect((await tab.getSession(YEAR, 's1'))?.ballots).toHaveLength(4800);
  });
});
