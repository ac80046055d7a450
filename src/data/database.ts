/**
 * The browser's store. The only file that knows Dexie; everything else goes through the functions beside it.
 *
 * One record per answer, written on every change. `strict` durability makes a transaction complete only when the disk has
 * it: with Chrome's default, work of the last 15 seconds that was reported as saved is lost in a power cut.
 */
import Dexie, { liveQuery, type EntityTable, type Table } from 'dexie';
import type {
  StoredCity,
  StoredAssessment,
  StoredPrinciple,
  StoredAnswer,
  StoredChange,
  StoredPlanItem,
  StoredEdition,
  StoredLedgerEntry,
  StoredCopy,
  StoredRestorePoint,
  StoredMirror,
  StoredSession,
  StoredBallot,
  StoredBallotDraft,
  StoredNetwork,
  StoredNetworkYear,
  StoredReportChoice,
} from './stored';

/** Name of the database; a test of the upgrades opens its own. */
export const DATABASE_NAME = 'educating-cities';

export class Database extends Dexie {
  cities!: EntityTable<StoredCity, 'id'>;
  assessments!: EntityTable<StoredAssessment, 'id'>;
  principles!: Table<StoredPrinciple, [string, string]>;
  answers!: Table<StoredAnswer, [string, string]>;
  changes!: Table<StoredChange, number>;
  planItems!: Table<StoredPlanItem, [string, string, string]>;
  editions!: Table<StoredEdition, [string, number]>;
  copies!: EntityTable<StoredCopy, 'cityId'>;
  ledger!: Table<StoredLedgerEntry, [string, string]>;
  restorePoints!: EntityTable<StoredRestorePoint, 'id'>;
  mirrors!: EntityTable<StoredMirror, 'cityId'>;
  sessions!: Table<StoredSession, [string, string]>;
  ballots!: Table<StoredBallot, [string, string, string]>;
  ballotDrafts!: EntityTable<StoredBallotDraft, 'sheet'>;
  networks!: EntityTable<StoredNetwork, 'id'>;
  networkYears!: Table<StoredNetworkYear, [string, string]>;
  reportChoices!: EntityTable<StoredReportChoice, 'cityId'>;

  constructor(name = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    // In one go: Dexie reads every table anew for each version that it is told of.
    const stores: Record<string, string> = {};
    for (const declare of VERSIONS) {
      declare({ version: () => ({ stores: (tables) => Object.assign(stores, tables) }) });
    }
    this.version(VERSIONS.length).stores(stores);
  }
}

/** What a version says of itself: its number and the tables that are new in it. */
type Declaring = { version: (number: number) => { stores: (tables: Record<string, string>) => void } };

/**
 * One function per version of the database, in order. A released one is never changed: a new one is added, and
 * tests/data/database.test.ts takes every old version through to the latest. So far each has only brought tables; one that
 * changes records has to be told to Dexie as a version of its own, with its upgrade.
 */
export const VERSIONS: ((database: Declaring) => void)[] = [
  function version1(database) {
    database.version(1).stores({
      cities: 'id',
      assessments: 'id, cityId',
      principles: '[assessmentId+principleId], assessmentId',
      answers: '[assessmentId+indicatorId], assessmentId',
      changes: '++id, assessmentId, [assessmentId+undone]',
      copies: 'cityId',
    });
  },
  function version2(database) {
    database.version(2).stores({
      planItems: '[assessmentId+kind+id], assessmentId',
      editions: '[assessmentId+revision], assessmentId',
    });
  },
  function version3(database) {
    database.version(3).stores({ ledger: '[cityId+id], cityId', restorePoints: 'id, cityId', mirrors: 'cityId' });
  },
  function version4(database) {
    database.version(4).stores({
      sessions: '[assessmentId+id], assessmentId',
      ballots: '[assessmentId+sessionId+id], assessmentId, [assessmentId+sessionId]',
      ballotDrafts: 'sheet',
    });
  },
  function version5(database) {
    database.version(5).stores({ networks: 'id', networkYears: '[networkId+id], networkId' });
  },
  function version6(database) {
    database.version(6).stores({ reportChoices: 'cityId' });
  },
];

/** What went wrong with the store as a whole. `outdated`: a newer app upgraded it in another tab. */
export type StoreTrouble = 'blocked' | 'outdated';
type Listener = (trouble: StoreTrouble | undefined) => void;

let trouble: StoreTrouble | undefined;
const listeners = new Set<Listener>();

/** Tells when the store is blocked by an old tab or outdated by a new one. Returns a function that stops it. */
export function onStoreTrouble(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is wrong with the store now; undefined while all is well. */
export function getStoreTrouble(): StoreTrouble | undefined {
  return trouble;
}

function tell(next: StoreTrouble | undefined): void {
  trouble = next;
  for (const listener of listeners) {
    listener(next);
  }
}

export const database = new Database();

/** A table of which only the keys matter. */
export type AnyTable = Table<unknown, unknown>;

/** Every table whose records belong to one assessment: they go where it goes. */
export const PARTS_OF_ASSESSMENT = [
  database.principles,
  database.answers,
  database.changes,
  database.planItems,
  database.editions,
  database.sessions,
  database.ballots,
];

/**
 * A newer app in another tab wants to upgrade. Without this Dexie would close, open again by itself and write records of
 * the old shape into the new store. So: close for good, and ask for a reload.
 */
database.on('versionchange', () => {
  database.close({ disableAutoOpen: true });
  tell('outdated');
  return false;
});
database.on('blocked', () => tell('blocked'));
database.on('ready', () => tell(undefined));

/** Opens the store before anybody asks for something in it. Whoever asks first is told when it cannot be opened. */
export function openEarly(): void {
  database.open().catch(() => undefined);
}

/** The browser's own words for a full disk, also when they are wrapped in an AbortError, as Dexie does it, once or twice. */
export function isQuotaError(error: unknown): boolean {
  let part = error as { name?: unknown; inner?: unknown } | null | undefined;
  for (let depth = 0; part && depth < 5; depth += 1) {
    if (part.name === 'QuotaExceededError') {
      return true;
    }
    part = part.inner as typeof part;
  }
  return false;
}

/** Carries an error past Dexie, which keeps quiet about some. */
class Unreadable extends Error {}

/**
 * Runs a query now and again whenever what it read has changed, in this tab or another. Tells every error of the first
 * reading: Dexie passes over a store that cannot be opened, and the screen would stay empty for ever. Afterwards a store that
 * is closed leaves the last value standing. Returns a function that stops it.
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  let isRead = false;
  const run = async () => {
    try {
      if (isRead) {
        // What changed may be what this window has just written: it says so before it reads everything again.
        await Promise.resolve(nextTask());
      }
      return await query();
    } catch (error) {
      throw isRead ? error : new Unreadable('The store cannot be read', { cause: error });
    }
  };
  const subscription = liveQuery(run).subscribe({
    next: (value) => {
      isRead = true;
      onValue(value);
    },
    error: (error: unknown) => onError(error instanceof Unreadable ? error.cause : error),
  });
  return () => subscription.unsubscribe();
}

/** A timer of 0 would come up to 4 ms late. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
