/** The sessions of a year as its file holds them. */
import { database } from '@/data/database';
import type { FileSession, RemovedSession } from '@/domain/workshop/session';
import { readSessions } from './sessions';

/** What a file says of workshops; without a field that would be empty. */
export type FileSessions = { sessions?: FileSession[]; removedSessions?: RemovedSession[] };

/** All sessions of a year with their ballots, and the marks of those that were deleted. */
export async function readFileSessions(assessmentId: string): Promise<FileSessions> {
  const rows = await database.sessions.where({ assessmentId }).toArray();
  const sessions = (await readSessions(assessmentId)).map(({ session, ballots }) => ({ ...session, ballots }));
  const removedSessions = rows.flatMap((row) => {
    const { assessmentId: _, removed, ...mark } = row;
    return removed ? [mark] : [];
  });
  return {
    ...(sessions.length > 0 ? { sessions } : {}),
    ...(removedSessions.length > 0 ? { removedSessions } : {}),
  };
}

/** Puts sessions into the store as they stand in a file, inside a transaction of the caller. */
export async function writeFileSessions(
  assessmentId: string,
  { sessions = [], removedSessions = [] }: FileSessions,
): Promise<void> {
  // First, so that a session that is there all the same, as in a file changed by hand, goes before its mark.
  await database.sessions.bulkPut(removedSessions.map((mark) => ({ ...mark, removed: true as const, assessmentId })));
  await database.sessions.bulkPut(sessions.map(({ ballots: _, ...session }) => ({ ...session, assessmentId })));
  await database.ballots.bulkPut(
    sessions.flatMap(({ id, ballots }) => ballots.map((ballot) => ({ ...ballot, assessmentId, sessionId: id }))),
  );
}
