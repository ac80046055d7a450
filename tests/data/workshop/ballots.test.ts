// @vitest-environment node
/** Ballots of a session: taken in by two windows at once, counted anew, deleted. */
import type { SessionSetup } from '@/domain/workshop/session';
import { closeRound, patchItem, reveal } from '@/domain/workshop/steps';
import { tallyItem } from '@/domain/workshop/tally';
import { LEVELS } from '@/domain/pack';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { openFile } from '../../support/cityFile';
import { exportCity, readContent } from '../../support/merge/travel';
import { closeTabs, openTab, quotaError, waitForFailures, type Tab } from '../../support/tabs';
import { ballotOf } from '../../support/workshop/fileSessions';

const SETUP: SessionSetup = { title: 'Spring', format: 'ninetyMinutes', people: 18 };
const pack = await getPackOutline(CURRENT_PACK);

let [tab, other] = [{} as Tab, {} as Tab];
let [cityId, year, id] = ['', '', ''];
beforeEach(async () => {
  [tab, other] = [await openTab(), await openTab()];
  const { city, assessment } = await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  [cityId, year] = [city.id, assessment.id];
  id = await tab.createSession(year, SETUP, pack);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeTabs();
});

const read = async (from = tab) => {
  const open = await from.getSession(year, id);
  if (!open) {
    throw new Error('There is no session');
  }
  return open;
};
const countChanges = async () => (await tab.database.copies.get(cityId))?.changes ?? 0;
const ballotIds = async () => (await read()).ballots.map((ballot) => ballot.id);
const [first, second] = [ballotOf('b1', { P06: 'underWay' }), ballotOf('b2', { P06: 'notYet', P11: 'unknown' })];
const counted = (name: string, itemId = 'P06', round = 1) =>
  ballotOf(name, { [itemId]: 'established' }, { way: 'count', round });

describe('two windows', () => {
  test('change other fields at once, and both changes stand', async () => {
    await Promise.all([
      tab.changeSession(year, id, (session) => patchItem(session, 'P06', { sentence: 'In every school' })),
      other.changeSession(year, id, (session) => patchItem(session, 'P11', { otherView: 'Not in the north' })),
      tab.changeSession(year, id, (session) => ({ ...session, people: 20 })),
    ]);
    const { session } = await read(other);
    expect(session.people).toBe(20);
    expect(session.items.filter(({ id: item }) => item === 'P06' || item === 'P11')).toEqual([
      { id: 'P06', sentence: 'In every school' },
      { id: 'P11', otherView: 'Not in the north' },
    ]);
  });

  test('take in ballots at once, and none is lost', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `b${index}`);
    const write = (window: Tab) => (name: string) =>
      window.saveBallots(year, id, [ballotOf(name, { P06: 'underWay' })]);
    await Promise.all([...ids.slice(0, 15).map(write(tab)), ...ids.slice(15).map(write(other))]);
    expect((await ballotIds()).toSorted()).toEqual(ids.toSorted());
    expect(await countChanges()).toBe(31);
  });

  test('show a rating in one and close the round in the other: the step is taken on what is stored by then', async () => {
    await tab.saveBallots(year, id, [first, second]);
    await tab.changeSession(year, id, (session, ballots) => closeRound(session, ballots, pack));
    await Promise.all([
      tab.changeSession(year, id, (session) => reveal(session, 'P06')),
      other.changeSession(year, id, (session) => ({ ...session, talks: 3 })),
    ]);
    const { session } = await read();
    expect(session).toMatchObject({ talks: 3, phase: 'talking' });
    expect(session.items.find((item) => item.id === 'P06')?.revealed).toBe(1);
  });
});

describe('a count of hands', () => {
  test('takes the place of the one before of the same question and round, and of nothing else', async () => {
    const others = [ballotOf('paper', { P06: 'notYet' }), counted('of another', 'P11'), counted('second', 'P06', 2)];
    await tab.saveBallots(year, id, others);
    await tab.replaceCount(year, id, 'P06', 1, [counted('c1'), counted('c2')]);
    await tab.replaceCount(year, id, 'P06', 1, [counted('c3')]);
    expect((await ballotIds()).toSorted()).toEqual(['c3', 'of another', 'paper', 'second']);
    await tab.replaceCount(year, id, 'P06', 1, []);
    expect((await ballotIds()).toSorted()).toEqual(['of another', 'paper', 'second']);
  });

  test('is there before or after, at whatever moment it is replaced', async () => {
    await tab.replaceCount(year, id, 'P06', 1, [counted('c1'), counted('c2')]);
    vi.spyOn(tab.database.ballots, 'bulkPut').mockRejectedValueOnce(quotaError());
    const done = tab.replaceCount(year, id, 'P06', 1, [counted('c3')]);
    await waitForFailures(tab, 1);
    expect(await ballotIds()).toEqual(['c1', 'c2']);
    tab.retrySaving();
    await done;
    expect(await ballotIds()).toEqual(['c3']);
  });
});

