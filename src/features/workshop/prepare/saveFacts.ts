import { changeSession, getSession } from '@/data/workshop/sessions';
import { patchSession, type SessionPatch } from '@/domain/workshop/steps';

/**
 * Writes some facts of a session. Resolves when the disk has them, with the moment that the session bears then: what was read
 * before it does not have them yet.
 */
export async function saveFacts(assessmentId: string, id: string, patch: SessionPatch): Promise<string | undefined> {
  await changeSession(assessmentId, id, (now) => patchSession(now, patch));
  return (await getSession(assessmentId, id))?.session.at;
}
