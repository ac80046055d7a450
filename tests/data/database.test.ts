// @vitest-environment node
import Dexie from 'dexie';
import { DATABASE_NAME, Database, VERSIONS, isQuotaError } from '@/data/database';
import { RELEASED } from '../support/files/releasedStores';
import { closeTabs, openTab, quotaError, waitForFailures, type Tab } from '../support/tabs';

afterEach(closeTabs);

/** A store as an app of that time left it. */
async function leaveOldStore(version: number): Promise<void> {
  const released = RELEASED.slice(0, version);
  const tables = Object.assign({}, ...released.map((one) => one.tables)) as Record<string, string>;
  const rows = Object.assign({}, ...released.map((one) => one.rows)) as Record<string, object>;
  const old = new Dexie(DATABASE_NAME);
  old.version(version).stores(tables);
  for (const [table, row] of Object.entries(rows)) {
    await old.table(table).add(row);
  }
  old.close();
}

describe('versions of the store', () => {
  test('each has its entry here', () => {
    expect(RELEASED).toHaveLength(VERSIONS.length);
  });

  test.each(RELEASED.map(({ tables }, index) => [index + 1, tables] as const))(
    'version %i is as it was released',
    (version, tables) => {
      const stores = vi.fn<(schema: Record<string, string>) => void>();
      const asked = vi.fn<(number: number) => object>(() => ({ stores }));
      VERSIONS[version - 1]?.({ version: asked } as unknown as Database);
      expect(asked).toHaveBeenCalledWith(version);
      expect(stores.mock.calls[0]?.[0]).toEqual(tables);
    },
  );

  test.each(RELEASED.map((_, index) => index + 1))(
    'version %i opens through to the latest with everything in it',
    async (version) => {
      await leaveOldStore(version);
      const tab = await openTab();
      const open = await tab.getOpenAssessment('c', 2026);
      expect(tab.database.verno).toBe(VERSIONS.length);
      expect(open).toMatchObject({
        city: { name: 'Granollers', later: 1 },
        years: [2026],
        copy: { at: '2026-03-04T10:00:00.000Z', changes: 1 },
        assessment: {
          principles: [{ principleId: 'P01', ready: true }],
          answers: [{ indicatorId: '01.C1', choice: 'yes', note: 'In force', versions: { d1a2b3c4: 2 } }],
        },
      });
      expect(await tab.getCityContent('c')).toMatchObject({ more: 2 });
      await tab.undo('a');
      expect((await tab.readAssessment('a')).answers).toMatchObject([
        { state: 'unanswered', versions: { d1a2b3c4: 2 } },
      ]);
      await tab.saveAnswer('a', 'P01', '01.C1', { choice: 'no' });
      expect((await tab.readAssessment('a')).answers).toMatchObject([{ state: 'answered', choice: 'no' }]);
    },
  );

  test('keep what version 2 and version 3 brought', async () => {
    await leaveOldStore(3);
    const tab = await openTab();
    const content = await tab.getCityContent('c');
    expect(content.assessments).toMatchObject([{ plan: { actions: [{ id: 'x' }] }, editions: [{ later: 1 }] }]);
    expect(content.ledger).toMatchObject([{ id: 'l', files: [{ name: 'culture.json', later: 1 }] }]);
    expect(await tab.listLedger('c')).toMatchObject([{ id: 'l' }]);
    expect(await tab.listRestorePoints()).toMatchObject([{ id: 'r', reason: 'combine' }]);
  });

  test('keep what version 4 brought', async () => {
    await leaveOldStore(4);
    const tab = await openTab();
    expect(await tab.getSession('a', 's')).toMatchObject({
      session: { title: 'Spring', items: [{ sentence: 'In every school' }], versions: { d1a2b3c4: 4 }, later: 1 },
      ballots: [{ id: 'b', number: 7, ratings: { P06: 'underWay' }, later: 1 }],
    });
    const [year] = (await tab.getCityContent('c')).assessments;
    expect(year?.sessions).toMatchObject([{ id: 's', later: 1, ballots: [{ id: 'b', later: 1 }] }]);
    expect(await tab.database.ballotDrafts.toArray()).toMatchObject([{ ratings: { P06: 'unknown' } }]);
    await tab.removeSession('a', 's');
    expect(await tab.listSessions('a')).toEqual([]);
  });

  test('keep what version 6 brought', async () => {
    await leaveOldStore(6);
    const tab = await openTab();
    expect(await tab.getReportChoices('c')).toMatchObject({
      choices: [{ sections: ['p08'] }],
      logo: 'data:image/png;base64,iVBORw0KGgo=',
    });
    await tab.saveLogo('c', undefined);
    expect(await tab.getReportChoices('c')).toEqual({ choices: [expect.objectContaining({ without: ['notes'] })] });
  });

  test('keep what version 5 brought', async () => {
    await leaveOldStore(5);
    const tab = await openTab();
    expect(await tab.getNetwork('n')).toMatchObject({
      network: { name: 'Atlantic cities', later: 1 },
      records: [{ name: 'Granollers', answers: 'y3', wishes: [{ principleId: 'P06' }], later: 1 }],
      counting: [{ id: 'c 2026 f' }],
    });
    expect(await tab.listNetworks()).toMatchObject([{ cities: 1, years: [2026] }]);
  });

  test('older than networks begin one', async () => {
    await leaveOldStore(4);
    const tab = await openTab();
    expect(await tab.listNetworks()).toEqual([]);
    const id = await tab.createNetwork('Atlantic cities');
    expect(await tab.getNetwork(id)).toMatchObject({ network: { name: 'Atlantic cities' }, records: [] });
  });

  test('older than workshops take one in', async () => {
    await leaveOldStore(3);
    const tab = await openTab();
    expect([await tab.listSessions('a'), await tab.database.ballotDrafts.count()]).toEqual([[], 0]);
    const setup = { title: 'Spring', format: 'training' as const, people: 12, items: ['P06'] };
    const id = await tab.createSession('a', setup, { principles: [], indicators: [] });
    expect(await tab.getSession('a', id)).toMatchObject({ session: { title: 'Spring' }, ballots: [] });
  });

  test('asks for writes that the disk has, not only the system', () => {
    const database = new Database('another');
    expect(database._options).toMatchObject({ chromeTransactionDurability: 'strict' });
    expect(database.name).toBe('another');
  });
});

