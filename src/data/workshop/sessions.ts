/** Workshop sessions of a year and their ballots: one small record each, so that a killed window loses nothing. */
import type { OpenAssessment } from '@/data/assessments';
import { countChange, countVersion } from '@/data/changes';
import { database } from '@/data/database';
import type { StoredBallot, StoredSession } from '@/data/stored';
import { newId } from '@/data/browser/device';
import { checkNotLost } from '@/data/lostStore';
import { save } from '@/data/saving';
import type { Versions } from '@/domain/dates';
import { settleSession } from '@/domain/file/sessionCheck';
import { forgetInLedger } from '@/domain/merge/ledger';
import { TALKS, listItems } from '@/domain/workshop/agenda';
import type { Ballot } from '@/domain/workshop/ballot';
import type { Session, SessionSetup } from '@/domain/workshop/session';
import { keepCounts } from '@/domain/workshop/steps';
import type { PackOutline } from '@/domain/pack';

/** A session with its ballots, in the order in which they came in. */
export type OpenSession = { session: Session; ballots: Ballot[] };

/** What every page of a session is given: its year, the session as it is stored, and the ballots. */
export type SessionProps = OpenSession & { open: OpenAssessment };

/** What a list of sessions shows of each. */
export type ListedSession = { session: Session; ballots: number };

/** All sessions of one year, the newest first. */
export async function listSessions(assessmentId: string): Promise<ListedSession[]> {
  const { sessions, ballots } = database;
  return database.transaction('r', [sessions, ballots], async () => {
    const rows = await sessions.where({ assessmentId }).toArray();
    const listed = rows.filter(isKept).map(async (row) => ({
      session: stripSession(row),
      ballots: await ballots.where('[assessmentId+sessionId]').equals([assessmentId, row.id]).count(),
    }));
    return (await Promise.all(listed)).toSorted(newestFirst);
  });
}

/** One session with its ballots, or undefined when there is none. */
export async function getSession(assessmentId: string, id: string): Promise<OpenSession | undefined> {
  const { sessions, ballots } = database;
  return database.transaction('r', [sessions, ballots], async () => {
    const [row, rows] = await Promise.all([
      sessions.get([assessmentId, id]),
      ballots.where('[assessmentId+sessionId]').equals([assessmentId, id]).sortBy('at'),
    ]);
    return row && isKept(row) ? { session: stripSession(row), ballots: rows.map(stripBallot) } : undefined;
  });
}

/** All sessions of one year with their ballots, for its file, its report and its results. */
export async function readSessions(assessmentId: string): Promise<OpenSession[]> {
  const { sessions, ballots } = database;
  return database.transaction('r', [sessions, ballots], async () => {
    const [rows, all] = await Promise.all([
      sessions.where({ assessmentId }).toArray(),
      ballots.where({ assessmentId }).sortBy('at'),
    ]);
    const found = rows.filter(isKept).map((row) => ({
      session: stripSession(row),
      ballots: all.filter(({ sessionId }) => sessionId === row.id).map(stripBallot),
    }));
    return found.toSorted(newestFirst);
  });
}

function newestFirst(a: Pick<OpenSession, 'session'>, b: Pick<OpenSession, 'session'>): number {
  return a.session.createdAt < b.session.createdAt ? 1 : a.session.createdAt > b.session.createdAt ? -1 : 0;
}

/** Starts a session as the form asked for it. Returns its id. */
export async function createSession(
  assessmentId: string,
  { items, ...setup }: SessionSetup,
  pack: Pick<PackOutline, 'principles' | 'indicators'>,
): Promise<string> {
  const at = new Date().toISOString();
  const id = newId();
  const rated = items ?? listItems(setup.format, pack);
  const session: Session = {
    ...setup,
    id,
    talks: Math.min(TALKS[setup.format], rated.length),
    phase: 'preparing',
    items: rated.map((item) => ({ id: item })),
    createdAt: at,
    at,
    versions: countVersion(undefined),
  };
  await write(assessmentId, id, () => database.sessions.put({ ...session, assessmentId }));
  return id;
}

/**
 * Changes a session. `change` is given the session as it is stored by then, so that two windows never overwrite each other;
 * nothing is written when it returns the very same object. Resolves when the disk has it.
 */
export function changeSession(
  assessmentId: string,
  id: string,
  change: (session: Session, ballots: Ballot[]) => Session,
): Promise<void> {
  return write(assessmentId, id, async () => {
    const open = await getSession(assessmentId, id);
    const next = open && change(open.session, open.ballots);
    if (!open || !next || next === open.session) {
      return undefined;
    }
    return database.sessions.put(stamp(assessmentId, settleSession(next)));
  });
}

/** Adds ballots, or writes those anew whose id is there already. */
export function saveBallots(assessmentId: string, sessionId: string, ballots: readonly Ballot[]): Promise<void> {
  return changeBallots(assessmentId, sessionId, () =>
    database.ballots.bulkPut(ballots.map((ballot) => ({ ...ballot, assessmentId, sessionId }))),
  );
}