describe('ballots that are deleted', () => {
  const combine = async () => {
    const here = await tab.getCityContent(cityId);
    const [own] = here.assessments;
    const sessions = own?.sessions?.map((session) => ({ ...session, title: 'Theirs', versions: { theirs: 1 } }));
    const file = readContent({ ...here, assessments: own && sessions ? [{ ...own, sessions }] : [] });
    const run = await tab.planCombining([file]);
    return tab.carryOut(run, new Map(run.plan.conflicts.map(({ name }) => [name, { take: 0, keepAll: false }])));
  };

  test('leave how the ratings stood, in both rounds', async () => {
    const again = ballotOf('b3', { P06: 'established' }, { round: 2 });
    await tab.saveBallots(year, id, [first, second, again]);
    const before = await read();
    await tab.forgetBallots(year, id);
    const { session, ballots } = await read();
    expect(ballots).toEqual([]);
    for (const [item, round] of [
      ['P06', 1],
      ['P06', 2],
      ['P11', 1],
    ] as const) {
      const tally = tallyItem(session, [], item, round, LEVELS);
      expect(tally).toEqual(tallyItem(before.session, before.ballots, item, round, LEVELS));
      expect(tally.n + tally.unknown).toBeGreaterThan(0);
    }
    const text = (await exportCity(tab, cityId)).content;
    expect(openFile(text).content.assessments[0]?.sessions?.[0]?.ballots).toEqual([]);
  });

  test('leave neither the record of combining nor those of other sessions behind', async () => {
    const another = await tab.createSession(year, { ...SETUP, title: 'Autumn' }, pack);
    await tab.saveBallots(year, id, [first]);
    await tab.saveBallots(year, another, [second]);
    expect(await combine()).toMatchObject({ outcome: 'combined' });
    expect(JSON.stringify(await tab.listLedger(cityId))).toMatch(/"b1".*"b2"|"b2".*"b1"/);
    await tab.forgetBallots(year, id);
    const text = JSON.stringify(await tab.listLedger(cityId));
    expect(text).not.toContain('"b1"');
    expect(text).toContain('"b2"');
    expect((await tab.getSession(year, another))?.ballots).toEqual([second]);
  });

  test('go with their session, of which a mark stays: an older file does not bring it back', async () => {
    await tab.saveBallots(year, id, [first]);
    const older = readContent(openFile((await exportCity(tab, cityId)).content).content);
    await tab.removeSession(year, id);
    expect([await tab.listSessions(year), await tab.database.ballots.count()]).toEqual([[], 0]);
    expect(await tab.getSession(year, id)).toBeUndefined();
    const [content] = (await tab.getCityContent(cityId)).assessments;
    expect(content?.removedSessions).toMatchObject([{ id }]);
    expect(content?.removedSessions?.map(({ versions }) => Object.values(versions))).toEqual([[3]]);
    expect(content).not.toHaveProperty('sessions');
    expect(await tab.getStanding(older)).toMatchObject({ standing: 'older' });
  });

  test('come back with their session when that is put back, and no older file takes it away again', async () => {
    await tab.saveBallots(year, id, [first, second]);
    const held = await read();
    await tab.removeSession(year, id);
    const deleted = readContent(openFile((await exportCity(tab, cityId)).content).content);
    await tab.putBackSession(year, held);
    expect(await read()).toMatchObject({ session: { title: 'Spring' }, ballots: held.ballots });
    expect(await tab.getStanding(deleted)).toMatchObject({ standing: 'older' });
    expect((await tab.getCityContent(cityId)).assessments[0]).not.toHaveProperty('removedSessions');
    const changes = await countChanges();
    await tab.saveBallots(year, id, [ballotOf('b3')]);
    await tab.putBackSession(year, held);
    expect([await ballotIds(), await countChanges()]).toEqual([['b1', 'b2', 'b3'], changes + 1]);
  });
});