describe('a newer app in another tab', () => {
  let tab: Tab;
  let id: string;
  beforeEach(async () => {
    tab = await openTab();
    id = (await tab.createCity({ name: 'Granollers', country: 'ES', year: 2026 })).assessment.id;
  });

  async function openNewer(): Promise<Dexie> {
    const newer = new Dexie(DATABASE_NAME);
    newer.version(VERSIONS.length + 1).stores({ answers: '[assessmentId+indicatorId], assessmentId, shape' });
    return newer.open();
  }

  test('closes the store here for good, tells it, and keeps what is typed afterwards as unsaved', async () => {
    const told: unknown[] = [];
    tab.onStoreTrouble((trouble) => told.push(trouble));
    const before = await tab.readAssessment(id);
    const newer = await openNewer();
    expect(told).toEqual(['outdated']);
    expect(tab.getStoreTrouble()).toBe('outdated');
    expect(tab.database.isOpen()).toBe(false);
    void tab.saveAnswer(id, 'P01', '01.C1', { choice: 'yes' });
    await waitForFailures(tab, 1);
    expect(tab.getSavingState()).toMatchObject({ reason: 'closed', savedAt: undefined });
    expect(tab.hasUnsavedWork()).toBe(true);
    expect(tab.addUnsaved(before).answers).toMatchObject([{ indicatorId: '01.C1', choice: 'yes' }]);
    // No record of the old shape in the new store: not now, and not when it is tried again.
    tab.retrySaving();
    await expect(tab.listCities()).rejects.toThrow();
    await waitForFailures(tab, 1);
    expect(await newer.table('answers').count()).toBe(0);
    expect(tab.database.isOpen()).toBe(false);
    newer.close();
  });

  test('is told to those who listen, and to nobody who has stopped', async () => {
    const told: unknown[] = [];
    tab.onStoreTrouble((trouble) => told.push(trouble))();
    (await openNewer()).close();
    expect(told).toEqual([]);
    expect(tab.getStoreTrouble()).toBe('outdated');
  });
});

test('an older tab that does not let go is told as blocked, until it is closed', async () => {
  const old = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(DATABASE_NAME, 1);
    request.addEventListener('success', () => resolve(request.result));
  });
  const tab = await openTab();
  const told: unknown[] = [];
  tab.onStoreTrouble((trouble) => told.push(trouble));
  const listing = tab.listCities();
  await vi.waitFor(() => expect(tab.getStoreTrouble()).toBe('blocked'));
  old.close();
  expect(await listing).toEqual([]);
  expect(tab.getStoreTrouble()).toBeUndefined();
  expect(told).toEqual(['blocked', undefined]);
});

test('a full disk is known by its name, at most a few wrappings deep', () => {
  expect(isQuotaError(new DOMException('x', 'QuotaExceededError'))).toBe(true);
  expect(isQuotaError(quotaError())).toBe(true);
  expect(isQuotaError(new DOMException('x', 'AbortError'))).toBe(false);
  const loop: { name: string; inner?: unknown } = { name: 'AbortError' };
  loop.inner = loop;
  expect([loop, null, undefined, 'QuotaExceededError', {}].map(isQuotaError)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