/** Puts ballots made from a count of hands in place of those of an earlier count of the same item and round. */
export function replaceCount(
  assessmentId: string,
  sessionId: string,
  itemId: string,
  round: number,
  ballots: readonly Ballot[],
): Promise<void> {
  return changeBallots(assessmentId, sessionId, async () => {
    await database.ballots
      .where('[assessmentId+sessionId]')
      .equals([assessmentId, sessionId])
      .filter((row) => row.way === 'count' && row.round === round && Object.hasOwn(row.ratings, itemId))
      .delete();
    await database.ballots.bulkPut(ballots.map((ballot) => ({ ...ballot, assessmentId, sessionId })));
  });
}

/** Takes ballots away. */
export function removeBallots(assessmentId: string, sessionId: string, ids: readonly string[]): Promise<void> {
  return changeBallots(assessmentId, sessionId, () =>
    database.ballots.bulkDelete(ids.map((id) => [assessmentId, sessionId, id])),
  );
}

/** Deletes all ballots of a session, wherever the city has them. How the ratings stood is kept beside the items. */
export function forgetBallots(assessmentId: string, sessionId: string): Promise<void> {
  return deleteBallots(assessmentId, sessionId, ({ session, ballots }) => keepCounts(session, ballots));
}

/** Deletes a session with its ballots. A mark stays: otherwise an older file would bring it back. */
export function removeSession(assessmentId: string, id: string): Promise<void> {
  return deleteBallots(assessmentId, id, ({ session: { versions } }) => ({ id, versions, removed: true }));
}

/** What is deleted is deleted: in a draft of the year with another indicator set too, and in the record of combining. */
function deleteBallots(
  assessmentId: string,
  sessionId: string,
  change: (open: OpenSession) => Session | { id: string; versions: Versions; removed: true },
): Promise<void> {
  return write(assessmentId, sessionId, async (cityId) => {
    const { assessments, sessions, ballots, ledger } = database;
    const drafts = await assessments.where({ cityId }).primaryKeys();
    const found = await Promise.all(
      drafts.map(async (draft) => {
        const open = await getSession(draft, sessionId);
        await ballots.where('[assessmentId+sessionId]').equals([draft, sessionId]).delete();
        return open && sessions.put(stamp(draft, change(open)));
      }),
    );
    await ledger.where({ cityId }).modify((row, ref) => {
      ref.value = forgetInLedger(row, sessionId);
    });
    return found.find((key) => key !== undefined);
  });
}

/** Puts a session back that was deleted, with its ballots. Nothing happens when it is there. */
export function putBackSession(assessmentId: string, { session, ballots }: OpenSession): Promise<void> {
  const { id } = session;
  return write(assessmentId, id, async () => {
    const row = await database.sessions.get([assessmentId, id]);
    if (row && isKept(row)) {
      return undefined;
    }
    await database.ballots.bulkPut(ballots.map((ballot) => ({ ...ballot, assessmentId, sessionId: id })));
    return database.sessions.put(stamp(assessmentId, { ...session, versions: row?.versions ?? session.versions }));
  });
}

/** A change of the ballots is a change of their session. Nothing happens when that is gone. */
function changeBallots(assessmentId: string, sessionId: string, change: () => PromiseLike<unknown>): Promise<void> {
  return write(assessmentId, sessionId, async () => {
    const row = await database.sessions.get([assessmentId, sessionId]);
    if (!row || !isKept(row)) {
      return undefined;
    }
    await change();
    return database.sessions.put(stamp(assessmentId, stripSession(row)));
  });
}

/** A write in one transaction with its count. It is counted when it returns something. */
function write(assessmentId: string, id: string, change: (cityId: string) => Promise<unknown>): Promise<void> {
  const { assessments, sessions, ballots, copies, ledger } = database;
  return save(`${assessmentId} session ${id}`, async () => {
    const head = await database.transaction('rw', [assessments, sessions, ballots, copies, ledger], async () => {
      const found = await assessments.get(assessmentId);
      if (found && (await change(found.cityId)) !== undefined) {
        await countChange(found.cityId);
      }
      return found;
    });
    if (!head) {
      await checkNotLost();
    }
  });
}

function stamp(
  assessmentId: string,
  record: Session | { id: string; versions: Versions; removed: true },
): StoredSession {
  return { ...record, at: new Date().toISOString(), versions: countVersion(record.versions), assessmentId };
}

function isKept(row: StoredSession): row is Extract<StoredSession, { removed?: never }> {
  return !row.removed;
}

function stripSession({ assessmentId: _, ...session }: Extract<StoredSession, { removed?: never }>): Session {
  return session;
}

function stripBallot({ assessmentId: _, sessionId: __, ...ballot }: StoredBallot): Ballot {
  return ballot;
}
