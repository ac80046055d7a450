// @vitest-environment node
import { agreeYear } from '@/data/editions';
import { planAgenda } from '@/domain/workshop/agenda';
import type { SessionSetup } from '@/domain/workshop/session';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { CONTENT, openFile } from '../../support/cityFile';
import { exportCity } from '../../support/merge/travel';
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

describe('a session', () => {
  test('begins with what its format asks, and belongs to its year', async () => {
    const { session, ballots } = await read();
    expect(session).toMatchObject({ ...SETUP, id, phase: 'preparing', talks: 5 });
    expect(Object.values(session.versions)).toEqual([1]);
    expect(session.items).toHaveLength(20);
    expect(ballots).toEqual([]);
    expect(planAgenda(session).length).toBeGreaterThan(0);
    expect(await tab.getSession('another year', id)).toBeUndefined();
    expect(await tab.getSession(year, 'another')).toBeUndefined();
  });

  test('rates what was chosen, where somebody chose', async () => {
    const own = await tab.createSession(year, { ...SETUP, format: 'training', items: ['07.I1', 'P03'] }, pack);
    expect((await tab.getSession(year, own))?.session.items).toEqual([{ id: '07.I1' }, { id: 'P03' }]);
  });

  test('stands in the list with its ballots counted, the newest first', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    const later = await tab.createSession(year, { ...SETUP, title: 'Autumn' }, pack);
    vi.useRealTimers();
    await tab.saveBallots(year, id, [first, second]);
    const listed = await tab.listSessions(year);
    expect(listed.map(({ session, ballots }) => [session.title, ballots])).toEqual([
      ['Autumn', 0],
      ['Spring', 2],
    ]);
    expect((await tab.readSessions(year)).map((open) => [open.session.id, open.ballots])).toEqual([
      [later, []],
      [id, [first, second]],
    ]);
  });

  test('gives its ballots in the order in which they came in', async () => {
    const at = (minute: string) => ({ at: `2026-11-22T10:${minute}:00.000Z` });
    await tab.saveBallots(year, id, [ballotOf('z', {}, at('01')), ballotOf('a', {}, at('03'))]);
    await tab.saveBallots(year, id, [ballotOf('m', {}, at('02'))]);
    expect(await ballotIds()).toEqual(['z', 'm', 'a']);
  });
});

describe('every write', () => {
  test('is a change that the copy in a file lacks, with a version of its own', async () => {
    expect(await countChanges()).toBe(1);
    await tab.saveBallots(year, id, [first, second]);
    await tab.removeBallots(year, id, ['b2']);
    await tab.changeSession(year, id, (session) => ({ ...session, people: 20 }));
    await tab.replaceCount(year, id, 'P06', 1, [counted('c1')]);
    expect(await countChanges()).toBe(5);
    expect(Object.values((await read()).session.versions)).toEqual([5]);
  });

  test('that changes nothing is none', async () => {
    const before = await read();
    await tab.changeSession(year, id, (session) => session);
    expect([await read(), await countChanges()]).toEqual([before, 1]);
  });

  test('into a session or a year that is gone writes nothing', async () => {
    await tab.removeSession(year, id);
    const changes = await countChanges();
    await tab.changeSession(year, id, (session) => ({ ...session, people: 20 }));
    await tab.saveBallots(year, id, [first]);
    await tab.forgetBallots(year, id);
    await tab.removeSession(year, id);
    await tab.removeSession(year, 'never there');
    await tab.saveBallots('no such year', id, [first]);
    expect(await tab.createSession('no such year', SETUP, pack)).toMatch(/./);
    expect([await tab.database.ballots.count(), await tab.database.sessions.count(), await countChanges()]).toEqual([
      0,
      1,
      changes,
    ]);
  });

  test('is what a file may hold, even when a step names what is not there', async () => {
    await tab.changeSession(year, id, (session) => ({ ...session, current: 'P99', agenda: ['P06', 'P06', '09.I9'] }));
    const { content } = openFile((await exportCity(tab, cityId)).content);
    expect(content.assessments[0]?.sessions).toMatchObject([{ id, agenda: ['P06'] }]);
    expect(content.assessments[0]?.sessions?.[0]).not.toHaveProperty('current');
  });

  test.each<[string, (from: Tab) => Promise<void>, 'sessions' | 'ballots']>([
    ['a step', (from) => from.changeSession(year, id, (session) => ({ ...session, people: 20 })), 'sessions'],
    ['a ballot', (from) => from.saveBallots(year, id, [first]), 'ballots'],
    ['a count', (from) => from.replaceCount(year, id, 'P06', 1, [counted('c1')]), 'ballots'],
  ])('that fails is told and tried again, and nothing of it is stored before: %s', async (_, write, table) => {
    const before = await read();
    const refuse = [
      vi.spyOn(tab.database[table], 'put').mockRejectedValue(quotaError()),
      vi.spyOn(tab.database[table], 'bulkPut').mockRejectedValue(quotaError()),
    ];
    const done = write(tab);
    await waitForFailures(tab, 1);
    expect(tab.getSavingState()).toMatchObject({ reason: 'full' });
    expect(tab.hasUnsavedWork()).toBe(true);
    expect([await read(other), await countChanges()]).toEqual([before, 1]);
    refuse.forEach((spy) => spy.mockRestore());
    tab.retrySaving();
    await done;
    expect(tab.hasUnsavedWork()).toBe(false);
    expect(await read(other)).not.toEqual(before);
    expect(await countChanges()).toBe(2);
  });

  test('of a session that fails loses no ballot that came in at the same moment', async () => {
    const refuse = vi.spyOn(tab.database.sessions, 'put').mockRejectedValueOnce(quotaError());
    const writes = [
      tab.saveBallots(year, id, [first]),
      tab.changeSession(year, id, (session) => ({ ...session, people: 20 })),
      tab.saveBallots(year, id, [second]),
    ];
    await waitForFailures(tab, 3);
    refuse.mockRestore();
    tab.retrySaving();
    await Promise.all(writes);
    expect(await read()).toMatchObject({ session: { people: 20 }, ballots: [{ id: 'b1' }, { id: 'b2' }] });
  });
});

describe('the year of a session', () => {
  test('may be agreed: the workshop goes on', async () => {
    await tab.saveAnswer(year, 'P01', '01.C1', { choice: 'yes' });
    await vi.waitFor(() => expect(tab.hasUnsavedWork()).toBe(false));
    const open = await tab.getOpenAssessment(cityId, 2026);
    expect(open && (await agreeYear(open, { body: 'Council', date: '2026' }))).toBe('agreed');
    await tab.saveBallots(year, id, [first]);
    await tab.changeSession(year, id, (session) => ({ ...session, people: 20 }));
    expect(await read()).toMatchObject({ session: { people: 20 }, ballots: [{ id: 'b1' }] });
  });

  test('takes its sessions and ballots with it when it is deleted, and no others', async () => {
    await tab.storeCity({ ...CONTENT, city: { ...CONTENT.city, id: 'city-2' } }, undefined);
    const kept = await tab.createSession('assessment-2026', SETUP, pack);
    await tab.saveBallots('assessment-2026', kept, [first]);
    await tab.saveBallots(year, id, [second]);
    const point = await tab.deleteCity(cityId);
    expect((await tab.database.sessions.toArray()).map((row) => row.id)).toEqual([kept]);
    expect((await tab.database.ballots.toArray()).map((row) => row.id)).toEqual(['b1']);
    await tab.restore(point ?? '');
    expect(await read()).toMatchObject({ session: { title: 'Spring' }, ballots: [{ id: 'b2' }] });
  });
});
